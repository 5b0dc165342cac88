/** Serbian, in Latin and in Cyrillic letters. */
import type { Vocabulary } from '../vocabulary.ts';

const letters: Readonly<Record<string, string>> = {
  ...{
    a: 'а',
    b: 'б',
    v: 'в',
    g: 'г',
    d: 'д',
    đ: 'ђ',
    e: 'е',
    ž: 'ж',
    z: 'з',
    i: 'и',
    j: 'ј',
    k: 'к',
    l: 'л',
    lj: 'љ',
    m: 'м',
  },
  ...{
    n: 'н',
    nj: 'њ',
    o: 'о',
    p: 'п',
    r: 'р',
    s: 'с',
    t: 'т',
    ć: 'ћ',
    u: 'у',
    f: 'ф',
    h: 'х',
    c: 'ц',
    č: 'ч',
    dž: 'џ',
    š: 'ш',
  },
};

/** Every word in both scripts. */
const both = (latin: string): string =>
  `${latin}, ${latin.replace(/lj|nj|dž|\p{Ll}/gu, (letter) => letters[letter] ?? letter)}`;

/** Each list in both scripts. */
function inBoth<Lists extends Readonly<Record<string, string>>>(lists: Lists): Lists {
  return Object.fromEntries(Object.entries(lists).map(([role, list]) => [role, both(list)])) as Lists;
}

