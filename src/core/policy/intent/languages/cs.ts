/** Czech. */
import type { Vocabulary } from '../vocabulary.ts';

export const cs: Vocabulary = {
  language: 'cs',
  objectFirst: true,
  words: {
    stop: 'stop, dost zpráv, smazat, vymazat, odebrat, vyřadit, zrušit zasílání, odmítám, odhlásit se, neotravujte, neotravuj',
    cancel: 'zrušit, zruš, zrušte, konec, ukončit, ukončete, odejít, storno, opustit, ukonči',
    halt: 'zastavit, zastavte, zastav, přestaňte, přestaň, přestante, skončete, ukončete to, nechte toho, nech toho, stopněte, stopnout',
    halting:
      'přestat, zastavit, zastavení, ukončit, ukončete, skončit, skončete, zablokujte, vypněte, vypnout, přerušte, nechte, zanechte, zrušte, zrušit, dost',
    unsub:
      'odhlásit, odhlašte, odhlaste, odhlas, odhlašuji, odhlásím, odhlášení, odhlášen, odhlašuju, odhlásit odběr, zrušit odběr, zrušte odběr, zruš odběr, zrušení odběru, ukončit odběr, ukončete odběr, odhlašte mě, odhlaste mě, odvolávám souhlas, odvolat souhlas, zrušit zasílání, zrušte zasílání, odhlaste me, odhlasit, ruším odběr',
    remove:
      'smažte, smaž, smazat, vymažte, vymaž, vymazat, vyřaďte, vyřaď, vyřadit, odstraňte, odstraň, odstranit, odeberte, odeber, odebrat, vyškrtněte, škrtněte, zablokujte, vyndejte, vyjměte, zrušte',
    send: 'posílat, posílejte, posílej, posíláte, poslat, pošlete, zasílat, zasílejte, zasílání, psát, pište, piš, píšete, kontaktovat, kontaktujte, kontaktuj, volat, volejte, spamovat, spamujte, obtěžovat, obtěžujte, rozesílat, otravovat, otravujte, chodily, chodit',
    'dont send':
      'neposílejte, neposílej, neposílat, neposílali, neposílejte mi, nezasílejte, nezasílat, nepište, nepiš, nepsat, nekontaktujte, nekontaktuj, nekontaktovat, nevolejte, nespamujte, nespamovat, nerozesílejte, nechoďte',
    receive: 'dostávat, dostat, přijímat, odebírat, být, číst, vidět, dostávám zprávy od vás',
    got: 'dostal, dostala, nedostal, nedostala, nepřišla, nepřišlo, přišla, přišlo, dorazila, nedorazila, nedorazilo, obdržel, neobdržel, dostávám, nedostávám, nemám žádné, žádné nepřišly',
    want: 'chci, chtěl bych, chtěla bych, přeji, přeju, potřebuji, potřebuju, zajímá, zajímají, souhlasím, mám zájem, stojím, zájem',
    'dont want':
      'nechci, nechceme, nepřeji si, nepřeju si, nepřeji, nepotřebuji, nepotřebuju, nezajímá, nezajímají, nesouhlasím, nemám zájem, nestojím o, nechtěl bych, nechtěla bych, mám dost, už nechci, nezájem o',
    bother: 'obtěžovat, otravovat, rušit, obtěžujte, otravujte',
    'dont bother me':
      'neobtěžujte, neobtěžovat, neobtěžuj, neotravujte, neotravovat, neotravuj, nerušte, nerušit, neotravujte mě',
    keep: 'zmeškat, přijít o, ztratit',
    message:
      'zpráva, zprávy, zpráv, zprávu, zprávami, sms, smsky, smsek, reklama, reklamy, reklam, reklamu, reklamami, spam, spamy, spamu, newsletter, newslettery, oznámení, upozornění, notifikace, notifikací, akce, nabídky, nabídek, maily, mailů, e-maily, whatsapp, marketing, obchodní sdělení, obchodních sdělení, sdělení, letáky, zasílání, propagace',
    list: 'seznam, seznamu, seznamů, databáze, databázi, skupina, skupiny, skupinu, odběr, odběru, moje číslo, mé číslo, číslo moje, mého čísla, toto číslo, můj kontakt, mé údaje, moje údaje, moje jméno, kontaktů, kontakty, evidence, adresář, moje data',
    other:
      'objednávka, objednávku, objednávky, termín, schůzka, schůzku, rezervace, rezervaci, lekce, kurz, kurzu, léčba, léčbu, lék, léky, prášky, antibiotika, kouření, kouřit, doručení, balík, balíček, zásilka, zásilku, kurýr, kurýra, faktura, fakturu, platba, platbu, auto, autobus, autobusu, vlak, taxi, let, lístek, lístky, internet, elektřina, voda, plyn, déšť, pršet, smát, brečet, jíst, cibule, cibuli, cukr, cukru, sůl, sýr, omáčka, maso, kuře, hranolky, stůl, pokoj, fotka, fotku, fotky, video, soubor, dokument, adresa, adresu, polohu, recept, odkaz, kód, heslo, zboží, produkt, košík, účet, karta, kartu, smlouva, smlouvu, pojištění, půjčka, cena, ceny, ceník, práce, dům, velikost, klíče, dítě, pes, návštěva, oslava, členství, posilovna, čekací, hostů, nákupní',
    me: 'mi, mě, mne, mně, me, nám, nás, můj, moje, mé',
    this: 'to, tohle, toto, tyto, ty, ten, tu, těmi, všechno, nic, od vás, vaše, vašich, něco, cokoliv, takové',
    dont: 'ne, už ne, nikdy, nic, žádné, žádných, žádnou, žádný, bez, ani, zadne, prosím ne',
    no: 'žádné, žádných, bez, dost, konec, nulové',
    more: 'už, uz, více, vic, víc, znovu, zase, další, dále, nadále, nikdy, již, v budoucnu, dalších, příště',
    enough: 'dost, stačí, dost s, konec s',
    ask: 'jak, jak mohu, jak můžu, jak se, můžu, mohu, můžete, mohli byste, lze, jde to, je možné, prosím, prosím o, chci, chtěl bych, chtěla bych, nemůžu, nejde mi, co mám udělat abych, žádám o',
    common:
      'je, jsou, byl, byla, bylo, mám, máte, má, co, kdo, kdy, kde, kolik, proč, který, ale, nebo, protože, velmi, dobře, také, hodin, zítra, včera, večer, ráno, den, pro, po, před, pod, bez, dělat, jít, vidět, vím, může, můžu, jeho, její, stojí, otevřeno, pondělí, pátek, osob, vždy, ještě',
    filler:
      'prosím, prosim, prosím vás, děkuji, dekuji, děkuju, díky, diky, moc děkuji, dobrý den, ahoj, dobré ráno, dobrý večer, zdravím, čau, promiňte, omlouvám se, teď, okamžitě, ihned, hned, všechno, všechny, z, ze, od, na, do, s, a, o, i, vaší, vašeho, váš, vaše, se, si, ok, jo, ano, dobře, už, uz, již, navždy, dnes, lidi, já, vy, mi, mě, me, chci, chtěl bych, chtěla bych, konečně, tak, to, ten, tu, tento, tohoto, s pozdravem, hezký den, předem děkuji, nashledanou, pane, paní, prostě, laskavě, byste',
    start: 'start, začít, začněte, přihlásit, přihlaste mě, odebírat, obnovit, přihlásit se, pokračovat',
    back: 'znovu dostávat, zase dostávat, opět dostávat, dostávat znovu, znovu přihlásit, znovu se přihlásit, přihlaste mě znovu, přihlaste mě zpět, obnovit odběr, obnovte odběr, přidejte mě znovu, znovu odebírat',
    help: 'pomoc, pomozte, nápověda, info, informace, potřebuji pomoc, pomoc prosím, podpora',
    unsure:
      'nemám zájem, nezájem, nezajímá mě to, to mě nezajímá, nezajímá mě, dost, už dost, stačí, stačilo, už stačilo, spam, to je spam, příliš mnoho zpráv, moc zpráv, špatné číslo, máte špatné číslo, omyl, to je omyl, otravné, otravujete, jste otravní, jděte někam, běžte někam, trhněte si, sklapněte, nahlásím vás, blokuji vás, zablokováno, podvod, podvodníci, není to pro mě, obtěžování, už nechci',
    complaint:
      'proč mi píšete, proč mi posíláte, proč dostávám, odkud máte moje, odkud máte mé, kde jste vzali moje, kdo vám dal, nahlásím vás, nahlásím to, budu si stěžovat, zablokuji vás, zablokuju vás, moc zpráv, tolik zpráv, příliš mnoho zpráv, to je spam, otravujete, nikdy jsem se nepřihlásil, nepřihlásil jsem se, nedal jsem souhlas, nedala jsem souhlas, gdpr, úooú, špatné číslo, zrušit účet',
    phrase:
      'dejte mi pokoj, dej mi pokoj, dejte mi svátek, nechte mě být, nech mě být, nechte mě na pokoji, nech mě na pokoji, zapomeňte moje číslo, zapomeňte na mě, nepište mi, nepiš mi, už mi nepište, nepište mi už, už nepište, neposílejte mi, nic mi neposílejte, nekontaktujte mě, opustit skupinu, odejít ze skupiny, vystoupit ze skupiny, odvolávám souhlas, odvolat souhlas, přestat dostávat, nedostávat, nechci dostávat, nechci už dostávat, už nechci dostávat, už nechci nic, vyřaďte mě',
    never:
      'zastávka, zastávka autobusu, zastávky, zastávce, autobusová zastávka, konec měsíce, konec týdne, konec roku, na konci, do konce, ke konci, koncem, konec kurzu, nepřestávejte, nepřestávej, přestalo pršet, přestat kouřit, nemůžu se přestat, přestat se smát, přestat brát, neodhlašujte, neodhlašuj, nechci se odhlásit, nechci odhlásit, nemažte, nevadí, není problém, žádný problém, nevím, ne teď, teď ne, ještě ne, zatím ne, nejsem si jistý, nejsem si jistá, ne děkuji, ne díky, nic se nestalo, víc informací, více informací, více času, více než, ne více než, moje číslo se změnilo, moje číslo je, nové číslo, změnil jsem číslo, číslo objednávky, číslo účtu, seznam cen, nákupní seznam, čekací listina, na seznam, seznam dokumentů, napište mi, napiš mi, pošlete mi, pošlete zprávu, pošli mi, díky za zprávu, děkuji za zprávu, zprávu znovu, tato zpráva, vaše zpráva, ve skupině, skupina lidí, nezapomeňte, nebojte, dost dobře, dost daleko, stačí jeden, stačí mi, zrušit termín, zrušit objednávku',
    less: 'méně často, míň často, méně zpráv, míň zpráv, ne tak často, jednou měsíčně, jednou za měsíc, jednou týdně, ne každý den, méně reklam',
    many: 'tolik, tak moc, příliš, každý den, denně, tak často, pořád, neustále',
    hours: 'v noci, večer, tak pozdě, tak brzy, v neděli, o víkendu, v práci, v pracovní době, po 20, po 22',
    pause: 'pauza, pauzu, pozastavit, pozastavte, přestávka, přestávku',
    only: 'jen, jenom, pouze',
    day: 'den, dny, dní, dnů',
    week: 'týden, týdny, týdnů',
    month: 'měsíc, měsíce, měsíců',
  },
  periods: {
    'tento týden, tenhle týden, do příštího týdne, příští týden': 7,
    'tento měsíc, do příštího měsíce, prozatím, zatím, dočasně, nějakou dobu, na dovolené': 30,
  },
  numbers: { jeden: 1, dva: 2, tři: 3, čtyři: 4 },
};
