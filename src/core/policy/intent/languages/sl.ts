/** Slovenian. */
import type { Vocabulary } from '../vocabulary.ts';

export const sl: Vocabulary = {
  language: 'sl',
  objectFirst: true,
  words: {
    'ask send': `kaj naj napišem, kaj moram napisati, kaj naj pošljem, kaj moram poslati, kaj naj odgovorim, katero besedo`,
    consent: `soglasje, soglasja, privolitev, privolitve, obdelava, obdelavi, mojih podatkov, osebnih podatkov, trženje, dovoljenje`,
    revoke: `preklicujem, preklic, umikam, nasprotujem, ugovarjam`,
    stop: 'stop vsemu, odstrani, odstranite, izbriši me, izbrišite me, pobriši me, pobrišite me, brez sporočil, brez reklam, ne moti, ne motite, ne želim, zavračam, izključi me, izključite me, odklanjam, dovolj sporočil, zbriši me, zbrišite me',
    lone: 'izbriši, izbrišite, briši, izbris, ven, izklopi, izklop, zavrni, prekini, pobriši, končaj, izpiši',
    cancel:
      'prekliči, prekličite, preklic, preklici, prekini, prekinite, konec, izhod, zapusti, zaključi, odpovej, odpovejte, končaj, končajte, odpoved, preklicati',
    halt: 'ustavi, ustavite, nehaj, nehajte, prenehaj, prenehajte, dost, prekinite, nehajte že, dajte nehat, stopirajte, končajte s tem, ustavite se',
    halting:
      'ustaviti, ustavim, ustavijo, ustavit, nehati, nehate, neha, nehajo, nehat, prenehati, prenehate, prenehanje, preneha, prenehajo, prekiniti, prekinem, prekinitev, izklopiti, izklopite, izklopi, izklopim, blokirati, blokirajte, blokiraj, izognem, znebim, se znebim, znebiti, deaktivirajte, prekličem, preklicati, prekličite, končati, dovolj z',
    unsub:
      'odjava, odjavo, odjave, odjavi, odjavite, odjaviti, odjavim, odjavljam, odjavljen, odjavljena, odjavit, odjavite me, odjavi me, odjavim se, odjavljam se, odjaviti se, prekliči naročnino, prekličite naročnino, preklicujem naročnino, preklic naročnine, prekinitev naročnine, odpoved naročnine, odpovedujem naročnino, odpovem naročnino, odpovedati naročnino, odpovejte naročnino, odpovedujem se naročnini, preklicujem soglasje, preklic soglasja, prekličem soglasje, preklicati soglasje, umikam soglasje, umaknem soglasje, umik soglasja, preklicujem privolitev, prekličem privolitev, umikam privolitev, umaknem privolitev, preklic privolitve, izpišite me, izpiši me, izpišem se, izpisati se, odpovedujem se prejemanju, odpoved prejemanja',
    remove:
      'izbriši, izbrišite, izbrisati, izbrišete, izbrisan, izbris, izbrisat, zbriši, zbrišite, pobriši, pobrišite, briši, brišite, brisati, brisanje, odstrani, odstranite, odstraniti, odstranite ga, odstranitev, odstranjen, odstranjena, umakni, umaknite, umakniti, izloči, izločite, izključi, izključite, vzemite, vrzite, črtajte, pozabi, pozabite, blokiraj, blokirajte, izvzemite, dajte ven, snemite',
    'remove me':
      'izbriši me, izbrišite me, zbriši me, zbrišite me, pobriši me, pobrišite me, odstrani me, odstranite me, umakni me, umaknite me, izloči me, izločite me, izključite me, dajte me dol, dajte me ven, vzemite me, vrzite me, črtajte me, me odstranite, me izbrišete, me izbrisati, me odstraniti, me umaknete, snemite me, da me izbrišete, da me odstranite',
    send: 'pošiljati, pošiljaj, pošiljajte, pošiljate, pošiljaš, pošiljajo, pošiljanje, pošiljanja, pošiljanjem, pošiljat, pošlji, pošljite, poslati, pisati, piši, pišite, pišete, pišeš, pisat, pisanje, kontaktirati, kontaktiraj, kontaktirajte, kontaktirate, klicati, kliči, kličite, kličete, obveščati, obveščajte, obveščate, spamati, spamaj, spamajte, smetiti, javljati, javljajte, javljaj, prihajajo, prihajati, oglašati, oglašajte, oglaševati, nadlegovati, bombardirati',
    'dont send': 'nehajte pošiljati, nehaj pošiljati',
    receive:
      'prejemati, prejemam, prejemanje, prejemanja, prejemat, prejeti, dobivati, dobivam, dobivat, dobiti, dobim, biti, brati, videti, slišati, sprejemati, sodelovati',
    got: 'dobil, dobila, nisem dobil, nisem dobila, prejel, prejela, nisem prejel, nisem prejela, ni prišlo, ni prispelo, prišlo, prispelo, ne dobivam, ne prejemam, ni sporočil, nimam sporočil',
    want: 'želim, zelim, hočem, hocem, rad bi, rada bi, želel bi, želela bi, želimo, hočemo, potrebujem, rabim, zanima, zanimajo, strinjam, soglašam, privolil, privolila, naročil, naročila, prosil, prosila, interesa, dal soglasja, dala soglasja',
    'dont want':
      'nočem, nocem, nočemo, ne želim, ne zelim, ne želimo, ne bi rad, ne bi rada, ne potrebujem, ne rabim, ne zanima me, ne zanimajo me, ne zanimajo, me ne zanimajo, me ne zanima, me ne zanima več, nimam interesa, nisem zainteresiran za, nisem zainteresirana za, ne strinjam se, ne soglašam, dovolj imam, dost mam, sit sem, sita sem, naveličan sem, naveličana sem, zavračam, prepovedujem, ne dovolim, ne dovoljujem, ne privolim',
    bother:
      'motiti, moti, motite, nadlegovati, nadleguj, nadlegujte, nadlegovanje, nadlegovat, gnjaviti, gnjavite, težiti, težite, teži, nadlegujete, vznemirjati, vznemirjajte, morite, moriti',
    'dont bother me':
      'ne moti me, ne motite me, ne motite, ne nadlegujte me, ne nadleguj me, ne nadlegujte, ne gnjavite me, ne težite mi, ne težite, ne morite me',
    keep: 'zamuditi, zamudim, izgubiti, izgubim, zgrešiti',
    message:
      'sporočilo, sporočila, sporočil, sporočili, sporočilom, sms, smse, smsov, smsi, sms e, sms ov, sms sporočil, sms sporočila, reklama, reklame, reklam, reklamo, reklamna, reklamnih, oglas, oglase, oglasov, oglasi, oglaševanje, ponudbe, ponudb, ponudbami, akcije, akcij, obvestilo, obvestila, obvestil, notifikacije, notifikacij, novice, novic, novičnik, e novice, spam, spama, maile, mailov, mejle, mejlov, e pošto, e pošte, pošto, pošte, opomnike, opomnikov, opomniki, promocije, promocij, promocijskih, marketing, trženje, trženjskih, tržna, whatsapp, viber, smeti, neumnosti, sranje, vabila, popuste, navlako, kuponi, kupone, popusti, katalogi',
    list: 'seznam, seznama, seznamu, seznamov, lista, liste, listo, mailing lista, mailing liste, baza, baze, bazo, bazi, baze podatkov, podatkovne baze, skupina, skupine, skupino, skupini, sistem, sistema, evidenca, evidence, imenik, imenika, naročnina, naročnino, naročnine, moja številka, mojo številko, moje številke, številko mojo, ta številka, to številko, te številke, moj telefon, moje telefonske, mojo telefonsko, mojo tel, moje podatke, mojih podatkov, moji podatki, moje ime, moj kontakt, kontaktov, kontakte, registra, prejemnikov, številka, številko, telefon, mobitel',
    other:
      'naročilo, naročila, naročil, naročilu, termin*, rezervacij*, tečaj*, ura, uro, ure, učn*, lekcij*, predavanj*, terapij*, zdravil*, zdravlj*, tablet*, antibiotik*, kajen*, kadi*, cigaret*, piti, pijem, pijač*, dostav*, paket*, pošiljk*, račun*, plačil*, avto, avta, avtu, avtomobil*, avtobus*, bus, busa, vlak*, taksi*, let, leta, vozovnic*, vstopnic*, internet*, elektrik*, voda, vode, vodo, plin*, dež, dežev*, smejat*, smeh*, jokati, jesti, jem, čebul*, sladkor*, sol, soli, sir, sira, sirom, omak*, meso, mesa, piščan*, krompir*, oreh*, orešč*, miza, mizo, mize, soba, sobo, sobe, slik*, fotografij*, video*, datotek*, dokument*, naslov*, recept*, povezav*, link*, kod*, gesl*, izdelek, izdelk*, artikel, artikl*, košaric*, kartic*, pogodb*, zavarovanj*, kredit*, cen*, cenik*, služb*, delo, dela, hiš*, velikost*, ključ*, otrok*, dojenč*, pes, psa, mačk*, obisk*, sestan*, zabav*, voznik*, dostavljal*, članstv*, članarin*, fitnes*, čakaln*, diet*, operacij*, krvav*, cepiv*, cepljen*, potrdil*, oseb*, postavk*, pralni*, stroj*, glasb*, alarm*, kruh*, tort*, sladoled*, dojenj*, trening*, komentar*, objav*, najem*, potovanj*, predstav*, vadb*, hran*',
    me: 'me, mi, meni, mene, nas, nam, moj, moje, mojo, name',
    this: 'to, tega, te, ta, teh, tole, vse, vse to, nič, nic, nekaj, karkoli, od vas, vaše, vaših, vaša, vi, takšno, takšnih, takih, tem, temi, tako, česarkoli, ničesar',
    dont: 'nemoj, nemojte, ne, nikoli, nič, brez, nočem, nobenih, nobenega, nobene, niti, da ne, prosim ne, naj ne, nehajte, ni, ničesar, nic',
    no: 'brez, nič, nobenih, dovolj',
    more: 'več, vec, nikoli več, spet, ponovno, še, naprej, v prihodnje, v prihodnosti, nadalje, kdajkoli, znova, dodatnih, novih, odslej',
    enough: 'dovolj, dovolj z, dovolj imam, dost, dost mam',
    ask: 'kako, kako naj, kako lahko, kako se, kako se lahko, ali lahko, lahko, ali se lahko, bi lahko, a lahko, prosim da, prosim vas da, prosil bi, prosila bi, želim, rad bi, rada bi, želel bi, želela bi, hočem, ne morem, ne uspem, kaj naj naredim da, kaj naj napišem da, kaj moram narediti da, kaj moram napisati da, kje lahko, kje se lahko, zahtevam da, zahtevam, je možno, ali je možno, ali je mogoče, naj',
    common:
      'je, so, sem, si, smo, ste, bil, bila, bilo, bili, in, ali, pa, a, ampak, v, na, za, z, s, o, do, od, po, pri, kdaj, kje, kdo, kaj, kateri, katera, koliko, zakaj, ker, če, da, se, ga, jo, jih, mu, njegov, njen, naš, vaš, ima, imate, imam, nima, nimam, lahko, morem, moram, danes, jutri, včeraj, zvečer, zjutraj, dan, dni, soboto, sobota, nedeljo, ponedeljek, torek, petek, sredo, četrtek, uri, evrov, stane, odprete, odprto, zaprete, mesto, mesta, prostor, samo, vedno, že, še, tu, tukaj, tam, doma, domov, ven, potem, pred, zdaj, nov, nova, novo, kupiti, plačati, plačal, plačala, teden, mesec, malo, en, ena, eno, dva, dve, tri, hvala, super, okusno, odlično, službeni',
    filler:
      'prosim, prosim vas, prosim te, lepo prosim, hvala, hvala lepa, najlepša hvala, že vnaprej hvala, hvala vnaprej, lp, lep pozdrav, pozdrav, pozdravljeni, lepo pozdravljeni, živjo, zdravo, hej, halo, dober dan, dan, dobro jutro, dober večer, spoštovani, s spoštovanjem, oprostite, žal, žal mi je, zdaj, sedaj, takoj, nemudoma, nujno, vse, vsi, vseh, od, z, s, iz, na, in, o, v, vaše, vaša, vaših, vaš, vašega, vam, vas, jaz, ti, vi, ok, v redu, ja, da, dobro, ampak, dajte, daj, ljudje, za vedno, trajno, končno, že, več, danes, res, čim prej, čimprej, lep dan, nasvidenje, to, te, ta, s tem, teh, se, naj, enkrat za vselej, prekleta, neumna, ker, še, pls, bi, ne bi, lahko, me, mi, sem, pa, za, sploh, preprosto, iskreno',
    start: 'začni, prijava, prijavi, prijavite, prijavi me, prijavite me, naroči me, nadaljuj, nadaljujte',
    back: 'ponovno prejemati, spet prejemati, spet dobivati, ponovno dobivati, želim spet, ponovno prijaviti, ponovno se prijaviti, prijavite me nazaj, prijavite me ponovno, spet me prijavite, dodajte me nazaj, dodajte me ponovno, dajte me nazaj, po pomoti sem se odjavil, po pomoti sem se odjavila, odjavil sem se po pomoti, odjavila sem se po pomoti, pomotoma sem se odjavil, pomotoma sem se odjavila, nazaj na seznam',
    help: 'kaj je to, kakšna storitev je to, pomoč, pomoc, info, informacije, pomagajte, potrebujem pomoč, rabim pomoč, podpora, na pomoč',
    unsure:
      'ne zanima me, me ne zanima, me ne zanima več, ni me zanima, nisem zainteresiran, nisem zainteresirana, nimam interesa, dovolj, dovolj je, dost je, dovolj mi je, napačna številka, imate napačno številko, zmotili ste se, napačna oseba, pomota, preveč sporočil, preveč, spam, to je spam, prevara, prevaranti, goljufi, nadležno, nadležni ste, tečni ste, odjebi, odjebite, spizdi, spizdite, pejte nekam, pojdite nekam, tiho bodi, utihni, blokirani ste, blokiran, prijavil vas bom, prijavila vas bom, blokiral vas bom, ni zame, kdo ste, kdo je to, od kje vam moja, od kod vam moja, kje ste dobili mojo, ne rabim, briga me, nadlegovanje, živcirate me',
    complaint:
      'zakaj mi pošiljate, zakaj mi pišete, zakaj dobivam, zakaj prejemam, od kje vam moja, od kod vam moja, od kod imate mojo, kje ste dobili mojo, kdo vam je dal, prijavil vas bom, prijavila vas bom, blokiral vas bom, blokirala vas bom, preveč sporočil, toliko sporočil, to je spam, nikoli se nisem prijavil, nikoli se nisem prijavila, nisem se prijavil na, nisem se prijavila na, nisem dal soglasja, nisem dala soglasja, nikoli nisem dal, nikoli nisem dala, napačna številka, gdpr, informacijski pooblaščen*, nadlegovanje, izbrišite moj račun, napačno številko, zmotili ste se, ne zanima me, nisem zainteresiran*',
    phrase:
      'pustite me pri miru, pusti me pri miru, pustite me na miru, pusti me na miru, pustite nas pri miru, dajte mi mir, dejte mi mir, pozabite mojo številko, pozabi mojo številko, pozabite name, ne pišite mi, ne piši mi, ne pišite več, ne pošiljajte mi, ne pošiljaj mi, ne pošiljajte več, ne pošiljajte ničesar, nič več ne pošiljajte, ne kontaktirajte me, ne kličite me, ni vam treba več pošiljati, ni treba več pošiljati, ni vam treba pošiljati, ni treba pošiljati, ni vam treba, zapustiti skupino, zapuščam skupino, iz skupine, izstopim iz, hočem ven, želim ven, kako pridem ven, kako se znebim, dol s seznama, me dol, ne želim prejemati, ne želim več, ne želim dobivati, ne želim biti, nočem več, nočem prejemati, nočem dobivati, nič več od vas, ne želim ničesar, da ne dobivam, da ne prejemam, da ne bom več dobival, da ne bom več dobivala, da ne bom več, da mi ne pošiljate, da mi ne pišete, da mi nehate, naj neha prihajati, naj nehajo prihajati, da neha prihajati, da nehajo prihajati, da se to neha, da se to ustavi, brez kontakta, ne prejemati, brez sporočil prosim, kako se tega znebim, da to preneha, ni treba več, ni vam treba več, ne rabim več, ne potrebujem več, nočem nič od vas',
    never:
      'postaja, postaje, postajo, postaji, avtobusna postaja, postajališče, postajališča, naslednja postaja, konec meseca, konec tedna, konec leta, konec tečaja, konec koncev, koncem, na koncu, do konca, proti koncu, konec ure, ne ustavi, se ustavi, ustavi na, ustavi pri, ustavi avtobus, je nehal, je nehalo, je prenehal, je prenehalo, nehal kaditi, nehala kaditi, nehati kaditi, prenehati kaditi, nehati jemati, ne nehajte, ne nehaj, ne morem nehati, ne prenehajte, ne odjavite me, ne odjavite, ne želim se odjaviti, nočem se odjaviti, ne brišite, ne brišite me, ne izbrišite, ni problema, ni panike, ni važno, ni za kaj, ne vem, ne zdaj, ne danes, nisem prepričan, nisem prepričana, še ne, ne hvala, hvala ne, se ne mudi, ne skrbite, več informacij, več časa, več kot, ne več kot, več podrobnosti, še več, nekaj več, nova številka, zamenjal sem številko, zamenjala sem številko, moja številka je, moja nova številka, številka naročila, številka računa, seznam cen, seznam dokumentov, čakalni seznam, čakalnega seznama, na seznam, nakupovalni seznam, pišite mi ko, pošljite mi, pošlji mi, pošljite sporočilo, pošljite še enkrat, pokličite me, javim se, se javim, hvala za sporočilo, vaše sporočilo, to sporočilo, v skupini, skupina za, ne pozabite, ne pozabi, ne samo, dovolj dobro, dovolj daleč, je dovolj, enkrat je dovolj, dovolj za, po pomoti sem se odjavil, po pomoti sem se odjavila, pomotoma sem se odjavil, pomotoma sem se odjavila, odjavil sem se po pomoti, odjavila sem se po pomoti, brez čebule, brez sladkorja, brez problema, preklicati termin, prekličem termin, prekličite naročilo, odpovedati termin, odpovem termin, pustite paket, pustite pri',
    less: 'redkeje, bolj redko, manj pogosto, manj sporočil, manj reklam, ne tako pogosto, ne toliko, enkrat mesečno, enkrat na mesec, enkrat na teden, enkrat tedensko, ne vsak dan, zmanjšajte',
    many: 'toliko, tako veliko, preveč, vsak dan, dnevno, tako pogosto, stalno, nenehno, ves dan, kar naprej',
    hours:
      'ponoči, zvečer, tako pozno, tako zgodaj, ob nedeljah, v nedeljo, čez vikend, ob vikendih, med delom, v službi, po 20, po 22, sredi noči',
    pause: 'pavza, pavzo, premor, pavziraj, pavzirajte, začasno ustavi, začasno ustavite, utišaj',
    only: 'samo, le, zgolj',
    day: 'dan, dni, dneva',
    week: 'teden, tedna, tedne, tednov',
    month: 'mesec, meseca, mesece, mesecev',
  },
  periods: {
    'danes, za danes': 1,
    'ta teden, naslednji teden, do naslednjega tedna, do ponedeljka': 7,
    'ta mesec, do naslednjega meseca, zaenkrat, trenutno, začasno, nekaj časa, na dopustu, med dopustom': 30,
  },
  numbers: { en: 1, dva: 2, tri: 3, štiri: 4, nekaj: 3 },
};
