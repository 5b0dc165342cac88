/** Azerbaijani. Verbs carry the negation: `göndərməyin` is "do not send". */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const az: Vocabulary = {
  language: 'az',
  objectFirst: true,
  words: {
    'complaint threat': `şikayət edəcəyəm, sikayet edeceyem, bloklayacağam, bloklayacam, blokluyacam, blok edəcəm, şikayət edəcəm`,
    'unsure threat': `şikayət edəcəyəm, bloklayıram, bloklayacağam`,
    'ask send': `nə yazım, nə yazmalıyam, nə göndərim, hansı sözü`,
    revoke: `geri götürürəm, geri çəkirəm, etiraz edirəm`,
    consent: `razılıq, razılığımı, icazə, məlumatlarım, marketinq`,
    stop: 'dayan, dayandır, dayandırın, stop edin, saxla, saxlayın, dayandirin, dayandir, kəsin, rədd, imtina, imtina edirəm, abunəlikdən çıx, siyahıdan çıx, siyahıdan çıxar, bəsdir mesaj, стоп, дајан',
    cancel: 'ləğv, ləğv et, ləğv edin, çıx, çıxış, bitir, son, ləgv et, legv et, legv edin, imtina et',
    halt: 'dayandır, dayandırın, dayandırınız, dayandirin, dayandir, dayandırın artıq, dayandırılsın, dayandıra bilərsiniz, dayandırmağınızı, saxlayın, saxla, saxlayin, kəsin, kəsin artıq, kəs, stop edin, stop et, qurtarın, bəsdirin, son qoyun, son verin, dayanın',
    halting:
      'dayandırmaq, dayandırım, dayandıra, dayandırmağı, dayandirmaq, dayandirim, saxlamaq, kəsmək, kəsilsin, ləğv edin, ləğv et, ləğv etmək, ləğv edim, legv edin, legv etmek, bağlayın, bağlamaq, bağla, söndürün, söndürmək, imtina etmək, imtina edirəm, imtina edim, dayandırılmasını, dayansın, söndürə, dayandırılması, kəsin, ləğv edilməsini, göndərilməsinin dayandırılması',
    unsub: `${loans.unsub}, abunəlikdən çıx, abunəlikdən çıxmaq, abunəlikdən çıxarın, abunəlikdən çıxardın, abunəlikdən çıxım, abunəliyi ləğv, abunəliyimi ləğv, abunəliyi dayandır*, abunəliyimi dayandır*, abunəlikdən imtina, abunədən çıx*, abunəni ləğv, siyahıdan çıxarın, siyahıdan çıxar, siyahıdan çıxardın, siyahıdan çıxmaq, siyahıdan çıxım, siyahıdan silin, siyahınızdan çıxarın, siyahınızdan çıxardın, siyahınızdan silin, qrupdan çıxarın, qrupdan çıxardın, qrupdan çıxmaq, bazadan silin, bazadan çıxarın, bazanızdan silin, bazanızdan çıxarın, razılığımı geri, üzvlüyü ləğv, üzvlükdən çıx*, siyahidan cixarin, siyahidan cixardin, abunelikden cix*, abuneliyi legv, qrupdan cixarin`,
    remove:
      'sil, silin, siliniz, silinsin, silməyinizi, silmək, silərsiniz, silə bilərsiniz, çıxarın, çıxar, çıxardın, çıxart, çıxartın, çıxarılsın, çıxarmağınızı, çıxarda bilərsiniz, götürün, götür, pozun, poz, bloklayın, blok edin, cixarin, cixardin, cixar',
    send: 'göndər, göndərin, göndərmək, göndərməyi, göndərməyə, göndərilməsini, göndərilən, göndərməkdən, göndərməyinizi, yaz, yazın, yazmaq, yazmağı, yazmağa, yazmağınızı, at, atın, atmaq, atmağı, yolla, yollayın, yollamağı, zəng, zəng etməyi, gəlməsini, gələn, gəlməsi, əlaqə, gonder, gonderin, gondermeyi, gondermek, yazsanız, yazsan, göndərsəniz, yazsaz',
    'dont send':
      'göndərmə, göndərməyin, göndərməyiniz, göndərməyin artıq, göndərilməsin, göndərməsinlər, göndərməsəniz, göndərməzsiniz, göndermeyin, gonderme, gondermeyin, gondermeyin artiq, yazma, yazmayın, yazmayınız, yazmayin, yazmasanız, yazılmasın, yazmasınlar, atma, atmayın, atmayınız, atmayin, yollama, yollamayın, yollamayin, gəlməsin, gelmesin, əlaqə saxlamayın, elaqe saxlamayin, göndərmeyin',
    receive: 'almaq, almağı, görmək, oxumaq, qəbul etmək',
    got: 'aldım, almadım, gəldi, gəlmədi, gəlməyib, gəlmir, çatmadı, çatdı, ala bilmirəm, geldi, gelmedi, gelmir, almamışam, gəlib',
    want: 'istəyirəm, istərdim, istəyirik, lazımdır, maraqlıyam, xahiş edirəm, isteyirem, isterdim, lazimdir, maraqlandırır, ehtiyacım var',
    'dont want':
      'istəmirəm, istəmirik, istəmərəm, istemirem, istemirik, istəmirem, lazım deyil, lazim deyil, lazım deyildir, ehtiyacım yoxdur, ehtiyac yoxdur, maraqlı deyil, maraqlı deyiləm, maraqlandırmır, razı deyiləm, icazə vermirəm, bezdim, bezmişəm, imtina edirəm, gərək deyil, qəbul etmirəm, ehtiyacım yox',
    bother: 'narahat etməyi, narahat, bezdirməyi, narahat etmək',
    'dont bother me':
      'narahat etməyin, narahat etmə, narahat etməyiniz, narahat etmeyin, bezdirməyin, bezdirmə, bezdirmeyin, zəhləmi tökməyin, zehlemi tokmeyin, baş aparmayın, narahat edilmək istəmirəm',
    keep: 'itirmək, qaçırmaq',
    message: `${loans.message}, mesaj*, mesajı, mesajlar, mesajları, mesajlarınızı, mesajınızı, ismarış, ismarıc, ismarışlar, reklam*, bildiriş*, kampaniya*, təklif, təkliflər, teklifler, təkliflərinizi, elan, elanlar, sms*, xəbərdarlıq, endirim mesajları, spam*, vatsap, votsap, yenilik, yeniliklər, xəbər bülleteni, msj, xeberler, (reklam|mesaj|kampaniya|spam|bildiriş)(ınızla|larınızla|ınız|larınız|lərinizlə|inizlə|ləriniz|iniz|larınızdan|ınızdan|lərinizdən|inizdən)`,
    list: `${loans.list}, siyahı, siyahıdan, siyahınızdan, siyahidan, siyahinizdan, bazadan, bazanızdan, qrup, qrupdan, qrupunuzdan, abunəlik, abunəliyi, abunəliyimi, abunelik, nömrəmi, nömrəm, nomremi, nomrem, nömrəmizi, telefon nömrəmi, telefonumu, bu nömrəni, bu nomreni, adımı, adimi, məlumatlarımı, kontaktımı, sistemdən, sisteminizdən, nömrə, telefon, nömrəni, nomreni, nömrəsini`,
    other: `${loans.other}, sifariş*, sifaris*, görüş*, randevu*, qeydiyyat*, bron*, dərs*, ders*, kurs*, müalicə*, mualice*, dərman*, derman*, antibiotik*, siqaret*, çəkməyi, içki*, içməyi, bağlama*, çatdırılma*, catdirilma*, kuryer*, qəbz*, ödəniş*, odenis*, pul*, kart*, hesab*, bilet*, avtobus*, qatar*, maşın*, masin*, taksi*, metro*, uçuş*, şəkil*, sekil*, foto*, video*, fayl*, link*, kod*, ünvan*, unvan*, məkan*, resept*, soğan*, sogan*, bibər*, acı*, şəkər*, seker*, duz*, yağ*, süd*, düyü*, yemək*, yemek*, yumurta*, toyuq*, ət, sous*, masa*, otaq*, ölçü*, olcu*, rəng*, reng*, qiymət*, qiymet*, mağaza*, magaza*, məktəb*, ofis*, iş, işi, yağış*, yagis*, su, suyu, işıq*, qaz*, gülmək*, gülməyi, öskürək*, oskurek*, qızdırma*, ağrı*, uşaq*, usaq*, tort*, açar*, qapı*, qəzet*, internet*, sığorta*, kredit*, səbət*, məhsul*, toy*, ad günü*, iclas*`,
    me: 'mənə, məni, mənim, bizə, bizi, mene, meni, menim, bize, bizi, bu nömrəyə, bu nomreye, nömrəmə, nomreme, mənim nömrəmə',
    this: 'bu, bunu, bunlar, bunları, belə, bele, bu cür, hamısı, hamısını, heç nə, hec ne, heç bir, hec bir, hər şeyi, sizdən, sizden, bir şey',
    dont: 'deyil, heç, hec, xeyr, heç vaxt, hec vaxt, olmasın, etməyin, etmə, etmeyin, lazım deyil',
    no: 'heç bir, hec bir, olmadan',
    again: `yenidən, yenə, təkrar, geri, yeniden, yene`,
    news: `təklifləri, təkliflər, kampaniyaları, endirimləri, yenilikləri, xəbərləri, kuponları`,
    join: `abunə olmaq, məni əlavə edin, məni siyahıya, abunə olum, qeydiyyatdan keçmək, üzv olmaq, yenidən abunə`,
    curse: `rədd olun, cəhənnəm olun, cəhənnəmə gedin, itilin, çıxın gedin, redd olun, itilin burdan, cehennem olun, rədd ol, itil, çıxıb gedin`,
    why: `niyə, nə üçün`,
    when: `nə vaxt`,
    yet: `hələ`,
    more: 'artıq, artiq, daha, bir daha, birdaha, yenidən, yeniden, bundan sonra, başqa, gələcəkdə, təkrar, dahada, heç zaman, bir də, birdə',
    enough: 'bəsdir, besdir, kifayətdir, yetər, yeter, bəsdi, besdi',
    so: `ona görə, buna görə, odur ki`,
    way: `nə etməliyəm, nə edim, ne edim, nə etmək lazımdır, nece, necə`,
    rid: `almamaq, almamaq üçün, gəlməsin, gəlməməsi, qurtulum, qurtula bilərəm, canımı qurtarım, gəlməsin deyə`,
    number: `nömrəsidir, nömrəsi, nömrə, telefon`,
    kin: `qızımın, oğlumun, anamın, uşağımın`,
    ask: 'necə, nece, necə edim, nə etməliyəm, ne etmeliyem, mümkündür, olar, zəhmət olmasa, nə yazım, ne yazim',
    common:
      'nə, ne, nə vaxt, ne vaxt, harada, harda, haradadır, kim, niyə, niye, neçə, nece, qədər, bəli, beli, hə, he, yox, xeyr, var, yoxdur, gəlirəm, gelirem, sabah, dünən, səhər, axşam, saat, yaxşı, yaxsi, çox, cox, bir, iki, üç, nəfər, amma, və, ve, sonra, əvvəl, o, siz, biz, mən, men, olur, oldu, açıqdır, açıq, bağlanır, neçəyədir',
    filler: `${loans.filler}, zəhmət olmasa, zehmet olmasa, xahiş edirəm, xahis edirem, xahiş edirik, xahişdir, lütfən, lutfen, təşəkkür, təşəkkürlər, təşəkkür edirəm, tesekkur, tesekkurler, tesekkur edirem, sağ olun, sag olun, sağolun, sagolun, çox sağ olun, salam, salamlar, hörmətli, bağışlayın, bagislayin, üzr istəyirəm, indi, dərhal, təcili, tecili, tez, oldu, yaxşı, sizin, siz, sizdən, sizden, mən, men, və, ve, də, da, ki, üçün, ucun, edin, et, edirəm, qardaş, bacı, xanım, bəy, müəllim, ay, vallah, xahiş, birdəfəlik, tamamilə, ümumiyyətlə, gələn, bütün, butun, olar, mənim, menim, artıq, daha, xais`,
    start: 'başla, başlat, başlayın, basla, abunə ol, abune ol, davam, davam et, qeydiyyat, yenidən başla',
    back: 'yenidən abunə, yenidən mesaj almaq istəyirəm, yenidən göndərin, yenidən əlavə edin, təkrar abunə, təkrar əlavə edin, yenə mesaj almaq istəyirəm, yeniden abune, yeniden elave edin, mesajları yenidən aktiv*, yenidən siyahıya, məni yenidən əlavə, mənə yenə yaza bilərsiniz, yenidən yaza bilərsiniz, yenə göndərə bilərsiniz',
    help: 'kömək, kömək edin, kömək lazımdır, komek, komek edin, komek lazimdir, yardım, yardım edin, dəstək, destek, məlumat, köməyə ehtiyacım var, bu nədir, bu nedir, bu nədi, siz kimsiniz, kimsiniz, kimsən, bu kimdir, kimdi bu, bu kimin nömrəsidir, bu hansı şirkətdir, bu ne, sən kimsən, kim yazır, kiminlə danışıram, kimin nömrəsidir, bu hansı nömrədir, hansı şirkət, hansı şirkətdəndir, mənə kömək edin, kimsiz, bu kimin nomresidi',
    unsure:
      'maraqlı deyil, maraqli deyil, maraqlanmıram, maraqlı deyiləm, maraqlandırmır, istəmirəm, istemirem, lazım deyil, lazim deyil, bəsdir, besdir, bəsdi, besdi, kifayətdir, bezdim, bezmişəm, çox mesaj, cox mesaj, bu qədər mesaj, spam, spamdır, səhv nömrə, sehv nomre, yanlış nömrə, nömrəni səhv, səhv salmısınız, rədd olun, redd olun, rədd ol, zəhləm getdi, dələduz',
    complaint:
      'niyə yazırsınız, niye yazirsiniz, niyə mesaj, niye mesaj, niyə göndərirsiniz, nömrəmi haradan, nomremi haradan, nömrəmi hardan, nomremi hardan, nömrəmi kim, nomremi kim, bu qədər mesaj, bu qeder mesaj, çox mesaj, səhv nömrə, sehv nomre, yanlış nömrə, zəhləm getdi, nömrə səhvdir, maraqlı deyil, maraqlanmıram, müştəriniz deyiləm, artıq müştəri deyiləm, müştəri deyiləm, üzv deyiləm, neçə dəfə, axırıncı dəfə deyirəm, sonuncu dəfə',
    phrase:
      'məni rahat buraxın, məni rahat burax, meni rahat buraxin, rahat buraxın, yaxamdan əl çəkin, yaxamdan el cekin, əl çəkin məndən, məndən əl çəkin, nömrəmi unudun, mənə yazmayın, mene yazmayin, daha yazmayın, daha yazmayin, bir daha yazmayın, mesaj yazmayın, mesaj yazmayin, mesaj göndərməyin, mesaj gondermeyin, mesaj atmayın, reklam göndərməyin, reklam gondermeyin, mesaj istəmirəm, mesaj istemirem, reklam istəmirəm, reklam istemirem, mənimlə əlaqə saxlamayın, zəng etməyin mənə, nömrəmi silin, nomremi silin, adımı silin, nömrəmi çıxarın, qrupdan çıxmaq, siyahıdan çıxmaq, ehtiyac yoxdur daha, daha lazım deyil',
    never:
      'dayanacaq, dayanacağı, avtobus dayanacağı, dayanacaqda, dayandırmayın, dayandirmayin, dayanmayın, saxlamayın, kəsməyin, silməyin, silmeyin, çıxarmayın, cixarmayin, ləğv etməyin, legv etmeyin, bloklamayın, unutmayın, unutmayin, narahat olmayın, narahat olmayin, gecikməyin, gecikmeyin, tələsməyin, problem deyil, problem yoxdur, eybi yoxdur, eyb etməz, bilmirəm, bilmirem, indi yox, indi deyil, bu gün yox, hələ yox, yağış dayandı, qiymət siyahısı, nömrəm dəyişib, nomrem deyisib, yeni nömrəm, yeni nomrem, adım, mesaj yazın, mesaj göndərin, mesaj gəlmədi, mesaj gelmedi, mənə yazın, mene yazin, siyahıya əlavə edin, siyahıya yazın, siqareti dayandır*, son qiymət, ay sonu, sonra yazın, son nə',
    less: 'daha az, az göndərin, az mesaj, həftədə bir, heftede bir, ayda bir, hər gün göndərməyin, her gun gondermeyin, hər gün yazmayın, her gun yazmayin, azaldın, tez tez göndərməyin, bu qədər çox göndərməyin',
    many: 'bu qədər, bu qeder, bu qədər çox, tez tez, hədsiz',
    hours: 'gecə, gece, gecələr, gecə vaxtı, iş vaxtı, bazar günü, səhər tezdən, gecə yarısı',
    pause: 'fasilə, fasile, fasilə verin, müvəqqəti dayandırın, müvəqqəti',
    only: 'yalnız, yalniz, təkcə, tekce, ancaq',
    day: 'gün, gun, günlük',
    week: 'həftə, hefte, həftəlik',
    month: 'ay, aylıq',
  },
  periods: {
    'bu gün, bu gun, bugün': 1,
    'bu həftə, bu hefte, gələn həftəyə qədər': 7,
    'bu ay, hələlik, helelik, bir müddət, müvəqqəti olaraq': 30,
  },
  numbers: { bir: 1, iki: 2, üç: 3 },
};
