/** Albanian. */
import type { Vocabulary } from '../vocabulary.ts';

export const sq: Vocabulary = {
  language: 'sq',
  words: {
    'unsure threat': `do ju raportoj`,
    call: `telefononi, telefono, telefonata, thirrje`,
    'complaint threat': `do ju raportoj, ju bllokoj, do ju bllokoj, të bllokoj, te bllokoj, do ju denoncoj, ju denoncoj, do ju raportoj, ju raportoj`,
    stop: `ndalo, ndal, ndaloni, stop çdo gjë, hiqmë, hiqmëni, fshimë, fshijmëni, pa reklama, pa mesazhe, mos shqetëso, mos shqetësoni, refuzoj, nuk dua më, çregjistrim, çregjistro, mjaft mesazhe, mjaft më, mjaft me, mjaft`,
    lone: 'fshi, fshij, fshije, fshini, hiq, hiqe, largo, dil, jashtë',
    cancel: 'anulo, anuloj, anuloni, anulim, anullo, përfundo, mbaro, braktis, braktis grupin, ndërprit',
    halt: 'ndalo, ndaloni, ndal, ndalu, ndaluni, ndaleni, ndale, pusho, pushoni, mjafto, lëre, lëreni, ndërpriteni, ndërprisni, ndërprit, boll më, pushoni më',
    halting:
      'ndaloj, ndalojë, ndalojnë, ndaluar, të ndaloni, të ndalojnë, të ndaloj, ndalim, ndalimi, ndalohen, pushojë, pushojnë, pushuar, ndërpres, ndërprerë, ndërprerje, bllokoni, blloko, bllokoj, çaktivizo, çaktivizoni, çaktivizoj, fikni, fik, fike, anuloj, anuloni, anulo, anulojë, shmang, shpëtoj, heq qafe, hequr qafe, mjaft me, boll me, fiket, ndërprisni, ndërprerja, ndalimin, mbyll, mbyllni, lini',
    unsub:
      'çregjistrohem, çregjistrohu, çregjistro, çregjistroni, çregjistromë, çregjistrim, çregjistrimi, çregjistrohet, çregjistrimin, çregjistroj, më çregjistroni, më çregjistro, çabonohem, çabonohu, çabonim, çabonimi, çabonoj, më çabono, më çabononi, çabonomë, anulo abonimin, anuloni abonimin, anuloj abonimin, anulimin e abonimit, anulim abonimi, anuloni abonimin tim, anuloj abonimin tim, ndërpris abonimin, ndërpres abonimin, ndërprisni abonimin, heq dorë nga abonimi, tërheq pëlqimin, tërheq pëlqimin tim, e tërheq pëlqimin, tërheqje pëlqimi, tërheqjen e pëlqimit, tërheq miratimin, tërheq miratimin tim, revokoj pëlqimin, dal nga grupi, të dal nga grupi, dal nga lista, të dal nga lista, heq dorë nga mesazhet, heq dorë nga njoftimet',
    remove:
      'fshi, fshini, fshij, fshije, fshijeni, fshijë, fshirë, fshirjen, fshirje, fshihet, hiq, hiqni, hiqe, hiqeni, heq, hiqet, hequr, heqjen, largo, largoni, largojeni, largimin, përjashto, përjashtoni, elimino, eliminoni, eliminojeni, blloko, bllokoni, harrojeni, harro, harroni, nxirr, nxirrni, nxirreni, shlyeni, shlyej',
    'remove me':
      'më fshi, më fshini, më fshij, më hiq, më hiqni, më largo, më largoni, më përjashtoni, më nxirrni, më nxirr, më eliminoni, hiqmë, hiqmëni, hiqmeni, fshimë, fshijmëni, fshimëni, largomëni, largomë, të më fshini, të më hiqni, të më largoni, na hiqni, nxirrmëni, nxirmëni, më hiqni nga, të fshihem, të hiqem',
    send: 'dërgo, dërgoni, dërgoje, dërgojë, dërgojnë, dërguar, dërgimi, dërgimin, dërgosh, dërgohen, dergo, dergoni, nisni, nis, çoni, ço, çoj, shkruaj, shkruani, shkruash, shkruajnë, shkruar, shkruajë, kontaktoni, kontakto, kontaktosh, kontaktuar, kontaktojnë, kontaktojë, telefononi, telefono, telefonuar, merrni në telefon, thirrni, njoftoni, njofto, njoftojnë, spamoni, spamo, spamuar, bombardoni, reklamoni, vijnë, vinë, vijë',
    'send me':
      'më dërgo, më dërgoni, më dërgosh, më dërgojnë, më shkruaj, më shkruani, më shkruash, më kontaktoni, më kontakto, më kontaktosh, më telefononi, më telefono, më çoni, më ço, më merrni në telefon, dërgomëni, dergomeni, shkruamëni, na dërgoni, më njoftoni',
    receive:
      'marr, marrë, marrim, të marr, marrje, pranoj, pranuar, jem, të jem, lexoj, shoh, dëgjoj, kem, të kem, kontaktohem, të kontaktohem, shqetësohem, vijnë, vinë',
    got: `kam marrë, nuk kam marrë, s kam marrë, nuk mora, mora, erdhi, nuk erdhi, ka ardhur, nuk ka ardhur, nuk marr, mbërriti, nuk mbërriti, nuk ka mesazhe, nuk kam mesazhe, skam marrë, po marr, nuk po marr`,
    want: 'dua, do doja, doja, dëshiroj, deshiroj, duam, dëshirojmë, interesohem, intereson, interesojnë, interesuar, duhen, duhet, nevojë, pajtohem, dakord, kam kërkuar, pranoj, kërkuar, pëlqim, dhënë pëlqim',
    'dont want': `nuk dua, s dua, sdua, nuk duam, nuk dëshiroj, nuk deshiroj, s dëshiroj, nuk do doja, nuk më intereson, nuk më interesojnë, nuk me intereson, nuk jam i interesuar, nuk jam e interesuar, nuk kam nevojë, s kam nevojë, nuk më duhen, nuk më duhet, nuk pajtohem, nuk jam dakord, nuk kam dhënë pëlqim, jam lodhur nga, u lodha nga, u mërzita nga, jam mërzitur me, refuzoj, ndaloj, nuk lejoj, nuk pranoj, s më duhen, kam mjaft nga, jam lodhur me, jam ngopur me, sduhen`,
    bother:
      'shqetëso, shqetësoni, shqetësuar, shqetësim, bezdis, bezdisni, bezdisur, bezdisesh, mërzit, mërzitni, mërzitur, ngacmoni, ngacmo, ngacmim, trazoni, trazo',
    'dont bother me':
      'mos më shqetëso, mos më shqetësoni, mos më bezdis, mos më bezdisni, mos më mërzitni, mos më mërzit, mos më ngacmoni, mos shqetësoni, mos më trazoni',
    keep: 'humbas, humb, humbur',
    message: `mesazh, mesazhe, mesazhet, mesazhi, mesazheve, mesazhin, mesazhesh, sms, sms të, smse, smsve, sms et, reklama, reklamë, reklamat, reklamave, reklamash, reklamime, oferta, ofertat, ofertave, promocione, promocionet, promocioneve, njoftime, njoftimet, njoftimeve, njoftim, lajmërime, lajmërimet, buletin, buletini, buletinin, emaile, emailet, email, spam, spami, marketing, marketingu, kujtesa, kujtesat, lajme, lajmet, budallallëqe, pisllëqe, ftesa, zbritje, whatsapp, viber, informacione nga ju, komunikime, fushata, letra, plehra, edhe një mesazh, edhe nje mesazh, një mesazh tjetër`,
    list: 'listë, lista, listës, listën, listat, listave, lista juaj, databazë, databaza, databazën, baza, baza e të dhënave, bazës së të dhënave, grup, grupi, grupin, grupit, sistem, sistemi, sistemin, sistemit, regjistër, regjistri, regjistrat, abonim, abonimi, abonimin, numri im, numrin tim, numrit tim, nr tim, nr im, ky numër, këtë numër, telefonin tim, telefoni im, numrin e telefonit, të dhënat e mia, të dhënat, kontaktin tim, kontakti im, emrin tim, kontaktet, kontakte, kanali',
    other:
      'porosi*, takim*, termin*, rezervim*, kurs*, orë, orën, mësim*, klas*, leksion*, trajtim*, terapi*, ilaç*, ilac*, bar, barna*, tablet*, antibiotik*, duhan*, cigar*, pi, pije*, alkool*, dërges*, pako, pakon, pakoja, paket*, korrier*, faturë, fatur*, pagesë, pages*, makin*, autobus*, tren*, taksi*, fluturim*, bilet*, internet*, drit*, ujë, ujin, ujit, gaz*, shi, shiu, qesh*, qaj, ha, ushqim*, qep*, sheqer*, krip*, djath*, salc*, mish*, pul*, patat*, tavolin*, dhom*, foto*, video*, skedar*, dokument*, adres*, recet*, link*, kod*, fjalëkalim*, produkt*, artikull*, shport*, llogari*, kart*, kontrat*, sigurim*, kredi*, hua, çmim*, çmimet, punë, punën, shtëpi*, madhësi*, çelës*, fëmij*, bebe*, qen*, mac*, vizit*, mbledhj*, festë, fest*, shofer*, anëtarësi*, palestr*, pritje*, dietë, diet*, operacion*, gjak*, vaksin*, person*, njeri, njerëz, rresht*, lavatriç*, muzik*, alarm*, buk*, tort*, akullor*, koment*, qira*, udhëtim*, shfaqj*, aplikacion*',
    me: 'më, mua, im, ime, tim, mi, na, ne, unë, mia, me mua',
    this: 'kjo, këtë, këto, ky, kete, keto, ato, ata, kësaj, këtyre, të gjitha, gjithçka, asgjë, asgje, ndonjë, diçka, nga ju, juaj, tuaja, tuajat, juve, ju, gjëra, të tilla, gjë',
    dont: 'mos, nuk, s, asnjë, asnje, kurrë, kurre, asgjë, pa, jo, asnjëherë, as, të mos, mos më, që të mos, nuk ka nevojë të, s ka nevojë të',
    no: 'zero, pa, asnjë',
    again: `përsëri, prapë, sërish, rishtas, perseri, prape`,
    news: `ofertat, oferta, promocionet, lajmet, njoftimet, zbritjet, kuponat`,
    join: `të regjistrohem, më regjistroni, më shtoni, më fusni, të abonohem, më abononi, regjistrohem`,
    curse: `ikni në djall, në djall, shkoni në djall, ik në djall, në dreq, shkoni në dreq, largohuni, zhdukuni, qifsha, hajde ikni, plaç, shko në djall, ikni, hik, plasni`,
    why: `pse`,
    when: `kur, deri kur`,
    yet: `ende`,
    'dont send': `mos me shkru, mos me shkruj, mos me qo, mos me qoni, mos më ço, mos më çoni, mos me shkruni`,
    more: 'më shumë, kurrë, përsëri, sërish, prapë, në të ardhmen, më tej, tjera, të tjera, tjetër, kurrë më, më kurrë, paskëtaj, tani e tutje, akoma, më',
    enough: 'mjaft, boll, mjaft me, boll me, mjafton',
    so: `prandaj, pra, ndaj`,
    way: `çfarë duhet të bëj, cfare duhet te bej, si të, çfarë të bëj`,
    rid: `mos e marr, të mos marr, të mos e marr, mos me vijne, të mos vijnë, heq qafe, të mos më vijnë`,
    number: `numri, numrin, telefoni`,
    kin: `vajzës, vajzes, djalit, fëmijës, nënës`,
    ask: 'si, si mund, si mund të, si të, si mundem, si mundem të, si bëj që, si bëhet që, a mund, a mund të, a mundem, a mundeni, a mundeni të, a është e mundur, a ka mundësi, mund, mund të, mundeni, mundeni të, ju lutem, ju lutemi, të lutem, dua të, dua që, do doja të, doja të, dëshiroj të, dëshiroj që, kërkoj, kërkoj të, kërkoj që, nuk mund të, nuk mundem, çfarë duhet të bëj që, çfarë të bëj që, çfarë të shkruaj që, ku mund, ku mund të, mundësi',
    common:
      'është, eshte, janë, ishte, isha, jam, jemi, jeni, dhe, e, të, i, në, për, nga, tek, te, ose, por, që, kur, ku, kush, çfarë, cfare, cili, cila, sa, pse, sepse, nëse, shumë, mirë, sot, nesër, dje, mbrëmje, mbrëmë, mëngjes, ditë, dita, të shtunën, të dielën, të hënën, të premten, ora, orë, hapur, hapni, mbyllni, kushton, kushtojnë, vetëm, gjithmonë, ende, këtu, atje, shtëpi, jashtë, brenda, pas, para, pastaj, tani, ri, re, blej, paguaj, pagova, javë, javën, muaj, muajin, pak, ai, ajo, ata, ne, ju, po, jo, babai, nëna, burri, gruaja, djali, vajza, vend, vende, kam, ke, ka, kemi, keni, kanë, vij, vjen, shkoj, edhe, kështu, stacion, shijshme, një, dy, tre, do, s, kaluar',
    filler:
      'ju lutem, ju lutemi, te lutem, të lutem, lutem, faleminderit, faleminderit shumë, flm, falemnderit, rrofsh, përshëndetje, pershendetje, tungjatjeta, mirëdita, miredita, mirëmëngjes, mirëmbrëma, ç kemi, tung, respekt, me respekt, të nderuar, i nderuar, e nderuar, më falni, me fal, më vjen keq, tani, menjëherë, menjehere, urgjent, urgjentisht, të gjitha, gjitha, e, të, i, në, për, nga, me, dhe, që, së, po, ok, mirë, por, atëherë, përgjithmonë, përfundimisht, sot, unë, ju, ti, ditë të mbarë, dita e mbarë, mirupafshim, për fat të keq, vërtet, sa më shpejt, sa më shpejt të jetë e mundur, tuaj, tuaja, juaj, këtë, këto, dua, doja, mund, mundeni, o, njerëz, more, mor, një herë e mirë, thjesht, më në fund, këtij, në këtë numër, do, edhe, ta, na, ma, më',
    start:
      'fillo, filloni, regjistrohu, regjistrohem, më regjistroni, më regjistro, abonohu, abonohem, vazhdo, vazhdoni, rifillo',
    back: `dua përsëri, dua sërish, dua prapë, marr përsëri, marr sërish, të marr përsëri, të marr sërish, përsëri mesazhe, sërish mesazhe, më regjistroni përsëri, më regjistro përsëri, më regjistroni sërish, të regjistrohem përsëri, regjistrohem përsëri, më shtoni përsëri, më shtoni sërish, më ktheni në listë, më ktheni, u çregjistrova gabimisht, u çregjistrova pa dashje, gabimisht u çregjistrova, abonohem përsëri, riabonohem, rikthehem, përsëri oferta, perseri oferta, prap oferta, ofertat përsëri, mesazhe përsëri, më regjistroni, me regjistroni, më shtoni, më vendosni përsëri, më rikthеni, u cregjistrova gabimisht, gabimisht stop, stop gabimisht, dua oferta, dua ofertat, më dërgoni ofertat, dua të marr ofertat, mund të më shkruani përsëri, mund të më shkruani prapë`,
    help: `ndihmë, ndihme, ndihmoni, ndihmomëni, info, informacion, më ndihmoni, kam nevojë për ndihmë, më duhet ndihmë, mbështetje, çfarë është kjo, cfare eshte kjo, çka është kjo, cka eshte kjo, çfarë është ky numër, kush është, kush eshte, kush jeni, kush je, kush je ti, kush shkruan, me kë po flas, me ke po flas, a është robot, a eshte robot, a je robot, është robot, si funksionon, si funksionon kjo, për çfarë bëhet fjalë, i kujt është ky numër, cila kompani, ndihmë ju lutem, kush jeni ju, kush po shkruan, çfarë numri është ky`,
    unsure:
      'nuk më intereson, s më intereson, nuk me intereson, nuk jam i interesuar, nuk jam e interesuar, nuk kam interes, mjaft, boll, boll më, mjaft tani, numër i gabuar, numri i gabuar, keni numrin e gabuar, gabim numri, e keni gabim, person i gabuar, gabim, shumë mesazhe, tepër mesazhe, tepër, spam, ky është spam, është spam, mashtrim, mashtrues, të bezdisshëm, bezdi, ikni, ik, ik qiru, zhduku, zhdukuni, mbylle, mbylleni gojën, qepe, të bllokova, bllokuar, do ju bllokoj, nuk është për mua, ku e gjetët numrin tim, nga e keni numrin tim, nuk më duhet, s më duhet, nuk më plas, ngacmim, idiotë, më lodhët',
    complaint: `pse më dërgoni, pse më shkruani, pse marr, pse po marr, pse më vijnë, nga e keni numrin, ku e gjetët numrin, si e gjetët numrin, kush jua dha, kush ju dha, do ju denoncoj, do të ankohem, do ju bllokoj, shumë mesazhe, kaq shumë mesazhe, tepër mesazhe, ky është spam, është spam, nuk jam regjistruar kurrë, nuk jam regjistruar, nuk jam abonuar, kurrë nuk jam, nuk kam dhënë pëlqim, nuk kam dhënë pëlqimin, numër i gabuar, gdpr, komisioneri, ngacmim, fshini llogarinë time, nuk jam më klient, nuk jam më klienti, nuk jam klient, s'jam më klient, nuk jam më anëtar, sa herë, për herë të fundit`,
    phrase: `më lini rehat, më lër rehat, më ler rehat, më lini të qetë, më lër të qetë, më lini në paqe, më lër në paqe, na lini rehat, lermë rehat, lëmëni rehat, lëreni numrin tim, harrojeni numrin tim, harroje numrin tim, harrojeni numrin, më harroni, mos më shkruani, mos më shkruaj, mos më dërgoni, mos më dërgo, mos më kontaktoni, mos më kontakto, mos dërgoni më, mos dërgo më, mos shkruani më, mos më telefononi, mos më merrni në telefon, mos më dërgoni më, mos më shkruani më, mos më çoni, nuk ka nevojë të më dërgoni, nuk ka nevojë të dërgoni, s ka nevojë të më, nuk keni pse të më, nuk keni pse të dërgoni, dua të dal, dua të dal nga, të dal nga, si të dal, si të dal nga, si dal nga, si të largohem, si të hiqem, si të heq qafe, si të shpëtoj nga, të mos marr, të mos marr më, mos të marr, që të mos marr, të mos më vijnë, të mos më dërgoni, të mos më dërgoni më, të mos më shkruani, të mos më kontaktoni, që të ndalojnë, që të ndalojë, që të pushojnë, nuk dua të marr, nuk dua më, nuk dua asgjë, nuk dua të jem, nuk dua të më, nuk dëshiroj të marr, nuk dëshiroj më, nuk dëshiroj të jem, asgjë më nga ju, asnjë mesazh, pa kontakt, s dua më, mos insistoni, sa herë duhet, nuk jap pëlqimin, nuk jap leje, dua të fshihem, si ta ndal këtë, si ta ndal kete, ku mund të çregjistrohem, asnjë mesazh më, nuk ka nevojë të më shkruani, nuk duhet të më shkruani`,
    never:
      'stacion, stacioni, stacionin, stacioni i autobusit, ndalesa, ndalesë, ndalesa e autobusit, ndalon autobusi, a ndalon, ndalon tek, ndalon te, ku ndalon, fundi i muajit, fund të muajit, në fund, në fund të, fundjavë, fundjava, fundjavën, fundi i javës, fundi i vitit, deri në fund, mbaron, mbaroi, përfundon, mos ndalo, mos ndaloni, mos ndaloni së, mos pushoni, nuk ndalon, nuk mund të ndaloj, nuk mund ta ndaloj, ndaloj duhanin, lë duhanin, të lë duhanin, lashë duhanin, shiu pushoi, pushoi shiu, pushoi së, mos më çregjistroni, nuk dua të çregjistrohem, mos më fshini, mos më hiqni, mos e fshini, ska problem, s ka problem, nuk ka problem, asnjë problem, nuk prish punë, ska gjë, s ka gjë, nuk ka gjë, nuk e di, s e di, jo tani, tani jo, jo sot, jo akoma, ende jo, akoma jo, nuk jam i sigurt, nuk jam e sigurt, jo faleminderit, jo flm, mos u shqetëso, mos u shqetësoni, mos u mërzit, më shumë informacion, më shumë informacione, më shumë kohë, më shumë se, jo më shumë, më vonë, më mirë, më pak, më vjen, më thoni, më trego, më tregoni, numër i ri, numri im i ri, numri im është, ndërrova numrin, numri i porosisë, lista e çmimeve, lista e pritjes, listën e pritjes, në listë, më shkruani kur, më dërgoni adresën, më dërgoni çmimet, më dërgoni çmimin, më dërgoni faturën, më dërgoni vendndodhjen, më telefononi kur, dërgoni përsëri, dërgojeni përsëri, dërgoje prapë, faleminderit për mesazhin, për mesazhin, mesazhi juaj, ky mesazh, në grup, grup prej, mos harroni, mos harro, jo vetëm, mjaft mirë, mjafton një, a mjafton, mjaft larg, u çregjistrova gabimisht, u çregjistrova pa dashje, gabimisht u çregjistrova, pa qepë, pa sheqer, pa problem, anuloj porosinë, anulo porosinë, anuloj takimin, lëreni pakon, lëre pakon, lëreni te, lëreni tek, tek dera',
    less: 'më rrallë, pak më rrallë, më pak mesazhe, më pak reklama, më pak, jo kaq shpesh, jo aq shpesh, jo kaq shumë, një herë në muaj, një herë në javë, jo çdo ditë, pakësoni, reduktoni',
    many: 'kaq shumë, aq shumë, tepër shumë, çdo ditë, përditë, kaq shpesh, vazhdimisht, gjatë gjithë kohës, gjithë ditën',
    hours:
      'natën, gjatë natës, në mbrëmje, kaq vonë, kaq herët, të dielave, fundjavave, në fundjavë, gjatë punës, në punë, pas orës 20, pas orës 22, në mes të natës',
    pause: 'pauzë, pauze, ndërprerje e përkohshme, bëni pauzë, pushim',
    only: 'vetëm, veç',
    day: 'ditë, dite',
    week: 'javë, jave',
    month: 'muaj',
  },
  periods: {
    'sot, për sot': 1,
    'këtë javë, javën tjetër, deri javën tjetër, deri të hënën': 7,
    'këtë muaj, deri muajin tjetër, për momentin, për tani, përkohësisht, për ca kohë, gjatë pushimeve, me pushime': 30,
  },
  numbers: { një: 1, dy: 2, tre: 3, tri: 3, disa: 3 },
};
