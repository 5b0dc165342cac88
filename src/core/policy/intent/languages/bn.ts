/** Bengali in its own letters and in Latin ones. */
import type { Vocabulary } from '../vocabulary.ts';

export const bn: Vocabulary = {
  language: 'bn',
  objectFirst: true,
  words: {
    stop: 'স্টপ, থামুন, থামো, থামান, আনসাবস্ক্রাইব, বন্ধ, bondho, bondo, off koro, thaman, stop koren, stop koro, stop korun',
    cancel: 'বাতিল, বাতিল করুন, বাতিল করো, ক্যান্সেল, বের হন, শেষ, cancel koren, batil koren, batil korun',
    halt: 'বন্ধ করুন, বন্ধ করো, বন্ধ কর, বন্ধ করেন, বন্ধ করে দিন, বন্ধ করে দেন, থামান, থামাও, থামাবেন, bondho korun, bondho koro, bondho koren, bondho kore din, bondho kore den, bondo koren, bondo korun, bondo koro, stop koren, stop korun, stop koro, thaman, off koren, off korun, বন্ধ করবেন',
    halting:
      'বন্ধ করব, বন্ধ করবো, বন্ধ করা, বন্ধ করতে, বন্ধ হোক, বন্ধ রাখুন, থামাব, থামাবো, থামাতে, bondho korbo, bondho korte, bondho kora, thamabo, off korbo, stop korbo, বন্ধ করার',
    unsub:
      'আনসাবস্ক্রাইব, আন সাবস্ক্রাইব, সাবস্ক্রিপশন বাতিল, সাবস্ক্রিপশন বন্ধ, unsubscribe korte chai, unsubscribe koren, unsubscribe korun, সদস্যতা বাতিল, গ্রুপ থেকে বের, তালিকা থেকে বাদ, লিস্ট থেকে বাদ, list theke bad, list theke baad, অপ্ট আউট',
    remove:
      'মুছে ফেলুন, মুছে দিন, মুছুন, মুছে, ডিলিট করুন, ডিলিট, ডিলিট করেন, বাদ দিন, বাদ দেন, বাদ দিয়ে দিন, সরিয়ে দিন, সরান, সরিয়ে ফেলুন, কেটে দিন, delete koren, delete korun, delete koro, delete kore den, delete kore din, remove koren, remove korun, bad den, bad din, baad den, baad din, soran, muche den, muche felun, সরাও, বের করে দিন, ব্লক করুন',
    send: 'পাঠান, পাঠাও, পাঠানো, পাঠাতে, পাঠিয়ে, দিন, দেন, দিতে, দেওয়া, করুন, যোগাযোগ, লিখুন, কল, pathan, pathano, pathate, pathaben, den, diben, dite, deya, deoa, koren, korben, jogajog, call',
    'dont send':
      'পাঠাবেন না, পাঠাবা না, পাঠাবে না, পাঠিও না, পাঠিয়েন না, পাঠায়েন না, পাঠাবেননা, দিবেন না, দেবেন না, দিবা না, দিয়েন না, দিও না, দিবেননা, করবেন না, কইরেন না, করিয়েন না, করো না, করবেননা, লিখবেন না, যোগাযোগ করবেন না, পাঠানো লাগবে না, দেওয়া লাগবে না, পাঠানোর দরকার নেই, pathaben na, pathaiyen na, pathaien na, pathabe na, pathiyen na, diben na, dien na, diyen na, dio na, dibe na, dibena, korben na, koiren na, koren na, koro na, diben nah, pathaben nah, pathano lagbe na, deoa lagbe na, dite hobe na, likhben na',
    receive: 'পেতে, নিতে, গ্রহণ, পাওয়া, pete, nite',
    got: 'পাইনি, পাই নাই, পাইছি, পেয়েছি, আসেনি, আসে নাই, এসেছে, পাচ্ছি না, paini, pai nai, paisi, peyechi, asheni, ashe nai, aseni, ase nai, pacchi na, পাই নি, আসে নি, আসছে না',
    want: 'চাই, চাচ্ছি, দরকার, প্রয়োজন, আগ্রহী, লাগবে, ইচ্ছা, chai, dorkar, proyojon, lagbe, agrohi, interested',
    'dont want':
      'চাই না, চাইনা, চাচ্ছি না, দরকার নেই, দরকার নাই, প্রয়োজন নেই, প্রয়োজন নাই, লাগবে না, আগ্রহী না, আগ্রহী নই, আগ্রহ নেই, ইচ্ছুক নই, chai na, chaina, dorkar nai, dorkar nei, lagbe na, lagbena, proyojon nai, interested na, ar chai na, পছন্দ করি না',
    bother: 'বিরক্ত, জ্বালাতন, ডিস্টার্ব, birokto, biroktho, disturb, jalaton, jalaben',
    'dont bother me':
      'বিরক্ত করবেন না, বিরক্ত কইরেন না, বিরক্ত করো না, ডিস্টার্ব করবেন না, জ্বালাবেন না, birokto korben na, birokto koiren na, birokto koren na, biroktho korben na, biroktho koren na, disturb korben na, disturb koren na, jalaben na',
    message:
      'মেসেজ, ম্যাসেজ, মেসেজগুলো, মেসেজগুলি, মেসেজের, বার্তা, এসএমএস, বিজ্ঞাপন, অফার, প্রমোশন, নোটিফিকেশন, স্প্যাম, হোয়াটসঅ্যাপ, আপডেট, ক্ষুদে বার্তা, message, msg, mesg, messege, sms, add, ads, offer, offers, promo, notification, massage, update, spam, মেসেজ গুলো, বিজ্ঞাপনের',
    list: 'তালিকা, লিস্ট, গ্রুপ, ডাটাবেস, ডাটাবেজ, সাবস্ক্রিপশন, আমার নাম্বার, আমার নম্বর, আমার নাম্বারটা, আমার নম্বরটি, আমার নাম, এই নাম্বার, এই নম্বর, amar number, amar nambar, amar no, amar nmbr, ei number, amar nam, list, group, amar numberta, আমার মোবাইল নাম্বার, আমার ফোন নাম্বার, আমার তথ্য',
    other:
      'অর্ডার, অ্যাপয়েন্টমেন্ট, এপয়েন্টমেন্ট, বুকিং, ক্লাস, কোর্স, ওষুধ, ঔষধ, চিকিৎসা, ধূমপান, সিগারেট, পার্সেল, ডেলিভারি, বিল, টাকা, পেমেন্ট, গাড়ি, বাস, ট্রেন, টিকেট, টিকিট, ইন্টারনেট, বিদ্যুৎ, পানি, গ্যাস, বৃষ্টি, হাসি, খাওয়া, পেঁয়াজ, পিয়াজ, চিনি, লবণ, ঝাল, মরিচ, মাংস, মুরগি, টেবিল, রুম, ছবি, ভিডিও, ফাইল, ঠিকানা, লোকেশন, রেসিপি, লিংক, কোড, পণ্য, কার্ড, দাম, কাজ, সাইজ, চাবি, বাচ্চা, দোকান, স্কুল, অফিস, order, orders, appointment, booking, class, course, oshudh, osudh, parcel, delivery, bill, taka, payment, gari, bus, ticket, pani, brishti, piyaj, peyaj, chini, jhal, chobi, video, file, thikana, location, recipe, link, code, dam, dokan, product, card, account, অ্যাকাউন্ট, কুরিয়ার',
    me: 'আমাকে, আমায়, আমার, আমাদের, amake, amar, amader, amay, আমারে, amare',
    this: 'এই, এইসব, এসব, এগুলো, এগুলা, এটা, এটি, সব, কিছু, কোনো, ei, eshob, esob, egula, eigula, eta, sob, shob, kichu, kono, এই সব, এইগুলা, ফালতু',
    dont: 'না, নয়, নাই, নেই, কখনো না, na, nah, nai, nei, never, ar na',
    no: 'ছাড়া, কোনো, kono',
    more: 'আর, আবার, আর কখনো, পুনরায়, এরপর, ভবিষ্যতে, ar, r, aar, abar, kokhono, আর কোন, আর কোনো',
    enough: 'যথেষ্ট, অনেক হয়েছে, onek hoise',
    ask: 'কিভাবে, কীভাবে, কেমনে, কি করে, কী করে, কি ভাবে, kivabe, kibhabe, kemne, kmne, ki vabe, ki kore',
    filler:
      'দয়া করে, প্লিজ, অনুগ্রহ করে, ধন্যবাদ, থ্যাংকস, হ্যালো, হাই, ভাই, আপু, আপা, স্যার, ম্যাডাম, এখন, এখনই, এখনি, সালাম, আসসালামু আলাইকুম, জি, জ্বি, ওকে, আচ্ছা, doya kore, dya kore, please, plz, pls, dhonnobad, dhonnobaad, thanks, vai, bhai, vaia, apu, apa, sir, madam, akhon, ekhon, ekhoni, assalamu alaikum, salam, ji, jee, ok, hello, hi, থেকে, theke, কে, ke, টা, ta, আপনাদের, আপনার, apnader, apnar, আমি, ami, sob, সব, করুন, করেন, koren, korun, din, den, দিন, দেন, tara tari, তাড়াতাড়ি, অনেক, ভাইয়া, vaiya, চাই, chai, karon, একটু, ektu',
    start: 'শুরু, শুরু করুন, সাবস্ক্রাইব, চালু করুন, shuru, suru, shuru koren, chalu koren',
    back: 'আবার মেসেজ চাই, আবার শুরু করুন, আবার সাবস্ক্রাইব, আবার পেতে চাই, abar message chai, abar shuru koren, abar subscribe, abar pete chai, আবার চালু করুন',
    help: 'সাহায্য, সাহায্য করুন, সহায়তা, হেল্প, sahajjo, shahajjo, help koren, help lagbe, help korun, সাহায্য লাগবে',
    unsure:
      'আগ্রহী না, আগ্রহী নই, আগ্রহ নেই, আগ্রহ নাই, স্প্যাম, ভুল নাম্বার, ভুল নম্বর, রং নাম্বার, যথেষ্ট, যথেষ্ট হয়েছে, অনেক হয়েছে, বিরক্তিকর, বিরক্ত, অনেক বেশি মেসেজ, এত মেসেজ, interested na, interest nai, vul number, bhul number, rong number, wrong number, birokto, birokto lage, onek message, eto message, report korbo, রিপোর্ট করব, ব্লক করব, block korbo, ধান্দাবাজ, faltu, ফালতু, কুত্তা, শালা, চুপ, পাগল, lagbe na, দরকার নাই, দরকার নেই',
    complaint:
      'কেন মেসেজ দেন, কেন মেসেজ পাঠান, এত মেসেজ কেন, বারবার মেসেজ, আমার নাম্বার কোথায় পেলেন, আমার নম্বর কোথায় পেলেন, নাম্বার কে দিয়েছে, রিপোর্ট করব, অভিযোগ করব, ব্লক করব, keno message den, eto message keno, bar bar message, amar number kothay paisen, number kothay pailen, report korbo, block korbo, ভুল নাম্বার, ভুল নম্বর, স্প্যাম',
    phrase:
      'আমাকে একা থাকতে দিন, আমাকে ছেড়ে দিন, আমাকে ছাড়ুন, শান্তিতে থাকতে দিন, মেসেজ পাঠাবেন না, মেসেজ দিবেন না, মেসেজ দেবেন না, মেসেজ করবেন না, msg diben na, message diben na, message pathaben na, msg pathaben na, message korben na, মেসেজ বন্ধ, message bondho, msg bondho, sms bondho, যোগাযোগ করবেন না, jogajog korben na, message lagbe na, msg lagbe na, মেসেজ লাগবে না, নাম্বার ডিলিট, নম্বর ডিলিট, নাম্বার মুছে, নম্বর মুছে, number delete, মেসেজ চাই না',
    never:
      'কখন বন্ধ, বন্ধ হয়, বন্ধ আছে, বন্ধ থাকে, দোকান বন্ধ, kokhon bondho, bondho hoy, bondho ase, bondho thake, dokan bondho, bondhu, বন্ধু, বাস স্টপ, বন্ধ করবেন না, bondho korben na, বৃষ্টি থেমেছে, ধূমপান বন্ধ, ওষুধ বন্ধ, না ধন্যবাদ, এখন না, ekhon na, জানি না, jani na, সমস্যা নেই, somossa nai, অর্ডার বাতিল, নাম্বার বদলেছে, নতুন নাম্বার, আবার পাঠান, abar pathan, মেসেজের জন্য ধন্যবাদ, দামের তালিকা, ভুলবেন না, bhulben na, chinta korben na, চিন্তা করবেন না, bad diben na, ডিলিট করবেন না, মুছবেন না, আরও তথ্য, আরো তথ্য, মেসেজ দিয়েন যখন, জানাবেন',
    less: 'কম মেসেজ, কম পাঠান, মাসে একবার, সপ্তাহে একবার, প্রতিদিন না, প্রতিদিন পাঠাবেন না, kom message, kom pathan, mase ekbar, soptahe ekbar, protidin na',
    many: 'এত, প্রতিদিন, বারবার, সারাদিন, eto, protidin, bar bar, roj',
    hours: 'রাতে, গভীর রাতে, ভোরে, অফিস টাইমে, rate, raat e, ভোর বেলা',
    pause: 'বিরতি, সাময়িক বন্ধ',
    only: 'শুধু, কেবল, shudhu, sudhu',
    day: 'দিন, din',
    week: 'সপ্তাহ, soptaho',
    month: 'মাস, mas',
  },
  periods: {
    'আজ, aj, ajke': 1,
    'এই সপ্তাহে, এ সপ্তাহে, ei soptahe': 7,
    'এই মাসে, ei mase, আপাতত, apatoto, কিছুদিন, kichudin': 30,
  },
};
