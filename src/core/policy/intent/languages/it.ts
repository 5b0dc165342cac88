/** Italian. */
import type { Vocabulary } from '../vocabulary.ts';

export const it: Vocabulary = {
  language: 'it',
  words: {
    stop: 'ferma tutto, rimuovi, rimuovere, elimina, eliminami, cancellazione, cancellati, basta messaggi, fermati, fermatevi, bloccare, rimozione, cancellarmi, cancellami, cancellatemi, recesso, revoca, revoco',
    cancel:
      'esci, uscire, annulla, annullare, cancella, cancellare, termina, terminare, disattiva, disdire, disdetta, esco, abbandona, interrompi',
    halt: 'ferma, fermate, fermati, fermatevi, fermare, fermi, smettila, smettetela, smettete, smetti, smetta, la smetta, stoppare, stoppate, interrompete, interrompere, cessate, piantatela, piantala, finitela, finiscila',
    halting:
      'smettere, smetterla, smettiate, interrompere, interrompete, cessare, cessate, evitate, evitare, evita, sospendere, sospendete, bloccare, bloccate, disattivare, disattivate, finirla, finirla di, smettila di, smettetela di, smettere di, basta con, piantatela di, finitela di, finitela con, smettila con, smettetela con, basta',
    unsub:
      'disiscrivere, disiscrivermi, disiscrivimi, disiscrivetemi, disiscrizione, disiscrivi, disiscrivete, disiscritto, disiscriva, disiscrivo, cancella iscrizione, cancellare iscrizione, cancellare l iscrizione, cancella la mia iscrizione, annulla iscrizione, annullare iscrizione, annullare l iscrizione, annullare la mia iscrizione, cancellare la mia iscrizione, disabbonare, disabbonarmi, disabbonatemi, annulla abbonamento, annullare abbonamento, cancella abbonamento, cancellarmi, cancellarmi dalla lista, cancellazione dalla lista, revoco il consenso, revoca consenso, revocare il consenso, disdire iscrizione, togliermi dalla lista',
    remove:
      'cancella, cancellate, cancellare, cancelli, togliere, togli, togliete, tolga, rimuovere, rimuovi, rimuovete, rimuova, eliminare, elimina, eliminate, elimini, depennare, depennate, cancelliate, leva, levate, levare, escludere, escludete, bloccate, bloccare',
    'remove me':
      'cancellami, cancellatemi, cancellarmi, toglimi, toglietemi, togliermi, rimuovimi, rimuovetemi, rimuovermi, eliminami, eliminatemi, eliminarmi, mi cancelli, mi tolga, mi rimuova, mi cancelliate, mi togliate, depennatemi, levatemi, levami, mi tolgono, escludetemi, mi rimuoviate',
    send: 'mandare, manda, mandate, mandiate, mandi, mandarmi, inviare, invia, inviate, inviarmi, invii, scrivere, scrivete, scrivi, scriva, scriviate, contattare, contattate, contatta, contattarmi, contatti, messaggiare, messaggiate, chiamare, chiamate, spammare, spammate, spedire, inoltrare, disturbare, tempestare, assillare, inviate, invio di',
    'send me':
      'mandarmi, mandatemi, mandami, inviarmi, inviatemi, inviami, scrivermi, scrivetemi, scrivimi, contattarmi, contattatemi, contattami, chiamarmi, chiamatemi, scriverci, messaggiarmi, mi contattate, mi scrivete, mi mandate, mi inviate, mi scriva, mi mandi, mi contatti, mi scrivi, mi contattiate, mi invii',
    receive:
      'ricevere, riceverli, riceverle, riceverne, ricevo, essere contattato, essere contattata, essere disturbato, essere disturbata, far parte, essere nella, stare nella, avere a che fare, sentirvi, avere vostre',
    got: 'ricevuto, ho ricevuto, ricevuta, non mi è arrivato, è arrivato, arrivato, arrivata, arrivati, non arriva, non arrivano, non ricevo più, non mi arrivano, non ci sono, non c è, non ho',
    want: 'voglio, vorrei, desidero, voglia, interessa, interessano, interessato, interessata, gradisco, intendo, acconsento, autorizzo, vogliamo, chiedo, serve, servono, bisogno, accetto, richiesto, gradirei, desideriamo, ho chiesto, preferirei',
    'dont want':
      'preferirei non, non mi interessa, non mi interessano, non mi interessa più, non mi interessano più, stufo di, stufa di, stanco di, stanca di, non sono interessato, non sono interessata, non più interessato, nessun interesse, rifiuto di',
    bother:
      'disturbare, disturbate, disturbi, disturbarmi, molestare, molestate, rompere, rompete, scocciare, scocciate, infastidire, infastidite, assillare, importunare, importunate, rompere le palle, rompere le scatole',
    'bother me':
      'disturbarmi, disturbatemi, infastidirmi, mi disturbate, mi disturbi, importunarmi, molestarmi, scocciarmi, rompermi, rompermi le scatole, rompermi le palle, mi disturbi, assillarmi',
    keep: 'perdere, perdermi, perderne',
    message:
      'messaggio, messaggi, msg, mex, mess, sms, pubblicità, pubblicita, promozioni, promozione, promo, offerte, notifiche, notifica, avvisi, comunicazione, comunicazioni, newsletter, email, mail, whatsapp, spam, annunci, informazioni commerciali, aggiornamenti, marketing, inviti, reclame, messaggini, post, robaccia, catene, sms pubblicitari, broadcast, volantini, novità da voi',
    list: 'lista, liste, elenco, elenchi, gruppo, database, iscrizione, mailing list, lista broadcast, rubrica, mio numero, il mio numero, mio contatto, il mio contatto, miei dati, i miei dati, mio nome, questo numero, mio cellulare, mio cell, contatti, vostri contatti, numero mio, archivio, sistema, rubrica vostra, abbonamento',
    other:
      'ordine, ordini, prenotazione, prenotazioni, appuntamento, visita, corso, corsi, lezione, lezioni, cura, terapia, farmaco, farmaci, medicina, medicine, antibiotico, pillola, fumare, fumo, sigarette, consegna, consegne, pacco, spedizione, fattura, fatture, pagamento, bonifico, macchina, auto, autobus, bus, treno, taxi, volo, biglietto, biglietti, internet, luce, acqua, gas, pioggia, piovere, ridere, piangere, mangiare, bere, cipolla, cipolle, zucchero, sale, formaggio, salsa, carne, pollo, patatine, piatto, tavolo, camera, foto, video, file, documento, documenti, indirizzo, posizione, ricetta, link, codice, password, articolo, articoli, prodotto, prodotti, carrello, conto, carta, contratto, assicurazione, prestito, prezzo, prezzi, preventivo, lavoro, casa, taglia, chiavi, figlio, figlia, cane, gatto, riunione, evento, festa, corriere, palestra, dieta, attesa, spesa, invitati, curiosità, dubbio, porzione, porzioni, rimborso, scontrino, musica, allarme, lavatrice, torta, pane, ghiaccio, vaccino, operazione, macchia',
    me: 'mi, me, ci, noi',
    this: 'questo, questi, queste, questa, ciò, quello, quelli, quelle, tutto, niente, nulla, cose, roba, tutto questo, vostri, vostre, da voi, voi, da parte vostra, ste, sti, cazzate, cavolate, robe',
    dont: 'non, nn, mai, niente, nulla, nessun, nessuno, nessuna, senza, né, smettila di non, di non',
    no: 'zero, no, niente più, stop a',
    more: 'più, piu, ancora, di nuovo, nuovamente, mai più, altri, altre, altro, in futuro, ulteriori, d ora in poi, mai',
    enough: 'basta, basta con, basta coi, abbastanza, basta di, ne ho abbastanza di, troppi',
    ask: 'come, come faccio a, come posso, come si fa a, come si può, come si, posso, potete, può, potreste, potrebbe, puoi, è possibile, si può, c è modo di, vorrei, voglio, desidero, chiedo di, vi chiedo di, chiedo, non riesco a, non posso, cosa devo fare per, per favore, vi prego di, prego di, si prega di, chiederei di',
    common:
      'è, sono, era, ho, ha, hanno, abbiamo, avete, lui, lei, noi, loro, cosa, chi, quando, dove, quanto, quale, perché, ma, o, molto, bene, anche, ora, ore, domani, ieri, sera, mattina, giorno, un, una, uno, nel, nella, al, alla, ai, alle, col, fare, faccio, andare, vado, va, vedere, sapere, so, può, deve, suo, sua, tuo, tua, se, si, sta, sto, stato, prezzo, costa, aperto, prossimo, prossima, lunedì, venerdì, persone, sempre, dopo, prima, fino, così, come, che',
    filler:
      'per favore, per piacere, perfavore, x favore, pf, grazie, grazie mille, tante grazie, grz, ciao, salve, buongiorno, buonasera, buon giorno, buona sera, buona giornata, cortesemente, gentilmente, cortesia, per cortesia, scusa, scusate, scusi, mi dispiace, adesso, ora, subito, immediatamente, tutto, tutti, tutte, i, il, la, lo, le, gli, l, di, da, dei, delle, del, della, dal, dalla, con, a, e, che, per, vostra, vostro, vostri, ok, va bene, sì, si, ragazzi, signora, signore, gentili, cordiali saluti, saluti, distinti saluti, prego, vi prego, ti prego, qui, una volta per tutte, definitivamente, oggi, già, dai, allora, vorrei, voglio, desidero, chiedo, di essere, essere, vogliate, voi, anticipatamente, quindi, davvero, pls, please, mio, mia, in, su, sul, da subito, urgente, anche',
    start:
      'iscrivimi, iscrivetemi, iscriviti, iscrizione, inizia, iniziare, riprendi, riprendere, riattiva, riattivare, attiva, ricomincia, abbonami, avvia, registrami',
    back: 'ricevere di nuovo, ricevere nuovamente, ricevere ancora i messaggi, iscrivermi di nuovo, iscrivetemi di nuovo, iscrivimi di nuovo, reiscrivermi, reiscrivetemi, riscrivermi, rimettetemi, rimettetemi nella lista, riattivare, riattivate, tornare a ricevere, voglio iscrivermi, ricominciare a ricevere, aggiungetemi di nuovo',
    help: 'aiuto, aiutami, aiutatemi, ho bisogno di aiuto, informazioni, info, assistenza, supporto, mi aiutate, mi serve aiuto, potete aiutarmi, bisogno di aiuto',
    unsure:
      'non mi interessa, non mi interessano, non mi interessa più, non interessato, non interessata, non sono interessato, non sono interessata, non interessa, basta, adesso basta, ora basta, ma basta, basta così non mi interessa, troppi messaggi, spam, è spam, questo è spam, avete sbagliato numero, hai sbagliato numero, ha sbagliato numero, numero sbagliato, numero errato, persona sbagliata, che palle, che rottura, che noia, che stress, rompete, avete rotto, avete rotto le palle, avete stancato, avete scocciato, vaffanculo, andate a quel paese, fanculo, stronzi, vi segnalo, vi blocco, vi denuncio, segnalato, bloccato, non fa per me, invadenti, fastidiosi, insistenti, noiosi, truffa, truffatori, che fastidio, mi avete stufato, avete stufato, lasciate perdere',
    complaint:
      'vi denuncio, vi segnalo, vi blocco, vi segnalerò, vi bloccherò, segnalerò, denuncerò, sporgo denuncia, troppi messaggi, tanti messaggi, perché mi scrivete, perchè mi scrivete, perché mi mandate, perchè mi mandate, perché continuate a, continuate a mandarmi, continuate a scrivermi, chi vi ha dato il mio, dove avete preso il mio, come avete avuto il mio, dove avete trovato il mio, non mi sono mai iscritto, non mi sono mai iscritta, mai dato il consenso, mai dato il mio, questo è spam, è spam, è stalking, avete rotto, avete stancato, numero sbagliato, sbagliato numero, garante, privacy, gdpr, non se ne può più, non ne posso più, cancellare il mio account, eliminare il mio account',
    phrase:
      'lasciatemi in pace, lasciami in pace, mi lasci in pace, lasciateci in pace, lasciatemi stare, lasciami stare, dimenticate il mio numero, dimenticatevi di me, perdete il mio numero, non scrivetemi, non scrivermi, non mi scrivete, non mi scriva, non contattatemi, non contattarmi, non mi contattate, non disturbatemi, non disturbate, non chiamatemi più, uscire dalla lista, uscire da questa lista, uscire dal gruppo, uscire da questo gruppo, esco dalla lista, come esco, come si esce, voglio uscire, vorrei uscire, revoco il consenso, ritiro il consenso, non acconsento, non autorizzo, nego il consenso, smettere di ricevere, non ricevere più, non voglio più niente, non voglio niente da voi, non voglio sapere, non voglio più saperne, non voglio più sentirvi, basta scrivermi, basta scrivere, basta mandarmi, basta mandare, basta inviare, basta con questi, basta coi messaggi, non mi scrivere, non mandatemi, toglietevi dalle palle, non inviatemi, non inviate più, non mandate più, non scrivete più, mi tiri fuori, tiratemi fuori',
    never:
      'fermata, fermata dell autobus, la fermata, prossima fermata, mi fermo, si ferma, si è fermata, si è fermato, fermo posta, dove si ferma, ferma qui, ferma a, non smettete, non smettetela, non smettere, non smette, non riesco a smettere, smettere di fumare, smettere di ridere, smettere la, smettere di prendere, fine settimana, fine mese, fine del, alla fine, la fine, fine anno, fine corso, basta così, basta così grazie, mi basta, ci basta, basta una, basta un, basta che, basta poco, quanto basta, non importa, non fa niente, nessun problema, non c è problema, non ora, non adesso, non ancora, non lo so, non so, no grazie, non posso, non fa niente, più informazioni, più tardi, più o meno, in più, di più, non più di, non cancellatemi, non toglietemi, non voglio perdere, lista prezzi, lista d attesa, lista della spesa, lista di, lista nozze, una lista, elenco di, numero di, mio numero è, il mio numero è, il mio nome è, mio numero è cambiato, cambiato numero, mandami il, mandatemi il, mandami la, mandatemi la, inviatemi il, inviatemi la, scrivetemi quando, scrivimi quando, grazie del messaggio, grazie per il messaggio, il messaggio, un messaggio, vostro messaggio, esco alle, esco da, uscire alle, uscire da, esce alle, di gruppo, in gruppo, gruppo di, non vi preoccupate, non ti preoccupare, non si preoccupi',
    less: 'meno messaggi, meno spesso, meno frequente, meno frequentemente, non così spesso, non così tanti, una volta al mese, una volta a settimana, una volta alla settimana, non tutti i giorni, non ogni giorno, ridurre, riducete, meno pubblicità',
    many: 'così tanti, tanti, troppi, ogni giorno, tutti i giorni, così spesso, di continuo, continuamente, tutto il giorno',
    hours:
      'di notte, la notte, di sera, così tardi, così presto, la domenica, nel weekend, nel fine settimana, in orario di lavoro, a quest ora, dopo le, prima delle',
    pause: 'pausa, una pausa, mettere in pausa, sospendere, sospendi, sospendete, in pausa',
    only: 'solo, solamente, soltanto, unicamente',
    day: 'giorno, giorni, gg',
    week: 'settimana, settimane',
    month: 'mese, mesi',
  },
  periods: {
    'oggi, per oggi': 1,
    'questa settimana, prossima settimana, fino alla prossima settimana, fino a lunedì': 7,
    'questo mese, fino al mese prossimo, per ora, per adesso, per il momento, per un po, momentaneamente, temporaneamente, in vacanza, durante le vacanze': 30,
  },
  numbers: { un: 1, una: 1, due: 2, tre: 3, quattro: 4, sei: 6, trenta: 30 },
};
