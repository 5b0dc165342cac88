/** Amharic in its own letters, and as it is typed in Latin ones. Verbs carry the negation and the object: `አትላኩልኝ` is "do not send me". */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const am: Vocabulary = {
  language: 'am',
  objectFirst: true,
  words: {
    'complaint threat': `ብሎክ አደርጋለሁ, block adergalehu, report adergalehu`,
    'ask send': `ምን ልጻፍ, ምን ልላክ, ምን መጻፍ አለብኝ`,
    stop: 'አቁም, አቁሙ, ይቁም, ስቶፕ, ስቶብ, አቋርጥ, አቋርጡ, akum, akumu, akuarit',
    cancel: 'ሰርዝ, ሰርዙ, ይሰረዝ, ካንስል, ውጣ, ጨርስ, sirz, serez, serz, cancel adrgu, cancel arg',
    halt: 'አቁም, አቁሚ, አቁሙ, አቁሙልኝ, አቁምልኝ, አቁሙት, አቁመው, አቁሙኝ, ይቁም, ይቁምልኝ, ያቁሙ, ያቁሙልኝ, ይቁሙ, አቋርጥ, አቋርጡ, አቋርጡልኝ, አቋርጥልኝ, ያቋርጡ, ያቋርጡልኝ, ይቋረጥ, ይቋረጥልኝ, አቁሙ በቃ, ተው, ተዉ, ተዉት, ተዉኝ, ስቶፕ አድርጉ, ስቶፕ አድርግ, ስቶፕ በሉ, አጥፉት, akum, akumu, akumi, akumulign, akumulegn, akumilign, akumut, yikum, yikumlign, yakumu, akuarit, akuartu, akuartulign, akarit, akaritu, teweu, tewut, tewugn, stop adrgu, stop arg, stop argu, stop adrg, stop belu, stop adirgu',
    halting:
      'ማቆም, ላቁም, ላቆም, ማቆም እፈልጋለሁ, ማቆም እችላለሁ, የማቆመው, የማቆም, እንዲቆም, እንዲቆሙ, እንዲቆምልኝ, እንዲያቆሙ, እንድታቆሙ, ማቋረጥ, ላቋርጥ, እንዲቋረጥ, እንዲቋረጥልኝ, ማስቆም, ላስቆም, የማስቆመው, ይቆማል, የሚቆመው, makom, makuom, lakum, lakom, yemakomew, yemakemew, endikom, endikum, endakomu, makuaret, maskom, laskom, yimetal, stop madreg, stop larg, stop ladrg, stop madrg, ማጥፋት, አጥፉት, ላጥፋው, ይቁም, አቋርጡ, አቋርጡት',
    unsub: `unsubscribe adr*, unsubscribe arg*, unsubscribe mad*, unsubscribe lar*, ${loans.unsub}, ምዝገባዬን ሰርዝ*, ምዝገባዬን ሰርዙ, ምዝገባዬ ይሰረዝ, ምዝገባ ሰርዝ, ምዝገባ ይሰረዝ, ደንበኝነቴን ሰርዝ*, ደንበኝነቴን ሰርዙ, ደንበኝነቴ ይሰረዝ, አባልነቴን ሰርዙ, ከዝርዝሩ መውጣት, ከዝርዝራችሁ መውጣት, ከዝርዝሩ አውጡኝ, unsubscribe madreg, unsubscribe argugn, unsubscribe adrgugn, mzgebayen serzu`,
    remove:
      'አጥፋ, አጥፉ, አጥፉልኝ, አጥፋልኝ, አጥፉት, ያጥፉ, ያጥፉልኝ, ይጥፋ, ይጥፋልኝ, ሰርዝ, ሰርዙ, ሰርዙልኝ, ሰርዝልኝ, ይሰረዝ, ይሰረዝልኝ, ይሰርዙ, ይሰርዙልኝ, እንዲሰረዝ, እንዲሰረዝልኝ, እንዲጠፋ, አስወግድ, አስወግዱ, አስወግዱልኝ, ያስወግዱ, ያስወግዱልኝ, አውጣ, አውጡ, አውጡልኝ, ያውጡ, ዲሌት, ዲሊት, ዲሌት አድርጉ*, ዲሊት አድርጉ*, ሪሙቭ, ብሎክ አድርጉ*, atfu, atfulign, atfa, atfut, yitfa, serez, serzu, serzulign, sirezu, yiserez, aswegdu, aswegdulign, awta, awtu, awtulign, delete, delete argu, delete adrgu, delete argulign, delete adrgulign, delete arg, delete adrg, remove, remove argu, remove adrgu, remove argulign, remove adrg, block argu, block adrgu, ቁጥሩን አጥፉ',
    'remove me':
      'አውጡኝ, አውጣኝ, አውጪኝ, ያውጡኝ, አስወግዱኝ, አስወግደኝ, ያስወግዱኝ, ሰርዙኝ, ሰርዘኝ, ይሰርዙኝ, አጥፉኝ, እንድታወጡኝ, እንዲያወጡኝ, awtugn, awtagn, awtagne, yawtugn, aswegdugn, serzugn, remove argugn, remove adrgugn, delete argugn, delete adrgugn',
    send: 'ላክ, ላኩ, ላኪ, መላክ, መላኩን, መላካችሁን, መላክህን, መላኩ, የምትልኩ*, የምትልኩልኝ, የምትልኩትን, የምትልክ*, የሚላክ*, የሚላኩ*, መፃፍ, መጻፍ, መፃፉን, መጻፉን, መደወል, lak, laku, melak, melakun, melakachihun, melakachun, yemtlku*, yemitilku*, yemtlkut*, yemilak*, metsaf, medewel, ከላካችሁ, ከላክ*, ብትልኩ',
    'dont send':
      'አትላክ, አትላኩ, አትላኪ, አትላኩብን, አይላኩ, አይላክ, አይላኩ እባክዎ, አትልኩ, አትልክ, እንዳትልኩ, እንዳትልክ, እንዳትልኪ, እንዳይላክ, እንዳይልኩ, አትፃፉ, አትጻፉ, አትጻፍ, atlak, atlaku, atlaki, atilak, atilaku, atelaku, atelak, aylaku, aylak, ayilaku, endatlku, endatilku, endatlk, endaylak, endayilak',
    'dont send me':
      'አትላክልኝ, አትላኩልኝ, አትላኪልኝ, አትላክብኝ, አትላኩብኝ, አይላኩልኝ, አይላክልኝ, አይላኩብኝ, አትላኩልን, አይላኩልን, እንዳትልኩልኝ, እንዳትልክልኝ, እንዳይላክልኝ, እንዳይልኩልኝ, እንዳትልኩብኝ, አትፃፉልኝ, አትጻፉልኝ, አትፃፍልኝ, አትጻፍልኝ, atlakulign, atlakilign, atlaklign, atlakulegn, atlakulgn, atilakulign, atilaklign, atilakulgn, atilakulegn, atelakulign, atelakulgn, aylakulign, aylaklign, ayilakulign, endatlkulign, endatilkulign, endatlklign, endatlkulgn, endaylaklign, endayilaklign',
    receive: 'መቀበል, ማግኘት, ለመቀበል, እንዲደርሰኝ, እንዲላክልኝ, mekebel, magegnet, endidersegn',
    got: 'ደረሰኝ, አልደረሰኝም, ደርሶኛል, አልደረሰም, መጣ, አልመጣም, አላገኘሁም, አልመጣልኝም, አልደረስኝም, derese, deresegn, aldersegnim, aldersegnm, alderesegnim, alderesegnm, almetam, almetalignm, almetalignim, alagegnehum',
    want: 'እፈልጋለሁ, እፈልጋለው, እንፈልጋለን, ፍላጎት, ያስፈልገኛል, efelgalehu, efelgalew, efeligalehu, filagot, yasfelgegnal',
    'dont want':
      'አልፈልግም, አልፈልገውም, አልፈልጋቸውም, አንፈልግም, አልፈልግም በቃ, አያስፈልገኝም, አያስፈልግም, አያስፈልጉኝም, ፍላጎት የለኝም, አልፈለግኩም, አልወድም, alfelgim, alfelgm, alfeligim, alfelgewm, alfelgewim, alfelgachewm, anfelgim, anfelgm, ayasfelgegnim, ayasfelgegnm, ayasfelgim, ayasfelgm, filagot yelegnim, filagot yelegnm, no need',
    bother: 'መረበሽ, መረበሽን, መጨቅጨቅ, ማስቸገር, merebesh, maschegger, mascheger, disturb',
    'dont bother me':
      'አትረብሹኝ, አትረብሸኝ, አይረብሹኝ, አታስቸግሩኝ, አታስቸግረኝ, አያስቸግሩኝ, አትጨቅጭቁኝ, አታሰልቹኝ, atrebshugn, atirebshugn, atrebshegn, atirebshegn, atrebeshugn, ayrebshugn, atascheggrugn, ataschegrugn, ataschegregn, atchekchkugn, disturb atargugn, disturb atadrgugn',
    message: `${loans.message}, መልእክት*, መልዕክት*, መልክት*, መልእክቶች*, መልዕክቶች*, መልእክታችሁ*, መልእክቱን, ሜሴጅ*, ሜሲጅ*, መሴጅ*, ሚሴጅ*, ሚሴጅ*, ቴክስት*, ኤስኤምኤስ*, አጭር መልእክት*, አጭር መልዕክት*, ማስታወቂያ*, ማስታወቅያ*, ማስተዋወቂያ*, ቅናሽ*, ስፓም*, ዋትስአፕ*, ዋትሳፕ*, ኖቲፊኬሽን*, melekt, melikt, meliekt, melekit, mel'ekt, melektoch, meliktoch, meliektoch, melektun, masetaweqiya, mastawekiya, mastaweqia, mastawekia, messagu, messagoch, messageoch, messagun, kinash, መልዕክቱ`,
    list: `${loans.list}, ዝርዝር*, ከዝርዝር*, ከዝርዝሩ, ከዝርዝራችሁ, ከዝርዝርዎ, ሊስት*, ከሊስት*, ግሩፕ*, ከግሩፕ*, ቡድን, ከቡድኑ, ቁጥሬን, ቁጥሬ, ስልኬን, ስልኬ, ስልክ ቁጥሬን, ስልክ ቁጥሬ, የስልክ ቁጥሬን, ይህን ቁጥር, ይሄን ቁጥር, ስሜን, ስሜ, ምዝገባዬን, መረጃዬን, kutren, kuteren, kutire, kutiren, kutrien, silken, slken, selken, silk kutren, slk kutren, yihen kutir, yihn kutr, simen, smen, zirzir, kezirziru, kezrzru, kelist, kelistu, kelistachu, kegroup, kegroupu, ቁጥሩን, ቁጥር`,
    other: `${loans.other}, ትዕዛዝ*, ትእዛዝ*, ትዕዛዜ*, ትእዛዜ*, ኦርደር*, ቀጠሮ*, ቀጠሮዬ*, ክፍል*, ትምህርት*, ኮርስ*, መድሃኒት*, መድኃኒት*, ኪኒን*, ህክምና*, ሕክምና*, ሲጋራ*, ማጨስ*, መጠጥ*, እቃ*, ዕቃ*, ፓርሴል*, ደረሰኝ ወረቀት, ክፍያ*, ገንዘብ*, ብር*, ካርድ*, አካውንት*, ሂሳብ*, ትኬት*, አውቶቡስ*, አውቶብስ*, ባስ*, ባቡር*, መኪና*, ታክሲ*, ፎቶ*, ቪዲዮ*, ሊንክ*, ኮድ*, አድራሻ*, ሎኬሽን*, ሽንኩርት*, ቃሪያ*, በርበሬ*, ስኳር*, ጨው*, ዘይት*, ወተት*, ቅቤ*, ሩዝ*, እንጀራ*, ምግብ*, እንቁላል*, ዶሮ*, ስጋ*, ሥጋ*, ጠረጴዛ*, መጠን*, ቀለም*, ዋጋ*, ሱቅ*, ሱቁ*, ትምህርት ቤት*, ቢሮ*, ስራ*, ሥራ*, ዝናብ*, ውሃ*, መብራት*, ጋዝ*, ሳቅ*, ሳል*, ትኩሳት*, ህመም*, ልጅ*, ኬክ*, ቁልፍ*, በር*, ስልክ መደወል, ቡና*, ሻይ*, tizaz, tezaz, ketero, medhanit, kinin, hikmna, sigara, eka, birr, shinkurt, karia, berbere, sikuar, chew, zeyt, wetet, enjera, megeb, doro, siga, waga, suk, bero, sira, zinab, wuha, mebrat, buna, shay, ፎቶ`,
    me: 'ለእኔ, ለኔ, እኔን, ለእኛ, የእኔ, የኔ, ወደ እኔ, ወደ ስልኬ, በስልኬ, በዚህ ቁጥር, ወደዚህ ቁጥር, ወደ ቁጥሬ, በቁጥሬ, lene, leene, enen, leegna, yene, wede ene, wede silke, bezih kutir, wedezih kutir, wede kutre',
    this: 'ይህ, ይህን, ይሄ, ይሄን, ይህንን, ይሄንን, እነዚህ, እነዚህን, እነዚህ ሁሉ, ሁሉንም, ሁሉም, ምንም, ምንም አይነት, ማንኛውንም, እንደዚህ አይነት, እንዲህ ያለ, yih, yihe, yihen, yihn, yihenn, enezih, enezihn, hulum, hulunm, hulunim, minim, mnm, minm, minim aynet, endezih aynet',
    dont: 'እንዳትጽፉ, እንዳታስቸግሩ, አታድርጉ, አታድርግ, አይሁን, አይምጣ, አይምጣልኝ, እንዳይመጣ, እንዳይመጣልኝ, እንዳይደርሰኝ, አይድረሰኝ, በፍጹም, በፍፁም, atadrgu, atargu, endaymeta, endaymetalign, endaydersegn, aymtalign, dont',
    no: 'ያለ, yale',
    curse: `ገሃነም ግቡ, ጥፉ, ሂዱ ከዚህ, ወግዱ, gehanem gibu, tifu`,
    why: `ለምን`,
    more: 'ከእንግዲህ, ከእንግዲህ በኋላ, ከአሁን በኋላ, ካሁን በኋላ, ሁለተኛ, እንደገና, ዳግም, ዳግመኛ, በድጋሚ, ደግሞ, ተጨማሪ, ከዛሬ ጀምሮ, keengdih, kengdih, keahun behuala, kahun behuala, kahun behwala, keahun buhala, hulutegna, huletegna, endegena, dagim, dagmegna, bedigami, kezare jemro, again, anymore, ድጋሚ, ደግማችሁ',
    enough: 'በቃ, በቃኝ, ይበቃል, ይብቃ, beka, bekagn, yibekal',
    so: `ስለዚህ`,
    way: `ምን ማድረግ አለብኝ, ምን ላድርግ, እንዴት`,
    rid: `እንዳይደርሰኝ, እንዳይመጣ, እንዳይመጣብኝ, እንዳይደርሰን`,
    number: `ቁጥር, ስልክ`,
    ask: 'እንዴት, እንዴት ነው, እንዴት አድርጌ, እባክህ, endet, indet, endet new, endet arge, endet adrge, how to, how, ምን ማድረግ አለብኝ, min madreg alebign',
    common:
      'ምን, መቼ, የት, ስንት, ማን, ለምን, አዎ, አይ, አይደለም, ነው, ናቸው, አለ, የለም, እመጣለሁ, ነገ, ትላንት, ጠዋት, ማታ, ሰዓት, ጥሩ, በጣም, እሺ, አንድ, ሁለት, ሦስት, ሰው, እና, ግን, በኋላ, ላይ, min, meche, yet, sint, man, lemin, awo, ay, aydelem, new, nachew, ale, yelem, emetalehu, nege, tilant, tewat, mata, seat, tiru, betam, eshi, and, hulet, sost, sew, ena, gin, behuala, lay',
    filler: `${loans.filler}, እባክህ, እባክሽ, እባክዎ, እባክዎን, እባካችሁ, እባካችሁን, በእናታችሁ, ፕሊስ, ፕሊዝ, አመሰግናለሁ, እናመሰግናለን, አመሰግናለው, ሰላም, ሰላም ነው, ጤና ይስጥልኝ, ሄሎ, ሃይ, ወንድሜ, እህቴ, አሁን, አሁኑኑ, አሁኑን, በአስቸኳይ, ቶሎ, እሺ, ኦኬ, እኔ, እኛ, እናንተ, እናንተን, የእናንተ, የናንተ, ከእናንተ, ከናንተ, ነው, ናቸው, ሁሉ, እፈልጋለሁ, እችላለሁ, ይቻላል, አድርጉ, አድርግልኝ, አድርጉልኝ, ebakih, ebakish, ebakwo, ebakwon, ebakachu, ebakachihu, ebakachuh, beenatachu, ameseginalehu, amesegnalehu, ameseginalew, enameseginalen, selam, tena yistilign, wendime, ehite, ahun, ahununu, bascheki, tolo, eshi, ishi, ene, egna, enante, yenante, yeenante, kenante, new, nachew, efelgalehu, echlalehu, yichalal, argu, adrgu, ይቅርታ, በናታችሁ, please`,
    start: 'ጀምር, ጀምሩ, ይጀምር, ይጀመር, ስታርት, ሰብስክራይብ, jemir, jemr, jemiru, start adrgu, subscribe adrgugn',
    back: 'እንደገና ጀምሩ, እንደገና ላኩልኝ, እንደገና መመዝገብ, እንደገና መልእክት, እንደገና አስገቡኝ, እንደገና ጨምሩኝ, endegena jemiru, endegena lakulign, endegena asgebugn, endegena start, endegena subscribe, እንደገና መዝግቡኝ, እንደገና መልዕክት ላኩ*',
    help: 'እርዳታ, እርዱኝ, እርዳኝ, እገዛ, ድጋፍ, እርዳታ እፈልጋለሁ, እርዳታ ይፈለጋል, ሄልፕ, erdata, irdata, erdugn, erdagn, egeza, erdata efelgalehu, ይህ ምንድን ነው, ይሄ ምንድን ነው, ይሄ ምንድነው, ምንድን ነው, ማን ናችሁ, ማን ነህ, ማን ነሽ, ማነው, ማን ነው, የማን ቁጥር ነው, yih mindin new, man nachu, manew, እናንተ ማን ናችሁ, ይህ ማን ነው, ይህ የማን ቁጥር ነው, ምንድነው, የትኛው ድርጅት, man neh, man nachihu, man new, yeman kutir new, mindin new',
    unsure:
      'አልፈልግም, ፍላጎት የለኝም, አያስፈልገኝም, አያስፈልግም, በቃ, በቃኝ, ይበቃል, ስፓም, የተሳሳተ ቁጥር, ቁጥር ተሳስታችኋል, ተሳስታችኋል, ስህተት ቁጥር, ሰለቸኝ, ብዙ መልእክት, ይሄ ሁሉ መልእክት, alfelgim, alfelgm, filagot yelegnim, ayasfelgegnim, beka, bekagn, yetesasate kutir, tesasitachihual, wrong number, wrong number new, selechegn, bizu message, bizu melekt, leba, ajeb',
    complaint:
      'ለምን ትልካላችሁ, ለምን መልእክት, ቁጥሬን ከየት, ቁጥሬን ማን ሰጣችሁ, ሪፖርት አደርጋለሁ, እከሳለሁ, የተሳሳተ ቁጥር, ሰለቸኝ, lemin tlkalachu, lemin message, kutren keyet, kutren man setachu, yetesasate kutir, wrong number, selechegn, ፍላጎት የለኝም, ደንበኛ አይደለሁም, ከእንግዲህ ደንበኛ, ስንት ጊዜ, ለመጨረሻ ጊዜ',
    phrase:
      'ተዉኝ, ተወኝ, ለቀቅ አድርጉኝ, አትደውሉልኝ, አትደውሉብኝ, አትጻፉልኝ, አትፃፉልኝ, መልእክት ይቁም, መልዕክት ይቁም, ቁጥሬን አጥፉ*, ቁጥሬን አጥፋ*, ቁጥሬን ሰርዙ*, ቁጥሬን ሰርዝ*, ቁጥሬን አውጡ*, ቁጥሬን አስወግዱ*, ስሜን ሰርዙ*, ስሜን አውጡ*, ስሜን አጥፉ*, ከዝርዝሩ አውጡኝ, ከዝርዝራችሁ አውጡኝ, ከዝርዝር አውጡኝ, ከሊስቱ አውጡኝ, ከግሩፑ አውጡኝ, አታግኙኝ, አታነጋግሩኝ, tewugn, tewegn, lekek adrgugn, kutren atfu*, kutren serzu*, kutren delete, kutren remove, kutren awtu*, kelistu awtugn, kelist awtugn, kezirziru awtugn, kegroupu awtugn, number delete argu*, number delete adrgu*',
    never:
      'የአውቶቡስ ማቆሚያ, አውቶቡስ ማቆሚያ, የአውቶብስ ማቆሚያ, ማቆሚያ, የባስ ማቆሚያ, የመኪና ማቆሚያ, አታቁሙ, አታቁም, አታቋርጡ, እንዳታቆሙ, አይቁም, አትሰርዙ, አትሰርዝ, አታጥፉ, አታጥፋ, አትርሱ, አትርሳ, እንዳትረሱ, እንዳትረሳ, አትጨነቁ, አትጨነቅ, አትዘግዩ, ችግር የለም, ምንም አይደለም, አላውቅም, አሁን አልፈልግም, ዛሬ አልፈልግም, የዋጋ ዝርዝር, ዋጋ ዝርዝር, ቁጥሬ ተቀይሯል, ቁጥሬ ተቀየረ, አዲስ ቁጥር*, አዲሱ ቁጥሬ, ስሜ ነው, መልእክት ላኩልኝ, መልእክት እልካለሁ, መልዕክት ላኩልኝ, bus stop, makomia, akumia, atakumu, atakum, endatakomu, atserzu, atatfu, atirsu, atrsu, endatresu, atcheneku, atizegyu, chigir yelem, minim aydelem, alawkim, alawkm, ahun alfelgim, zare alfelgim, yewaga zirzir, price list, adis kutir, number change, message lakulign, msg lakulign, message elkalehu',
    less: 'አልፎ አልፎ, በሳምንት አንድ ጊዜ, በሳምንት አንዴ, በወር አንድ ጊዜ, በወር አንዴ, በየቀኑ አትላኩ*, ቀንሱ, ያነሰ, besamint and gize, besamint ande, bewer and gize, bewer ande, beyekenu atlaku*, kenisu',
    many: 'ይህን ያህል, ይሄን ያህል, yihen yahil',
    hours: 'ማታ, ሌሊት, በሌሊት, ሌሊት ላይ, lelit, belelit, beleilit',
    pause: 'ለጊዜው አቁሙ, ለአጭር ጊዜ, pause, legizew',
    only: 'ብቻ, bicha, bcha',
    day: 'ቀን, ቀናት, ken, kenat',
    week: 'ሳምንት, ሳምንታት, samint, samintat',
    month: 'ወር, ወራት, wer, werat',
  },
  periods: {
    'ዛሬ, zare, today': 1,
    'በዚህ ሳምንት, ይህ ሳምንት, bezih samint': 7,
    'በዚህ ወር, ይህ ወር, ለጊዜው, ለተወሰነ ጊዜ, bezih wer, letewesene gize': 30,
  },
  numbers: { አንድ: 1, ሁለት: 2, ሦስት: 3, ሶስት: 3, hulet: 2, sost: 3 },
};
