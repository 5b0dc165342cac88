/** Zulu, and what Xhosa shares with it. Verbs carry subject, negation and object: `ningangithumeleli` is "do not send me". */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const zu: Vocabulary = {
  language: 'zu',
  words: {
    'complaint threat': `ngizonibika, ngizokubika, ngizonibloka, ngizokubloka, ngizobloka, ngizonibhloka, ngizoni block, ngizonireporta, ngizobika, ngizombika, ngizofaka isikhalazo`,
    'unsure threat': `ngizonibika, ngizokubika, ngizonibloka, ngizobloka`,
    'ask send': `ngibhaleni, ngithumeleni, yini okufanele ngiyibhale, ngibhale ini, ngithumele ini, ngiphendule ngani, ngiphendule ini, ngithayiphe ini`,
    stop: 'yima, misa, misani, yeka, yekani, yekela, yekelani, phuma, ngikhiphe, ngikhipheni, ngisuse, ngisuseni, zikhiphe, khulula, akwanele, kwanele, yima manje, nqamula, angisafuni',
    cancel: 'khansela, khanselani, hoxisa, hoxisani, phuma, qeda, rhoxisa',
    halt: 'yima, yimani, ima, imani, misa, misani, kumise, kumiseni, yeka, yekani, yekela, yekelani, yekelani ukung, khawuyeke, khaniyeke, nqamula, nqamulani, hoxisa, hoxisani, ningayeka, ningamisa, ukuthi niyeke, ukuthi nimise, uyeke, niyeke, nimise, umise, ngicela niyeke, ngicela uyeke, ngicela nimise, yekani manje, stopa, stopani, stopisa, stopisani, yeka manje, khawume, nqanda, nqandani',
    halting:
      'ukumisa, ukuyeka, ukunqamula, ngimise, ngiyeke, ngiyimise, ngiyimisa, ngiyimisa kanjani, ngimisa, ngimise kanjani, ukuyimisa, ukumiswa, ukustopa, ngistopa, ngistope, kuyeke, iyeke, ziyeke, zimise, zimiswe, kumiswe, imiswe, vala, valani, vimba, vimbani, qeda, qedani, ziphele, iphele, ukuyivala, kume, ime, imise, cisha, ukucisha, cishani, ngicishe, misa, misani, nqamula, nqamulani, khawula',
    unsub: `${loans.unsub}, zikhiphe, ukuzikhipha, ngizikhipha, ngizikhiphe, ngifuna ukuzikhipha, ukuphuma ohlwini, ngiphume ohlwini, ngifuna ukuphuma ohlwini, ngicela ukuphuma, ngifuna ukuphuma, ngikhiphe ohlwini, ngikhipheni ohlwini, ngisuse ohlwini, ngisuseni ohlwini, ngikhiphe kuleli qembu, ngikhipheni kwi group, ngikhipheni eqenjini, ukukhansela ukubhalisa, khansela ukubhalisa, hoxisa ukubhalisa, unsubscriba, ukuzisusa, ngizisuse, ukuzisusa ohlwini`,
    remove:
      'susa, susani, khipha, khiphani, cima, cimani, sula, sulani, yisuse, yisuseni, yikhiphe, yikhipheni, yicime, yicimeni, esula, delete, deletha, delethani, remove, rimuva, ukususa, ukukhipha, ukucima, ukususwa, ukukhishwa, ukucinywa, nisuse, nikhiphe, ususe, ukhiphe, block, vimba, bloka, isuswe, ikhishwe, icinywe, cishani, cisha, isuseni, yicisheni, yicishe',
    'remove me':
      'ngisuse, ngisuseni, ngikhiphe, ngikhipheni, ngicime, ngicimeni, nginyulule, ngikhululeni, ningisuse, ningikhiphe, ungisuse, ungikhiphe, ukungisusa, ukungikhipha, ngisuswe, ngikhishwe, ngibloke, ngiblokeni, sisuse, sisuseni, sikhiphe, sikhipheni',
    send: 'thumela, thumelani, ukuthumela, bhala, bhalani, ukubhala, ukushaya, shaya, xhumana, ukuxhumana, thintana, ukuthinta, ukungithumelela, ukungithumela, ukuthunyelwa, ukungibhalela, ukungitexta, ukumessaja, nithumela, nithumele, uthumele, uthumela, ningithumelela, ukusithumelela, ukungishayela, ukungifonela, niphinda nithumela, nangithumela',
    'send me':
      'ningithumelele, ungithumelele, ningithumelelanga, ngithumelelwe, ngithumele, ngithumeleni, ngithumelele, ukungithumelela, ukungithumela, ukungibhalela, ningithumelela, ningithumele, ungithumele, ungithumelele, ukungitexta, ukungithinta, ukuxhumana nami, ukungishayela, ukungifonela, ningibhalele',
    'dont send':
      'ningathumeli, ungathumeli, ningasathumeli, ungasathumeli, ningaphinde nithumele, ungaphinde uthumele, ningabe nisathumela, ungabe usathumela, ningabhali, ungabhali, ingathunyelwa, ningathumele, ningithumeleli, ungithumeleli, ningangithumeleli, ungangithumeleli, ningasithumeleli, ningaxhumani, ungaxhumani, ningangishayeli, ningangithinti, ningabe nisangi text*, ningabe nisangi thumel*, ungabe usangi text*',
    'dont send me':
      'ungangithumeleli, ningangithumeleli, ungangithumeli, ningangithumeli, ungangithumelele, ningangithumelele, ungasangithumeleli, ningasangithumeleli, ungasangithumeli, ningasangithumeli, ungabe usangithumelela, ningabe nisangithumelela, ningabe nisangithumela, ungabe usangithumela, ungaphinde ungithumelele, ningaphinde ningithumelele, ungaphinde ungithumele, ningaphinde ningithumele, ungaphindi ungithumelele, ningaphindi ningithumelele, ungangibhaleli, ningangibhaleli, ungasangibhaleli, ningasangibhaleli, ungangithinti, ningangithinti, ungaxhumani nami, ningaxhumani nami, ungangishayeli, ningangishayeli, ungangifoneli, ningangifoneli, ungangitexti, ningangitexti, ningasithumeleli, ungasithumeleli, ningabe nisangi texta, ungabe usangi texta, ningangi texti, ningangi texta',
    receive: 'ukuthola, ukwamukela, ukuthunyelelwa, ukuthunyelwa, ukubona, ngithole, ngamukele',
    got: 'ngitholile, ngithole, angitholanga, angikatholi, angikawutholi, angikayitholi, awufikanga, ufikile, ayifikanga, ifikile, angiyitholi, angiwutholi, angitholi, akufikanga, ayikafiki, awukafiki',
    want: 'ngifuna, ngiyafuna, sifuna, ngidinga, ngiyadinga, ngicela, ngithanda, ngiyathanda, ngingathanda, ngiyavuma',
    'dont want':
      'angifuni, angisafuni, asifuni, asisafuni, angiyifuni, angisayifuni, angizifuni, angisazifuni, angiwufuni, angisawufuni, angiwafuni, angikufuni, angisakufuni, angidingi, angisadingi, angiyidingi, angisayidingi, angizidingi, angiwudingi, angithandi, angisathandi, angiyithandi, angivumi, angisavumi, angikaze ngifune, ngikhathele yi, ngikhathele yile, sengikhathele, angifisi, andifuni, andisafuni, ngidiniwe yi*, ngidinwe yi*, ngikhathele yi*, ngikhathele wu*, ngidiniwe wu*, ngidiniwe, asiyidingi, asizidingi, asisayidingi',
    bother:
      'ukungihlupha, ukungiphazamisa, ukuhlupha, ukuphazamisa, hlupha, phazamisa, ukungicasula, ukungidina, isicefe',
    'dont bother me':
      'ungangihluphi, ningangihluphi, ungasangihluphi, ningasangihluphi, ungangiphazamisi, ningangiphazamisi, ningasangiphazamisi, ungangicasuli, ningangicasuli, yekani ukungihlupha, yeka ukungihlupha, musani ukungihlupha, musa ukungihlupha',
    keep: 'ukuphuthelwa, ukulahlekelwa',
    message: `${loans.message}, umyalezo, imiyalezo, lemiyalezo, umlayezo, imilayezo, lemilayezo, imiyalezo yenu, imiyalezo yakho, imilayezo yenu, nemiyalezo, imesiji, izimeseji, imeseji, amameseji, lezi zimeseji, izi meseji, ama sms, isms, ama message, i message, amamessage, ama msg, imessage, imessages, isikhangiso, izikhangiso, lezikhangiso, izikhangiso zenu, izaziso, isaziso, ulwazi, izindaba, umbhalo, imibhalo, izipesheli, ispam, amapromo, ama promo, ama offer, iwhatsapp, imiyalezo ye whatsapp, ama ads, imiyalezo eminingi, myalezo, miyalezo, izikhumbuzi, isikhumbuzi, isikhumbuzo, izikhumbuzo, ama specials, amaspecials, ama special, ngezikhangiso, ngemiyalezo, ngama-sms, ngama promo, ezikhangiso`,
    list: `${loans.list}, uhlu, ohlwini, uhlu lwenu, ohlwini lwenu, kuhlu, i list, kwi list, ku list, ilisti, kulisti, inombolo yami, inombolo yami yocingo, inumber yami, i number yami, inamba yami, inomboro yami, ucingo lwami, le nombolo, lenombolo, le number, igama lami, imininingwane yami, i group, igroup, iqembu, eqenjini, kwi group, ukubhalisa, database, inombolo, kuleli qembu, qembu, leli qembu, kulolu hlu`,
    other: `${loans.other}, oda, i oda, ioda, i oda lami, iodolo, i order, isikhathi sokubonana, i appointment, ukubhuka, ibhukhi, iklasi, isifundo, izifundo, ikilasi, umuthi, imithi, amaphilisi, iphilisi, ukwelashwa, ugwayi, ukubhema, utshwala, iphasela, iphakethe, ukulethwa, idelivery, iresidi, inkokhelo, imali, ikhadi, i akhawunti, ithikithi, ibhasi, isitobhi, isitobhi sebhasi, isitimela, imoto, itekisi, isithombe, izithombe, ividiyo, ikheli, indawo, iresiphi, anyanisi, u anyanisi, ushukela, usawoti, upelepele, amafutha, ubisi, ilayisi, ukudla, amaqanda, inkukhu, inyama, itafula, igumbi, usayizi, umbala, intengo, isitolo, isikole, ihhovisi, umsebenzi, imvula, amanzi, ugesi, igesi, ukuhleka, ukukhwehlela, imfiva, ubuhlungu, ingane, izingane, ikhekhe, ukhiye, umnyango, iphephandaba, ucingo, umhlangano, iphathi, umshado, itiye, isinkwa`,
    me: 'mina, nami, kimi, kimina, mi, thina, kithi, kule nombolo, kulenombolo, enombolweni yami, enombolweni yam, kunombolo yami, kule number, ocingweni lwami',
    this: 'le, lokhu, lezi, lezi zinto, loku, leyo, lowo, konke, zonke, yonke, noma yini, lutho, noma yimuphi, ezinjena, olu, lolu, lo',
    dont: 'musa, musani, ningabe, ungabe, ningabe nisa, ungabe usa, cha, neze, akukho, nakanye, ningaphindi, ungaphindi, ningaphinde, ungaphinde, sanukuthi, sanuku, suku, dont',
    no: 'akukho, ngaphandle, ayikho, ayikho enye, akusekho',
    again: `futhi, kabusha, phinde`,
    news: `amaphromoshini, ama offers, amaspecial, izindaba, izaphulelo`,
    join: `ukubhalisa, ngibhaliseni, ngibhalise, ngifakeni, ngifake, ukujoyina, ngijoyineni`,
    curse: `voetsek, voetsak, fusek, hambani niyofa, hambani, suka, sukani, yiyani, phumani, hambani esihogweni`,
    why: `kungani`,
    yet: `okwamanje`,
    more: 'ukuphinde, niphinde, uphinde, futhi, nanini, phinde, kusukela manje, kusukela namhlanje, okunye, enye, ezinye, eminye, esikhathini esizayo, nakanye, naphakade, again, anymore, niphinda, uphinda, niphinda nithumela',
    enough: 'kwanele, sekwanele, akwanele, kwenele, anele, sekwenele',
    so: `ngakho, ngakho ke, yingakho`,
    way: `ngenze njani, ngenzeni, kumele ngenzeni, kufanele ngenzeni, kanjani`,
    rid: `ngingakutholi, ngingayitholi, ngingazitholi, ngingawatholi, ngingabe ngisathola, angangeni, ingangeni, zingangeni, kuphele, ngingakutholi lokhu`,
    number: `nombolo, inombolo, inamba, namba`,
    kin: `eyendodakazi, indodakazi, indodana, eyendodana`,
    ask: 'kanjani, ngingayimisa kanjani, ngingamisa kanjani, ngimisa kanjani, ngenza kanjani, ngingenza kanjani, ngiphuma kanjani, ngicela, ngenzenjani, yini okumele ngiyenze, how to, ngingakwazi',
    common:
      'yini, nini, kuphi, siphi, iphi, malini, kangaki, ubani, kungani, yebo, cha, kukhona, ngiyeza, ngizofika, kusasa, izolo, ekuseni, ntambama, ebusuku, ihora, kahle, kakhulu, kulungile, kunye, kubili, kuthathu, abantu, kodwa, emva, ngaphambi, na, ne, no, futhi ke, ku, nge, ngo, ukuthi, uma, siyavula, niyavala, ivulwa, ivalwa',
    revoke: `ngiyayihoxisa, ngihoxisa, ngiyahoxisa`,
    consent: `imvume yami, imvume`,
    filler: `${loans.filler}, ngicela, ngiyacela, ngiyanicela, ngiyakucela, siyacela, ngiyabonga, siyabonga, ngibonga, sawubona, sanibona, sanibonani, molo, molweni, unjani, ninjani, mnumzane, nkosikazi, bhuti, sisi, mfowethu, mngani, manje, khona manje, masinyane, ngokushesha, kulungile, yebo, hawu, hhayi, bo, bandla, nje, tu, nina, wena, yenu, zenu, lwenu, kini, kunina, sicela, mina, lapha, ngempela, phela, ke, uxolo, enkosi, ndicela, kwi, ku, e, yami, namhlanje, unomphela, ingunaphakade, bakithi, bafethu, please, plz, kodwa`,
    start: 'qala, qalani, qalisa, bhalisa, joyina, ngibhalise, ngijoyinise, qala futhi, qhubeka',
    back: 'qala futhi ukungithumelela, qalani futhi, ngibuyisele, ngibuyiseleni, ngifake futhi, ngifakeni futhi, ngifuna ukubuya, ngifuna ukuthola imiyalezo futhi, ngicela ukuthola imiyalezo futhi, bhalisa futhi, ngibhalise futhi, ngibuyiseleni ohlwini, ngibuyiseni, ngifuna ukungena futhi, ngibhaliseni futhi, ngifuna futhi ama offers, ngibuyiseni ku list, ngibuyisele ku list, ngibuyiseleni ku list, ngibuyiseni ohlwini, ngithumeleleni futhi ama*, ngithumeleni futhi ama*, ningangithumelela futhi, ngifuna ukubhalisa futhi',
    help: 'usizo, siza, ngisize, ngisizeni, ngidinga usizo, ngicela usizo, ngicela ungisize, ngicela ningisize, nceda, uncedo, ulwazi, yini le, yini lena, kuyini lokhu, ubani lo, ubani lona, ubani, ningobani, ungubani, nobani, ubani okhulumayo, inombolo kabani le, nisebenza kanjani, isebenza kanjani, ngubani lo, ngubani lona, ngubani, ngobani laba, yinkampani yini le, ningobani nina, ungubani wena, ngubani okhulumayo, ngikhuluma nobani, le nombolo ekabani, inkampani yini',
    unsure:
      'anginandaba, anginantshisekelo, angithandi, angifuni, angisafuni, angiyidingi, angidingi, asinandaba, kwanele, sekwanele, imiyalezo eminingi, imilayezo eminingi, imiyalezo eminingi kakhulu, spam, inombolo okungeyona, inombolo engalungile, akuyona inombolo, nidukile, nishaye inombolo okungeyona, wrong number, wrong number le, akumina, akusimina, isicefe, niyangihlupha, uyangihlupha, niyangicasula, ngikhathele, sengikhathele, suka, voetsek, fokof, thula, thulani, amaskelemu, abakhohlisi',
    complaint:
      'kungani ningithumelela, kungani nithumela, ninginika ngani, niyithathephi inombolo yami, niyithatha kuphi inombolo yami, niyitholephi inombolo yami, ubani oninike inombolo yami, imiyalezo eminingi, imilayezo eminingi, niyangihlupha, uyangihlupha, sengikhathele, wrong number, inombolo okungeyona, angikaze ngibhalise, angibhalisanga, angithakaseli, anginandaba, ngizonivimba, ngizonimangalela, ngizokhalaza, ngizofaka izikhalo, angiseyona ikhasimende, angisilo ikhasimende, kangaki, okokugcina',
    phrase:
      'ngiyekeleni, ngiyekele, ngiyekeni, ngiyeke, ngishiyeni, ngishiye ngedwa, khohlwani inombolo yami, khohlwa inombolo yami, angifuni imiyalezo, angisafuni imiyalezo, angifuni imilayezo, angisafuni imilayezo, angifuni izikhangiso, angifuni ama sms, angifuni ama message, angisafuni ukuthola, angifuni ukuthola, susa inombolo yami, susani inombolo yami, khipha inombolo yami, khiphani inombolo yami, cima inombolo yami, cimani inombolo yami, sula inombolo yami, deletha inombolo yami, delete inombolo yami, susa igama lami, susani igama lami, khipha igama lami, cima igama lami, ningaphindi ningithinte, ungaphindi ungithinte, ningangithinti, ungangithinti, ngizonibika uma niphinda, ngizonibhloka uma niphinda, uma niphinda ngizo, ngingayitholi imiyalezo, ngingayitholi le miyalezo, ngenzenjani ukuze, ukuze ngingayitholi, ukuze ngingatholi, ningaxhumani, ningaxhumani nami, ngiyayihoxisa imvume, ngihoxisa imvume, ngiphuma kanjani ohlwini, ngiphuma kanjani, ngingaphuma kanjani, ngizikhipha kanjani, ukuphuma kulolu hlu, ukuphuma ohlwini, ngifuna ukuphuma ohlwini, ukuphuma kule group',
    never:
      'isitobhi sebhasi, isitobhi, siphi isitobhi, bus stop, ungayeki, ningayeki, ungamisi, ningamisi, ungangisusi, ningangisusi, ungangikhiphi, ningangikhiphi, ungasusi, ningasusi, ungacimi, ningacimi, ungakhanseli, ningakhanseli, ungakhohlwa, ningakhohlwa, ungakhohlwa ukungithumelela, ungakhathazeki, ningakhathazeki, ungesabi, akunankinga, ayikho inkinga, akunalutho, angazi, hhayi manje, hhayi namhlanje, imvula imile, imvula yeme, yeka ukubhema, ukuyeka ukubhema, ngiyeke ukubhema, uhlu lwamanani, uhlu lwentengo, price list, inombolo yami ishintshile, ngishintshe inombolo, inombolo entsha, igama lami ngu, igama lami u, ngithumele umyalezo, ngithumeleni umyalezo, ngizothumela umyalezo, ngizokuthumelela umyalezo, yima kancane, ima kancane, yima lapho, yimani lapho, ngiyeza yima',
    less: 'kancane, kanye ngesonto, kanye ngeviki, kanye ngenyanga, yehlisani, nciphisani, ungathumeli nsuku zonke, ningathumeli nsuku zonke, hhayi nsuku zonke',
    many: 'eminingi kangaka, nsuku zonke, njalo njalo, kaningi, zonke izinsuku',
    hours: 'ebusuku, phakathi kwamabili, ekuseni kakhulu, ngamasonto',
    pause: 'misa okwesikhashana, ikhefu, pause',
    only: 'kuphela, qha',
    day: 'usuku, izinsuku',
    week: 'isonto, iviki, amasonto, amaviki',
    month: 'inyanga, izinyanga',
  },
  periods: {
    'namhlanje kuphela': 1,
    'leli sonto, leliviki, kuleli sonto': 7,
    'le nyanga, lenyanga, okwesikhashana, kule nyanga': 30,
  },
  numbers: { kunye: 1, kubili: 2, kuthathu: 3 },
};
