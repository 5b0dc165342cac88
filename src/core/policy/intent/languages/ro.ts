/** Romanian. */
import type { Vocabulary } from '../vocabulary.ts';

export const ro: Vocabulary = {
  language: 'ro',
  objectFirst: true,
  words: {
    stop: 'oprire, șterge, ștergeți, ștergeți-mă, sterge-ma, elimină, retragere, stop mesaje, refuz, mă retrag, scoate-mă',
    cancel:
      'anulează, anulați, anulare, ieșire, ieși, renunț, renunță, renunțare, sfârșit, termină, închide, încheie',
    halt: 'oprește, opriți, opriti-va, opriți-vă, oprește-te, încetați, încetează, terminați, opreste, incetati, terminati, lăsați-o',
    halting:
      'opresc, opri, oprească, încetați cu, încetați să, terminați cu, stopați, blocați, dezactivați, dezactiva, întrerupeți, suspendați, evitați, opriți-vă din, a opri, gata cu',
    unsub:
      'dezabonare, dezabonați, dezabonează, dezabonez, dezabonați-mă, dezabonează-mă, mă dezabonez, să mă dezabonez, dezabona, dezabonarea, dezaboneaza, anulează abonarea, anulați abonarea, anulați abonamentul meu, renunț la abonare, renunț la abonament, renunțare abonament, anulare abonare, anulare abonament, dezinscriere, dezinscrieți, retrag acordul, îmi retrag acordul, retragere acord, retrag consimțământul',
    remove:
      'ștergeți, șterge, ștergeti, scoateți, scoate, eliminați, elimină, excludeți, radiați, înlăturați, blocați, stergerea, ștergerea, eliminarea, stergeți',
    'remove me':
      'ștergeți-mă, scoateți-mă, scoate-mă, eliminați-mă, elimină-mă, stergeti ma, scoateti ma, scoate ma, eliminati ma, sterge ma, excludeți-mă, să mă ștergeți, să mă scoateți, mă ștergeți, mă scoateți',
    send: 'trimiteți, trimite, trimiti, trimită, trimitem, trimiterea, trimis, trimiteti-mi, scrieți, scrie, scrii, scrieti, contactați, contactează, contacta, contactezi, sunați, suna, suni, deranjați, spamați, expediați, mesaje trimise, apelați, mesajați',
    'send me':
      'îmi trimiteți, imi trimiteti, îmi trimite, îmi scrieți, imi scrieti, să-mi trimiteți, sa mi trimiteti, mi trimiteti, mi trimite, mi scrieti, mă contactați, ma contactati, să mă contactați, mi scrie, ma sunati',
    receive:
      'primesc, primi, să primesc, sa primesc, fiu contactat, fiu contactată, să fiu, fac parte, primire, recepționez',
    got: 'am primit, n-am primit, nu am primit, a venit, a ajuns, nu a venit, nu a ajuns, nu primesc, nu mai primesc, nu sunt, primit',
    want: 'vreau, doresc, aș vrea, as vrea, dorim, vrem, interesează, intereseaza, interesat, interesată, nevoie, accept, sunt de acord, cer, solicit, trebuie',
    'dont want':
      'nu mă interesează, nu ma intereseaza, nu sunt interesat, nu sunt interesată, nu mai sunt interesat, nu am nevoie, n-am nevoie, nu mai am nevoie, sătul de, satul de, sătulă de, nu sunt de acord, refuz, m-am săturat de, m am saturat de',
    bother: 'deranjați, deranja, deranjezi, hărțuiți, enervați, agasați, stresați, bateți la cap',
    'dont bother me':
      'nu mă deranjați, nu ma deranjati, nu mă mai deranjați, nu ma mai deranjati, nu deranjați',
    keep: 'ratez, pierd, pierde, rata',
    message:
      'mesaj, mesaje, mesajele, mesajelor, mesajul, sms-uri, smsuri, sms uri, reclame, reclama, reclamele, publicitate, promoții, promotii, oferte, ofertele, notificări, notificari, newsletter, buletin, emailuri, mailuri, spam, anunțuri, marketing, comunicări, informări, whatsapp uri, noutăți, noutati',
    list: 'listă, lista, liste, listei, grup, grupul, grupului, baza de date, bază, baza, numărul meu, numarul meu, nr meu, numărul, telefonul meu, datele mele, contactul meu, numele meu, acest număr, abonament, abonarea, evidență, contacte, sistem, numărului meu',
    other:
      'comandă, comanda, comenzi, comenzile, programare, programarea, rezervare, rezervarea, curs, cursul, lecție, ora, tratament, tratamentul, medicament, medicamente, medicamentele, pastile, antibiotic, fumat, fumatul, țigări, livrare, livrarea, colet, coletul, pachet, pachetul, factură, factura, plată, plata, mașină, masina, autobuz, autobuzul, tren, taxi, zbor, bilet, bilete, internet, curent, apă, apa, gaz, ploaia, plouat, râs, ceapă, ceapa, zahăr, sare, brânză, sos, carne, pui, cartofi, masă, masa, cameră, poză, poza, poze, video, fișier, document, adresă, adresa, rețetă, link, cod, parolă, produs, produsul, coș, cont, contul, card, contract, asigurare, credit, preț, prețuri, preturi, lucru, casa, mărime, chei, copil, câine, vizită, ședință, petrecere, abonament sală, așteptare, invitați, curier, curierul',
    me: 'mă, ma, mie, mi, îmi, imi, pe mine, ne, nouă, mine, meu, mea',
    this: 'asta, aceasta, acestea, astea, acest, aceste, acesta, tot, nimic, ce, de la voi, voi, dumneavoastră, dvs, prostii, așa ceva',
    dont: 'nu, niciodată, nici, fără, n, nu mai, nu-mi, nu mi, nicio, niciun, să nu, a nu, vă rog să nu',
    no: 'zero, fără, gata cu',
    more: 'mai, iar, din nou, pe viitor, niciodată, încă, alte, altele',
    enough: 'ajunge cu, destul cu, gata cu, destule, ajunge, prea multe',
    ask: 'cum, cum pot, cum fac să, cum fac sa, cum mă, cum ma, pot, puteți, se poate, ați putea, poți, există vreo, aș vrea, vreau, doresc, vă rog să, va rog sa, nu pot, ce trebuie să fac ca să, rog',
    common:
      'este, e, sunt, era, am, ai, are, avem, aveți, au, ce, cine, când, unde, cât, de ce, care, dar, sau, pentru că, foarte, bine, ora, mâine, ieri, seara, dimineața, zi, un, o, în, in, fără, după, până, fac, face, merg, văd, știu, poate, trebuie, lui, ei, lor, cum, că, ca, costă, preț, deschis, luni, vineri, persoane, mereu, încă, aici, acolo',
    filler:
      'vă rog, va rog, te rog, rog, vă rog frumos, va rog frumos, mulțumesc, multumesc, mulțumesc mult, mersi, merci, bună ziua, buna ziua, bună, buna, salut, bună seara, scuze, îmi pare rău, acum, imediat, urgent, tot, toate, din, de, la, de la, cu, pe, și, si, a, al, dvs, voastră, vostră, voi, ok, da, deja, definitiv, azi, domnule, doamnă, stimată, eu, vreau, doresc, aș vrea, să, sa, prin prezenta, cu respect, o zi bună, sunt, mi, îmi, vă',
    start:
      'start, începe, abonare, abonează-mă, mă abonez, abonati-ma, reluați, continuă, înscrie-mă, reactivare',
    back: 'vreau din nou mesaje, din nou mesaje, primesc din nou, primesc iar, să primesc din nou, mă abonez din nou, abonați-mă din nou, reabonare, mă reabonez, reabonați-mă, adăugați-mă din nou, reluați mesajele',
    help: 'ajutor, ajută-mă, ajutați-mă, info, informații, am nevoie de ajutor, asistență, suport',
    unsure:
      'nu mă interesează, nu ma intereseaza, nu sunt interesat, nu sunt interesată, nu mai sunt interesat, neinteresat, ajunge, destul, gata, prea multe mesaje, spam, e spam, este spam, număr greșit, numar gresit, ați greșit numărul, ati gresit numarul, persoana greșită, enervant, sunteți enervanți, dispăreți, duceți-vă, vă raportez, vă blochez, raportat, blocat, nu e pentru mine, m-am săturat, hărțuire',
    complaint:
      'de ce îmi trimiteți, de ce imi trimiteti, de ce îmi scrieți, de ce imi scrieti, de ce primesc, de unde aveți numărul, de unde aveti numarul, de unde ați luat, cine v-a dat, vă raportez, va raportez, vă reclam, va reclam, vă blochez, va blochez, prea multe mesaje, atâtea mesaje, este spam, e spam, m-am săturat, m am saturat, nu m-am abonat, nu m-am înscris, număr greșit, gdpr, anpc, hărțuire',
    phrase:
      'lăsați-mă în pace, lasati-ma in pace, lasa-ma in pace, lasă-mă în pace, uitați numărul meu, uitați de mine, nu mă contactați, nu ma contactati, nu mă mai contactați, nu ma mai contactati, nu-mi mai scrieți, nu mi mai scrieti, nu imi mai scrieti, nu mai trimiteti, nu mai trimiteți, nu trimiteți mesaje, nu-mi mai trimiteți, retrag acordul, îmi retrag, ies din listă, ieși din listă, să ies din, sa ies din, cum ies din, cum ies, ieși din grup, nu mai vreau să primesc, nu doresc să primesc, nu doresc sa primesc, să nu mai primesc, sa nu mai primesc, fără reclame, nu mai primesc, nu vreau nimic de la voi',
    never:
      'stație, statia, statia de autobuz, sfârșitul lunii, sfarsitul lunii, sfârșit de săptămână, la sfârșit, nu te opri, nu vă opriți, nu încetați, nu mă dezabonați, nu ma dezabonati, nu mă ștergeți, nu pot să mă opresc, ploaia s-a oprit, s-a oprit, oprire la, oprirea, nu contează, nu-i problemă, nicio problemă, nu e problemă, nu știu, nu stiu, nu acum, încă nu, nu sunt sigur, nu mulțumesc, nu multumesc, nu vreau să pierd, mai mult, mai multe informații, mai multe detalii, mai târziu, mai mic, mai mare, mai bine, mai multe, mai puțin, mai am, lista de prețuri, lista de preturi, lista de așteptare, lista de cumpărături, o listă, numărul meu este, numarul meu este, numărul meu s-a, număr de comandă, număr nou, trimiteți mesajul, trimiteti mesajul, trimiteți-mi, trimite-mi, mersi pentru mesaj, mulțumesc pentru mesaj, mesajul, un mesaj, la ce oră, gata comanda, e gata, este gata, când e gata, sunt gata, gata de, ajunge azi, când ajunge, ajunge la, ajunge coletul, ajunge mâine',
    less: 'mai rar, mai puține mesaje, mai putine mesaje, nu atât de des, nu asa des, o dată pe lună, o data pe luna, o dată pe săptămână, nu în fiecare zi, reduceți',
    many: 'atâtea, prea multe, în fiecare zi, zilnic, așa de multe, atât de des, mereu',
    hours: 'noaptea, seara, așa târziu, asa tarziu, duminica, în weekend, la muncă, în timpul programului',
    pause: 'pauză, o pauză, suspendați, întrerupeți',
    only: 'doar, numai',
    day: 'zi, zile',
    week: 'săptămână, săptămâni, saptamana, saptamani',
    month: 'lună, luni, luna',
  },
  periods: {
    'azi, astăzi': 1,
    'săptămâna asta, săptămâna aceasta, până săptămâna viitoare': 7,
    'luna asta, luna aceasta, până luna viitoare, deocamdată, o vreme, temporar, în vacanță': 30,
  },
  numbers: { o: 1, un: 1, două: 2, doi: 2, trei: 3 },
};
