/** Lithuanian. */
import type { Vocabulary } from '../vocabulary.ts';

export const lt: Vocabulary = {
  language: 'lt',
  objectFirst: true,
  words: {
    'ask send': `ką parašyti, ką man parašyti, ką reikia parašyti, ką siųsti, ką atsakyti, kokį žodį`,
    consent: `sutikimas, sutikimą, sutikimo, duomenų tvarkymas, duomenų tvarkymui, mano duomenų, asmens duomenų, rinkodara, rinkodarai, leidimas`,
    revoke: `atšaukiu, atsiimu, prieštarauju, nesutinku`,
    stop: 'stop viskam, ištrink mane, ištrinkite mane, pašalink mane, pašalinkite mane, be reklamos, be reklamų, nenoriu, netrukdyti, netrukdykite, atsisakau, atsisakymas, išjunkite mane, gana žinučių',
    lone: 'ištrinti, ištrink, ištrinkite, trinti, pašalinti, pašalink, pašalinkite, išeiti, palikti, lauk',
    cancel:
      'atšaukti, atšaukite, atšauk, nutraukti, pabaiga, baigti, išeiti, anuliuoti, palikti grupę, užbaigti',
    halt: 'sustabdyti, sustabdykite, sustabdyk, sustok, sustokite, nustok, nustokite, liaukis, liaukitės, baikite, baikit, nutraukite, nutrauk, stabdyti, stabdykite, stabdyk, stop, užteks jau, nustokit, liaukitės jau',
    halting:
      'baik, nustoti, nustotumėte, nustotų, nustojate, sustabdyti, sustabdytumėte, sustabdyčiau, sustabdymas, stabdyti, nutraukti, nutraukimas, nutrauktumėte, baigti, baigtumėte, liautis, liautumėtės, liautųsi, baigtųsi, išjungti, išjunkite, išjunk, blokuoti, blokuokite, užblokuoti, užblokuokite, išvengti, atsikratyti, atsikratau, atšaukti, atšaukite, atšaukiu, deaktyvuoti, deaktyvuokite',
    unsub:
      'atsisakyti, atsisakau, atsisakymas, atsisakymo, atsisakyti prenumeratos, atsisakau prenumeratos, atsisakyti naujienlaiškio, atsisakau naujienlaiškio, atšaukti prenumeratą, atšaukite prenumeratą, atšaukiu prenumeratą, nutraukti prenumeratą, nutraukite prenumeratą, nutraukiu prenumeratą, atsiregistruoti, išregistruoti, išregistruokite, išregistruokite mane, išregistruoti mane, išsiregistruoti, išsiregistruoju, atsisakyčiau, prenumeratos atsisakymas, atšaukiu sutikimą, atšaukti sutikimą, atšaukiu savo sutikimą, atšaukti savo sutikimą, sutikimo atšaukimas, atsiimu sutikimą, atsiimti sutikimą, nebeprenumeruoti, nebeprenumeruoju, išsirašyti, išsirašau, išrašykite mane, išrašyk mane, palikti sąrašą, išeiti iš sąrašo, išeiti iš grupės, išeinu iš grupės, atsisakau gauti, atsisakyti gauti, atsisakau žinučių, atsisakau pranešimų',
    remove:
      'ištrinti, ištrink, ištrinkite, ištrintumėte, ištrinkit, trinti, trinkite, trynimas, pašalinti, pašalink, pašalinkite, pašalintumėte, pašalinkit, pašalinimas, šalinti, išbraukti, išbraukite, išbrauk, išbrauktumėte, išbraukit, išimti, išimkite, išimk, išmesti, išmeskite, išmesk, panaikinti, panaikinkite, panaikink, nuimkite, nuimk, užblokuokite, blokuokite, pamirškite, pamiršk, užmirškite',
    'remove me':
      'ištrinkite mane, ištrink mane, pašalinkite mane, pašalink mane, išbraukite mane, išbrauk mane, išimkite mane, išimk mane, išmeskite mane, išmesk mane, nuimkite mane, mane ištrinti, mane pašalinti, mane išbraukti, mane išimti, mane išbrauktumėte, mane pašalintumėte, pašalinkit mane, išbraukit mane, išbraukite mus',
    send: 'siųsti, siųskite, siųsk, siunčiate, siunčiat, siuntimas, siuntimą, siuntinėti, siuntinėkite, siuntinėja, atsiųskite, rašyti, rašykite, rašyk, rašote, rašinėti, rašymą, skambinti, skambinkite, skambink, susisiekti, susisiekite, susisiek, kontaktuoti, kontaktuokite, spaminti, spaminkite, šlamštinti, informuoti, informuokite, ateitų, ateiti, ateina, bombarduoti, reklamuoti, kreiptis, kreipkitės',
    'dont send':
      'nesiųskite, nesiųsk, nesiųsti, nesiųstumėte, nesiųskit, nebesiųskite, nebesiųsk, nebesiųsti, nebesiųskit, nesiuntinėkite, nesiuntinėk, nebesiuntinėkite, nerašykite, nerašyk, nerašyti, nerašykit, neberašykite, neberašyk, nerašinėkite, neskambinkite, neskambink, nebeskambinkite, nesusisiekite, nesusisiek, nebesusisiekite, nekontaktuokite, nespaminkite, neinformuokite, nebekontaktuokite',
    'dont send me':
      'nesiųskite man, nesiųsk man, man nesiųskite, man nesiųsk, man nebesiųskite, nebesiųskite man, nerašykite man, nerašyk man, man nerašykite, man neberašykite, neberašykite man, neskambinkite man, nesusisiekite su manimi, nekontaktuokite su manimi',
    receive:
      'gauti, gaučiau, gavinėti, gaunu, gavimas, gavimo, būti, matyti, skaityti, girdėti, priimti, dalyvauti',
    got: 'gavau, negavau, esu gavęs, nesu gavęs, nesu gavusi, neatėjo, atėjo, atkeliavo, negaunu, nėra žinučių, gavome, neatkeliavo, negavome',
    want: 'noriu, norėčiau, norime, pageidauju, pageidaujame, reikia, reikalingos, reikalinga, domina, domiuosi, sutinku, sutikau, prašiau, užsakiau, sutikimą daviau',
    'dont want':
      'nenoriu, nenorime, nenorėčiau, nebenoriu, nepageidauju, nebepageidauju, nereikia, man nereikia, nebereikia, nereikalingos, nereikalinga, nedomina, manęs nedomina, nebedomina, nesidomiu, nesutinku, nesu sutikęs, nesu sutikusi, pavargau nuo, atsibodo, nusibodo, įgriso, užknisa, užkniso, atsisakau, draudžiu, neleidžiu, nedaviau sutikimo, man gana, man užtenka',
    bother:
      'trukdyti, trukdykite, trukdyk, trukdote, trukdymą, erzinti, erzinkite, varginti, varginkite, kankinti, persekioti, įkyrėti, lįsti, lįskite, užknisinėti',
    'dont bother me':
      'netrukdykite man, netrukdyk man, netrukdykite, netrukdyk, nebetrukdykite, nevarginkite, neerzinkite, nelįskite, neįkyrėkite, neužknisinėkite',
    keep: 'praleisti, prarasti, praleisčiau',
    message:
      'žinutė, žinutės, žinutę, žinučių, žinutes, žinutėmis, žinutėm, sms, smsų, smsus, sms žinučių, pranešimas, pranešimai, pranešimų, pranešimus, pranešimais, reklama, reklamos, reklamų, reklamą, reklamas, reklaminių, reklamines, pasiūlymai, pasiūlymų, pasiūlymus, akcijos, akcijų, akcijas, naujienlaiškis, naujienlaiškiai, naujienlaiškių, naujienlaiškius, naujienlaiškio, naujienos, naujienų, naujienas, laiškai, laiškų, laiškus, šlamštas, šlamšto, šlamštą, spam, spamas, spamo, spamą, priminimai, priminimų, priminimus, rinkodara, rinkodaros, nuolaidos, nuolaidų, kvietimai, kvietimų, šūdus, nesąmonių, nesąmones, informacijos iš jūsų, kampanijos, notifikacijos, notifikacijų, whatsapp, vatsap, elektroninių laiškų',
    list: 'sąrašas, sąrašo, sąrašą, sąraše, sąrašų, duomenų bazė, duomenų bazės, duomenų bazę, bazės, bazę, sistema, sistemos, registro, grupė, grupės, grupę, prenumerata, prenumeratą, prenumeratos, mano numeris, mano numerį, mano numerio, numerį mano, mano telefoną, mano telefono, mano telefono numerį, mano tel, šį numerį, šis numeris, šio numerio, mano nr, mano duomenis, mano duomenys, mano kontaktą, mano kontaktus, mano vardą, kontaktų, kontaktus, kontaktai, adresatų, kanalo, numeris, numerį, telefonas, telefoną',
    other:
      'užsakym*, vizit*, rezervacij*, registracij*, kurs*, pamok*, paskait*, treniruot*, gydym*, terapij*, vaist*, tablet*, antibiotik*, rūky*, cigaret*, gerti, gėrim*, alkohol*, pristatym*, siunt, siunta, siuntą, siuntos, siuntini*, paket*, kurjer*, sąskait*, mokėjim*, apmokėjim*, automobil*, mašin*, autobus*, traukin*, taksi*, skryd*, biliet*, internet*, elektr*, vanden*, vanduo, duj*, liet*, lyja, lyti, juok*, verk*, valgy*, svogūn*, cukr*, drusk*, sūr*, padaž*, mės*, vištien*, bulv*, riešut*, stal*, kambar*, nuotrauk*, foto*, video*, vaizdo, fail*, dokument*, adres*, recept*, nuorod*, kod*, slaptažod*, prek*, produkt*, krepšel*, paskyr*, kortel*, sutart*, draudim*, kredit*, paskol*, kain*, kainin*, darb*, nam*, dyd*, rakt*, vaik*, kūdik*, šun*, šuo, kat*, apsilankym*, susitikim*, vakarėl*, vairuotoj*, naryst*, sporto, eil*, diet*, operacij*, krauj*, vakcin*, skiep*, ček*, kvit*, asmen*, žmog*, skalb*, muzik*, alarm*, duon*, tort*, led*, žindym*, komentar*, nuom*, kelion*, spektakl*, programėl*, maist*, lova, lovą',
    me: 'man, mane, manęs, mano, mums, mus, aš, manimi, mūsų, mūs',
    this: 'tai, šį, šis, ši, šią, šie, šios, šių, šitą, šito, šitų, tą, tų, tuos, viską, viso, visko, nieko, ką nors, iš jūsų, jūsų, jūs, tokių, tokius, tokias, tokios, šias, dalykų, daiktų',
    dont: 'ne, niekada, jokių, jokios, jokio, jokių tų, be, nieko, kad ne, nei, nebe, jokiu',
    no: 'be, nulis, jokių, jokios',
    more: 'daugiau, nebe, vėl, dar, toliau, ateityje, niekada, iš naujo, pakartotinai, kitų, naujų, nuo šiol, ateity, bedaugiau',
    enough: 'gana, užtenka, užteks, pakanka, pakaks',
    ask: 'kaip, kaip galiu, kaip man, kaip galima, ar galiu, ar galima, ar galite, ar galėtumėte, ar galėtumėt, ar būtų galima, ar įmanoma, galite, galėtumėte, prašau, prašyčiau, prašom, prašome, noriu, norėčiau, negaliu, nepavyksta, ką daryti kad, ką man daryti kad, ką turiu daryti kad, ką parašyti kad, ką reikia parašyti kad, ką atsakyti kad, kur galiu, kur galima, reikalauju, bandau',
    common:
      'yra, buvo, esu, esame, esate, ir, ar, arba, bet, kad, jei, nes, kas, ką, kur, kada, kuris, kurie, kodėl, kiek, daug, gerai, labai, šiandien, rytoj, vakar, vakare, ryte, diena, dienos, šeštadienį, sekmadienį, pirmadienį, antradienį, penktadienį, valandą, atidaryta, kainuoja, baigiasi, baigėsi, prasideda, tik, visada, dar, ten, čia, namie, namuose, lauk, po, prieš, tada, naujas, nauja, pirkti, mokėti, sumokėjau, savaitė, savaitę, truputį, jums, jis, ji, mes, jie, taip, tėvas, mama, vyras, žmona, sūnus, dukra, vieta, vietų, galima, ateiti, ateisiu, eiti, dabar, irgi, taip pat, stotelė, skanu, už, nuo, su, į, iš, prie, iki, apie, aš, kaip, dirbate',
    filler:
      'prašau, prasau, prašom, prašyčiau, maloniai prašau, labai prašau, ačiū, aciu, dėkui, dėkoju, labai ačiū, iš anksto ačiū, iš anksto dėkoju, labas, sveiki, laba diena, labas rytas, labas vakaras, pagarbiai, gerbiamieji, gerb, atsiprašau, atleiskite, dabar, tuoj pat, nedelsiant, iškart, skubiai, viską, visas, visų, ir, kad, jau, ok, gerai, taip, bet, tai, visam laikui, galutinai, šiandien, aš, jūs, tu, iki, viso gero, geros dienos, deja, tikrai, iš, su, apie, į, nuo, prie, už, jūsų, šis, šio, šių, šias, noriu, norėčiau, galėtumėte, galite, prakeiktas, prakeiktų, žmonės, kuo greičiau, kaip įmanoma greičiau, savo, man, mane, daugiau, tiesiog, pagaliau, kartą ir visiems laikams, būkite malonūs, būk geras, būkit geri, šiuo numeriu, ant šio numerio, blemba, irgi, nes',
    start:
      'pradėti, pradėk, pradėkite, prenumeruoti, registruotis, užregistruokite, tęsti, tęskite, atnaujinti, įtraukite mane',
    back: 'vėl gauti, gauti vėl, gauti iš naujo, iš naujo gauti, noriu vėl, norėčiau vėl, vėl prenumeruoti, prenumeruoti iš naujo, iš naujo prenumeruoti, vėl užsiregistruoti, užregistruokite mane vėl, įtraukite mane vėl, įtraukite mane atgal, grąžinkite mane, grąžinkite mane į sąrašą, atgal į sąrašą, netyčia atsisakiau, per klaidą atsisakiau, atsisakiau netyčia, atsisakiau per klaidą, atnaujinkite prenumeratą',
    help: 'pagalba, padėkite, padėk, gelbėkit, info, informacija, reikia pagalbos, man reikia pagalbos, ar galite padėti, palaikymas',
    unsure:
      'nedomina, manęs nedomina, nebedomina, nesidomiu, man neįdomu, neįdomu, gana, jau gana, užtenka, užteks, pakaks, neteisingas numeris, klaidingas numeris, ne tas numeris, suklydote numeriu, suklydote, apsirikote, ne tas žmogus, klaida, per daug žinučių, per daug, spamas, čia spamas, tai šlamštas, šlamštas, sukčiai, apgavystė, įkyru, įkyrūs, erzina, nervina, užknisate, užknisot, atsiknisk, atsikniskite, eikit velniop, eik velniop, eikite šikt, eik šikt, dinkit, dink, užsičiaupk, užsičiaupkit, blokuoju jus, užblokuota, užblokuosiu, pasiskųsiu, pranešiu apie jus, ne man, kas jūs tokie, kas čia, iš kur turite mano numerį, iš kur gavote mano numerį, man nerūpi, nereikia, man nereikia, nusibodo, atsibodo, priekabiavimas, idiotai',
    complaint:
      'kodėl man siunčiate, kodėl siunčiate, kodėl man rašote, kodėl rašote, kodėl gaunu, kodėl aš gaunu, iš kur turite mano, iš kur gavote mano, iš kur jūs, kas jums davė, pasiskųsiu, skųsiu, skųsiuosi, pateiksiu skundą, pranešiu apie jus, užblokuosiu jus, blokuosiu jus, per daug žinučių, tiek daug žinučių, tiek žinučių, tai šlamštas, čia spamas, niekada neprenumeravau, neprenumeravau, niekada nesiregistravau, nesiregistravau, niekada nesutikau, nedaviau sutikimo, daviau sutikimo nėra, klaidingas numeris, neteisingas numeris, bdar, gdpr, vdai, priekabiavimas, ištrinkite mano paskyrą, ne tas numeris, suklydote numeriu, neįdomu, nesidomiu',
    phrase:
      'palikite mane ramybėje, palik mane ramybėje, palikit mane ramybėje, palikite mus ramybėje, palikite ramybėje, duokite ramybę, duokit ramybę, pamirškite mano numerį, pamiršk mano numerį, pamirškite mane, pamirškite apie mane, nerašykite man, nerašyk man, nesiųskite man, nesiųsk man, daugiau nesiųskite, nesiųskite daugiau, daugiau nerašykite, nerašykite daugiau, daugiau man nesiųskite, daugiau man nerašykite, nieko nesiųskite, nesusisiekite, nesusisiekite su manimi, nebesiųskite, neberašykite, nereikia man siųsti, nereikia siųsti, nebereikia siųsti, nebereikia man siųsti, galite nebesiųsti, palikti grupę, palieku grupę, išeiti iš grupės, noriu išeiti, noriu išeiti iš, kaip išeiti, kaip išeiti iš, kaip atsikratyti, kaip išsirašyti, negauti, nebegauti, nebegaučiau, kad negaučiau, kad nebegaučiau, kad nebesiųstų, kad nesiųstų, kad nebeateitų, kad neateitų, kad tai baigtųsi, kad liautųsi, kad nustotų, nenoriu gauti, nebenoriu gauti, nenoriu būti, nenoriu nieko, nebenoriu nieko, nieko iš jūsų, jokių žinučių, daugiau jokių, nustokite siųsti, nustokite rašyti, nustokite man, liaukitės siuntę, baikite siųsti, baikite rašyti, baikit siuntinėti, kaip to atsikratyti, kad nustotumėte, išeinu iš grupės, nebereikia man, nebereikia priminti',
    never:
      'stotelė, stotelės, stotelę, stotelėje, autobuso stotelė, autobusų stotelė, kita stotelė, mėnesio pabaiga, mėnesio pabaigoje, savaitės pabaiga, savaitės pabaigoje, metų pabaiga, metų pabaigoje, pabaigoje, iki pabaigos, kurso pabaiga, savaitgalis, savaitgalį, baigiasi, baigėsi, nesustokite, nesustok, nenustokite, negaliu nustoti, negaliu liautis, mesti rūkyti, mečiau rūkyti, nustoti rūkyti, nustojau rūkyti, nustoti gerti, lietus nustojo, nustojo lyti, nustojo veikti, neatsisakau, nenoriu atsisakyti, neištrinkite, neištrinkite manęs, nebraukite, nepašalinkite, nėra problemų, jokių problemų, jokio skubėjimo, nieko tokio, nėra už ką, nežinau, ne dabar, dabar ne, ne šiandien, dar ne, nesu tikras, nesu tikra, ne ačiū, ačiū ne, neskubu, nesijaudinkite, daugiau informacijos, daugiau laiko, daugiau nei, daugiau kaip, ne daugiau, naujas numeris, mano numeris yra, mano naujas numeris, pasikeičiau numerį, pakeičiau numerį, užsakymo numeris, užsakymo numerį, kainų sąrašas, laukimo sąrašas, laukiančiųjų, į sąrašą, sąraše, parašykite man, parašyk man, rašykite man kai, rašykite kai, atsiųskite man, atsiųsk man, atsiųskite žinutę, atsiųskite dar kartą, siųskite dar kartą, paskambinkite man, paskambink man, susisieksiu, ačiū už žinutę, už žinutę, jūsų žinutė, ši žinutė, grupėje, grupė iš, nepamirškite, nepamiršk, ne tik, ar užtenka, ar užteks, užtenka vieno, užtenka kartą, gana gerai, gana toli, netyčia atsisakiau, per klaidą atsisakiau, atsisakiau netyčia, be svogūnų, be cukraus, be problemų, atšaukti vizitą, atšaukti užsakymą, atšaukti rezervaciją, palikite siuntą, palikite prie',
    less: 'rečiau, truputį rečiau, mažiau žinučių, mažiau reklamų, mažiau reklamos, ne taip dažnai, ne tiek daug, kartą per mėnesį, vieną kartą per mėnesį, kartą per savaitę, vieną kartą per savaitę, ne kasdien, sumažinkite',
    many: 'tiek daug, tiek, per daug, kasdien, kiekvieną dieną, taip dažnai, nuolat, visą laiką, visą dieną',
    hours:
      'naktį, naktimis, vakarais, taip vėlai, taip anksti, sekmadieniais, savaitgaliais, darbo metu, darbe, po 20, po 22, vidury nakties',
    pause: 'pauzė, pauzę, pristabdyti, pristabdykite, pertrauka, pertrauką',
    only: 'tik, tiktai, vien',
    day: 'diena, dienos, dieną, dienų, dienas',
    week: 'savaitė, savaitės, savaitę, savaičių, savaites, savaitėms',
    month: 'mėnuo, mėnesiai, mėnesį, mėnesių, mėnesius, mėnesiui',
  },
  periods: {
    'šiandien, šiandienai': 1,
    'šią savaitę, kitą savaitę, iki kitos savaitės, iki pirmadienio': 7,
    'šį mėnesį, iki kito mėnesio, kol kas, šiuo metu, laikinai, kurį laiką, per atostogas, atostogų metu': 30,
  },
  numbers: { vieną: 1, vienas: 1, dvi: 2, du: 2, tris: 3, trys: 3, kelias: 3 },
};
