/** Polish. */
import type { Vocabulary } from '../vocabulary.ts';

export const pl: Vocabulary = {
  language: 'pl',
  objectFirst: true,
  words: {
    stop: 'stop, usuń, usunąć, usuńcie, skreśl, dosyć wiadomości, wyrejestruj, wyrejestrować, proszę usunąć, odmawiam, stop sms, cofam zgodę',
    cancel:
      'anuluj, anulować, koniec, wyjdź, wyjście, zakończ, zakończyć, anulowanie, kończę, opuść, zamknij',
    halt: 'zatrzymaj, zatrzymać, zatrzymajcie, przestań, przestańcie, przestańmy, wstrzymaj, wstrzymajcie, wstrzymać, zaprzestań, zaprzestańcie, zaprzestać, proszę przestać, skończcie, skończ, dajcie sobie spokój',
    halting:
      'przestać, zaprzestanie, zaprzestania, zaprzestać, skończcie, skończ, skończcie z, zablokujcie, zablokować, wyłącz, wyłączcie, wyłączyć, wstrzymanie, niech pan przestanie, niech pani przestanie, dość, dosyć, koniec z, darujcie sobie, unikajcie, zakończyć, zakończcie',
    unsub:
      'wypisz, wypisać, wypiszcie, wypisuję, wypisanie, wypis, wypisz mnie, wypiszcie mnie, wypisać się, wypisuje się, się wypisać, odsubskrybuj, odsubskrybować, rezygnuję, rezygnuje, rezygnacja, rezygnację, rezygnacji, zrezygnować, wyrejestruj, wyrejestrować, wyrejestrujcie, anuluj subskrypcję, anulować subskrypcję, anulujcie subskrypcję, zakończ subskrypcję, zakończyć subskrypcję, cofam zgodę, cofnięcie zgody, wycofuję zgodę, wycofać zgodę, wypisujcie mnie, wymeldować się z listy',
    remove:
      'usuń, usuńcie, usunąć, usunięcie, usuwam, wykreśl, wykreślcie, wykreślić, skreśl, skreślcie, skasuj, skasujcie, skasować, zdejmij, zdejmijcie, wyrzuć, wyrzućcie, zabierz, zabierzcie, zablokuj, zablokujcie, wymaż, wymażcie, kasuj',
    send: 'wysyłaj, wysyłajcie, wysyłać, wysyłania, wysyłanie, wysyłacie, wyślij, wyślijcie, przysyłaj, przysyłajcie, przysyłać, przesyłaj, przesyłajcie, przesyłać, przesyłania, przesyłanie, pisz, piszcie, pisać, pisania, pisanie, piszecie, kontaktuj, kontaktujcie, kontaktować, kontaktu, kontaktowania, dzwoń, dzwońcie, dzwonić, dzwonienia, smsować, smsujcie, spamuj, spamujcie, spamować, spamowania, śle, ślij, ślijcie, nadsyłać, zawracać, nękać',
    receive:
      'dostawać, otrzymywać, odbierać, otrzymać, otrzymywania, być, czytać, widzieć, uczestniczyć, należeć',
    got: 'dostałem, dostałam, otrzymałem, otrzymałam, doszła, doszedł, doszło, przyszła, przyszedł, przyszło, nie doszła, nie przyszła, nie dostałem, nie dostałam, dostaję, nie dostaję, nie otrzymałem, nie ma żadnych, otrzymuję, nie otrzymuję',
    want: 'chcę, chce, chciałbym, chciałabym, życzę, potrzebuję, pragnę, zgadzam, wyrażam, wyrażam zgody, interesuje, interesują, zainteresowany, zainteresowana, mam ochoty, prosiłem, prosiłam, zamawiałem, chcemy, interesuja, wyrażamy',
    'dont want':
      'nie chcę, nie chce, nie życzę sobie, nie życzę, nie zycze sobie, nie potrzebuję, nie wyrażam zgody, nie zgadzam się na, nie zgadzam się, nie jestem zainteresowany, nie jestem zainteresowana, nie interesuje mnie, nie interesują mnie, mam dość, mam dosyć, dość mam, zmęczony, brak zgody, nie mam ochoty',
    bother:
      'przeszkadzać, przeszkadzajcie, przeszkadzaj, nękać, nękajcie, nękania, denerwować, denerwujcie, zawracać, zawracajcie, zaczepiać, męczyć, męczcie, niepokoić, niepokójcie, zawracać głowy, zawracania głowy, zawracać głowę',
    'dont bother me':
      'nie przeszkadzać, nie przeszkadzajcie, nie zawracajcie mi głowy, nie zawracać głowy, nie męczcie mnie, nie nękajcie mnie, proszę nie przeszkadzać, nie niepokójcie, nie niepokoić',
    keep: 'przegapić, stracić, przeoczyć, ominąć',
    message:
      'wiadomość, wiadomości, wiadomosci, sms, smsy, smsów, smsow, smsami, reklama, reklamy, reklam, reklamami, spam, spamu, newsletter, newslettera, newslettery, newsletterów, powiadomienia, powiadomień, promocje, promocji, oferty, ofert, mail, maile, maili, mailem, informacje handlowe, ogłoszenia, ogłoszeń, whatsapp, komunikaty, komunikatów, wiadomościami, informacji od was, ofertami, treści, korespondencji, korespondencję, marketing, marketingowe, marketingu, kontaktu, przypomnienia',
    list: 'lista, listy, liście, listę, listą, grupa, grupy, baza, bazy, bazie, bazę, baza danych, bazy danych, subskrypcja, subskrypcję, subskrypcji, mój numer, moj numer, mojego numeru, numer mój, ten numer, mój telefon, moje dane, moich danych, mój kontakt, kontaktów, listy mailingowej, listy odbiorców, książki telefonicznej, numer telefonu mój, mój nr, nr mój',
    other:
      'zamówienie, zamówienia, wizyta, wizyty, wizytę, termin, rezerwacja, rezerwację, rezerwacji, lekcja, lekcje, kurs, kursu, zajęcia, leczenie, leczenia, lek, leki, leków, tabletki, antybiotyk, antybiotyki, palenie, palić, papierosy, dostawa, dostawę, dostawy, paczka, paczkę, paczki, kurier, kuriera, faktura, fakturę, rachunek, płatność, przelew, samochód, auto, autobus, autobusu, tramwaj, pociąg, taksówka, lot, bilet, bilety, internet, prąd, woda, wody, gaz, deszcz, padać, śmiać, płakać, jeść, pić, cebula, cebulę, cebuli, cukier, cukru, sól, soli, ser, sos, mięso, kurczak, frytki, stolik, pokój, zdjęcie, zdjęcia, film, plik, dokument, dokumenty, adres, lokalizację, przepis, link, kod, hasło, artykuł, produkt, produkty, koszyk, konto, karta, kartę, umowa, umowę, ubezpieczenie, kredyt, cena, ceny, cen, cennik, praca, pracę, dom, rozmiar, klucze, dziecko, pies, kot, spotkanie, impreza, członkostwo, siłownia, karnet, gości, zakupów, oczekujących, muzykę, alarm, tort, chleb, lód, operacja, szczepienie, reklamację, reklamacji, reklamacja',
    me: 'mi, mnie, nam, nas, mój, moje, moich, mną',
    this: 'to, tego, te, tych, ten, tą, tę, tym, tymi, wszystko, niczego, nic, od was, od państwa, wasze, waszych, z waszej strony, was, takich, takie, takiego, tym wszystkim, bzdur, głupot',
    dont: 'nie, nigdy, nic, żadnych, zadnych, żadnej, ani, bez, proszę nie, prosze nie, już nie, więcej nie, nie trzeba, nie należy, zakaz',
    no: 'bez, żadnych, zadnych, zero, koniec, dość',
    more: 'więcej, wiecej, ponownie, znowu, dalej, już, juz, nigdy więcej, w przyszłości, kolejnych, kolejne, dłużej, nigdy, dalszych, innych',
    enough: 'dość, dosyć, wystarczy, starczy, dość z, dosyć z',
    ask: 'jak, jak mogę, jak można, w jaki sposób, czy mogę, czy można, czy możecie, czy może pan, możecie, możesz, czy mogliby państwo, proszę, proszę o, prosze o, prosiłbym o, chciałbym, chciałabym, chcę, nie mogę, nie da się, co zrobić żeby, co mam zrobić żeby, gdzie mogę, uprzejmie proszę o, poproszę o, proszę żebyście',
    common:
      'jest, są, był, była, było, mam, masz, ma, mają, co, kto, kiedy, gdzie, ile, dlaczego, który, która, ale, lub, albo, bo, bardzo, dobrze, też, godzina, godzinie, jutro, wczoraj, wieczorem, rano, dzień, przez, po, przed, pod, nad, dla, bez, robić, iść, idę, widzieć, wiem, może, mogę, trzeba, jego, jej, ich, czy, się, kosztuje, otwarte, następny, poniedziałek, piątek, osób, osoby, zawsze, jeszcze',
    filler:
      'proszę, prosze, bardzo proszę, uprzejmie proszę, dziękuję, dziekuje, dzięki, dzieki, dziękuję bardzo, dzień dobry, dzien dobry, dobry wieczór, cześć, czesc, witam, hej, pozdrawiam, przepraszam, sorry, teraz, natychmiast, zaraz, od razu, pilne, pilnie, wszystko, wszystkie, z, ze, do, na, w, we, o, i, a, od, waszej, państwa, wasza, was, się, sie, sobie, ja, wy, pan, pani, państwo, panie, ok, dobra, dobrze, tak, już, juz, raz na zawsze, na zawsze, dzisiaj, dziś, po prostu, wreszcie, no, to, ten, te, tej, tego, chcę, chciałbym, chciałabym, mnie, mi, ludzie, szanowni, z góry dziękuję, z poważaniem, miłego dnia, do widzenia, jeśli można, kochani, też, więc, bym, żebyście, naprawdę',
    start:
      'start, zacznij, rozpocznij, wznów, zapisz, zapisz mnie, subskrybuj, subskrypcja, kontynuuj, wznowić, zapisuję się',
    back: 'znowu dostawać, ponownie dostawać, dostawać znowu, dostawać ponownie, ponownie otrzymywać, znowu otrzymywać, znów dostawać, zapisz mnie ponownie, zapiszcie mnie ponownie, zapisać się ponownie, ponownie się zapisać, zapiszcie mnie z powrotem, wznówcie wiadomości, dodajcie mnie ponownie, zapisać się znowu',
    help: 'pomoc, pomocy, pomóż, pomóżcie, info, informacja, informacje, potrzebuję pomocy, proszę o pomoc, wsparcie',
    unsure:
      'nie jestem zainteresowany, nie jestem zainteresowana, nie interesuje mnie to, nie interesuje mnie, niezainteresowany, niezainteresowana, brak zainteresowania, dość, dosyć, wystarczy, starczy, dość tego, mam dość, mam tego dość, spam, to spam, to jest spam, pomyłka, to pomyłka, zły numer, pomyłka numeru, nie ten numer, za dużo wiadomości, tyle wiadomości, denerwujące, wkurzające, wkurzacie mnie, irytujące, spadajcie, spadaj, odwalcie się, odczep się, odczepcie się, wypierdalaj, wypierdalać, spierdalaj, spierdalajcie, zamknij się, zgłoszę to, zgłaszam, blokuję, zablokowane, oszuści, nie dla mnie, nękanie, nie chcę, już nie',
    complaint:
      'za dużo wiadomości, tyle wiadomości, tak dużo wiadomości, dlaczego do mnie piszecie, czemu do mnie piszecie, po co do mnie piszecie, dlaczego dostaję, czemu dostaję, skąd macie mój, skąd masz mój, kto wam dał mój, zgłoszę was, zgłoszę to, zgłoszę na policję, blokuję was, zablokuję was, to jest spam, to spam, nigdy się nie zapisywałem, nie zapisywałem się, nie zapisywałam się, nie wyrażałem zgody, nie wyrażałam zgody, uodo, rodo, usunąć konto, usuńcie moje konto, denerwuje mnie, wkurza mnie, mam was dość',
    phrase:
      'dajcie mi spokój, daj mi spokój, dajcie spokój, zostawcie mnie w spokoju, zostaw mnie w spokoju, dajcie mi święty spokój, zapomnijcie mój numer, zapomnijcie o mnie, odczepcie się ode mnie, nie pisz do mnie, nie piszcie do mnie, proszę do mnie nie pisać, proszę nie pisać, już nie pisać, nie pisać więcej, nie kontaktujcie się, nie kontaktować się, nie wysyłajcie, nie wysyłaj, nie wysyłać, nie przysyłajcie, nie przysyłać, nie piszcie więcej, więcej nie piszcie, opuścić grupę, opuścić listę, wyjść z grupy, wyjść z listy, wyjść z tej grupy, cofam zgodę, wycofuję zgodę, cofnąć zgodę, odwołuję zgodę, nie otrzymywać, nie dostawać, przestać dostawać, przestać otrzymywać, chcę zrezygnować, jak zrezygnować, chciałbym zrezygnować, chciałabym zrezygnować, dość tych wiadomości, dość wiadomości, koniec z wiadomościami, koniec wiadomości, niczego od was nie chcę, nic od was nie chcę',
    never:
      'przystanek, przystanku, przystanek autobusowy, koniec miesiąca, koniec tygodnia, koniec roku, pod koniec, do końca, na końcu, koniec kursu, nie przestawajcie, nie przestawaj, przestało padać, przestać się śmiać, nie mogę przestać, rzucić palenie, przestać brać, przestać palić, nie wypisujcie, nie wypisuj mnie, nie usuwajcie, nie usuwaj, nie rezygnuję, nie chcę się wypisać, nie chcę rezygnować, zrezygnować z zamówienia, rezygnuję z zamówienia, rezygnacja z zamówienia, rezygnuję z wizyty, rezygnuję z kursu, rezygnuję z zajęć, zrezygnować z kursu, zrezygnować z wizyty, nie ma problemu, nie ma sprawy, nie ma za co, nie wiem, nie teraz, jeszcze nie, nie jestem pewien, nie jestem pewna, nie dziękuję, nie dzięki, nic się nie stało, nie szkodzi, więcej informacji, wiecej informacji, więcej szczegółów, więcej niż, nie więcej niż, coś więcej, mój numer się zmienił, nowy numer, zmieniłem numer, zmieniłam numer, numer zamówienia, numer konta, mój numer to, lista cen, lista zakupów, lista oczekujących, listę cen, na listę, wyślij mi, wyślijcie mi, proszę wysłać, proszę wysłać jeszcze raz, napisz mi, napiszcie gdy, napiszcie kiedy, za wiadomość, dziękuję za wiadomość, wiadomość, ta wiadomość, twoja wiadomość, w grupie, grupa, grupy wiekowej, nie zapomnijcie, nie martw się, nie piszcie imienia, jak anulować zamówienie, wystarczy jedna, wystarczy mi, dość dużo, dość dobrze, dość daleko, dość szybko',
    less: 'rzadziej, mniej wiadomości, mniej często, nie tak często, raz w miesiącu, raz na miesiąc, raz w tygodniu, raz na tydzień, nie codziennie, ograniczcie, mniej reklam',
    many: 'tyle, tylu, tak dużo, za dużo, tak często, codziennie, każdego dnia, ciągle, co chwilę, co godzinę',
    hours:
      'w nocy, wieczorem, tak późno, tak wcześnie, w niedzielę, w weekendy, w weekend, w pracy, w godzinach pracy, po 20, po 22, w środku nocy',
    pause: 'pauza, pauzę, wstrzymaj, zawieś, zawieście, przerwa, przerwę, wycisz',
    only: 'tylko, wyłącznie, jedynie',
    day: 'dzień, dni',
    week: 'tydzień, tygodnie, tygodni',
    month: 'miesiąc, miesiące, miesięcy',
  },
  periods: {
    'na dziś, dzisiaj nie': 1,
    'w tym tygodniu, do przyszłego tygodnia, do następnego tygodnia, w przyszłym tygodniu, do poniedziałku': 7,
    'w tym miesiącu, do następnego miesiąca, na razie, tymczasowo, na jakiś czas, w wakacje, na urlopie': 30,
  },
  numbers: { jeden: 1, dwa: 2, trzy: 3, cztery: 4, dwie: 2 },
};
