/** Dutch. */
import type { Vocabulary } from '../vocabulary.ts';

export const nl: Vocabulary = {
  language: 'nl',
  objectFirst: true,
  words: {
    stop: 'stoppen, stop ermee, stop hiermee, stop maar, afmelding, verwijderen, verwijder, schei uit, uitschrijving, ophouden, uit, schrap mij',
    cancel:
      'annuleren, annuleer, einde, beëindigen, verlaten, afsluiten, opzeggen, eindigen, ik zeg op, opzegging',
    halt: 'stoppen, stopt, stop ermee, hou op, houd op, hou op ermee, ophouden, schei uit, staken, kap, kappen, stop ermee, hou ermee op, houd ermee op, hou daarmee op, stop daarmee, stop met',
    halting:
      'stoppen met, ophouden met, hou op met, houd op met, stopzetten, zet stop, staken, staak, kap met, kappen met, beëindigen, blokkeren, uitzetten, zet uit, uitschakelen, wilt u stoppen, te stoppen, op te houden, nalaten, gestopt, stoppen met het',
    unsub:
      'afmelden, afmelding, afgemeld, meld me af, meld mij af, meldt u mij af, meld ik me af, meld ik mij af, afmeld, me afmelden, uitschrijven, uitschrijving, uitgeschreven, schrijf me uit, schrijf mij uit, schrijft u mij uit, schrijf ik me uit, schrijf ik mij uit, me uitschrijven, uit te schrijven, af te melden, opt out, abonnement opzeggen, abonnement stoppen, abonnement beëindigen, abonnement annuleren, uitgeschreven worden, afgemeld worden, uitschrijf, nieuwsbrief opzeggen, meld je me af, schrijf je me uit',
    remove:
      'verwijder, verwijderen, verwijdert, verwijderd, haal, haalt, halen, gooi, gooit, schrap, schrappen, wis, wissen, delete, deleten, blokkeer, te verwijderen, te halen, eraf halen, eraf, weghalen, weg te halen',
    'remove me':
      'haal me, haal mij, verwijder me, verwijder mij, haalt u mij, me verwijderen, mij verwijderen, haal me eraf, haal me van, haal mij van, gooi me eruit, gooi me eraf, schrap me, schrap mij, van de lijst af, haal me eruit, mij te verwijderen, me eraf halen, me eraf',
    send: 'sturen, stuur, stuurt, gestuurd, zenden, zend, versturen, verstuur, toesturen, schrijven, schrijf, contacteren, contacteer, contact opnemen, neem contact op, benaderen, benader, benaderd, appen, app, appt, geappt, sms, smssen, sms en, mailen, mail, bellen, bel, berichten sturen, spammen, spam, lastigvallen, whatsappen, te sturen, te appen, te benaderen, contacten, contact zoeken, dm en, opzoeken',
    'send me':
      'stuur me, stuur mij, mij sturen, me sturen, app me, app mij, mij appen, me appen, mij te appen, me te appen, me te sturen, mij te sturen, benader me, benader mij, mij benaderen, me benaderen, contacteer me, contacteer mij, mail me, bel me, contact met mij, contact met me, me berichten, mij contacteren, me contacteren',
    receive:
      'ontvangen, krijgen, hebben, horen, van jullie horen, benaderd worden, te ontvangen, te krijgen, geappt worden, lastig gevallen worden, lastiggevallen worden, gestuurd krijgen, staan, zitten, gecontacteerd worden, gebeld worden',
    got: 'ontvangen bericht, niet ontvangen, nog geen bericht, heb ontvangen, ontving, kreeg, gekregen, heb geen bericht, krijg geen, geen bericht ontvangen, geen bericht gekregen, ik krijg, niet aangekomen, er zijn geen, er is geen, ik ontvang, ontvang ik, krijg ik',
    want: 'wil, wilde, zou graag, wens, wensen, willen, behoefte, interesse, graag, geïnteresseerd, ga akkoord, geef toestemming, nodig, hoef, hoeven, gevraagd, stel prijs, zit te wachten, zit te wachten op, toestemming, prijs op',
    'dont want':
      'geen interesse, geen interesse in, geen interesse meer, geen behoefte, geen behoefte aan, geen behoefte meer, geen zin in, geen zin meer in, niet geïnteresseerd in, hoef geen, hoef niet, genoeg van, zat van, geen toestemming, moe van, niet gediend van, zit niet te wachten',
    bother:
      'lastigvallen, lastig vallen, lastig te vallen, lastig, storen, stoor, irriteren, val, vervelen, lastigval',
    'dont bother me':
      'val me niet lastig, val mij niet lastig, val me niet meer lastig, val mij niet meer lastig, stoor me niet, niet storen, valt me niet meer lastig',
    'bother me':
      'mij lastigvallen, me lastigvallen, mij lastig te vallen, me lastig te vallen, mij storen, me te storen, mij lastig vallen, me lastig vallen',
    keep: 'missen, mislopen, verliezen, kwijt',
    message:
      'bericht, berichten, berichtjes, berichtje, appjes, appje, apps, sms, smsjes, sms jes, reclame, reclames, aanbiedingen, aanbieding, nieuwsbrief, nieuwsbrieven, mail, mails, mailtjes, e mails, whatsapp, whatsapps, whatsappjes, melding, meldingen, notificaties, advertenties, promoties, promotie, spam, post, updates, acties, mededelingen, rommel, zooi, onzin, contact, info van jullie, uitnodigingen, push, herinneringen, appberichten, groepsberichten',
    list: 'lijst, lijsten, verzendlijst, mailinglijst, maillijst, bestand, database, groep, groepsapp, appgroep, abonnement, mijn nummer, mijn telefoonnummer, dit nummer, mijn contact, mijn gegevens, mijn naam, jullie contacten, contactenlijst, systeem, adresboek, bestanden, mijn nr, mijn 06, contactlijst, mailing, nummer van mij',
    other:
      'bestelling, bestellingen, afspraak, afspraken, reservering, boeking, les, lessen, cursus, behandeling, medicatie, medicijn, medicijnen, pillen, pil, antibiotica, roken, drinken, bezorging, levering, pakket, pakje, pakketje, factuur, rekening, betaling, overschrijving, incasso, auto, bus, trein, tram, taxi, vlucht, kaartje, kaartjes, ticket, internet, stroom, water, gas, regen, regenen, lachen, huilen, eten, ui, uien, suiker, zout, kaas, saus, vlees, kip, patat, friet, tafel, kamer, foto, fotos, filmpje, video, bestandje, document, documenten, adres, locatie, recept, link, code, wachtwoord, artikel, product, winkelmand, account, kaart, contract, verzekering, lening, prijs, prijzen, offerte, werk, baan, huis, maat, sleutel, sleutels, kind, kinderen, hond, kat, bezoek, vergadering, feest, feestje, chauffeur, lidmaatschap, sportschool, wachtlijst, prijslijst, boodschappenlijst, dieet, training, alarm, muziek, taart, brood, ijs, vakantie, operatie, bloeden, vaccinatie, bon',
    me: 'me, mij, ons, mijn',
    this: 'dit, dat, deze, die, het, ermee, daarmee, hiermee, er, alles, iets, van jullie, van u, jullie, dit soort, dat soort, zoiets, hieraan, ervan, hiervan, onzin, gedoe',
    dont: 'niet, geen, nooit, niets, niks, nix, zonder, nimmer, noch, gn, nt',
    no: 'nul',
    more: 'meer, weer, nog, opnieuw, verder, voortaan, in de toekomst, ooit, langer, nogmaals, andere, verdere',
    enough: 'genoeg, genoeg met, zat van, genoeg van, klaar met',
    ask: 'hoe, hoe kan ik, hoe moet ik, hoe doe ik, hoe kom ik, kan ik, kan ik me, kunt u, kunnen jullie, kun je, kan je, kunnen we, zou u, zouden jullie, zou je, willen jullie, wilt u, wil je, is het mogelijk, is er een manier, mag ik, graag, ik wil, ik wil graag, ik kan niet, lukt niet om, verzoek, verzoek u, verzoek om, gelieve, waar kan ik, ik wil me, hoe kan ik me',
    common:
      'is, ben, zijn, was, waren, heb, heeft, hebben, had, hij, zij, ze, we, wij, wat, wie, wanneer, waar, waarom, welke, maar, of, want, als, ook, heel, goed, uur, morgen, gisteren, avond, dag, een, in, bij, na, door, over, onder, tot, doen, gaan, ga, komen, zien, weet, kan, moet, mag, zal, zullen, hun, haar, zijn, kost, prijs, open, volgende, maandag, vrijdag, personen, altijd, nog, sinds, dat, die, hier, daar, er, bent',
    filler:
      'alstublieft, alsjeblieft, aub, ajb, asjeblieft, svp, graag, bedankt, dank je, dank u, dankjewel, dankuwel, dank, bvd, bij voorbaat dank, hallo, hoi, hi, hey, hé, goedemorgen, goedemiddag, goedenavond, goedendag, dag, beste, groet, groeten, groetjes, mvg, met vriendelijke groet, sorry, excuses, nu, direct, onmiddellijk, meteen, per direct, alles, alle, al, de, het, een, van, met, aan, uit, op, te, om, en, ook, ok, oke, ja, gewoon, even, maar, jongens, mensen, team, mevrouw, meneer, ik, je, jij, u, jullie, uw, jouw, mij, me, hier, eens, nou, dan, toch, wel, echt, definitief, vandaag, voor altijd, helemaal, wil, zou, kan, kunnen, wilt, willen, zo snel mogelijk, voor, ff, pls, fijne dag, zsm, hierbij, dus, naar, deze, dit, in',
    start:
      'beginnen, aanmelden, inschrijven, abonneren, hervatten, meld me aan, schrijf me in, aanmelding, weer beginnen',
    back: 'weer berichten ontvangen, weer berichten krijgen, opnieuw aanmelden, weer aanmelden, weer inschrijven, opnieuw inschrijven, meld me weer aan, schrijf me weer in, zet me weer op de lijst, weer op de lijst, weer appjes ontvangen, weer ontvangen, weer meedoen, toch weer berichten',
    help: 'hulp, help, help me, ik heb hulp nodig, hulp nodig, informatie, info, kun je me helpen, kunt u mij helpen, ondersteuning',
    unsure:
      'geen interesse, geen interesse meer, niet geïnteresseerd, ben niet geïnteresseerd, ik heb geen interesse, genoeg, nu is het genoeg, het is genoeg, genoeg zo, te veel berichten, teveel berichten, spam, dit is spam, verkeerd nummer, verkeerde nummer, verkeerde persoon, verkeerd verbonden, u heeft het verkeerde nummer, niets voor mij, niks voor mij, vervelend, irritant, wat irritant, rot op, rot op joh, sodemieter op, flikker op, tyf op, fuck off, hou je bek, bek dicht, ga weg, donder op, geblokkeerd, gemeld, ik ga jullie melden, ik blokkeer jullie, oplichters, oplichting, ik hoef dit niet, laat maar zitten hoor, gezeik, wat een gezeik, tering, kanker op',
    complaint:
      'te veel berichten, teveel berichten, zoveel berichten, zo veel berichten, waarom sturen jullie, waarom stuurt u, waarom krijg ik, waarom blijven jullie, waarom app je, waarom appen jullie, hoe komen jullie aan mijn, hoe kom je aan mijn, hoe komt u aan mijn, wie heeft jullie mijn, ik ga jullie melden, ga jullie melden, ga dit melden, ik meld jullie, ik ga klagen, klacht in, ik blokkeer jullie, ga jullie blokkeren, dit is spam, heb me nooit aangemeld, nooit toestemming gegeven, nooit ingeschreven, verkeerd nummer, avg, autoriteit persoonsgegevens, word er gek van, irritant, account verwijderen, doodmoe van',
    phrase:
      'laat me met rust, laat mij met rust, laat ons met rust, laat me toch met rust, met rust laten, vergeet mijn nummer, val me niet meer lastig, niet meer appen, niet meer sturen, niet meer contacteren, niet meer benaderen, niet meer contact opnemen, geen contact meer, neem geen contact, geen contact opnemen, wil van deze lijst, wil van de lijst, van de lijst af, van deze lijst af, lijst verlaten, groep verlaten, hoe kom ik hier vanaf, hoe kom ik hieraf, hoe kom ik eraf, hoe kom ik van, ik wil eruit, wil eruit, wil eraf, ik wil eraf, trek mijn toestemming in, trek toestemming in, toestemming intrekken, wil niks meer, wil niets meer, niets meer van jullie, niks meer van jullie, niets meer ontvangen, niks meer ontvangen, niet meer ontvangen, niet langer ontvangen, stop hiermee, stop ermee, stop met appen, stop met sturen, stop met berichten, stop met spammen, stop met mij, stop met me, hou op met mij, niet meer benaderd worden',
    never:
      'bushalte, tramhalte, halte, non stop, stop de auto, stopt de les, stopt de, stopt het, stopt er, stopt niet, niet stoppen, kan niet stoppen, niet ophouden, hou niet op, stoppen met roken, stoppen met de, stoppen met drinken, stoppen met lachen, einde van, eind van, aan het einde, het einde, einde maand, weekeinde, weekend, ten einde, geen probleem, geen idee, geen zorgen, geen tijd, geen haast, geen punt, geen dank, niet nu, niet zo, nog niet, niet nodig, niet erg, nee bedankt, nee dank je, nee dank u, niet thuis, niet zeker, weet niet, meer info, meer informatie, meer tijd, nog meer, meer dan, iets meer, meer details, niet afmelden, niet verwijderen, wil me niet, mijn nummer is, mijn nummer veranderd, nieuw nummer, mijn naam is, prijs lijst, lijst met, een lijst, op de lijst, stuur nog een, stuur me de, stuur me het, stuur me een, stuur mij de, stuur mij een, app je als, app je wanneer, app me als, app me wanneer, app je zo, app je straks, bedankt voor het bericht, bedankt voor je bericht, voor het bericht, het bericht, een bericht, je bericht, uw bericht, jullie bericht, groep van, met een groep, in de groep, groepsles, uit eten, uit de, ga uit, laat maar, laat me weten, vergeet niet, maak je geen zorgen, de les afzeggen',
    less: 'minder vaak, minder berichten, minder appjes, minder sturen, niet zo vaak, niet zo veel, niet zoveel, een keer per maand, eens per maand, een keer per week, eens per week, 1x per maand, 1x per week, niet elke dag, niet iedere dag, minder reclame, minder frequent',
    many: 'zo veel, zoveel, te veel, teveel, elke dag, iedere dag, dagelijks, zo vaak, de hele dag, steeds, de hele tijd',
    hours:
      's nachts, s avonds, zo laat, zo vroeg, op zondag, in het weekend, onder het werk, tijdens het werk, na 20 uur, na 22 uur, voor 9 uur, midden in de nacht',
    pause: 'pauze, pauzeren, pauzeer, op pauze, even pauze, opschorten, time out',
    only: 'alleen, enkel, slechts',
    day: 'dag, dagen',
    week: 'week, weken',
    month: 'maand, maanden',
  },
  periods: {
    'vandaag, voor vandaag': 1,
    'deze week, volgende week, tot volgende week, tot maandag': 7,
    'deze maand, tot volgende maand, voorlopig, op dit moment, tijdelijk, even niet, een tijdje, tijdens de vakantie, in de vakantie': 30,
  },
  numbers: { een: 1, twee: 2, drie: 3, vier: 4, zes: 6, paar: 3 },
};
