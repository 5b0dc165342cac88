/** Afrikaans. */
import type { Vocabulary } from '../vocabulary.ts';

export const af: Vocabulary = {
  language: 'af',
  objectFirst: true,
  words: {
    stop: 'stop dit, stop asb, stop hiermee, hou op, afmeld, verwyder my, haal my af, geen boodskappe, geen reklame, moenie pla nie, los my uit, uitteken, teken uit, opsê, skrap my, sny my uit',
    lone: 'verwyder, skrap, uit, verlaat, einde, weier, skakel af',
    cancel: 'kanselleer, kanseleer, beëindig, staak, verlaat die groep, eindig, ek sê op, kanselasie',
    halt: 'stop, hou op, hou nou op, hou op hiermee, hou op daarmee, staak, stop dit, stop hierdie, los dit, laat staan, stop nou',
    halting:
      'stopsit, sit stop, ophou, ophou met, om op te hou, op te hou, beëindig, te stop, om te stop, blok, blokkeer, afskakel, skakel af, sit af, vermy, staak, kanselleer, deaktiveer, kry ek dit om te stop, hou op om, kry ek dit gestop, klaarmaak met, gestop kry, sny uit, ontslae raak, ontslae raak van',
    unsub:
      'afmeld, afgemeld, meld my af, meld af, my afmeld, af te meld, teken my uit, teken my af, teken uit, teken af, teken ek uit, teken ek af, teken jy uit, my uitteken, uitteken, uit te teken, uitgeteken, uitskryf, skryf my uit, uitgeskryf, kanselleer my intekening, kanselleer intekening, kanselleer my subskripsie, kanselleer subskripsie, intekening kanselleer, subskripsie kanselleer, stop my intekening, stop my subskripsie, trek my toestemming terug, trek toestemming terug, toestemming terugtrek, my toestemming terug, opt out, uitskakel van die lys, onttrek my toestemming, onttrek toestemming, onttrek my, ek onttrek, unsubscribe my, skrap my intekening',
    remove:
      'verwyder, verwyderd, verwydering, haal, afhaal, haal af, uithaal, haal uit, skrap, vee uit, vee, uitvee, wis, wis uit, gooi, gooi uit, delete, blok, blokkeer, vergeet, te verwyder, af te haal, uitvat, vat, sny',
    'remove me':
      'haal my, haal my af, haal my uit, haal my van, haal my asb, haal my nou, haal my asseblief, haal ons, verwyder my, verwyder ons, vat my af, vat my van, vat my uit, skrap my, gooi my uit, gooi my af, sit my af, my verwyder, my afhaal, my af te haal, my van die lys, verwyder word, vee my uit, sny my af',
    send: 'stuur, sturend, gestuur, stuurs, te stuur, skryf, skrywe, te skryf, kontak, kontakteer, te kontak, boodskap, sms, te sms, whatsapp, te whatsapp, app, bel, skakel, te bel, spam, te spam, pos, e pos, epos, benader, adverteer, bemark, lastigval, bombardeer, aanstuur, te boodskap, laat weet',
    'send me':
      'stuur my, stuur vir my, my stuur, my boodskappe stuur, my te stuur, vir my te stuur, vir my stuur, kontak my, my kontak, my te kontak, whatsapp my, my whatsapp, my te whatsapp, sms my, my sms, bel my, my bel, skryf vir my, vir my skryf, kontak ons, stuur ons, my spam, boodskap my',
    receive:
      'ontvang, te ontvang, kry, te kry, hê, hoor, hoor van julle, gekontak word, gepla word, wees op, wees, kry nie, lees, sien',
    got: 'het nie gekry, nie ontvang nie, nie gekry nie, gekry, ontvang het, het gekry, het nog nie, ek kry, ek ontvang, daar is geen, is daar geen, nie aangekom, aangekom, het geen',
    want: 'wil, wou, wens, verkies, sou graag, sou wou, belangstel, stel belang, behoefte aan, nodig, graag, gevra, toestemming, stem in, ingestem, lus, lus vir, begeer, ingeteken, hoef',
    'dont want':
      'stel nie belang, stel nie belang nie, stel nie meer belang, geen belangstelling, nie geïnteresseerd in, nie lus vir, moeg vir, sat vir, sat van, siek en sat, keelvol, genoeg gehad van, gatvol, weier, verbied, wil nie, stem nie in nie, gee nie toestemming, het nie nodig, nie nodig nie, nie meer nodig, hoef nie',
    bother:
      'pla, te pla, plaag, lastig val, lastigval, steur, te steur, irriteer, te irriteer, teister, hinder, pester',
    'dont bother me':
      'moenie my pla, moenie my pla nie, moenie my steur, moenie my lastig val, moenie pla, hou op om my te pla, nie gepla word nie',
    keep: 'mis, misloop, verloor',
    message:
      'boodskap, boodskappe, boodskappies, boodskappie, boodkappe, sms, smse, sms e, smsies, whatsapp, whatsapps, whatsappe, whatsappies, groepsboodskappe, advertensie, advertensies, reklame, reklames, aanbieding, aanbiedings, aanbod, aanbiedinge, spesiale aanbiedings, specials, nuusbrief, nuusbriewe, nuusbriefie, kennisgewing, kennisgewings, kennisgewinge, herinnering, herinneringe, herinnerings, e pos, e posse, eposse, promosie, promosies, bemarking, bemarkingsboodskappe, spam, gemors, rommel, kak, goed, goeters, opdaterings, opdaterings van julle, kommunikasie, kontak, uitnodigings, pos, nonsens, notifikasies',
    list: 'lys, lyste, lysie, poslys, adreslys, kontaklys, verspreidingslys, databasis, stelsel, sisteem, groep, whatsappgroep, groepie, intekening, subskripsie, my nommer, my nr, my selnommer, my telefoonnommer, my foonnommer, hierdie nommer, nommer van my, my kontak, my besonderhede, my data, my inligting, my naam, julle kontakte, kontakte, rekords, boeke, my selfoonnommer, sy nommer, haar nommer',
    other:
      'waglys, waglyste, bestelling*, afspraak, afsprake, bespreking*, klas, klasse, kursus*, les, lesse, behandeling*, medikasie, medisyne, pil, pille, antibiotika, rook, rokery, drink, drinkery, aflewering*, pakkie*, pakket*, koerier*, faktuur*, rekening*, betaling*, debietorder*, motor, kar, bus, trein, taxi, vlug, kaartjie*, internet, krag, water, gas, reën, reent, lag, huil, eet, ui, uie, suiker, sout, kaas, sous, vleis, hoender, tjips, skyfies, tafel, kamer, foto, fotos, prent*, video, lêer, dokument*, adres, ligging, resep*, skakel na, kode, wagwoord, artikel, produk*, mandjie, kaart, kontrak*, versekering*, lening, prys, pryse, pryslys, kwotasie, werk, huis, grootte, sleutel*, kind, kinders, baba, hond, kat, besoek, vergadering*, partytjie, drywer, lidmaatskap, gimnasium, gym, inkopielys, gastelys, dieet, operasie, bloeding, bloei, inenting, kwitansie, persoon, ballet, fooie, hek, masjien, wasmasjien, musiek, alarm, brood, koek, roomys, borsvoeding, kommentaar, huur, reis, skool, item',
    me: 'my, ons, vir my, ek',
    this: 'dit, hierdie, daardie, daai, die, hiermee, daarmee, hiervan, daarvan, alles, iets, enigiets, van julle, julle, sulke, so iets, sulke goed, goed, dié, hierdie goed, hulle, daaraan, dinge',
    dont: 'nie, moenie, moet nie, moet asb nie, moet asseblief nie, geen, nooit, niks, sonder, ni, moeni, nooit weer, niemand, nié, nimmer',
    no: 'nul, geen',
    more: 'meer, weer, nog, verder, verdere, voortaan, in die toekoms, in die vervolg, ooit, langer, opnuut, ander, enige meer, weer eens',
    enough: 'genoeg, genoeg met, genoeg van, klaar met, sat van',
    ask: 'hoe, hoe kan ek, hoe moet ek, hoe kry ek, hoe kry mens, hoe doen ek, hoe maak ek om, kan ek, kan julle, kan jy, kan u, kan mens, sal julle, sal jy, sal u, sou julle, sou u, is dit moontlik om, is daar n manier om, mag ek, ek versoek, versoek, graag, ek kan nie, kan nie, probeer om, probeer, waar kan ek, wat moet ek doen om, wat moet ek stuur om, wat moet ek antwoord om, wil, wil graag, asseblief, asb, ek vra, gaan julle',
    common:
      'is, was, het, en, of, maar, want, as, ook, baie, goed, lekker, heerlik, hy, sy, ons, wat, wie, wanneer, waar, waarom, hoekom, hoeveel, kos, vandag, môre, gister, aand, oggend, dag, n, in, by, na, voor, oor, onder, tot, met, vir, aan, op, van, om, te, doen, gaan, kom, sien, weet, kan, moet, mag, sal, hom, haar, hul, hulle, oop, toe, volgende, maandag, dinsdag, woensdag, donderdag, vrydag, saterdag, sondag, mense, persone, altyd, nog, al, sedert, dat, daar, hier, nou, net, reg, so, tuis, tweekeer, plek, elders, ander, gekry, week, maand, een, twee, drie, byt, opgehou, terugkry, sekuriteit, kind, maart, klere',
    filler:
      'asseblief, asb, asblief, assebliefs, plies, dankie, baie dankie, dankie tog, by voorbaat dankie, hallo, hello, hi, haai, goeiemôre, goeie môre, goeie dag, goeiedag, goeie middag, goeienaand, beste, groete, vriendelike groete, vg, mvg, jammer, ekskuus, nou, dadelik, onmiddellik, summier, alles, alle, al, die, n, van, met, aan, uit, op, te, om, en, ook, ok, oukei, ja, net, maar, mense, ouens, julle, jul, mevrou, meneer, tannie, oom, ek, jy, u, jou, my, hier, dan, tog, regtig, vir altyd, permanent, heeltemal, vandag, wil, sou, kan, sal, so gou moontlik, so spoedig moontlik, vir, pls, lekker dag, hierdie, daai, in, nie, af, hê, bliksemse, simpel, verdomde, irriterende, al gevra, het al gevra, met die, dadelik asb, graag, nommer',
    start: 'begin, teken in, aanteken, inskryf, hervat, teken my in, sluit aan, skryf my in',
    back: 'teken my weer in, teken my weer aan, weer inteken, weer boodskappe kry, weer boodskappe ontvang, boodskappe weer kry, sit my weer op, sit my terug op, voeg my weer by, voeg my weer, weer op die lys, terug op die lys, skryf my weer in, per ongeluk afgemeld, per ongeluk uitgeteken, begin weer stuur, weer ontvang, per ongeluk gestop',
    help: 'wat is dit, watter diens is dit, hulp, help, help my, ek het hulp nodig, hulp nodig, inligting, info, kan julle help, kan julle my help, ondersteuning',
    unsure:
      'stel nie belang nie, stel nie belang, nie geïnteresseerd nie, ek stel nie belang nie, geen belangstelling, genoeg, nou is dit genoeg, dis genoeg, dit is genoeg, genoeg is genoeg, te veel boodskappe, te veel, spam, dit is spam, dis spam, gemors, rommel, verkeerde nommer, verkeerde nr, verkeerde persoon, jy het die verkeerde nommer, julle het die verkeerde nommer, niks vir my nie, irriterend, so irriterend, voertsek, fokof, fok off, gaan weg, loop, loop bars, hou jou bek, bly stil, geblok, aangemeld, ek gaan julle rapporteer, ek gaan julle blok, ek blok julle, swendelaars, swendelary, bedrog, wie is julle, wie is jy, waar kry julle my nommer, hoe kry julle my nommer, gee nie om nie, ek gee nie om nie, teistering, keelvol, gatvol, idiote',
    complaint:
      'te veel boodskappe, so baie boodskappe, soveel boodskappe, hoekom stuur julle, waarom stuur julle, hoekom kry ek, waarom kry ek, hoekom hou julle aan, waar kry julle my, waar het julle my, hoe kry julle my, hoe het julle my, wie het vir julle my, ek gaan julle rapporteer, gaan julle rapporteer, rapporteer julle, ek gaan kla, ek gaan julle blok, gaan julle blok, ek blok julle, dit is spam, dis spam, het nooit ingeteken, nooit ingeteken nie, nooit toestemming gegee, nooit gevra vir, het nie ingeteken, verkeerde nommer, popia, popi, teistering, skrap my rekening, verwyder my rekening, hou aan stuur',
    phrase:
      'los my uit, los my alleen, los my met rus, laat my met rus, laat my met vrede, los my in vrede, laat my in vrede, los ons uit, los ons met rus, vergeet my nommer, vergeet van my, moenie my weer, moenie my meer, moenie weer stuur, moenie meer stuur, moenie vir my, moenie my kontak, moenie my bel, moenie weer kontak, moenie kontak nie, nie meer kontak nie, nie gekontak word nie, nie meer stuur nie, nie meer ontvang nie, nie meer kry nie, wil niks meer, niks meer van julle, niks meer hoor, wil uit, ek wil uit, wil af, wil van die lys af, van die lys af, van hierdie lys af, van daai lys af, van julle lys, verlaat die groep, groep verlaat, verlaat die lys, hoe kom ek hier uit, hoe kom ek uit, hoe kom ek af, hoe kom ek van, hoe raak ek ontslae, hoe kry ek dit om te stop, hoe kry ek dit gestop, sodat dit stop, dat dit ophou, dat dit moet stop, julle hoef nie meer, julle hoef nie, hoef nie meer te stuur, hoef nie te stuur, geen verdere kontak, geen kontak, geen boodskappe meer, moet my nie kontak, moet my nie, moet nie vir my, nie weer stuur nie, nie weer kontak nie, stop met my, stop met stuur, hou op stuur, hou op om my, hou op om vir my, hou op met die',
    never:
      'bushalte, bushaltes, halte, busstop, busstilhouplek, volgende stop, non stop, stop nie, hou nie op nie, kan nie ophou, kan nie stop, moenie ophou, moenie stop, moenie stop nie, ophou rook, opgehou rook, ophou met rook, ophou drink, opgehou reën, opgehou met, ophou lag, stop met die medikasie, stop met die pille, stop by die hek, by die hek stop, by stop, einde van, die einde, aan die einde, einde maand, naweek, geen probleem, geen idee, geen haas, geen tyd nie, nie nou nie, nog nie, nie nodig nie, nie seker nie, nie vandag nie, weet nie, nee dankie, ja dankie, nie tuis nie, nie by die huis nie, meer inligting, meer info, meer tyd, meer as, nog meer, iets meer, meer besonderhede, moenie my afmeld, moenie my verwyder, moenie my afhaal, moenie verwyder, moenie uitteken, wil nie afmeld, wil nie uitteken, my nommer is, my nuwe nommer, my nommer het, nuwe nommer, bestelnommer, my naam is, pryslys, lys van, n lys, op die lys, stuur vir my die, stuur my die, stuur my n, stuur nog n, stuur weer, stuur asb die, stuur asb, whatsapp my as, whatsapp my wanneer, bel my wanneer, bel my as, kontak my wanneer, kontak my as, laat my weet, dankie vir die boodskap, vir die boodskap, die boodskap, n boodskap, jou boodskap, julle boodskap, groep van, in die groep, n groep, uit eet, gaan uit, moenie vergeet nie, moenie vergeet, vergeet nie, moenie bekommer, genoeg vir, is daar genoeg, een keer is genoeg, per ongeluk afgemeld, per ongeluk uitgeteken, sonder uie, sonder suiker, haal een persoon, haal die uie, los die pakkie, los dit by, los by, die klas kanselleer, die afspraak kanselleer, my bestelling kanselleer, ek sal laat weet',
    less: 'minder gereeld, minder dikwels, minder boodskappe, minder whatsapps, nie so gereeld nie, nie so dikwels nie, nie so baie nie, een keer per maand, een keer n maand, een keer n week, een keer per week, eenkeer per week, eenkeer n week, nie elke dag nie, minder advertensies, verminder',
    many: 'so baie, soveel, te veel, elke dag, daagliks, so gereeld, so dikwels, heeldag, die hele tyd, aanhoudend',
    hours:
      'snags, in die nag, saans, in die aand, so laat, so vroeg, op sondag, sondae, oor naweke, in die naweek, tydens werk, na agt, na 8, voor 8, middel van die nag',
    pause: 'pouse, wag n bietjie, op pouse, sit op pouse, onderbreek tydelik, stilmaak',
    only: 'net, slegs, alleenlik',
    day: 'dag, dae',
    week: 'week, weke',
    month: 'maand, maande',
  },
  periods: {
    'vandag, vir vandag': 1,
    'hierdie week, volgende week, tot volgende week, tot maandag': 7,
    'hierdie maand, tot volgende maand, voorlopig, vir nou, op die oomblik, tydelik, n rukkie, tydens die vakansie, met vakansie': 30,
  },
  numbers: { een: 1, twee: 2, drie: 3, vier: 4, paar: 3 },
};
