/** Estonian. */
import type { Vocabulary } from '../vocabulary.ts';

export const et: Vocabulary = {
  language: 'et',
  objectFirst: true,
  words: {
    'ask send': `mida ma kirjutama pean, mida kirjutada, mida pean kirjutama, mida saata, mis sõna, mida vastata`,
    consent: `nõusolek, nõusoleku, minu andmete, andmete töötlemine, töötlemise, isikuandmete, turundus, luba`,
    revoke: `võtan tagasi, tühistan, vaidlustan, olen vastu, esitan vastuväite`,
    stop: 'stopp, loobu kõigest, kustuta mind, kustutage mind, eemalda mind, eemaldage mind, ei reklaamile, ei soovi, ärge häirige, ära häiri, keeldun, loobun, loobumine, aitab sõnumitest, võtke mind maha, lõpp',
    lone: 'kustuta, kustutage, eemalda, eemaldage, välja, lahku, kustutamine',
    cancel:
      'tühista, tühistage, tühistamine, katkesta, katkestage, lõpp, välju, lahkun, lahku grupist, tühistan',
    halt: 'lõpeta, lõpetage, peata, peatage, lõpeta ära, lõpetage ära, jätke järele, jäta järele, jätke juba järele, lõpetage see, stopp',
    halting:
      'lõpetada, lõpetama, lõpetaksite, lõpetate, lõpetamine, lõpetan, peatada, peatan, peatamine, peatama, katkestada, katkestan, lõppeks, lõpeks, lõppeksid, lõpeksid, blokeerida, blokeerige, blokeeri, välja lülitada, lülita välja, lülitage välja, vältida, vabaneda, vabanen, lahti saada, lahti saan, saan lahti, tühistada, tühistan, desaktiveerida, lõpetage ära',
    unsub:
      'loobu, loobuda, loobun, loobumine, loobumiseks, loobuks, loobuda sõnumitest, tühista tellimus sõnumitele, tühista uudiskiri, tühistan uudiskirja, tühistada uudiskirja, uudiskirjast loobuda, uudiskirjast, võtan nõusoleku tagasi, võtan oma nõusoleku tagasi, nõusolek tagasi, nõusoleku tagasi, nõusoleku tagasivõtmine, tagasi võtta nõusolek, tühistan nõusoleku, tühistan oma nõusoleku, lahkuda nimekirjast, lahkun nimekirjast, listist lahkuda, lahkun grupist, lahkuda grupist, sõnumite tellimus, sõnumite tellimuse, teavituste tellimus, tellimusest loobuda, loobun tellimusest, tellimuse lõpetamine',
    remove:
      'kustuta, kustutage, kustutada, kustutama, kustutaksite, kustutamine, kustutamist, kustutan, eemalda, eemaldage, eemaldada, eemaldama, eemaldaksite, eemaldamine, eemaldamist, eemaldatud, võta maha, võtke maha, võtta maha, võtke välja, võta välja, võtke, võta, arvake välja, jätke välja, visake välja, viska välja, blokeeri, blokeerige, unustage, unusta, tõmmake maha',
    'remove me':
      'kustuta mind, kustutage mind, eemalda mind, eemaldage mind, võta mind maha, võtke mind maha, võtke mind välja, võta mind välja, võtke mind, võta mind, mind eemaldada, mind kustutada, mind maha võtta, mind välja, mind maha, kustutage meid, eemaldage meid, kustuta ennast, end eemaldada, ennast eemaldada, ennast kustutada',
    send: 'saatke, saada, saata, saatmine, saatmist, saatmise, saadaks, saadaksite, saadate, saatmast, saatma, kirjuta, kirjutage, kirjutada, kirjutamine, kirjutamast, kirjutate, helista, helistage, helistada, helistamine, võtke ühendust, võta ühendust, ühendust võtta, ühendust, kontakteeruge, kontakteeruda, spämmi, spämmige, spämmimine, spämmida, sõnumeerida, postitage, edastage, teavitage, teavita, tulla, tuleks, pommitage, reklaamida, kirjutamise',
    receive:
      'saada, saama, saaks, saan, saamast, vastu võtta, olla, lugeda, näha, kuulda, kuuluda, tulla, saamise, saamine, tuleks',
    got: 'sain, ei saanud, saanud, pole saanud, ma ei saanud, ei ole saanud, ei tulnud, tuli, saabus, ei saabunud, kätte saanud, ei jõudnud, ei saa sõnumeid',
    want: 'soovi, soovin, sooviks, sooviksin, taha, tahan, tahaks, tahaksin, soovime, vaja, vajan, vaja on, huvita, huvitab, huvitatud, nõus, nõustu, nõustun, luba, palunud, tellinud, luban, viitsi, tahtnud',
    'dont want':
      'ei soovi, ei taha, ei tahaks, ei sooviks, ei soovi enam, ei taha enam, ei vaja, pole vaja, ei ole vaja, ei huvita, ei huvita mind, pole huvitatud, ei ole huvitatud, ei ole nõus, pole nõus, ei nõustu, keeldun, tüdinenud, väsinud, kõrini, mul on kõrini, küllalt saanud, keelan, ei luba, pole andnud luba, ei viitsi',
    bother:
      'häirige, häiri, häirida, häirimine, häirimast, tülitage, tülita, tülitada, tülitamine, segage, sega, segada, ahistada, ahistage, kiusake, tüüdake, tüütage, tüütamine, tüütada',
    'dont bother me':
      'ära häiri mind, ärge häirige mind, ärge häirige, ärge tülitage mind, ärge tülitage, ära tülita, ärge segage, ära sega',
    keep: 'maha magada, kaotada, ilma jääda',
    message:
      'sõnum, sõnumi, sõnumit, sõnumid, sõnumeid, sõnumite, sõnumitest, sõnumitele, sõnumitega, sms, smsid, smse, smside, smsi, smsidest, reklaam, reklaami, reklaame, reklaamid, reklaamide, reklaamidest, reklaamsõnum*, pakkumised, pakkumisi, pakkumiste, pakkumistest, uudiskiri, uudiskirja, uudiskirju, uudiskirjad, teavitus, teavitused, teavitusi, teavituste, teavitustest, teated, teateid, teadete, spämm, spämmi, spam, rämpspost*, rämps, rämpsu, meilid, meile teilt, meilide, kirju, kirjad, kirjade, kampaaniad, kampaaniaid, meeldetuletus*, turundus, turundust, turundussõnum*, turunduskirj*, otseturundus*, jama, prügi, sodi, sitta, kutseid, kontakt, whatsappi, uudiseid, infot teilt',
    list: 'nimekiri, nimekirja, nimekirjast, nimekirjas, nimekirjadest, list, listist, listi, listis, meililist*, postitusloend*, loend, loendist, andmebaas, andmebaasist, andmebaasi, baasist, süsteemist, süsteemi, register, registrist, grupp, grupist, gruppi, kanalist, mu number, minu number, mu numbri, minu numbri, mu numbrit, minu telefoninumber, mu telefoninumber, telefoninumber, telefoninumbri, see number, selle numbri, mu nr, minu nr, mu andmed, minu andmed, minu kontakt, mu kontakt, minu kontaktandmed, kontaktidest, kontaktid, minu nimi, mu nimi, adressaatidest, number, numbri, telefon, telefoni',
    other:
      'tellimus, tellimuse, tellimuse number, tellimusi, aeg, aega, aja, broneering*, kursus*, tund, tunni, tundi, tunnid, trenn*, vastuvõt*, ravi*, ravim*, tablett*, tablet*, antibiooti*, suits*, joomi*, juua, kohaletoimet*, tarne*, pakk*, paki*, saadetis*, arve*, makse*, maksmi*, auto*, buss*, rong*, tramm*, takso*, lend, lennu*, pilet*, internet*, elekt*, vesi, vee, vett, gaas*, vihm*, naer*, nutma, süüa, söö*, sibul*, suhkur*, suhkru*, sool, soola, juust*, kaste*, liha*, kana, kartul*, pähkl*, laud, laua, lauda, tuba, toa, pilt, pildi*, foto*, video*, fail*, dokument*, aadress*, retsept*, link, lingi, kood*, parool*, toode, toote*, tooted, ostukorv*, konto*, kaart, kaardi, kaarti, leping*, kindlustus*, laen*, hind, hinna*, hinnakiri*, töö, tööd, maja, suurus*, võti, võtme*, laps*, lapse*, beebi*, koer*, kass*, külastus*, koosolek*, pidu*, peo, juht, juhi, kuller*, liikmesus*, jõusaal*, ootejärjekor*, ootenimekir*, dieet*, operatsioon*, verejooks*, vaktsi*, tšekk*, inimene, inimese, rida, rea, pesumasin*, masin*, muusika*, alarm*, leib*, leiva*, tort*, jäätis*, rinnapiim*, kommentaar*, üür*, reis*, etendus*, rakendus*, toit*',
    me: 'mulle, mind, mu, minu, meile, meid, mina, minule, mul, end, ennast',
    this: 'see, seda, selle, need, neid, nende, kõik, kõike, midagi, miskit, teie, teilt, teist, sellised, selliseid, siit, sellest, neist, asju',
    dont: 'älä, älkää, ei, ära, ärge, mitte, mitte kunagi, kunagi, pole, enam mitte, ärgu, ilma, mingeid, ühtegi, et ei, miskit, mitte midagi, pole vaja',
    no: 'null, ilma, ei mingeid',
    more: 'enam, rohkem, veel, uuesti, jälle, edaspidi, tulevikus, kunagi, edasi, jätkuvalt, muid, uusi, edaspidiselt',
    enough: 'aitab, küllalt, piisavalt, piisab, kõrini',
    ask: 'kuidas, kuidas ma saan, kuidas saan, kuidas saaks, kuidas ma saaksin, kas saate, kas saaksite, kas te saaksite, kas saab, kas saaks, kas on võimalik, kas võite, kas ma saan, kas saan, saaksite, võiksite, palun, palume, soovin, tahan, tahaks, sooviksin, tahaksin, ma ei saa, ei õnnestu, proovin, mida teha et, mida pean tegema et, mida ma pean tegema et, mida kirjutada et, mida vastata et, kust saan, kus saan, nõuan',
    common:
      'on, oli, olen, oleme, olete, ja, või, aga, et, kui, sest, mis, mida, kus, kust, kuhu, millal, kes, kellele, miks, palju, kui palju, mitu, hea, hästi, väga, täna, homme, eile, õhtul, hommikul, päev, päeva, laupäeval, pühapäeval, esmaspäeval, teisipäeval, reedel, kell, lahti, avatud, maksab, lõpeb, lõppes, algab, ainult, alati, veel, seal, siin, kodus, koju, välja, sisse, pärast, enne, siis, uus, osta, makstud, maksin, nädal, nädalas, natuke, teil, meil, ta, tema, me, te, nad, jah, isa, ema, mees, naine, poeg, tütar, koht, kohti, ruumi, saab, saaks, tuleb, tulla, tulen, minna, läheb, nüüd, ka, nii, peatus, peatub, maitsev',
    filler:
      'palun, palun teid, aitäh, aitäh ette, tänan, tänan ette, tänud, suur aitäh, tere, tere päevast, tere hommikust, tere õhtust, päevast, hei, head päeva, lugupidamisega, tervitades, parimat, vabandust, vabandage, nüüd, kohe, viivitamatult, koheselt, otsekohe, kõik, kõik see, ja, et, ka, juba, ok, okei, jah, aga, siis, igaveseks, lõplikult, jäädavalt, täna, ma, mina, sa, teie, te, nägemist, kahjuks, päriselt, teie poolt, siia, siit, sellele numbrile, sellele, sellest, nendest, soovin, tahan, saaksite, kurat, neetud, inimesed, lugupeetud, esimesel võimalusel, võimalikult kiiresti, oma, ühtegi, mingeid, ära, endale, ikka, lihtsalt, lõpuks',
    start: 'alusta, alustage, telli, liitu, liitun, jätka, jätkake, liituda, lisa mind, lisage mind',
    back: 'soovin uuesti, tahan uuesti, uuesti liituda, liitun uuesti, uuesti tellida, jälle saada, saada uuesti, uuesti saada, lisage mind uuesti, lisa mind uuesti, lisage mind tagasi, pange mind tagasi, tagasi nimekirja, loobusin kogemata, kogemata loobusin, tühistasin kogemata, kogemata tühistasin',
    help: 'abi, aita, aidake, appi, info, infot, teave, vajan abi, kas saate aidata, klienditugi, tugi',
    unsure:
      'ei huvita, ei huvita mind, mind ei huvita, pole huvitatud, ei ole huvitatud, ma ei ole huvitatud, aitab, aitab küll, aitab juba, nüüd aitab, küllalt, vale number, teil on vale number, vale inimene, liiga palju sõnumeid, liiga palju, spämm, spam, see on spämm, rämpspost, pettus, petturid, tüütu, tüütud, häiriv, kerige perse, käige perse, kasi minema, jää vait, vait, pea lõuad, blokeerin teid, blokeeritud, kaeban, kaeban teid, pole minu jaoks, kes te olete, kes see on, kust te mu numbri saite, kust saite mu numbri, mul on kõrini, kõrini, savi, pohhui, ahistamine, idioodid',
    complaint:
      'miks te mulle, miks saadate, miks te saadate, miks ma saan, miks kirjutate, kust te mu, kust saite mu, kust te minu, kust saite minu, kes andis teile, kaeban teid, esitan kaebuse, blokeerin teid, liiga palju sõnumeid, nii palju sõnumeid, see on spämm, pole kunagi tellinud, ei ole kunagi tellinud, ma pole tellinud, pole andnud nõusolekut, ei ole andnud nõusolekut, vale number, gdpr, andmekaitse inspektsioon*, tarbijakaitse*, ahistamine, kustutage mu konto, kustuta mu konto, vale inimene, ei huvita, pole huvitatud',
    phrase:
      'jätke mind rahule, jäta mind rahule, jätke meid rahule, jätke rahule, las ma olla, unustage mu number, unusta mu number, unustage mind, ärge kirjutage mulle, ära kirjuta mulle, ärge kirjutage, ärge saatke mulle, ära saada mulle, ärge saatke enam, ärge enam saatke, ära saada enam, ärge saatke midagi, ärge võtke ühendust, ära võta ühendust, ärge võtke minuga, ärge helistage, ärge mulle enam, ärge enam mulle, ärge mulle, pole vaja saata, ei ole vaja saata, pole enam vaja saata, pole vaja enam saata, ei pea enam saatma, ei pea saatma, tahan välja, soovin välja, tahan nimekirjast välja, nimekirjast välja, nimekirjast maha, listist välja, listist maha, kuidas välja saan, kuidas ma siit välja, kuidas välja saada, kuidas lahti saada, kuidas lahti saan, kuidas neist lahti, ei soovi saada, ei taha saada, ei soovi enam, ei taha enam, ei soovi olla, ei taha olla, ei soovi teilt, ei taha teilt midagi, ei taha midagi, et enam ei tuleks, et ei tuleks, et need ei tuleks, et need lõppeks, et see lõppeks, et see lõpeks, et need lõpeksid, lõpetage saatmine, lõpetage kirjutamine, enam mitte saata, ei mingeid sõnumeid, ei mingit reklaami, kuidas sellest lahti saada, kuidas neist lahti saada, lahkun grupist, grupist välja, ei ole enam vaja, pole enam vaja, ei pea enam, unustage minu number',
    never:
      'peatus, peatuse, peatust, peatuses, bussipeatus, bussipeatuse, bussipeatus on, järgmine peatus, kuu lõpp, kuu lõpus, nädala lõpp, nädala lõpus, nädalalõpp, aasta lõpp, aasta lõpus, lõpus, lõpuni, lõpuks, lõppeb, lõpeb, lõppes, lõpp on, ära lõpeta, ärge lõpetage, ei saa lõpetada, ei suuda lõpetada, suitsetamise maha, maha jätta, maha jätnud, suitsetamine maha, lõpetada suitsetamine, vihm lõppes, vihm jäi järele, jäi järele, peatub, ärge kustutage, ära kustuta, ärge eemaldage, ära eemalda, ei soovi loobuda, ei taha loobuda, pole probleemi, pole midagi, pole viga, ei tea, ma ei tea, mitte praegu, praegu mitte, täna mitte, veel mitte, pole kindel, ei ole kindel, ei aitäh, ei tänan, ei kiirusta, ei ole kiiret, pole muret, rohkem infot, rohkem aega, rohkem kui, lisainfo, uus number, minu number on, mu number on, vahetasin numbrit, tellimuse number, hindade nimekiri, ootenimekiri, nimekirja, nimekirjas, kirjutage mulle kui, kirjuta mulle kui, saatke mulle, saada mulle, saatke palun, saatke uuesti, saatke sõnum uuesti, helistage mulle, helista mulle, võtan ühendust, võtke minuga ühendust, võtke ühendust, aitäh sõnumi eest, tänan sõnumi eest, sõnumi eest, teie sõnum, see sõnum, grupis, grupp inimesi, ärge unustage, ära unusta, mitte ainult, aitab ühest, kas aitab, piisab kui, kas piisab, piisavalt suur, loobusin kogemata, kogemata loobusin, tühistasin kogemata, kogemata tühistasin, ilma sibulata, ilma suhkruta, ilma probleemideta, tühistada aeg, aja tühistada, tühistan aja, tühista aeg, tühista tellimus',
    less: 'harvem, natuke harvem, vähem sõnumeid, vähem reklaami, mitte nii tihti, mitte nii palju, kord kuus, üks kord kuus, kord nädalas, üks kord nädalas, mitte iga päev, vähendage',
    many: 'nii palju, liiga palju, iga päev, igapäevaselt, nii tihti, kogu aeg, pidevalt, terve päeva',
    hours:
      'öösel, öösiti, õhtuti, nii hilja, nii vara, pühapäeviti, nädalavahetusel, nädalavahetustel, tööajal, tööl, pärast 20, pärast 22, keset ööd',
    pause: 'paus, pausi, pausile, tehke paus, pausi peale',
    only: 'ainult, üksnes, vaid',
    day: 'päev, päeva, päevaks',
    week: 'nädal, nädala, nädalat, nädalaks',
    month: 'kuu, kuud, kuuks',
  },
  periods: {
    'täna, tänaseks': 1,
    'sel nädalal, see nädal, järgmine nädal, järgmise nädalani, esmaspäevani': 7,
    'sel kuul, see kuu, järgmise kuuni, esialgu, praegu, ajutiselt, mõnda aega, puhkuse ajal': 30,
  },
  numbers: { üks: 1, ühe: 1, kaks: 2, kahe: 2, kaheks: 2, kolm: 3, kolme: 3, paar: 2 },
};