export const sr: Vocabulary = {
  language: 'sr',
  objectFirst: true,
  words: inBoth({
    from: `s, sa, iz, od, са, од`,
    call: `zovite, zovi, zvati, zovete, pozovite, pozive, pozivi, зовите, зови`,
    'complaint threat': `blokiraću vas, blokiram vas, blokiram vas, blokiracu vas, blokiraću vas, blokiram te, prijaviću vas, prijavicu vas, prijavim vas, prijavljujem vas, podneću prijavu, tužiću vas, пријавићу вас, блокирам вас`,
    'ask send': `šta da napišem, sta da napisem, šta treba da napišem, šta da pošaljem, sta da posaljem, šta da odgovorim, sta da odgovorim, koju reč, koja reč, šta da ukucam, sta da ukucam, šta pišem, šta da pišem, šta da radim, шта да напишем, шта треба да напишем, шта да пошаљем, шта да одговорим`,
    consent: `saglasnost, saglasnosti, pristanak, pristanka, dozvola, dozvolu, obrada, obradu, obrade, obradi, mojih podataka, moji podaci, moje podatke, ličnih podataka, korišćenju, korišćenje mojih, koriscenju mojih, marketing, marketinške svrhe, сагласност, пристанак, обраду, обраде, мојих података, личних података, коришћењу`,
    revoke: `povlačim, povučem, povlačim svoju, povlacim, opozivam, opozovem, protivim se, protivim, ulažem prigovor, ulazem prigovor, prigovaram, повлачим, опозивам, противим се, улажем приговор`,
    stop: 'stop, stop svemu, ukloni, uklonite, obriši me, obrišite me, brišite me, skini me, skinite me, bez poruka, bez reklama, ne uznemiravaj, ne uznemiravajte, ne želim, ne smetaj, ne smetajte, isključi me, isključite me, odbijam, dosta poruka, dosta sa porukama, ispiši me, ispišite me, izbriši me',
    lone: 'obriši, obrišite, izbriši, briši, brisanje, napolje, ugasi, isključi, odbij, izađi, skini',
    cancel:
      'otkaži, otkazati, otkažite, poništi, poništite, prekini, prekinite, kraj, izlaz, završi, završite, napusti, otkazujem, raskid, opoziv, otkazivanje',
    halt: 'stani, stanite, prestani, prestanite, zaustavi, zaustavite, obustavi, obustavite, prekinite, prekini, stopirajte, okani se, okanite se, manite se, mani se, ostavite se, prestanite više',
    halting:
      'prestanem, prestanemo, prestati, prestane, prestanu, prestanete, prestaneš, prestanak, prestajte, zaustaviti, zaustavim, obustaviti, obustavim, prekinuti, prekinem, prekinete, prekid, stopirati, stopiram, isključiti, isključite, isključi, isključim, ugasiti, ugasite, ugasi, ugasim, blokirati, blokirajte, blokiraj, otkazati, otkažem, otkažite, izbegnem, rešiti se, rešim se, rešim, deaktivirajte, deaktiviraj, dosta sa, prekinite sa, da prestane, prekine, da prekinete, prekini sa, prestanite sa, prestani sa, završite sa, zavrsite sa, obustavite, obustavi, iskljucite, dosta više sa, manite se, mani se, okanite se, престане, прекините са, престаните са, обуставите, искључите, blokiram, da blokiram, utišam, блокирам, блокирати, obustavu, prekinite, prekini, zaustavite, batalite, batali, manite, mani, искључити, прекините, баталите',
    unsub:
      'odjava, odjavu, odjave, odjavi, odjavite, odjaviti, odjavim, odjavljujem, odjavljen, odjavljena, odjavite me, odjavi me, odjavim se, odjavljujem se, odjavljivanje, odjavite nas, otkazujem pretplatu, otkaži pretplatu, otkažite pretplatu, otkazati pretplatu, otkažem pretplatu, otkazivanje pretplate, prekid pretplate, prekini pretplatu, prekinite pretplatu, povlačim saglasnost, povući saglasnost, povlačim pristanak, povučem saglasnost, povučem pristanak, opozivam saglasnost, opozovem saglasnost, opoziv saglasnosti, povlačenje saglasnosti, ispišite me, ispiši me, ispisati se, ispišem se, ispisujem se, ispišem iz grupe, otkazujem prijem, otkažite prijem, odjava sa liste, povlačim dozvolu, (odjav|ispiš|odjavlj)(im|iti|ite|i|a|ujem)(| se| me), (одјав|испиш)(им|ити|ите|и|а)(| се| ме)',
    remove:
      'obriši, obrišite, obrisati, obrišete, obrisan, obrisana, izbriši, izbrišite, izbrisati, izbrišete, briši, brišite, brisati, brisanje, ukloni, uklonite, ukloniti, uklanjanje, skini, skinite, skinuti, skinete, skloni, sklonite, skloniti, sklonite ga, izbaci, izbacite, izbaciti, izbacite ga, odstrani, odstranite, isključi, isključite, precrtajte, zaboravi, zaboravite, blokiraj, blokirajte, poništite, izuzmite, izvadite, maknite, makni, eliminišite, (izbriš|obriš|makn|uklon|brisat|briš|izbac|sklon|skin|izbris|obris|poništ)(ite|i|iti|it|ati|at|te|)',
    'remove me':
      'obriši me, obrišite me, izbriši me, izbrišite me, briši me, brišite me, ukloni me, uklonite me, skini me, skinite me, skloni me, sklonite me, izbaci me, izbacite me, isključite me, isključi me, maknite me, makni me, da me uklonite, da me obrišete, da me skinete, da me izbrišete, da me sklonite, me ukloniti, me skinuti, me obrisati, me uklonite, me obrišete, me skinete, me izbrišete, skinite nas, izbacite nas, (izbriš|obriš|makn|uklon|skin|izbac|izbris|obris|odjav|sklon)(ite|i) me, (избриш|обриш|макн|уклон|скин|избац|одјав|склон)(ите|и) ме, da me (izbriš|obriš|makn|uklon|skin|izbac|odjav|sklon)(ete|ite|eš)',
    send: `slati, šalji, šaljite, šaljete, šalješ, šalju, slanje, slanja, slanjem, pošaljite, poslati, pisati, piši, pišite, pišete, pišeš, javljati, javljaj, javljajte, javljate, javite, kontaktirati, kontaktiraj, kontaktirajte, kontaktirate, kontaktiraju, zvati, zovi, zovite, zovete, zivkate, obaveštavati, obaveštavajte, obaveštavate, spamovati, spamuj, spamujte, spamujete, dopisivati, obraćati, obraćajte, obraćate, dostavljati, dostavljajte, bombardovati, bombardujte, reklamirati, reklamirajte, stizati, stižu, dolaziti, dolaze, poručivati, smarate porukama, podsećate, podsecate, podsećati, podsećajte, podsecajte, obavestavate, informišete, informisete, подсећате, обавештавате, opet pišete, ponovo pišete, opet pošaljete, još jednom pišete, опет пишете, (šalj|salj|pošalj)(ite|i|ete|em|u|eš), (kontaktira|spamuj|spama|obaveštava|smara|bombardu|dosađuj)(jte|j|ti|t|te|)`,
    'dont send':
      'nemoj slati, nemojte slati, nemoj pisati, nemojte pisati, nemoj da šalješ, nemojte da šaljete, nemoj da pišeš, nemojte da pišete, nemojte više slati, nemojte javljati',
    receive:
      'primati, primam, primanje, dobijati, dobijam, dobiti, dobiću, stizati, biti, budem, čitati, gledati, čuti, slušati, da primam, da dobijam, da budem, da mi stižu, učestvovati, primim, stižu',
    got: `dobio, dobila, nisam dobio, nisam dobila, nisam primio, nisam primila, primio, primila, nije stigla, nije stiglo, nije došla, nije došlo, stigla, stiglo, ne dobijam, ne primam, nema poruka, nemam poruka, došla poruka, dobili, stigli, dobijam, не добијам, dobivam, ne dobivam, poruke ne dolaze, poruke ne stižu, poruke mi ne dolaze, poruke mi ne stižu, ne dolaze vaše, ne stižu vaše, ne stižu mi, ne dolaze mi, поруке не стижу, поруке не долазе`,
    want: 'želim, zelim, hoću, hocu, hteo bih, htela bih, hteo, htela, voleo bih, volela bih, želimo, treba, trebaju, zanima, zanimaju, interesuje, interesuju, interesira, pristajem, pristao, pristala, saglasan, saglasna, dao saglasnost, dala saglasnost, tražio, tražila, naručio, naručila, potrebne, potrebno, potrebna, potrebni, interesa, hteli, želeo, želela, хтео, хтела, желео, желела, тражио, тражила',
    'dont want': `neću, necu, nećemo, ne želim, ne zelim, ne želimo, ne bih, ne treba mi, ne trebaju mi, ne trebaju, ne zanima me, ne zanimaju me, ne zanimaju, ne interesuje me, ne interesuju me, nisam zainteresovan za, nisam zainteresovana za, ne pristajem, nisam saglasan, nisam saglasna, dosta mi je, sit sam, sita sam, umoran od, umorna od, odbijam, zabranjujem, ne dozvoljavam, ne dajem saglasnost, nisu mi potrebne, nisu mi potrebni, nije mi potrebno, smučilo mi se, ne da mi se, muka mi je od, dosadile su mi, dosadili ste, доста ми је, dosta mi je vaših, ne trebaju mi više, ne bih više`,
    bother:
      'gnjaviti, gnjavi, gnjavite, smarati, smaraj, smarajte, smarate, dosađivati, dosađuj, dosađujte, dosađujete, smetati, smetaj, smetajte, uznemiravati, uznemiravaj, uznemiravajte, uznemiravate, uznemiravanje, maltretirati, maltretiraj, maltretirajte, maltretirate, zamarati, zamarajte, davite, daviti, cimati, cimajte, cimaj',
    'dont bother me':
      'ne smarajte, ne smarajte me, ne smaraj, ne smaraj me, ne gnjavite, ne dosađujte, ne dosađuj mi, ne smetajte, ne smetaj mi, ne uznemiravajte me, ne uznemiravaj me, nemojte me smarati, nemojte me uznemiravati, nemoj da me smaraš, nemojte da me smarate, nemojte da me uznemiravate, ne maltretirajte me, ne cimajte me',
    keep: 'propustiti, propustim, izgubiti, izgubim, propuštam',
    message: `poruka, poruke, poruku, porukama, porukom, poruka od vas, sms, smsove, smsova, smsovi, sms ove, sms ova, sms poruke, esemes, smska, smske, reklama, reklame, reklamu, reklamama, reklamne, reklamnih, oglas, oglase, oglasa, ponude, ponuda, ponudama, ponudu, akcije, akcijama, obaveštenja, obaveštenje, obaveštenjima, notifikacije, notifikacija, njuzleter, newsletter, newslettera, bilten, biltene, spam, spama, spamove, mejlove, mejlova, mejlovi, mailove, imejlove, podsetnici, podsetnike, podsetnika, vesti, novosti, promocije, promocija, promotivne, promotivnih, marketing, marketinške, marketinških, marketinga, vatsap, vocap, vajber, viber, đubre, gluposti, sranje, sranja, pošta, poštu, informacije od vas, pozivnice, popuste, cirkularne, kuponi, kupone, popusti, katalozi, letke, ankete, horoskop, saveti, obavestenja, oglasi, sms-ove, spamom, smeće, купони, попусти, подсетници, обавештења, огласе, понуде, промоције, новости, поруке, рекламе, реклама, спам, глупости, raspored, raspored časova, распоред, još jedna poruka, jos jedna poruka, још једна порука, spam*, reklam*, poruk*, obavešten*, sms*, oglas*, promocij*, спам*, реклам*, порук*, обавештењ*, смс*, оглас*`,
    list: 'lista, liste, listu, listi, listama, spisak, spiska, spisku, mejling lista, mejling liste, baza, baze, bazu, bazi, baze podataka, grupa, grupe, grupu, grupi, sistem, sistema, evidencija, evidencije, imenik, imenika, adresar, adresara, pretplata, pretplatu, pretplate, moj broj, moj br, mog broja, moga broja, broj moj, moj telefon, moj mobilni, ovaj broj, ovog broja, moje podatke, moji podaci, mojih podataka, moje ime, moj kontakt, kontakata, kontakte, vaših kontakata, kartoteke, registra, primalaca, moj tel, njegov broj, njen broj, broj, broja, telefon, telefona, mobilni, kontakt, број, телефон, базе, контакт, листе, списка, групе',
    other: `porudžb*, narudžb*, narudzb*, porudzb*, termin, termina, termine, zakazan*, rezervacij*, kurs, kursa, kursu, čas, časa, časove, časov*, lekcij*, predavanj*, tretman*, terapij*, lek, leka, lekov*, lečenj*, tablet*, antibiotik*, puš*, cigaret*, piti, pije, piće, alkohol*, dostav*, isporuk*, paket*, pošiljk*, posiljk*, račun, računa, računu, plaćanj*, placanj*, uplat*, auto, auta, autu, automobil*, kola, kolima, autobus*, bus, busa, tramvaj*, voz, voza, taksi*, let, leta, letov*, kart*, ulaznic*, internet*, struj*, voda, vode, vodu, gas, kiša, kiše, kisa, smej*, plač*, jesti, jede, jelo, luk, luka, lukom, šećer*, secer*, so, soli, sir, sira, sirom, sos, meso, mesa, pilet*, krompir*, pomfrit*, orah*, sto, stola, sobu, soba, sobe, slik*, fotografij*, video*, fajl*, dokument*, adres*, recept*, link, linka, kod, koda, lozink*, šifr*, artikl*, proizvod*, korpa, korpe, korpu, nalog, naloga, ugovor*, osiguranj*, kredit*, cen*, cenovnik*, posao, posla, kuću, kuća, veličin*, ključ*, dete, deteta, deca, decu, beba, bebu, pas, psa, mačk*, poset*, sastan*, žurk*, rođendan*, vozač*, kurir*, članstv*, članarin*, teretan*, čekanj*, dijet*, operacij*, krvar*, vakcin*, potvrd*, osob*, stavk*, veš*, mašin*, muzik*, alarm*, hleb*, tort*, sladoled*, dojenj*, dojiti, trening*, komentar*, objav*, kirij*, putovanj*, predstav*, test*, aplikacij*, mleko, majstor*, hran*, broj porudžbine, broj računa, broj stola, broj kartice, sina, ćerku, kćerku, sin, ćerka, ručka, ručak, treninga, trening, plivanja, vrtića, škole, konci, konce, spiska gostiju, spisak gostiju, lista gostiju, liste gostiju, popisa gostiju, apartman*, smeštaj*, hotel*`,
    me: 'me, mi, meni, mene, nas, nam, nama, moj, moje, mog, moju',
    this: 'ovo, ovoga, to, toga, ove, ovi, ovih, te, ta, tih, sve, sve ovo, ništa, nista, nešto, nesto, išta, bilo šta, od vas, vaše, vašu, vaših, vi, takvo, takve, takvih, njih, ovim, ovom, tim, time, stvari, ovakve, sa ovim, sa tim',
    dont: 'ne, nemoj, nemojte, nikad, nikada, niti, nisam, bez, da ne, molim ne, nemoj mi, nemojte mi, ništa, nije, nikakve, nikakvih, nikakav, neka ne, nista, nemoj da, nemojte da, nemojte da mi, nemoj da mi',
    no: 'bez, nula, nikakvih, nikakve, dosta',
    again: `opet, ponovo, nazad, još jednom, iznova, опет, поново, назад, још једном`,
    news: `ponude, ponudu, akcije, popuste, novosti, kupone, recepte, понуде, акције, попусте, новости, купоне`,
    join: `da se prijavim, prijavite me, prijavi me, dodajte me, dodaj me, vratite me, upišite me, pretplatite me, uključite me, da se pretplatim, да се пријавим, пријавите ме, додајте ме, вратите ме, упишите ме, претплатите ме, укључите ме, да се претплатим`,
    curse: `idite do đavola, idi do đavola, do đavola, dođavola, odjebite, odjebi, idite u kurac, idi u kurac, u kurac, gubite se, gubi se, nosite se, nosi se, tornjajte se, marš, jebite se, idite bestraga, u tri lepe, terajte se, goni se, идите до ђавола, до ђавола, губите се, носите се, марш, одјебите, терајте се, торњајте се, идите бестрага, mrš, mrs, idite u, gonite se, k vragu, мрш, poštedite me, poštedi me, zadržite, zabijte, poštedite nas, поштедите ме`,
    why: `zašto, што, зашто`,
    when: `kada, kad, do kada, када, кад`,
    more: 'više, vise, ikad, ikada, više nikad, ponovo, opet, ubuduće, u budućnosti, dalje, nadalje, još, dalju, daljih, nikad više, od sada, od sad, dodatne, nove',
    enough:
      'dosta, dosta sa, dosta je, dosta je bilo, dosta mi je, previše, bilo je dosta, pun mi je kufer, доста, доста је, доста ми је, доста је било',
    so: `zato, stoga, pa, dakle, зато, стога, дакле`,
    way: `šta treba da uradim, sta treba da uradim, šta da radim, kako da, шта треба да урадим, шта да радим, како да`,
    rid: `da ne stižu, da mi ne stižu, da ne dolaze, da ne primam, rešim, да не стижу, да ми не стижу, решим, да не примам, da ne dobijam ovo, da ne dobijam više`,
    number: `broj, telefon, број, телефон`,
    kin: `ćerke, kćerke, sina, deteta, mame, ћерке, сина, детета, маме`,
    ask: 'kako, kako da, kako mogu, kako mogu da, kako se, mogu li, mogu li da, može li, može li se, možete li, možete li da, možeš li, biste li, jel mogu, je l mogu, jel možete, da li mogu, da li možete, da li može, da li je moguće, možete, možeš, moze, može, hoćete li, molim da, molim vas da, zamolio bih, zamolila bih, želim, želim da, hoću, hoću da, hteo bih, hteo bih da, htela bih, htela bih da, ne mogu, ne mogu da, ne uspevam da, šta da napišem da, sta da napisem da, šta treba da napišem da, šta da uradim da, šta treba da uradim da, šta treba da, gde mogu, gde mogu da, gde da, tražim, tražim da, zahtevam da, zahtevam, neka, ima li načina, da li se može',
    common:
      'je, su, sam, si, smo, ste, bio, bila, bilo, bili, i, ili, ali, a, u, na, za, sa, o, do, od, po, pri, kod, kad, kada, gde, ko, šta, sta, koji, koja, koje, koliko, zašto, jer, ako, da, li, se, ga, joj, ih, mu, njegov, njen, naš, vaš, ima, nema, imam, imate, može, moze, mogu, možete, treba, danas, sutra, juče, večeras, jutro, ujutru, uveče, dan, dana, subotu, subota, nedelju, ponedeljak, petak, sredu, utorak, četvrtak, sati, dinara, evra, košta, kosta, otvarate, otvoreno, zatvarate, radite, mesta, mesto, samo, uvek, već, još, tu, ovde, tamo, kući, kod kuće, napolje, posle, pre, nakon, onda, sad, nov, novi, nova, kupiti, platiti, platio, platila, uplatio, uplatila, nedeljno, nedelja, mesec, malo, jedan, jedna, jednu, dva, dve, tri, hvala, stari, prodao, prodala, morate, svemu, na putu, kakva, kakav, usluga, otac, ocu, majka, preminuo, preminula, muž, žena, sin, ćerka, važi, dovoljno, jednom, keš, kartica, primate, primam, vam, mu, udjem, kupac, vaš, greškom, greskom',
    filler:
      'molim, molim vas, molim te, molim lepo, lepo molim, hvala, hvala vam, hvala lepo, hvala unapred, unapred hvala, puno hvala, pozdrav, srdačan pozdrav, lep pozdrav, pozz, poz, zdravo, ćao, cao, ćaos, hej, halo, dobar dan, dobro jutro, dobro veče, poštovani, postovani, s poštovanjem, izvinite, izvinjavam se, žao mi je, sad, sada, odmah, hitno, smesta, sve, svi, svih, od, s, sa, iz, na, i, a, o, u, vaše, vaša, vaših, vašu, vaš, vašeg, vam, vas, ja, ti, vi, ok, okej, u redu, da, dobro, ali, ajde, hajde, dajte, daj, ljudi, ekipa, zauvek, trajno, konačno, već, više, danas, baš, stvarno, što pre, sto pre, prijatan dan, doviđenja, molimo, to, te, taj, tog, ovim putem, ovaj, ovu, ovoj, ove, se, neka, jednom zauvek, prokleti, glupe, dosadne, jer, još, pre, pls, plz, puno, za, bih, biste, li, me, mi, gospodo, uopšte, druže, bre, brate, po treći put, po drugi put, ništa, nista, ne hvala, ништа, не хвала, preklinjem vas, preklinjem, kumim vas, kumim vas bogom, zaboga, za ime boga, pobogu, dođavola, dodjavola, jebote, majku vam, преклињем вас, забога, побогу, бре',
    start:
      'start, počni, pocni, započni, prijava, prijavi, prijavite, prijavi me, prijavite me, pretplati, pretplatite me, nastavi, nastavite',
    back: `ponovo primati, ponovo da primam, opet da primam, opet da dobijam, ponovo da dobijam, želim ponovo, želim opet, hoću opet, hocu opet, hoću ponovo, ponovo prijaviti, ponovo da se prijavim, opet da se prijavim, prijavite me ponovo, prijavite me opet, prijavi me ponovo, vratite me na, vratite me, vrati me na listu, dodajte me ponovo, dodajte me opet, greškom sam se odjavio, greškom sam se odjavila, greskom sam se odjavio, greskom sam se odjavila, odjavio sam se greškom, odjavila sam se greškom, slučajno sam se odjavio, slučajno sam se odjavila, zabunom sam se odjavio, zabunom sam se odjavila, opet poruke, ponovo na listu, opet ponude, ponovo ponude, ponude opet, poruke opet, prijavite me, пријавите ме поново, upišite me, upišite me ponovo, vratite me na listu, вратите ме, dodajte me, stop greškom, slučajno stop, šaljite mi ponude, da šaljite, želim da primam ponude, hoću ponude, možete opet da mi pišete, možete mi opet pisati, možete ponovo da mi pišete, можете опет да ми пишете, можете поново да ми пишете, желим поново да примам, želim ponovo da primam, hoću opet da primam, хоћу опет да примам`,
    help: `kakva je ovo usluga, kakva je to usluga, šta je ovo, sta je ovo, pomoć, pomoc, upomoć, info, informacije, pomozite, treba mi pomoć, treba mi pomoc, potrebna mi je pomoć, podrška, pomagajte, шта је ово, šta je to, шта је то, ko je to, ko je ovo, ко је то, ko si, ko ste, ko ste vi, ко сте ви, ko piše, s kim pričam, je l ovo robot, jel ovo robot, je li ovo robot, da li je ovo robot, je l ovo bot, jeste li robot, je l ovo čovek, kako ovo radi, kako radi, како ово ради, kako funkcioniše, kako ovo funkcioniše, o čemu se radi, čiji je ovo broj, koji je ovo broj, чији је ово број, koja firma, za šta je ovo, pomoć molim, je l ovo prevara, jel ovo prevara, dobar dan ko je, ko si ti, sa kim pričam, sa kim se dopisujem, kakav je ovo broj, pomozite mi, можете ли да ми помогнете, ко је ово, ко сте, ко си ти, ко пише, са ким причам, који је ово број, какав је ово број, треба ми помоћ, помозите ми`,
    unsure:
      'ne zanima me, ne zanima, ne zanima me više, nisam zainteresovan, nisam zainteresovana, ne interesuje me, nezainteresovan, dosta, dosta više, dosta je, dosta je bilo, dosta mi je, pogrešan broj, imate pogrešan broj, pogrešili ste broj, pogrešili ste, pogrešna osoba, zabuna, greška, previše poruka, previše, spam, ovo je spam, to je spam, prevara, prevaranti, dosadni, dosadni ste, smarate, smarate me, naporno, odjebi, odjebite, jebite se, tornjajte se, gubite se, nosite se, marš, marš bre, začepi, ćuti, beži, prijaviću vas, nije za mene, opet vi, odakle vam moj broj, otkud vam moj broj, kako ste dobili moj broj, ne treba mi, ne treba, baš me briga, ma dajte, maltretiranje, nervirate me, idite bestraga, idite u majčinu, terajte se',
    complaint:
      'zašto mi šaljete, zašto mi pišete, zašto dobijam, zašto primam, zašto mi stižu, zasto mi saljete, odakle vam moj, otkud vam moj, kako ste dobili moj, ko vam je dao, gde ste našli moj, prijaviću vas, prijavicu vas, podneću prijavu, tužiću vas, previše poruka, toliko poruka, puno poruka, ovo je spam, to je spam, nikad se nisam prijavio, nikad se nisam prijavila, nisam se prijavio na, nisam se prijavila na, nisam dao saglasnost, nisam dala saglasnost, nikad nisam dao, nikad nisam dala, nikad nisam pristao, nikad nisam pristala, pogrešan broj, gdpr, poverenik, uznemiravanje, obrišite moj nalog, izbrišite moj nalog, dosadni ste, pogresan broj, pogrešili ste broj, pogresili ste broj, pogrešna osoba, pogresna osoba, nisam ta osoba, nisam to ja, prijaviću, prijavicu, policija, policiji, advokat, tužba, ne zanima me, nisam zainteresovan*, nemam interes*, погрешан број, погрешили сте, не занима ме, нисам заинтересован*, ovo je uznemiravanje, maltretiranje, узнемиравање, koliko puta moram, koliko puta treba, koliko puta da vam, колико пута морам, колико пута треба, nisam više klijent, nisam više kupac, nisam više član, nisam više korisnik, više nisam klijent, više nisam kupac, koliko puta, poslednji put kažem, нисам више клијент, колико пута, nisam se prijavio, nisam se prijavila, nikad nisam tražio, nikad nisam tražila, никад се нисам пријавио',
    phrase: `ostavite me na miru, ostavi me na miru, pustite me na miru, pusti me na miru, ostavite nas na miru, ostavite me, pustite me, dajte mi mira, zaboravite moj broj, zaboravi moj broj, zaboravite na mene, ne šaljite mi, ne šalji mi, ne šaljite više, ne saljite vise, ne šaljite ništa, više mi ne šaljite, nemojte mi slati, nemojte mi više slati, nemojte više slati, nemojte više, nemojte više da, nemoj više da, nemojte da mi šaljete, nemojte da mi pišete, nemoj da mi šalješ, nemoj da mi pišeš, nemojte mi više, ne pišite mi, ne pišite više, ne piši mi, nemojte mi pisati, ne javljajte se, ne javljajte mi se, ne javljajte mi, nemojte se javljati, nemojte da mi se javljate, ne kontaktirajte me, nemojte me kontaktirati, nemojte da me kontaktirate, nemojte me više, ne zovite me, nemojte da me zovete, da više ne šaljete, da ne šaljete više, da ne šaljete na, da mi ne šaljete, da mi više ne šaljete, da mi ne pišete, da mi više ne pišete, da me ne kontaktirate, da me više ne kontaktirate, ne morate više da mi, ne morate više da, ne morate da mi, ne morate mi više, nema potrebe da šaljete, nema potrebe da mi, napustiti grupu, napuštam grupu, napustim grupu, izađem iz grupe, izaći iz grupe, izlazim iz grupe, izađem sa liste, hoću napolje, kako da izađem, kako da se skinem, kako da se ispišem, kako da uklonim, skinem sa liste, da prestane da stiže, da prestanu da stižu, prestane stizati, prestanu stizati, prestane da stiže, prestanu da stižu, da prestane, da prestanu, da ne stiže, da ne stižu, da ne dobijam, da ne primam, da više ne dobijam, da više ne primam, da mi ne stižu, da mi više ne stižu, ne želim da primam, ne želim više, ne želim da dobijam, ne želim da budem, ne želim da me, ne želim ništa, neću više, necu vise, neću ništa od vas, ništa više od vas, ne zelim vise, neću da primam, neću da dobijam, ne primati, bez kontakta, kako da se rešim, kako da se resim, kako da se otarasim, kako da se izbrišem, kako da ovo prestane, kako da prekinem, kako da isključim, kako da iskljucim, kako da izadjem, da ovo prestane, da bi prestalo, da prestanete, da mi ne stizu, da vise ne dobijam, da izađem iz grupe, da izadjem iz grupe, napustam grupu, izađem iz ove, hoću van iz, ne treba više da, ne treba vise da, ne morate više, ne morate vise, više nema potrebe, vise nema potrebe, ne trebaju mi, ne trebaju mi više, više mi ne treba, vise mi ne treba, ne treba mi više, necu nista od vas, ne želim ništa od vas, ne zelim nista od vas, ne zelim da budem, ne dajem saglasnost, nisam saglasan, nisam saglasna, ne pristajem, zaboravite ovaj broj, obrišite me, obrisite me, da me obrišete, da me obrisete, izbrišite me, izbrisite me, skinite me, uklonite me, odjavite me, ispišite me, ispisite me, molim za brisanje, tražim brisanje, trazim brisanje, nemojte joj, nemojte mu, ne pišite joj, ne pisite joj, како да се решим, како да ово престане, да изађем из групе, излазим из групе, не треба више да, не морате више, немојте јој, немојте више, оставите ме на миру, заборавите мој број, izadjem iz grupe, hocu iz grupe, izaci iz grupe, nemojte insistirati, već sam tražio da, već sam tražila da, već sam rekao da ne, koliko puta moram, poslednji put molim, ne dajem pristanak, želim da budem obrisan, želim da budem izbrisan, molim odjavu, molim brisanje, kako da ovo ugasim, gde mogu da se odjavim, gde se odjavljuje, nijednu poruku više, odjebite, rekao sam već da ne želim, rekla sam već da ne želim, kako da vas blokiram, da ne želim ništa, ne treba da pišete, ne treba da mi pišete, ne morate da pišete, ne morate mi pisati, ne morate da mi pišete, kako da ne dobijam ovo, kako da ne dobijam poruke, kako da ne dobijam više, dajte mi više mira, dajte mira, daj mi mira, batalite poruke, batalite reklame`,
    never:
      'stanica, stanice, stanicu, stanici, autobuska stanica, stajalište, stajališta, sledeća stanica, kraj meseca, kraj nedelje, kraj godine, krajem meseca, krajem, na kraju, do kraja, pri kraju, pred kraj, kraj kursa, kraj škole, kraj crkve, završava, ne prestaje, ne staje, staje li, stala, stao, stalo, prestala, prestao, prestalo, kiša je stala, nemojte prestati, nemojte da prestanete, ne prestajte, ne mogu da prestanem, ne mogu prestati, prestati pušiti, da prestanem da pušim, prestanem da pušim, prestati piti, prestati sa lekovima, prestanem sa terapijom, da prestanem sa, nemojte me odjaviti, nemojte da me odjavite, ne odjavljujte, ne želim da se odjavim, nemojte brisati, nemojte me brisati, nemojte da me brišete, nije problem, nema problema, nema veze, nema na čemu, ne znam, ne sada, ne danas, nisam siguran, nisam sigurna, ne još, još ne, ne hvala, hvala ne, nema žurbe, ne brinite, ne brini, više informacija, više vremena, više od, ne više od, više detalja, još više, nešto više, nova adresa, novi broj, promenio sam broj, promenila sam broj, moj broj je, moj novi broj, broj porudžbine, broj računa, spisak dokumenata, lista cena, lista čekanja, liste čekanja, listu čekanja, listom čekanja, sa liste čekanja, na listu, na spisak, spisak za kupovinu, javite mi, javi mi, javite se, javiću se, javiću vam se, javim se, pošaljite mi, pošalji mi, pošaljite poruku, pišite mi kad, napišite mi, hvala na poruci, hvala za poruku, vašu poruku, tvoju poruku, ovu poruku, poruka je, poruku ponovo, u grupi, grupa za, grupa ljudi, ne zaboravite, ne zaboravi, ne samo, samo da, dosta dobro, dosta daleko, dosta skupo, dosta toga, dosta ljudi, je li dosta, dosta za, slučajno sam se odjavio, slučajno sam se odjavila, greškom sam se odjavio, greškom sam se odjavila, greskom sam se odjavio, greskom sam se odjavila, zabunom sam se odjavio, zabunom sam se odjavila, bez luka, bez šećera, bez problema, otkazati termin, da otkažem termin, otkazujem termin, zaustavite kod, može da stane, može stati, stane li, skinite jednu, obrisala sam aplikaciju, obrisao sam aplikaciju, ostavite paket, ostavite ispred, ostavite kod, odjava iz, kada je odjava, kad je odjava, u koliko je odjava, do kada je odjava, odjava do',
    less: 'ređe, redje, malo ređe, manje često, manje poruka, manje reklama, ne tako često, ne toliko, ne tako puno, jednom mesečno, jednom nedeljno, jedanput mesečno, jedanput nedeljno, ne svaki dan, smanjite, dovoljno je jednom',
    many: 'toliko, tako puno, previše, svaki dan, svakodnevno, tako često, stalno, neprestano, ceo dan',
    hours:
      'po noći, noću, uveče, tako kasno, tako rano, nedeljom, vikendom, preko vikenda, za vikend, u radno vreme, na poslu, posle 20, posle 22, usred noći',
    pause: 'pauza, pauzu, pauziraj, pauzirajte, pauzirati, utišaj',
    only: 'samo, jedino, isključivo',
    day: 'dan, dana',
    week: 'nedelju dana, nedelje, nedelja, sedmica, sedmice, sedmicu',
    month: 'mesec, meseca, meseci',
  }),
  periods: inBothKeys({
    'danas, za danas': 1,
    'ove nedelje, ovu nedelju, sledeće nedelje, do sledeće nedelje, do ponedeljka': 7,
    'ovaj mesec, ovog meseca, do sledećeg meseca, za sada, zasad, trenutno, privremeno, neko vreme, na odmoru, tokom odmora': 30,
  }),
  numbers: {
    jedan: 1,
    један: 1,
    dva: 2,
    два: 2,
    dve: 2,
    две: 2,
    tri: 3,
    три: 3,
    četiri: 4,
    четири: 4,
    par: 2,
    пар: 2,
  },
};

function inBothKeys(periods: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(periods).map(([list, days]) => [both(list), days]));
}
