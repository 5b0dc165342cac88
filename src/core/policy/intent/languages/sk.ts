/** Slovak. */
import type { Vocabulary } from '../vocabulary.ts';

export const sk: Vocabulary = {
  language: 'sk',
  objectFirst: true,
  words: {
    lone: `odstrániť, vypnite`,
    'ask send': `čo mám napísať, čo napísať, čo mám poslať, čo poslať, čo mám odpísať, čo musím napísať, aké slovo, čo treba napísať, čo mám urobiť`,
    consent: `súhlas, môj súhlas, súhlasu, spracovanie, spracovaním, spracúvaním, spracovanie údajov, osobných údajov, osobné údaje, moje údaje, mojich údajov, marketing, marketingom, zasielaním, zasielanie, povolenie`,
    revoke: `odvolávam, odvolať, beriem späť, nesúhlasím so, nesúhlasím s, nesúhlasím, namietam, podávam námietku, vznášam námietku, ruším`,
    'remove me': `odhláste ma, vyraďte ma, vymažte ma, zmažte ma, odstráňte ma, odoberte ma, vyškrtnite ma, dajte ma preč`,
    stop: `dosť správ, zmazať, vymazať, odobrať, vyradiť, zrušiť zasielanie, odmietam, neotravujte, odhláste, odhlásiť`,
    cancel: `zrušiť, zruš, zrušte, koniec, ukončiť, ukončite, odísť, storno, opustiť`,
    halt: `zastaviť, zastavte, zastav, prestaňte, prestaň, skončite, nechajte to, nechajte toho, ukončite to`,
    halting: `prestať, zastaviť, zastavenie, ukončiť, ukončite, skončiť, zablokujte, vypnite, vypnúť, prerušte, dosť, prestalo, prestali, skončite s, koniec s, zastavte, dosť tých, nechajte si, zablokovať, zablokujem`,
    unsub: `odhlásiť, odhlás, odhlasujem, odhlásim, odhlásenie, odhláste ma, zrušiť odber, zrušte odber, zruš odber, zrušenie odberu, ukončiť odber, ukončite odber, odvolávam súhlas, odvolať súhlas, zrušiť zasielanie, zrušte zasielanie, ruším odber, odhlasiť, odhlásiť sa, odhlásiť odber, opustiť skupinu`,
    remove:
      'zmažte, zmaž, zmazať, vymažte, vymaž, vymazať, vyraďte, vyraď, vyradiť, odstráňte, odstráň, odstrániť, odoberte, odobrať, vyškrtnite, zablokujte, vyhoďte, zrušte',
    send: 'posielať, posielajte, posielaj, posielate, poslať, pošlite, zasielať, zasielajte, zasielanie, písať, píšte, píš, píšete, kontaktovať, kontaktujte, volať, volajte, spamovať, obťažovať, otravovať, rozosielať, chodili, chodiť, pripomínať, pripomínajte, upozorňovať, informovať, informujte',
    'dont send': `neposielajte, neposielaj, neposielať, nezasielajte, nezasielať, nepíšte, nepíš, nepísať, nekontaktujte, nekontaktuj, nekontaktovať, nevolajte, nespamujte, nerozosielajte, nepiste, neotravujte, neobťažujte, aby nechodili, aby mi nechodili, už neposielajte, už nepíšte`,
    receive: 'dostávať, dostať, prijímať, odoberať, byť, čítať, vidieť',
    got: 'dostal, dostala, nedostal, nedostala, neprišla, neprišlo, prišla, prišlo, nedorazila, dorazila, dostávam, nedostávam, obdržal, nemám žiadne',
    want: 'chcem, chcel by som, chcela by som, želám, prajem, potrebujem, zaujíma, zaujímajú, súhlasím, mám záujem, záujem',
    'dont want': `nechcem, nechceme, neželám si, neželám, neprajem si, nepotrebujem, nezaujíma, nezaujímajú, nesúhlasím, nemám záujem, nemám záujem o, mám dosť, už nechcem, nestojím o, nechcem už, nezaujíma ma, nesúhlasím s, odmietam, mám plné zuby, otráven*`,
    bother: 'obťažovať, otravovať, rušiť',
    'dont bother me': 'neobťažujte, neobťažovať, neotravujte, neotravovať, neotravuj, nerušte, nevyrušujte',
    keep: 'zmeškať, prísť o, stratiť',
    message:
      'správa, správy, správ, správu, správami, sms, smsky, smsiek, reklama, reklamy, reklám, reklamu, spam, spamy, newsletter, newslettre, oznámenia, upozornenia, notifikácie, akcie, ponuky, ponúk, maily, mailov, whatsapp, marketing, obchodné oznámenia, letáky, kupóny, zľavy, zliav, katalógy, pozvánky, ankety, horoskopy, tipy, pripomienky, inzeráty, akcií, novinky, esemesky',
    list: 'zoznam, zoznamu, databáza, databázy, skupina, skupiny, skupinu, odber, odberu, moje číslo, číslo moje, toto číslo, môj kontakt, moje údaje, moje meno, kontaktov, kontakty, evidencie, adresár, číslo, čísla, telefón, mobil, evidencia, kontakt',
    other:
      'objednávka, objednávku, objednávky, termín, stretnutie, rezervácia, rezerváciu, lekcia, kurz, kurzu, liečba, liečbu, liek, lieky, tabletky, antibiotiká, fajčenie, fajčiť, doručenie, balík, balíček, zásielka, zásielku, kuriér, kuriéra, faktúra, faktúru, platba, platbu, auto, autobus, autobusu, vlak, taxi, let, lístok, lístky, internet, elektrina, voda, plyn, dážď, pršať, smiať, jesť, cibuľa, cibuľu, cukor, soľ, syr, omáčka, mäso, kura, stôl, izba, fotka, fotku, video, súbor, dokument, adresa, adresu, recept, odkaz, kód, heslo, tovar, produkt, košík, účet, karta, kartu, zmluva, zmluvu, poistenie, cena, ceny, cenník, práca, dom, veľkosť, kľúče, dieťa, pes, návšteva, oslava, členstvo',
    me: 'mi, ma, mne, nám, nás, môj, moje',
    this: 'to, toto, tieto, tie, ten, tú, všetko, nič, od vás, vaše, vašich, niečo, čokoľvek',
    dont: 'nie, už nie, nikdy, nič, žiadne, žiadnych, žiadnu, žiadny, bez, ani',
    no: 'žiadne, žiadnych, bez, dosť, koniec',
    more: 'už, uz, viac, znova, znovu, zase, ďalšie, ďalej, naďalej, nikdy, v budúcnosti, ďalších',
    enough: 'dosť, stačí, dosť s',
    ask: 'ako, ako môžem, ako sa, môžem, môžete, mohli by ste, je možné, dá sa, prosím, prosím o, chcem, chcel by som, chcela by som, nemôžem, čo mám urobiť aby, žiadam o',
    filler:
      'prosím, prosim, prosím vás, ďakujem, dakujem, vďaka, dik, dobrý deň, ahoj, dobré ráno, dobrý večer, zdravím, čau, prepáčte, teraz, okamžite, ihneď, hneď, všetko, všetky, z, zo, od, na, do, s, a, o, i, vašej, vášho, váš, vaše, sa, si, ok, áno, dobre, už, uz, navždy, dnes, ja, vy, mi, ma, chcem, chcel by som, chcela by som, konečne, tak, to, s pozdravom, pekný deň, vopred ďakujem, za kurz, nič, nie ďakujem, nie vďaka, veľmi prosím, preboha, pre boha, do riti, sakra, kurva, ľudia',
    start: 'start, začať, začnite, prihlásiť, prihláste ma, odoberať, obnoviť, pokračovať',
    back: `znova dostávať, znovu dostávať, opäť dostávať, znova prihlásiť, prihláste ma znova, obnoviť odber, obnovte odber, pridajte ma znova, omylom som sa odhlásil, omylom som sa odhlásila`,
    help: 'pomoc, pomôžte, nápoveda, info, informácie, potrebujem pomoc, podpora',
    unsure: `nemám záujem, nezáujem, nezaujíma ma to, nezaujíma ma, dosť, už dosť, stačí, stačilo, spam, to je spam, priveľa správ, veľa správ, zlé číslo, máte zlé číslo, omyl, otravné, otravujete, choďte preč, nahlásim vás, blokujem vás, podvod, nie je to pre mňa, zase, zase vy, už zase, príliš veľa správ, pomýlili ste sa, to nie som ja, podvodníci, odkiaľ máte moje číslo`,
    complaint:
      'prečo mi píšete, prečo mi posielate, prečo dostávam, odkiaľ máte moje, kde ste vzali moje, kto vám dal, nahlásim vás, budem sa sťažovať, zablokujem vás, veľa správ, toľko správ, to je spam, otravujete, neprihlásil som sa, nedal som súhlas, nedala som súhlas, gdpr, zlé číslo, nesprávne číslo, omyl, pomýlili ste sa, nie som to ja, polícia, právnik, nezaujíma ma, nemám záujem, blokujem vás, obťažovanie, prenasledovanie',
    phrase: `dajte mi pokoj, daj mi pokoj, nechajte ma na pokoji, nechaj ma na pokoji, nechajte ma tak, zabudnite na moje číslo, zabudnite na mňa, nepíšte mi, už mi nepíšte, neposielajte mi, nekontaktujte ma, odísť zo skupiny, opustiť skupinu, odvolávam súhlas, prestať dostávať, nechcem dostávať, už nechcem dostávať, aby to prestalo, aby prestali chodiť, ako to zastavím, ako to vypnem, ako sa odhlásim, ako sa odhlásiť, ako to zruším, čo mám napísať aby, čo napísať aby, námietku proti, právo na výmaz, výmaz mojich údajov, vymažte moje údaje, zabudnite moje číslo, nechcem o vás počuť, nechcem od vás nič, už som žiadal, už som žiadala, koľkokrát mám, dajte mi svätý pokoj, ako sa toho zbavím, ako sa toho zbaviť, ako to vypnúť, ako to zastaviť, ako to zrušiť, aby to skončilo, aby som sa odhlásil, aby ste prestali, von zo skupiny, preč zo zoznamu, už nemusíte, nemusíte mi, netreba mi, už netreba, nie je potrebné mi, už nepotrebujem, nepotrebujem vaše, už nechcem vaše, nechcem vaše, neželám si, nechcem byť na, nekontaktujte, vymažte ma, vyraďte ma, vyškrtnite ma, odhláste ma, odstráňte ma, žiadam o vymazanie, žiadam o odstránenie, žiadam o vyradenie, nechajte ma, zabudnite na moje`,
    never:
      'zastávka, zastávka autobusu, zastávky, koniec mesiaca, koniec týždňa, na konci, do konca, koniec kurzu, neprestávajte, prestalo pršať, prestať fajčiť, neodhlasujte, nechcem sa odhlásiť, nevadí, nie je problém, žiadny problém, neviem, nie teraz, teraz nie, ešte nie, zatiaľ nie, nie ďakujem, nie vďaka, viac informácií, viac času, viac ako, moje číslo sa zmenilo, nové číslo, zmenil som číslo, číslo objednávky, zoznam cien, nákupný zoznam, napíšte mi, pošlite mi, pošlite správu, ďakujem za správu, v skupine, nezabudnite, stačí jeden, stačí mi, zrušiť termín, zrušiť objednávku',
    less: 'menej často, menej správ, nie tak často, raz mesačne, raz za mesiac, raz týždenne, nie každý deň',
    many: 'toľko, tak veľa, priveľa, každý deň, denne, tak často, stále',
    hours: 'v noci, večer, tak neskoro, tak skoro, v nedeľu, cez víkend',
    pause: 'pauza, pauzu, pozastaviť, pozastavte, prestávka, prestávku',
    only: 'len, iba',
    day: 'deň, dni, dní',
    week: 'týždeň, týždne, týždňov',
    month: 'mesiac, mesiace, mesiacov',
  },
  periods: { 'tento týždeň, do budúceho týždňa': 7, 'tento mesiac, zatiaľ, dočasne': 30 },
};
