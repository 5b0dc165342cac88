/** Uzbek in Latin letters and in Cyrillic ones. */
import type { Vocabulary } from '../vocabulary.ts';

export const uz: Vocabulary = {
  language: 'uz',
  objectFirst: true,
  words: {
    'complaint threat': `bloklayman, шикоят қиламан, blok qilaman, блоклайман`,
    'ask send': `nima yozay, nima yozish kerak, nima yuboray`,
    stop: "to'xtat, toxtat, to'xtating, toxtating, to'xta, toxta, bas, stop qiling, тўхтат, тўхтатинг, тухтат, тухтатинг, тўхта",
    cancel:
      'bekor, bekor qilish, bekor qiling, bekor qil, chiqish, tugatish, бекор, бекор қилинг, бекор қилиш, чиқиш',
    halt: "to'xtat, to'xtating, to'xtatinglar, to'xtatib qo'ying, to'xtatsangiz, to'xtata olasizmi, toxtat, toxtating, toxtatinglar, toxtatib qoying, bas qiling, bas qilinglar, bas qil, stop qiling, stop qil, yetar qiling, to'htating, tohtating, тўхтат, тўхтатинг, тўхтатинглар, тўхтатиб қўйинг, тухтатинг, тухтат, тухтатинглар, бас қилинг, бас қил",
    halting: `to'xtatish, to'xtatishni, to'xtataman, to'xtatsam, to'xtatmoqchiman, toxtatish, toxtataman, toxtatmoqchiman, to'xtatilsin, o'chiring, o'chirish, bekor qiling, bekor qilish, bekor qilaman, bekor qilmoqchiman, voz kechish, voz kechaman, voz kechmoqchiman, тўхтатиш, тўхтатаман, тухтатиш, тўхтатмоқчиман, бекор қилиш, ўчириш, воз кечаман, o'chirib qo'y*, to'xtatishingizni, bekor qilinsin, bas qiling, bas qilinglar`,
    unsub:
      "unsubscribe, obunani bekor*, obunamni bekor*, obunani to'xtat*, obunani toxtat*, obunamni to'xtat*, obunani o'chir*, obunadan chiq*, obunadan voz*, ro'yxatdan chiqar*, royxatdan chiqar*, ro'yxatdan o'chir*, royxatdan ochir*, ro'yxatdan olib tashla*, royxatdan olib tashla*, ro'yxatingizdan chiqar*, ro'yxatingizdan o'chir*, guruhdan chiqar*, gruppadan chiqar*, bazadan o'chir*, bazadan ochir*, bazangizdan o'chir*, a'zolikni bekor*, обунани бекор*, обунадан чиқ*, рўйхатдан чиқар*, рўйхатдан ўчир*, рўйхатдан олиб ташла*, базадан ўчир*",
    remove:
      "o'chir, o'chiring, o'chiringlar, o'chirib tashlang, o'chirib tashlanglar, o'chirsangiz, o'chirib yuboring, ochiring, ochirib tashlang, uchiring, uchirib tashlang, olib tashlang, olib tashlanglar, olib tashla, chiqaring, chiqarib tashlang, chiqarib yuboring, chiqaringlar, bloklang, udalit qiling, ўчиринг, ўчириб ташланг, ўчир, учиринг, учириб ташланг, олиб ташланг, чиқаринг, чикаринг, чиқариб ташланг",
    send: "yubor, yuboring, yuborish, yuborishni, yuborishingizni, jo'nat, jo'nating, jo'natish, jo'natishni, jonatish, jonatishni, yozish, yozishni, yozing, yoz, tashlash, tashlashni, bog'lanish, aloqa, qo'ng'iroq qilishni, kelishini, юбориш, юборишни, юборинг, жўнатиш, жўнатишни, жунатиш, ёзиш, ёзишни, ёзинг, yozsangiz, yozsang, yuborsangiz",
    'dont send':
      "yuborma, yubormang, yubormanglar, yubormay qo'ying, yubormasangiz, yuborilmasin, yuborish kerak emas, jo'natma, jo'natmang, jo'natmanglar, jonatma, jonatmang, jonatmanglar, yozma, yozmang, yozmanglar, yozmasangiz, tashlama, tashlamang, tashlamanglar, bog'lanmang, kelmasin, юборма, юборманг, юборманглар, жўнатманг, жўнатма, жунатманг, ёзманг, ёзма, ёзманглар, ташламанг",
    receive: "olish, olishni, qabul qilish, ko'rish, олиш, олишни",
    got: 'oldim, olmadim, keldi, kelmadi, kelmayapti, kelgani yo, bormadi, келди, келмади, олмадим',
    want: 'kerak, xohlayman, istayman, hohlayman, qiziq, qiziqaman, керак, хоҳлайман, истайман',
    'dont want': `kerak emas, keragi yo'q, keragi yoq, keremas, kerakmas, xohlamayman, hohlamayman, istamayman, olishni xohlamayman, qiziq emas, qiziqmayman, qiziqtirmaydi, rozi emasman, zarur emas, керак эмас, кераги йўқ, керакмас, хоҳламайман, хохламайман, истамайман, қизиқмайман, kerak emaslar, ehtiyojim yo'q, kerekmas`,
    bother: 'bezovta, bezovta qilishni, bezor, bezor qilishni, безовта, безор',
    'dont bother me':
      'bezovta qilma, bezovta qilmang, bezovta qilmanglar, bezor qilmang, bezor qilma, bezor qilmanglar, jonga tegmang, tinch qoying, безовта қилманг, безовта килманг, безовта қилма, безор қилманг',
    message:
      "xabar, xabarlar, xabarni, xabarlarni, xabaringiz, xabarlaringizni, xabarlariz, habar, habarlar, habarlarni, sms*, smslarni, reklama*, reklamalar*, reklamalarni, taklif, takliflar, takliflarni, e'lon, e'lonlar, elonlar, aksiya, aksiyalar, spam*, bildirishnoma*, telegram xabar, vatsap*, whatsapp*, message, messages, rassilka*, хабар, хабарлар, хабарларни, хабарларингизни, смс*, реклама*, рекламаларни, эълон*, таклиф*, спам*",
    list: "ro'yxat, ro'yxatdan, ro'yxatingizdan, royxat, royxatdan, ruyxatdan, guruh, guruhdan, gruppa, gruppadan, bazadan, bazangizdan, baza, obuna, obunani, obunamni, raqamimni, raqamim, nomerimni, nomerim, telefon raqamimni, mening raqamimni, bu raqamni, bu nomerni, ismimni, ma'lumotlarimni, рўйхат, рўйхатдан, руйхатдан, гуруҳдан, базадан, обуна, рақамимни, ракамимни, номеримни, исмимни, raqam, telefon, raqamni, nomerni, raqamini",
    other:
      "buyurtma*, zakaz*, uchrashuv*, bron*, qabul*, dars*, kurs*, davolash*, davolanish*, dori*, sigaret*, chekish*, ichish*, posilka*, yetkazib*, dostavka*, to'lov*, tolov*, pul*, karta*, hisob*, chipta*, bilet*, avtobus*, poyezd*, mashina*, taksi*, rasm*, foto*, video*, havola*, link*, kod*, manzil*, lokatsiya*, retsept*, piyoz*, qalampir*, shakar*, tuz*, yog'*, sut*, guruch*, ovqat*, tuxum*, tovuq*, go'sht*, gosht*, stol*, xona*, o'lcham*, razmer*, rang*, narx*, do'kon*, dokon*, magazin*, maktab*, ofis*, ish, ishni, yomg'ir*, yomgir*, suv*, svet*, chiroq*, gaz*, kulish*, kulgi*, yo'tal*, isitma*, og'riq*, bola*, tort*, kalit*, eshik*, gazeta*, internet*, kredit*, telefon, буюртма*, заказ*, дори*, сигарет*, пиёз*, шакар*, пул*, автобус*, нарх*, дўкон*, ёмғир*, дарс*",
    me: 'menga, meni, mening, bizga, bizni, bu raqamga, bu nomerga, raqamimga, nomerimga, менга, мени, менинг, бизга, бу рақамга, бу номерга',
    this: 'bu, buni, bularni, bunday, shu, shuni, hammasini, barchasini, barcha, hamma, hech narsa, hech qanday, бу, буни, бундай, ҳеч нарса, ҳеч қандай, ҳаммасини',
    dont: "emas, hech, hech qachon, qilmang, qilma, yo'q, эмас, ҳеч, қилманг",
    no: "hech qanday, yo'q, ҳеч қандай",
    again: `yana, qayta, qaytadan, яна, қайта`,
    news: `takliflar, takliflarni, aksiyalar, chegirmalar, yangiliklar, aksiyalarni, chegirmalarni`,
    join: `obuna bo'lmoqchiman, obuna bo'lish, meni qo'shing, ro'yxatga qo'shing, a'zo bo'lmoqchiman, yana obuna`,
    curse: `yo'qoling, yo'qol, daf bo'ling, daf bo'l, jahannamga, qurib keting, qoching, jo'nang, tuyog'ingni`,
    why: `nega, nimaga`,
    when: `qachon, qachongacha`,
    yet: `hali`,
    consent: `roziligimni, rozilik, roziligim, ruxsatimni`,
    revoke: `qaytarib olaman, qaytarib olmoqchiman, bekor qilaman, qaytib olaman`,
    more: 'endi, boshqa, bundan keyin, bundan buyon, qayta, yana, qaytib, ortiq, hech qachon, энди, бошқа, бундан кейин, қайта, яна, бошка, yana bir bor',
    enough: "yetar, yetadi, bo'ldi, boldi, bas, етар, етади, бўлди",
    so: `shuning uchun, shu sababli`,
    way: `nima qilishim kerak, nima qilay, nima qilish kerak, qanday`,
    rid: `olmaslik, olmaslik uchun, kelmasligi, kelmasligi uchun, kelmasin, qutulaman, qutulish`,
    number: `raqami, raqam, nomeri, telefon`,
    kin: `qizimning, oglimning, bolamning`,
    ask: 'qanday, qanaqa qilib, qanday qilib, qanday qilsam, mumkinmi, nima qilish kerak, qanaqa, қандай, қандай қилиб, мумкинми, кандай',
    common:
      "nima, qachon, qayerda, kim, nega, necha, qancha, ha, yo'q, yoq, bor, kelaman, ertaga, kecha, ertalab, kechqurun, soat, yaxshi, juda, bir, ikki, uch, kishi, va, lekin, keyin, u, siz, biz, men, ochiq, yopiq, turadi, нима, қачон, қаерда, ким, неча, қанча, ҳа, йўқ, бор, эртага, яхши, жуда",
    filler: `mumkin, mumkinmi, boladi, boladimi, мумкин, мумкинми, бўлади, бўладими, iltimos, iltimos qilaman, rahmat, raxmat, katta rahmat, salom, assalomu alaykum, assalom, kechirasiz, uzr, hozir, darhol, tez, tezroq, xo'p, hop, mayli, sizning, sizdan, sizlardan, men, va, ham, mi, uchun, qiling, aka, opa, uka, barcha, umuman, butunlay, endi, please, ok, pojaluysta, илтимос, рахмат, салом, ассалому алайкум, кечирасиз, ҳозир, хозир, дарҳол, менинг, сизнинг, ва, умуман, ilojimiz, hurmatli, bo'ldi, yana, da, brat, jigar`,
    start: "boshlash, boshla, boshlang, obuna bo'lish, davom, бошлаш, бошланг",
    back: "qayta obuna, yana obuna, qayta qo'shing, yana qo'shing, qaytadan qo'shing, yana xabar yuboring, qayta boshlang, yana boshlang, қайта обуна, қайта қўшинг, qayta ro'yxatga",
    help: 'yordam, yordam bering, yordam kerak, yordam beringlar, ёрдам, ёрдам беринг, ёрдам керак, bu nima, bu kim, siz kimsiz, kimsiz, kimsan, kim bu, bu kimning raqami, бу нима, сиз кимсиз, qaysi kompaniya, siz kim, kim yozyapti, kimning raqami, bu qanday raqam, menga yordam bering, бу ким, бу кимнинг рақами',
    unsure:
      "qiziq emas, qiziqmayman, qiziqtirmaydi, kerak emas, keragi yo'q, kerakmas, yetar, yetadi, bo'ldi yetar, spam, noto'g'ri raqam, notogri raqam, raqam xato, xato raqam, adashdingiz, adashib, juda ko'p xabar, ko'p xabar, jonga tegdi, bezor bo'ldim, bezor qildingiz, firibgar, керак эмас, қизиқмайман, етар, нотўғри рақам, жонга тегди",
    complaint: `nega yozasiz, nega yuborasiz, nega xabar, raqamimni qayerdan, nomerimni qayerdan, raqamimni kim bergan, shikoyat qilaman, juda ko'p xabar, bezor qildingiz, jonga tegdi, noto'g'ri raqam, нега ёзасиз, рақамимни қаердан, adashdingiz, qiziqmayman, qiziqarli emas, endi mijoz emasman, mijoz emasman, mijozingiz emasman, endi a'zo emasman, necha marta, oxirgi marta`,
    phrase: `meni tinch qo'ying, meni tinch qoying, tinch qo'ying, tinch qoying, menga yozmang, menga yozma, xabar yubormang, xabar yozmang, sms yubormang, reklama yubormang, xabar kerak emas, reklama kerak emas, raqamimni o'chir*, raqamimni ochir*, nomerimni o'chir*, nomerimni ochir*, nomerimni uchir*, raqamimni olib tashla*, ismimni o'chir*, qo'ng'iroq qilmang menga, мени тинч қўйинг, менга ёзманг, хабар юборманг, реклама юборманг, рақамимни ўчир*, номеримни ўчир*, obunani qanday bekor*, obunani bekor*, obunadan chiq*, ro'yxatdan qanday chiq*`,
    never:
      "bekat, avtobus bekat*, to'xtatmang, toxtatmang, o'chirmang, ochirmang, bekor qilmang, unutmang, esdan chiqarmang, xavotir olmang, havotir olmang, kech qolmang, kechikmang, hechqisi yo'q, hechqisi yoq, bilmayman, hozir emas, bugun emas, yomg'ir to'xta*, narxlar ro'yxati, raqamim o'zgar*, yangi raqam*, mening ismim, xabar kelmadi, xabar yuboring, menga yozing, ro'yxatga qo'sh*, ro'yxatga yoz*, тўхтатманг, унутманг, хавотир олманг, билмайман, ҳозир эмас",
    less: 'kamroq, haftada bir, oyda bir, har kuni yubormang, har kuni yozmang, камроқ, ҳафтада бир, ойда бир',
    many: "shuncha, bunchalik, bunaqa ko'p, tez-tez",
    hours: 'kechasi, tunda, yarim tunda, кечаси, тунда',
    pause: "tanaffus, vaqtincha to'xtat*, vaqtincha, танаффус",
    only: 'faqat, фақат',
    day: 'kun, кун',
    week: 'hafta, ҳафта',
    month: 'oy, ой',
  },
  periods: {
    'bugun, бугун': 1,
    'shu hafta, bu hafta, keyingi haftagacha': 7,
    'shu oy, bu oy, hozircha, bir muddat': 30,
  },
  numbers: { bir: 1, ikki: 2, uch: 3 },
};
