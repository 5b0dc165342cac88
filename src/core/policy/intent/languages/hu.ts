/** Hungarian. */
import type { Vocabulary } from '../vocabulary.ts';

export const hu: Vocabulary = {
  language: 'hu',
  objectFirst: true,
  words: {
    stop: 'állj, elég üzenet, töröl, törlés, töröljön, töröljenek, leállít, leállítás, kiszállok, visszavonás',
    cancel:
      'mégse, mégsem, kilépés, kilép, kilépek, vége, befejezés, lemondás, lemondom, megszakítás, kiszállok',
    halt: 'leállítani, állítsa le, állítsák le, állítsd le, állítsátok le, hagyja abba, hagyják abba, hagyd abba, hagyjátok abba, fejezzék be, fejezd be, fejezzétek be, fejezze be, szüntessék be, szüntesse be, álljanak le, álljatok le, állj le',
    halting:
      'abbahagyni, leállítani, megszüntetni, szüntessék meg, szüntesse meg, befejezni, tiltsák le, tiltsa le, kapcsolják ki, kikapcsolni, letiltani, állíthatom le, leállíthatom, tudom leállítani, mellőzzék, kerüljék, ne folytassák, abba',
    unsub:
      'leiratkozás, leiratkozom, leiratkozni, leiratkoznék, leiratkozok, leiratkoztatás, leiratkozhatok, leiratkoz*, iratkozzak le, iratkozom le, iratkozhatok le, iratkozni le, iratkoztassanak le, feliratkozás törlése, feliratkozás lemondása, lemondom a feliratkozást, lemondom a hírlevelet, visszavonom a hozzájárulásomat, hozzájárulás visszavonása, visszavonom hozzájárulásomat',
    remove:
      'töröljék, törölje, töröld, töröljétek, töröljenek, töröljön, törölni, törlését, törlését kérem, vegyenek le, vegyen le, vegyél le, vegyetek le, vegyenek ki, vegyen ki, vegyél ki, távolítsák el, távolítsa el, szedjenek le, húzzanak ki, tiltsák le, eltávolítani, levenni, kivenni, levételét',
    'remove me':
      'töröljenek engem, töröljön engem, vegyenek le engem, töröljenek ki, vegyenek le a, vegyenek ki a, töröljenek a, töröljön a, vegyél ki a, vegyél le a, szedjenek le a',
    send: 'küldjenek, küldjön, küldj, küldjetek, küldjétek, küldeni, küldését, küldése, küldenek, küldözgessenek, küldözgetni, írjanak, írjon, írj, írjatok, írni, írogatni, írogassanak, keressenek, keressen, keress, keressetek, zaklassanak, hívjanak, hívjon, hívogatni, spammeljen, spamelni, lépjenek kapcsolatba, üzengetni, üzenni, üzenjenek, kapcsolatba, felkeresni, megkeresni, küldd, jöjjön, jöjjenek',

    receive: 'kapni, fogadni, megkapni, olvasni, látni, kapjak, kapok tőletek',
    got: 'kaptam, kapta, megkaptam, nem kaptam, megjött, nem jött, megérkezett, nem érkezett, nem kapom, kapok, jött, nincs üzenet, nem kapok',
    want: 'akarok, szeretnék, kívánok, kérek, kérem szépen az, igénylek, szükségem van, érdekelnek, érdekel, hozzájárulok, szeretném, kívánom, akarom',
    'dont want':
      'nem akarok, nem szeretnék, nem kívánok, nem kérek, nem kérem, nem igénylek, nem érdekel, nem érdekelnek, nem járulok hozzá, nincs szükségem, elegem van, elegem van a, nem kértem, nem kell, nem kellenek, unom a',
    bother: 'zavarni, zaklatni, zaklassanak, zavarjanak, zavarjon, zaklasson, piszkálni, idegesíteni',
    'dont bother me':
      'ne zaklassanak, ne zaklass, ne zaklasson, ne zavarjanak, ne zavarj, ne zavarjon, ne idegesítsenek',
    keep: 'lemaradni, elveszíteni, kihagyni',
    message:
      'üzenet, üzenetet, üzenetek, üzeneteket, üzenetei, üzeneteiket, üzeneteitek, üzenetekből, üzeneteikből, sms, smst, sms t, sms eket, smseket, sms ek, reklám, reklámot, reklámok, reklámokat, reklámjaik, hirdetés, hirdetést, hirdetések, hirdetéseket, hírlevél, hírlevelet, hírleveleket, értesítés, értesítést, értesítések, értesítéseket, ajánlat, ajánlatot, ajánlatok, ajánlatokat, akciók, akciókat, promóció, promóciót, promóciókat, spam, spamet, spameket, email, emailt, e-mailt, whatsapp, marketing, megkeresést, tájékoztatást, üzenetküldés, kéretlen, üzenetelést, üzenetküldést',
    list: 'lista, listáról, listából, listájáról, listájukról, listátokról, levelezőlistáról, csoport, csoportból, adatbázis, adatbázisból, adatbázisukból, számomat, telefonszámomat, a számomat, számom, adataimat, nevemet, névjegyzékből, névjegyemet, kapcsolatok közül, ezt a számot, feliratkozásomat, feliratkozást, hírlevélről, nyilvántartásból, rendszerből, rendszerükből',
    other:
      'rendelést, rendelésem, rendelésemet, rendelés, időpont, időpontot, időpontom, foglalás, foglalást, foglalásomat, óra, órát, tanfolyam, tanfolyamot, kezelés, kezelést, gyógyszer, gyógyszert, tabletta, antibiotikum, dohányzás, dohányzást, dohányzásról, cigi, cigit, szállítás, szállítást, csomag, csomagot, csomagomat, számla, számlát, fizetés, utalás, autó, autót, busz, buszt, vonat, taxi, repülő, jegy, jegyet, internet, áram, víz, gáz, eső, nevetést, sírást, hagyma, hagymát, hagymával, cukor, cukrot, só, sót, sajt, sajtot, szósz, hús, csirke, krumpli, asztal, asztalt, szoba, szobát, fotó, fotót, kép, képet, videó, videót, fájl, dokumentum, cím, címet, recept, receptet, link, kód, kódot, jelszó, termék, terméket, kosár, fiók, kártya, szerződés, biztosítás, hitel, ár, árat, árlista, munka, ház, méret, kulcs, gyerek, kutya, látogatás, buli, tagság, vendég, futár, futárt, jégkrém, torta, kenyér',
    me: 'nekem, engem, minket, nekünk, rám, velem',
    this: 'ez, ezt, ezeket, ezek, azt, ezekkel, semmit, semmi, ilyen, ilyet, ilyeneket, mindent, minden, önöktől, tőletek, bármit',
    dont: 'ne, nem, soha, se, sem, nélkül, semmilyen, nincs, ne is',
    no: 'semmi, nulla, nincs több',
    more: 'több, többet, többé, többször, tovább, ismét, megint, újra, soha, már, további, a jövőben, jövőben, soha többet, még',
    enough: 'elég, elég volt, elegem',
    ask: 'hogyan, hogy, hogy tudok, hogyan tudok, hogyan lehet, hogy lehet, lehet, tudok, tudnának, tudnátok, kérem, kérném, szeretnék, szeretném, hogyan tudom, hogy tudom, nem tudok, miként',
    common:
      'van, vannak, volt, vagyok, mi, ki, mikor, hol, mennyi, miért, melyik, de, vagy, mert, nagyon, jó, is, óra, órakor, holnap, tegnap, este, reggel, nap, egy, mennyibe, kerül, nyitva, hétfő, péntek, fő, mindig, még, itt, ott, kell, lehet, tud',
    filler:
      'kérem, kérlek, kérném, légyszi, légyszíves, legyen szíves, legyenek szívesek, legyszi, köszönöm, köszi, köszönettel, köszönöm szépen, üdv, üdvözlettel, jó napot, jó reggelt, jó estét, szia, sziasztok, helló, hello, tisztelt, elnézést, bocs, bocsánat, most, azonnal, rögtön, sürgősen, mindet, mindent, összes, az, a, és, is, hogy, ok, oké, igen, már, végre, örökre, ma, én, önök, ti, szeretnék, szeretném, akarok, de, egy, ezt, inkább, szépen, viszlát, előre is köszönöm, lenne, volna, kedves, engem, nekem',
    start: 'start, kezdés, feliratkozás, feliratkozom, feliratkozni, folytatás, indítás, iratkoztassanak fel',
    back: 'újra feliratkozni, újra feliratkozás, ismét feliratkozni, újra kapni, ismét kapni, megint kapni, vegyenek fel újra, iratkoztassanak fel újra, visszairatkozni, szeretnék újra, kérem újra az üzeneteket',
    help: 'segítség, súgó, segítsen, segítsetek, segíts, infó, info, információ, segítséget kérek, segítségre van szükségem',
    unsure:
      'nem érdekel, nem érdekelnek, nem érdekel köszönöm, elég, elég volt, elég legyen, elegem van, túl sok üzenet, sok üzenet, spam, ez spam, téves, téves szám, rossz szám, rossz számot, eltévesztette, idegesítő, idegesítőek, zavaró, menjenek a, tűnjenek el, kuss, fogd be, feljelentem, letiltom, jelentem, csalók, nem nekem való, zaklatás',
    complaint:
      'miért írnak, miért írtok, miért küldenek, miért küldötök, miért kapok, honnan van meg, honnan tudják a, honnan vették, ki adta meg, feljelentem, feljelentést, panaszt teszek, letiltom önöket, túl sok üzenet, ennyi üzenet, ez spam, zaklatás, nem iratkoztam fel, nem adtam hozzájárulást, gdpr, téves szám',
    phrase:
      'hagyjanak békén, hagyj békén, hagyjon békén, hagyjatok békén, hagyjanak nyugton, felejtsék el a számomat, felejtsenek el, ne írjanak, ne írj, ne írjatok, ne írjon, ne küldjenek, ne küldjetek, ne küldj, ne küldjön, ne keressenek, ne keress, ne keressetek, ne hívjanak és ne írjanak, kilépni a csoportból, kilépek a csoportból, visszavonom, le a listáról, többet ne, ne többet',
    never:
      'buszmegálló, megálló, megállót, hónap vége, hét vége, hétvége, hétvégén, a végén, végén, év vége, ér véget, véget ér, ne álljanak le, ne hagyják abba, nem tudom abbahagyni, abbahagyni a dohányzást, elállt az eső, ne töröljenek, ne töröljék, nem akarok leiratkozni, nem probléma, semmi baj, semmi gond, nem baj, nem tudom, nem most, most nem, még nem, nem biztos, nem köszönöm, nem köszi, nem fontos, több információ, több információt, több infót, többet tudni, több időt, több mint, megváltozott a számom, új számom, a számom ez, rendelés számom, árlista, lista az, vásárlólista, várólista, írjon ha, írj ha, írjatok ha, küldje el, küldjék el, küldje újra, küldjétek el, küldd el, köszönöm az üzenetet, az üzenetet, egy üzenetet, elég egy, elég nagy, elég jó, elég lesz, ne felejtsék, ne aggódjon, ne küldjék ma, ne ma',
    less: 'ritkábban, kevesebb üzenet, kevesebbet, kevesebb üzenetet, ne ilyen gyakran, ne ennyit, havonta egyszer, hetente egyszer, ne minden nap',
    many: 'ennyi, ilyen sok, túl sok, minden nap, naponta, ilyen gyakran, állandóan',
    hours: 'éjjel, este, ilyen későn, ilyen korán, vasárnap, hétvégente, munkaidőben',
    pause: 'szünet, szünetet, szüneteltetés, szüneteltessék, felfüggeszteni, függesszék fel',
    only: 'csak, kizárólag',
    day: 'nap, napra, napig',
    week: 'hét, hétre, hétig',
    month: 'hónap, hónapra, hónapig',
  },
  periods: {
    'ezen a héten, jövő hétig': 7,
    'ebben a hónapban, jövő hónapig, egyelőre, átmenetileg, egy ideig': 30,
  },
  numbers: { egy: 1, két: 2, kettő: 2, három: 3 },
};
