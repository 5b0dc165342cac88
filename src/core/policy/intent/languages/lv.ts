/** Latvian. */
import type { Vocabulary } from '../vocabulary.ts';

export const lv: Vocabulary = {
  language: 'lv',
  objectFirst: true,
  words: {
    'unsure threat': `bloķēju jūs, bloķēts`,
    call: `zvaniet, zvanīt, zvani, nezvaniet, zvanus, nezvani`,
    'complaint threat': `bloķēšu jūs, bloķēju jūs, bloķēšu, blokesu, nobloķēšu, noblokesu, sūdzēšos, sudzesos, ziņošu policijai, iesniegšu sūdzību, ziņošu par jums`,
    'ask send': `ko rakstīt, ko man rakstīt, kas jāraksta, ko man jāraksta, ko sūtīt, ko atbildēt, kāds vārds`,
    consent: `piekrišana, piekrišanu, piekrišanas, datu apstrāde, datu apstrādei, manu datu, personas datu, mārketings, mārketingam, atļauja`,
    revoke: `atsaucu, atsaukt, iebilstu, iebilstu pret, nepiekrītu`,
    stop: 'stop visam, dzēst mani, dzēsiet mani, izdzēsiet mani, noņemiet mani, bez reklāmas, bez reklāmām, nevēlos, netraucēt, netraucējiet, atsakos, atteikums, izslēdziet mani, pietiek ziņu',
    lone: 'dzēst, dzēsiet, izdzēst, izdzēsiet, noņemt, izņemt, ārā, iziet, pamest, nē reklāmai',
    cancel: 'atcelt, atceliet, atcel, pārtraukt, beigt, beigas, izeja, pabeigt, anulēt, pamest grupu',
    halt: 'apturēt, apturiet, aptur, pārtrauciet, pārtrauc, beidziet, beidz, izbeidziet, izbeidz, stāt, stop, liecieties mierā, beidzat, pārstājiet, pārstāj, apstājieties',
    halting:
      'pārtraukt, pārtraukšana, pārtrauktu, pārtraucat, apturēt, apturēšana, apturētu, izbeigt, izbeigtu, izbeigtos, beigt, beigtu, beigtos, pārstāt, pārstātu, pārstājat, izslēgt, izslēdziet, izslēdz, bloķēt, bloķējiet, bloķē, izvairīties, tikt vaļā, tieku vaļā, atbrīvoties, atcelt, atceliet, atceļu, deaktivizēt, deaktivizējiet, atslēgt, atslēdziet, pārtrauciet, pārtrauc, apturiet, izbeidziet, beidz, beidziet ar, atvienot',
    unsub:
      'atrakstīties, atrakstos, atrakstiet, atrakstiet mani, atraksti mani, atrakstīt, atrakstīšanās, atrakstīt mani, atrakstītos, atteikties, atteikties no, atsakos no, atsakos no ziņām, atteikšanās, atsakos, atteikties no abonementa, atteikt abonementu, atsakos no abonementa, atcelt abonementu, atceliet abonementu, atcelt abonēšanu, atceliet abonēšanu, atceļu abonementu, pārtraukt abonementu, pārtraukt abonēšanu, atsaukt piekrišanu, atsaucu piekrišanu, atsaucu savu piekrišanu, atsaukt savu piekrišanu, piekrišanas atsaukšana, atsaukums, izrakstīties, izrakstos, izrakstiet mani, atjaunināt neabonēt, neabonēt, izstāties no grupas, izstājos no grupas, izstāties no saraksta, izstājos, (atteikties|atsakos|atsakieties|atrakstīties|atrakstos) no (ziņām|jūsu ziņām|saraksta|reklāmām|jaunumiem|abonementa|abonēšanas|sms), (anulē|atceļ|atcel|pārtrauc)(t|iet|jiet|u) (abonementu|pieteikumu|abonēšanu)',
    remove:
      'dzēst, dzēsiet, dzēs, izdzēst, izdzēsiet, izdzēs, izdzēstu, izdzēsīsiet, dzēšana, noņemt, noņemiet, noņem, noņemtu, izņemt, izņemiet, izņem, izņemtu, izslēgt, izslēdziet, izslēdz, svītrot, svītrojiet, izsvītrot, izsvītrojiet, izmest, izmetiet, aizmirstiet, aizmirsti, bloķējiet, bloķē, likvidējiet, atvienojiet, (izdzēs|dzēs|izņem|noņem|svītro|izslēdz|izsvītro)(iet|t|jiet|ot)',
    'remove me':
      'dzēsiet mani, dzēst mani, izdzēsiet mani, izdzēst mani, izdzēs mani, noņemiet mani, noņem mani, noņemt mani, izņemiet mani, izņem mani, izņemt mani, izslēdziet mani, svītrojiet mani, izsvītrojiet mani, izmetiet mani, mani izdzēst, mani noņemt, mani izņemt, mani dzēst, izņemiet mūs',
    send: `sūtīt, sūtiet, sūti, sūtāt, sūtītu, sūtīšana, sūtīšanu, sūtīšanas, atsūtiet, atsūtīt, izsūtīt, rakstīt, rakstiet, raksti, rakstāt, rakstīšanu, zvanīt, zvaniet, zvani, sazināties, sazinieties, sazinies, kontaktēt, kontaktējieties, spamot, spamojiet, informēt, informējiet, nākt, nāktu, nāk, pienāktu, bombardēt, uzmākties, reklamēt, sūtat, vēl rakstīsiet, vēl sūtīsiet, vēlreiz rakstīsiet, (sūt|rakst|spamo|traucē|informē|sazin)(iet|i|īt|t|īšanu|īšana|ieties|āties|jiet|ot)`,
    'dont send':
      'nesūtiet, nesūti, nesūtīt, nesūtītu, nesūtiet vairs, nesūtat, nerakstiet, neraksti, nerakstīt, nerakstītu, nezvaniet, nezvani, nezvanīt, nesazinieties, nesazinies, nesazināties, nespamojiet, nespamot, neinformējiet, nekontaktējiet, nekontaktējieties, neizsūtiet, neatsūtiet, nemētājiet, ne(sūt|rakst|spamo|traucē|informē|zvan|sazin)(iet|i|īt|t|ieties|āties|jiet|ot)',
    'dont send me':
      'nesūtiet man, nesūti man, nerakstiet man, neraksti man, nezvaniet man, nesazinieties ar mani, man nesūtiet, man nerakstiet, man nesūti, man neraksti, vairs nesūtiet man, lai man nesūta',
    receive:
      'saņemt, saņemtu, saņemu, saņemšana, saņemšanas, saņemšanu, būt, lasīt, redzēt, dzirdēt, dabūt, piedalīties',
    got: 'saņēmu, nesaņēmu, esmu saņēmis, neesmu saņēmis, neesmu saņēmusi, atnāca, neatnāca, pienāca, nepienāca, nav atnācis, nav pienācis, nesaņemu, nav ziņu, saņēmām',
    want: 'vēlos, velos, gribu, vēlētos, gribētu, gribam, vēlamies, vajag, vajadzīgs, vajadzīgas, nepieciešams, nepieciešamas, interesē, interesējos, piekrītu, esmu piekritis, prasīju, pasūtīju, gribēju, gribējām, lūdzu es, vēlējos, piekritu',
    'dont want': `nevēlos, nevelos, negribu, nevēlamies, negribam, nevēlētos, negribētu, nevajag, man nevajag, nav vajadzīgs, nav vajadzīgas, nav nepieciešams, nav nepieciešamas, neinteresē, mani neinteresē, neesmu ieinteresēts, neesmu ieinteresēta, nepiekrītu, apnicis, apnika, apnikušas, apnikuši, noguris no, nogurusi no, atsakos no, aizliedzu, neatļauju, pietiek ar, neesmu devis piekrišanu, neesmu piekritis, vairs nevajag, vairs nevēlos`,
    bother:
      'traucēt, traucējiet, traucē, traucēšanu, uzmākties, apgrūtināt, kaitināt, kaitiniet, apnikt, tramdīt, besīt',
    'dont bother me':
      'netraucējiet mani, netraucē mani, netraucējiet, netraucē, netraucēt mani, neuzmācieties, neapgrūtiniet, nekaitiniet, nebesiet',
    keep: 'palaist garām, nokavēt, zaudēt, palaist',
    message: `ziņa, ziņas, ziņu, ziņām, ziņojums, ziņojumi, ziņojumus, ziņojumu, ziņojumiem, īsziņa, īsziņas, īsziņu, īsziņām, sms, smsus, smsas, smski, reklāma, reklāmas, reklāmu, reklāmām, reklāmziņ*, reklāmrakst*, piedāvājumi, piedāvājumus, piedāvājumu, piedāvājumiem, jaunumi, jaunumus, jaunumu, jaunumiem, vēstules, vēstuļu, vēstulēm, epastus, e pastus, e pasti, paziņojumi, paziņojumus, paziņojumu, paziņojumiem, atgādinājumi, atgādinājumus, spams, spamu, spama, mēstules, mēstuļu, akcijas, akciju, akcijām, mārketings, mārketinga, mārketingu, atlaides, biļetens, biļetenu, sūdus, muļķības, ielūgumus, whatsapp, informāciju no jums, kampaņas, vēl viena ziņa, vel viena zina, reklām*, ziņ*, paziņojum*, spam*, mēstul*, sms*, jaunum*`,
    list: 'saraksts, sarakstu, saraksta, sarakstā, sarakstiem, datubāze, datubāzes, datubāzi, datu bāzes, datu bāzi, bāzes, sistēma, sistēmas, sistēmu, reģistra, grupa, grupas, grupu, abonements, abonementu, abonementa, mans numurs, manu numuru, mana numura, manu telefonu, manu telefona numuru, mans telefons, šo numuru, šis numurs, numuru manu, manus datus, mani dati, manu vārdu, manu kontaktu, kontaktiem, kontaktus, kontaktu, adresātu, kanāla, manu nr, manu tālruņa numuru, manu tālruni, numurs, numuru, telefons, telefonu',
    other:
      'pasūtījum*, vizīt*, pieraksts, pierakstu, rezervācij*, kurs*, nodarbīb*, stund*, lekcij*, trenīn*, treniņ*, ārstēšan*, terapij*, zāles, zālēm, zāļu, medikament*, tablet*, antibiotik*, smēķ*, pīpē*, cigaret*, dzert, dzērien*, alkohol*, piegād*, pak*, sūtījum*, kurjer*, rēķin*, maksājum*, samaks*, auto, mašīn*, autobus*, vilcien*, tramvaj*, taksometr*, taksi*, lidojum*, biļet*, internet*, elektrīb*, ūden*, gāz*, lietus, lietu, līst, smie*, raud*, ēst, ēdien*, sīpol*, cukur*, sāl*, sier*, mērc*, gaļ*, vist*, kartupeļ*, riekst*, galdiņ*, galds, galdu, istab*, numuriņ*, foto*, bild*, attēl*, video*, fail*, dokument*, adres*, recept*, saite, saiti, kods, kodu, parol*, prec*, produkt*, groz*, kontu, konts, konta, karte, karti, kartes, līgum*, apdrošināšan*, kredīt*, aizdevum*, cen*, cenrād*, darb*, māj*, izmēr*, atslēg*, bērn*, mazul*, sun*, kaķ*, apmeklējum*, sapulc*, ballīt*, šofer*, vadītāj*, abonementa kart*, rind*, diēt*, operācij*, asiņ*, vakcīn*, ček*, person*, cilvēk*, veļas, iekārt*, mūzik*, alarm*, maiz*, tort*, kūk*, saldējum*, krūti, komentār*, īr*, ceļojum*, izrād*, lietotn*, aplikācij*',
    me: 'man, mani, mans, manu, mana, mums, mūs, es, manis, mēs',
    this: 'šo, šis, šī, šos, šīs, to, tas, tos, tās, visu, viss, visas, neko, kaut ko, no jums, jūsu, jūs, tādus, tādas, šādas, šādus, tādu, šādu, šito, lietas, šīm',
    dont: 'ne, nē, nekad, nekādas, nekādu, nekādus, nekāda, bez, neko, lai ne, vairs ne, nav, nekādām',
    no: 'bez, nulle, nekādas, nekādu, nekādus',
    again: `atkal, no jauna, atpakaļ, vēlreiz, vēl reizi`,
    news: `piedāvājumus, piedāvājumi, akcijas, atlaides, jaunumus, jaunumi, ziņu lapu, kuponus, receptes`,
    join: `pieteikties, piesakiet mani, pievienojiet mani, pievieno mani, pierakstiet mani, abonēt, reģistrējiet mani, pieteikties atkal`,
    curse: `ejiet ellē, ej ellē, ellē, ejiet dirst, ej dirst, dirst, ejiet nahuj, nahuj, ejiet pie velna, ej pie velna, pie velna, ejiet prom, atšujieties, lasieties, lasies, pazūdi, pazūdiet, ejiet bekot, ejiet ieskrieties, ej ieskrieties, ieskrieties, vācieties, atšujies, atvelcieties, paturiet, paturi sev, paturiet sev, aiztaupiet man, liecieties mierā ar`,
    why: `kāpēc`,
    when: `kad, cikos, līdz kuram`,
    more: 'vairs, vairāk, atkal, vēlreiz, turpmāk, nākotnē, nekad, vēl, tālāk, jaunas, citas, nekad vairs, no šī brīža, papildu',
    enough: 'pietiek, gana, diezgan, pietiks',
    so: `tāpēc, tādēļ, tātad`,
    way: `kas jādara, ko darīt, kā lai, kā var, ko man darīt`,
    rid: `lai vairs nesaņemu, lai es šo vairs nesaņemu, nesaņemtu, vairs nesaņemtu, nenāktu, vairs nenāktu, vaļā, neatnāktu, nesūtītu`,
    number: `numurs, numuru, telefons`,
    kin: `meitas, dēla, bērna, mātes`,
    ask: 'kā, kā es varu, kā varu, kā var, kā man, vai varu, vai es varu, vai var, vai varat, vai varētu, vai jūs varat, vai jūs varētu, vai jūs varētu lūdzu, vai ir iespējams, vai ir iespēja, lūdzu, lūdzam, varat, varētu, varētu lūdzu, vēlos, gribu, vēlētos, gribētu, nevaru, neizdodas, ko man darīt lai, ko darīt lai, kas jādara lai, ko rakstīt lai, kas jāraksta lai, ko atbildēt lai, kur varu, kur var, pieprasu, prasu, mēģinu, vai to var, vai iespējams',
    common:
      'ir, bija, esmu, esam, esat, un, vai, bet, ka, ja, jo, kas, ko, kur, kad, kurš, kuri, kāpēc, cik, daudz, labi, ļoti, šodien, rīt, vakar, vakarā, no rīta, rītā, diena, dienas, sestdien, svētdien, pirmdien, otrdien, piektdien, pulksten, atvērts, maksā, beidzas, beidzās, sākas, tikai, vienmēr, vēl, tur, šeit, te, mājās, ārā, iekšā, pēc, pirms, tad, jauns, jauna, pirkt, maksāt, samaksāju, nedēļa, nedēļā, mazliet, jums, viņš, viņa, mēs, jūs, viņi, jā, tēvs, māte, vīrs, sieva, dēls, meita, vieta, vietas, var, nāk, nākt, nākšu, iet, tagad, arī, tā, pietura, garšīgi, par, no, ar, uz, pie, līdz, kā, es, lai',
    filler:
      'lūdzu, ludzu, paldies, liels paldies, paldies jau iepriekš, jau iepriekš paldies, sveiki, labdien, labrīt, labvakar, čau, sveicināti, ar cieņu, cienījamie, atvainojiet, atvainojos, piedodiet, tagad, tūlīt, nekavējoties, uzreiz, steidzami, visu, visas, un, ka, lai, jau, ok, labi, jā, bet, tad, uz visiem laikiem, pavisam, galīgi, šodien, es, jūs, tu, visu labu, jauku dienu, uz redzēšanos, diemžēl, tiešām, no, ar, par, uz, pie, jūsu, šī, šo, šīs, šo numuru, vēlos, gribu, varētu, varat, sasodītās, nolādētās, cilvēki, cik ātri vien iespējams, pēc iespējas ātrāk, savu, man, mani, vairs, vienkārši, beidzot, šīm, šādas, reizi par visām reizēm, arī',
    start:
      'sākt, sāc, sāciet, pieteikties, pierakstīties, pierakstiet mani, abonēt, turpināt, atjaunot, pievienojiet mani',
    back: `atkal saņemt, saņemt atkal, saņemt no jauna, no jauna saņemt, vēlos atkal, gribu atkal, atkal pieteikties, pieteikties atkal, no jauna pieteikties, atkal pierakstīties, pievienojiet mani atkal, pievienojiet mani no jauna, pierakstiet mani atkal, atpakaļ sarakstā, nejauši atrakstījos, kļūdas pēc atrakstījos, atrakstījos nejauši, atrakstījos kļūdas pēc, atjaunojiet abonementu, atkal sanemt, atkal piedāvājumus, piedāvājumus atkal, pievienojiet mani, pierakstiet mani, ielieciet mani atpakaļ, nejauši atteicos, nejausi atteicos, kļūdas pēc atteicos, nejauši stop, stop nejauši, sūtiet man piedāvājumus, gribu saņemt piedāvājumus, vēlos saņemt piedāvājumus, varat man atkal rakstīt, varat atkal rakstīt, drīkstat atkal rakstīt, atkal varat man rakstīt`,
    help: `palīdzība, palīdziet, palīdzi, palīgā, info, informācija, vajag palīdzību, man vajag palīdzību, vajadzīga palīdzība, vai varat palīdzēt, atbalsts, kas tas ir, kas tas, kas šis ir, kas šis par numuru, kas te raksta, kas raksta, kas jūs esat, kas jus esat, kas tu esi, ar ko es runāju, vai tas ir robots, vai tu esi robots, vai šis ir robots, vai tas ir cilvēks, kā tas strādā, kā tas darbojas, kā šis strādā, par ko ir runa, kam pieder šis numurs, kas par firmu, kāds uzņēmums, palīdzību lūdzu, vai tā ir krāpšana, labdien kas tas ir, kā numurs tas ir, kas tas par numuru, kas tas par uzņēmumu, palīdziet man`,
    unsure:
      'neinteresē, mani neinteresē, neesmu ieinteresēts, neesmu ieinteresēta, pietiek, nu pietiek, gana, nepareizs numurs, nepareizais numurs, jums ir nepareizs numurs, kļūdījāties, esat kļūdījušies, nepareizā persona, kļūda, pārāk daudz ziņu, pārāk daudz, spams, tas ir spams, mēstule, krāpniecība, krāpnieki, kaitinoši, apnicīgi, apnikāt, ejiet dirst, ej dirst, ejiet prom, ejiet ieskrieties, aizveries, aizverieties, sūdzēšos, ziņošu par jums, nav man, no kurienes jums mans numurs, no kurienes mans numurs, man vienalga, nevajag, man nevajag, apnicis, uzmākšanās, idioti',
    complaint:
      'kāpēc jūs man, kāpēc sūtāt, kāpēc man sūtāt, kāpēc rakstāt, kāpēc es saņemu, kāpēc saņemu, no kurienes jums mans, no kurienes jums ir, kur dabūjāt manu, kur ņēmāt manu, kas jums iedeva, sūdzēšos, iesniegšu sūdzību, ziņošu par jums, pārāk daudz ziņu, tik daudz ziņu, tas ir spams, nekad neesmu pieteicies, nekad neesmu pieteikusies, neesmu pieteicies, neesmu pieteikusies, neesmu devis piekrišanu, neesmu devusi piekrišanu, nepareizs numurs, gdpr, vdar, datu valsts inspekcij*, ptac, uzmākšanās, izdzēsiet manu kontu, nav īstais numurs, kļūdījāties, neinteresē, neesmu ieinteresēts, cik reizes jāsaka, cik reižu jāsaka, cik reizes man, vairs neesmu klients, vairs neesmu kliente, neesmu vairs klients, neesmu vairs kliente, neesmu jūsu klients, neesmu jūsu kliente, vairs neesmu biedrs, cik reizes, cik reižu, pēdējo reizi saku, nekad neesmu reģistrējies, nekad neesmu lūdzis, nekad neesmu piekritis',
    phrase: `lieciet mani mierā, liec mani mierā, atstājiet mani mierā, atstāj mani mierā, lieciet mūs mierā, lieciet mierā, aizmirstiet manu numuru, aizmirsti manu numuru, aizmirstiet mani, aizmirstiet par mani, nerakstiet man, neraksti man, nesūtiet man, nesūti man, vairs nesūtiet, nesūtiet vairs, vairs nerakstiet, nerakstiet vairs, nesūtiet neko, nesazinieties ar mani, nesazinieties, nezvaniet man, lūdzu nesūtiet, vairs nevajag sūtīt, nevajag sūtīt, nevajag man sūtīt, nav vajadzības sūtīt, nav jāsūta, vairs nav jāsūta, varat vairs nesūtīt, pamest grupu, pametu grupu, iziet no grupas, izeju no grupas, iziet no saraksta, izstāties, gribu ārā, gribu izstāties, kā tikt ārā, kā tikt vaļā, kā iziet, kā izstāties, nesaņemt, vairs nesaņemt, lai nesaņemtu, lai vairs nesaņemtu, lai man nesūta, lai vairs nesūta, lai nenāk, lai nenāktu, lai vairs nenāk, lai vairs nenāktu, lai tas beidzas, lai tas beigtos, lai tas izbeigtos, nevēlos saņemt, negribu saņemt, nevēlos būt, negribu būt, nevēlos neko, negribu neko, neko no jums, nekādas ziņas, beidziet sūtīt, beidziet rakstīt, beidziet man, kā no tā tikt vaļā, lai jūs beigtu, vairs nevajag, vairs nav vajadzīgs, atšujieties, atsujieties, atšujies, atpisieties, ejiet dirst, liecieties mierā, jau teicu lai, pēdējo reizi lūdzu, nepiekrītu saņemt, nedodu piekrišanu, vēlos tikt izņemts, vēlos tikt dzēsts, kā to izslēgt, kur atteikties, kur var atteikties, nevienu ziņu vairs, nevajag man rakstīt, nav vajadzīgs rakstīt, vairs nevajag rakstīt`,
    never:
      'pietura, pieturas, pieturā, pieturu, autobusa pietura, nākamā pietura, mēneša beigas, mēneša beigās, nedēļas beigas, nedēļas beigās, gada beigas, gada beigās, beigās, līdz beigām, beigas kursam, nedēļas nogale, beidzas, beidzās, nebeidziet, nebeidz, nepārtrauciet, nevaru beigt, nevaru pārtraukt, nevaru pārstāt, atmest smēķēšanu, smēķēt, pārtraukt smēķēt, pārstāt smēķēt, lietus beidzās, lietus pārstāja, pārstāja līt, pārstāja darboties, neatrakstiet, neatrakstiet mani, negribu atrakstīties, nevēlos atrakstīties, nedzēsiet, nedzēsiet mani, nav problēmu, nekas, nekas nekas, nav par ko, nezinu, ne tagad, tagad ne, ne šodien, vēl ne, neesmu drošs, neesmu droša, nē paldies, paldies nē, nav steigas, neuztraucieties, vairāk informācijas, vairāk laika, vairāk par, vairāk nekā, ne vairāk, jauns numurs, mans numurs ir, mans jaunais numurs, nomainīju numuru, pasūtījuma numurs, cenu saraksts, gaidīšanas saraksts, sarakstā, uz sarakstu, uzrakstiet man, uzraksti man, rakstiet man, rakstiet kad, atsūtiet man, atsūti man, atsūtiet ziņu, atsūtiet vēlreiz, nosūtiet vēlreiz, piezvaniet man, piezvani man, sazināšos, paldies par ziņu, par ziņu, jūsu ziņa, šī ziņa, grupā, grupa no, neaizmirstiet, neaizmirsti, ne tikai, vai pietiek, pietiek ar vienu, pietiek vienu, pietiek vienreiz, diezgan labi, nejauši atrakstījos, kļūdas pēc atrakstījos, atrakstījos nejauši, bez sīpoliem, bez cukura, bez problēmām, atcelt vizīti, atcelt pasūtījumu, atcelt pierakstu, atteikt vizīti, atstājiet paku, atstājiet pie',
    less: 'retāk, mazliet retāk, mazāk ziņu, mazāk reklāmu, ne tik bieži, ne tik daudz, reizi mēnesī, vienreiz mēnesī, reizi nedēļā, vienreiz nedēļā, ne katru dienu, samaziniet',
    many: 'tik daudz, pārāk daudz, katru dienu, ik dienu, tik bieži, visu laiku, nepārtraukti, visu dienu',
    hours:
      'naktī, naktīs, vakaros, tik vēlu, tik agri, svētdienās, nedēļas nogalē, brīvdienās, darba laikā, darbā, pēc 20, pēc 22, nakts vidū',
    pause: 'pauze, pauzi, pauzēt, uz pauzes, ieturiet pauzi',
    only: 'tikai, vienīgi',
    day: 'diena, dienas, dienu, dienām',
    week: 'nedēļa, nedēļas, nedēļu, nedēļām',
    month: 'mēnesis, mēneši, mēnešus, mēnesi, mēnešiem',
  },
  periods: {
    'šodien, uz šodienu': 1,
    'šonedēļ, nākamnedēļ, līdz nākamajai nedēļai, līdz pirmdienai': 7,
    'šomēnes, līdz nākamajam mēnesim, pagaidām, šobrīd, īslaicīgi, uz laiku, kādu laiku, atvaļinājumā, atvaļinājuma laikā': 30,
  },
  numbers: { vienu: 1, viens: 1, divas: 2, divi: 2, divus: 2, trīs: 3, dažas: 3 },
};
