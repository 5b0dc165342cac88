/** Hausa, with and without its hooked letters. */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const ha: Vocabulary = {
  language: 'ha',
  words: {
    'complaint threat': `zan yi report, zanyi report, zan yi blocking, zanyi blocking`,
    'unsure threat': `zan yi blocking, zan yi report, zanyi reporting`,
    'ask send': `me zan rubuta, me zan tura`,
    stop: 'daina, ku daina, ka daina, a daina, tsaya, tsayar, ku tsayar, dakata, dakatar, ku dakatar, a dakatar, bari, ku bari, isa haka, fita, cire ni, bana so, ba na so, bana bukata',
    cancel: 'soke, a soke, ku soke, ka soke, fita, gama, kammala, cancel',
    halt: 'daina, ku daina, ka daina, ki daina, a daina, don Allah a daina, dainawa, tsaya, ku tsaya, ka tsaya, tsayar, ku tsayar, ka tsayar, a tsayar, tsayar da, ku tsayar da, a tsayar da, dakatar, ku dakatar, ka dakatar, a dakatar, dakatar da, ku dakatar da, a dakatar da, ku bari, ka bari, a bari, ku bar, ka bar, a bar, ku dena, dena, ka dena, a dena, kudaina, kadaina',
    halting:
      'dainawa, daina wa, dainar, tsayarwa, dakatarwa, zan daina, zan tsayar, zan dakatar, zan iya dakatarwa, zan iya tsayar, zan iya tsayar da, zan iya dakatar, zan iya dakatar da, in tsayar, in daina, in dakatar, ku kashe, a kashe, kashe, rufe, a rufe, ana daina, ake daina, ake tsayar, ake dakatar, za a daina, dakatar, a dakatar, ku dakatar, tsayar, ku tsayar, daina, a daina',
    unsub: `${loans.unsub}, cire rajista, soke rajista, a soke rajista, soke rajistata, a soke rajistata, ku soke rajistata, cire ni daga jerin, a cire ni daga jerin, ku cire ni daga jerin, fita daga jerin, in fita daga jerin, a fitar da ni daga jerin, ku fitar da ni daga jerin, fita daga group, fita daga rukuni, ficewa daga jerin, unsubscribe dina, ina so in fita`,
    remove:
      'cire, a cire, ku cire, ka cire, ki cire, goge, a goge, ku goge, ka goge, share, a share, ku share, ka share, fitar, a fitar, ku fitar, fitar da, a fitar da, ku fitar da, ka fitar da, kawar da, delete, a delete, ku delete, remove, a remove, ku yi deleting, kuyi deleting, kuyi delete, ayi delete, a yi delete, ku yi blocking, kuyi removing, ayi removing',
    'remove me':
      'cire ni, a cire ni, ku cire ni, ka cire ni, cireni, a cireni, ku cireni, ku fitar da ni, a fitar da ni, ka fitar da ni, fitar da ni, goge ni, a goge ni, ku goge ni, remove ni, a share ni',
    send: 'turo, tura, turawa, turowa, turo da, tura min, aiko, aika, aikawa, aikowa, aiko da, rubuto, rubuta, rubutu, kira, kiran, kirana, tuntube, tuntuba, tuntubata, dame, damuna, turo sako, sending, text, yi min, yiwa, yi mana',
    'send me':
      'turo min, turo mini, turomin, turo mani, tura min, tura mini, tura mani, aiko min, aiko mini, aiko mani, aikomin, turo mana, aiko mana, kira na, kirana, tuntube ni, tuntubata, rubuto min, tura mun, turo mun, aiko mun',
    'dont send':
      'kar ku turo, kada ku turo, kar a turo, kada a turo, kar ka turo, kada ka turo, kar ku tura, kada ku tura, kar a tura, kada a tura, kar ka tura, kar ku aiko, kada ku aiko, kar a aiko, kada a aiko, kar ka aiko, kar ku aika, kada ku aika, karku turo, karku tura, karku aiko, karka turo, karka tura, kar ku sake turo, kar ku sake tura, kada ku sake turo, kada ku sake tura, kar a sake turo, kar a sake tura, kada a sake turo, kar ka sake turo, kada ka sake turo, kar ku sake aiko, kada ku sake aiko, kar a kara turo, kar ku kara turo, kada ku kara turo, karku kara turo, karku sake turo',
    receive: 'karba, karbar, samu, samun, karɓar, ci gaba da karba, ci gaba da samun, ganin, gani',
    got: 'na samu, ban samu, na karba, ban karba, ya iso, bai iso, bai zo, ya zo, bata zo, bata iso, ban ga, ban ga sako, ba ta zo, sakon bai, bai shigo, ya shigo',
    want: 'ina so, ina son, muna so, ina bukata, ina bukatar, ina bukata, nake so, bukata, bukatar, sha awa, sha awar, so, son',
    'dont want':
      'bana so, bana son, ba na so, ba na son, banaso, banason, ban so, ba ma so, ba ma son, bama so, bama son, ba mu so, ba mu son, bana bukata, bana bukatar, ba na bukata, ba na bukatar, ban bukata, ban bukatar, ba ni bukata, ba ni bukatar, ba ni son, ba ni so, bani so, bani son, ba ni da bukata, ba ni da bukatar, bana sha awar, ba na sha awar, bana kaunar, ba na kaunar, na gaji da, mun gaji da, na ƙi, ban yarda, ba a bukata, ba a bukatar',
    bother:
      'damu, damun, damuna, dame, dame ni, dameni, takura, takura min, takurawa, takuramin, matsa, matsa min',
    'dont bother me':
      'kar ku dame ni, kada ku dame ni, kar ka dame ni, kada ka dame ni, kar ku dameni, kada ku dameni, kar ka dameni, karku dameni, karka dameni, kar a dame ni, kada a dame ni, kar ku takura min, kada ku takura min, kar ka takura min, kar ku takura mini, ku daina damuna, ku daina dame ni, a daina damuna, daina damuna, ku daina takura min, daina takura min',
    keep: 'rasa, rasawa',
    message: `${loans.message}, sako, sakon, sakonni, sakonnin, sakwanni, sakwannin, sakonku, saƙonku, sakoninku, sakonninku, talla, tallar, tallan, tallace tallace, tallace tallacen, tallace, tallarku, tallanku, sanarwa, sanarwar, bayanai, rubutu, tes, garabasa, rangwame, sms`,
    list: `${loans.list}, jerin, jeri, jerinku, jeri na, jerin sunaye, lambata, lamba ta, lambar wayata, lambar waya ta, lambar wayana, lambana, lambar tawa, wannan lamba, wannan lambar, sunana, suna na, rukuni, rukunin, group, rajista, rajistata, bayanaina, bayanana, wayata, numbata, number ta, numbana, lambar`,
    other: `${loans.other}, oda, odar, oda ta, odata, kaya, kayan, magani, maganin, magunguna, taba, sigari, shan taba, giya, aji, karatu, makaranta, darasi, kwas, albasa, tattasai, barkono, attaruhu, yaji, sukari, gishiri, mai, madara, nono, shinkafa, abinci, tuwo, miya, kwai, kaza, nama, kifi, tebur, daki, girma, launi, farashi, kudin, kuɗin, shago, kanti, ofis, aiki, aikin, ruwan sama, ruwa, wuta, gas, dariya, tari, zazzabi, ciwo, ciwon, zafi, yaro, yara, kek, makulli, kofa, waya, waya ta, kudi, kuɗi, biyan, biya, katin, kati, asusu, tikiti, jirgi, bas, mota, motar, tasha, hoto, hotuna, bidiyo, adireshi, wuri, alƙawari, alkawari, alkawarin, ganawa, taro, biki, aure, likita, tiyata, shayi`,
    me: 'ni, min, mini, mani, mun, mana, mu, gare ni, zuwa gare ni, a wayata, a waya ta, zuwa wayata, a lambata, a wannan lamba, a wannan lambar, zuwa wannan lamba, zuwa wannan lambar, nawa, ta',
    this: 'wannan, wadannan, waɗannan, wadancan, wancan, duk, dukkan, kome, komai, wani abu, wani, wata, wasu, irin wannan, irin wadannan, haka, banza, na banza, da kuke',
    dont: 'kar, kada, kar ku, kada ku, kar ka, kada ka, kar a, kada a, karku, karka, kadaku, kadaka, kar ki, kada ki, ba, babu, kar ku sake, kada ku sake, kar a sake, kada a sake, kar ka sake, kada ka sake, kar ku kara, kada ku kara, kar a kara, kada a kara, karku sake, karku kara, kin, dont',
    no: 'babu, ba tare da, banda',
    again: `sake, kuma, again`,
    join: `son shiga, ina son shiga, ku saka ni, saka ni, ku sani, ku yi min rijista`,
    curse: `ku bace, ku ɓace, ku tafi, wuta, shegu, ku je can, bace mana`,
    why: `me yasa, don me`,
    yet: `tukuna`,
    more: 'sake, kuma, kara, ƙara, daga yau, daga yanzu, nan gaba, har abada, sam, sam sam, kwata kwata, sauran, wasu, again, ci gaba, ci gaba da, ka kuma',
    enough: 'ya isa, ya ishe, isa haka, ya isa haka, ya isheni, ya ishe ni',
    so: `don haka, saboda haka`,
    way: `yaya zan yi, me zan yi, ta yaya`,
    rid: `in daina samun, daina samun, daina karba, kada su zo`,
    number: `lamba, lambar`,
    ask: 'ta yaya, yaya, yadda, yadda zan, ya zan, ta ya zan, tayaya, ta yaya zan, ta yaya za a, me zan yi, me zan rubuta, don Allah, how to, zan iya, shin zan iya',
    common:
      'me, mene, menene, yaushe, ina, inane, nawa, nawane, wa, wanene, don me, meyasa, eh, aa, a a, akwai, yana, tana, suna, zan, zai, za ta, gobe, jiya, safe, yamma, dare, karfe, mai kyau, sosai, da kyau, daya, biyu, uku, mutane, amma, sannan, bayan, kafin, na, ne, ce, da, a, ku, shi, ita, su, lokaci, bude, rufewa, gode, ana',
    filler: `${loans.filler}, don Allah, dan Allah, domin Allah, don girman Allah, dan girman Allah, nagode, na gode, mun gode, godiya, sannu, sannunku, salamu alaikum, assalamu alaikum, barka, barkanku, ina kwana, ina wuni, yallabai, malam, ranka ya dade, hajiya, alhaji, dan uwa, yan uwa, abokina, aboki, yanzu, yanzun nan, nan take, da sauri, to, toh, shikenan, ok, gaba daya, gabadaya, daga, zuwa, na, ne, ce, da, ku, naku, taku, ina rokon ku, ina rokonku, ina so, ina son, ni, yau, kun ji, kunji, wallahi, haba, fa, don allah, dan allah, please, kai, ya kamata, ina rokonka`,
    start: 'fara, ku fara, a fara, farawa, yi rajista, rajista, shiga, sake farawa, start',
    back: 'ku sake fara turo, a sake fara turo, sake fara turo, a sake saka ni, ku sake saka ni, ina so in dawo, ina son in dawo, mayar da ni, ku mayar da ni, sake rajista, sake yin rajista, a sake fara, ina so a ci gaba da turo, a sake sa ni, ina so a sake, a maida ni jerin',
    help: 'taimako, taimaka, taimake ni, ku taimaka, ku taimake ni, ina bukatar taimako, ina neman taimako, a taimaka, taimaka min, taimaka mini, bayani, agaji, menene wannan, mene ne wannan, menene wannan sako, ku su waye, ku suwaye, ku wanene, waye, waye wannan, wanene wannan, wace lamba ce wannan, lambar wa ce wannan, wane ne wannan, wa ne wannan, su waye, kai waye, wacece wannan, wannan lambar waye, wane kamfani',
    unsure:
      'ba ni da sha awa, bani da sha awa, bani da shaawa, ba ni da shaawa, bana sha awa, bana shaawa, bana so, ba na so, banaso, ya isa, ya isa haka, ya isheni, ya ishe ni, sakonni sun yi yawa, sako ya yi yawa, sakonni da yawa, sunyi yawa, yayi yawa, spam, ba lambar ba ce, ba lamba ta ba ce, kun yi kuskure, kunyi kuskure, lamba ba daidai ba, ba ni bane, bani bane, wrong number, kuskuren lamba, kun dame ni, kun dameni, kuna damuna, damfara, yan damfara, banza, wawa',
    complaint: `me yasa kuke turo, meyasa kuke turo, don me kuke turo, a ina kuka samu lambata, ina kuka samu lambata, wa ya baku lambata, wa ya ba ku lambata, zan kai kara, zan yi kara, sakonni sun yi yawa, kun dame ni, kun dameni, kuna damuna, wrong number, ban yi rajista ba, ba ni na yi rajista ba, bani nayi rajista ba, lambar kuskure, ba lambata ba ce, ba ni da sha'awa, ni ba abokin ciniki ba ne, ban zama abokin ciniki, sau nawa, karo nawa, so nawa, bana cikin`,
    phrase:
      'ku kyale ni, ka kyale ni, ku rabu da ni, ka rabu da ni, ku barni, ku bar ni, ku kyaleni, ka kyaleni, ku rabu dani, kyale ni, ku manta da lambata, kar ku tuntube ni, kada ku tuntube ni, karku tuntubeni, kar ku kira ni, kada ku kira ni, bana son sako, bana son sakon, bana son sakonni, ba na son sako, ba na son sakonni, a goge lambata, ku goge lambata, a cire lambata, ku cire lambata, cire lambata, goge lambata, a cire sunana, ku cire sunana, a cire ni daga, ku cire ni daga',
    never:
      'kar ku daina, kada ku daina, kar ka daina, kada ka daina, kar a daina, kada a daina, kar ku cire, kada ku cire, kar a cire, kada a cire, kar ku goge, kada ku goge, kar a goge, kar ku soke, kada ku soke, kar a soke, kar ku manta, kada ku manta, kar ka manta, kada ka manta, kar a manta, kada a manta, kar ku damu, kada ku damu, kar ka damu, kada ka damu, babu damuwa, ba damuwa, ba komai, ban sani ba, ba yanzu ba, ba yau ba, daina shan taba, daina shan sigari, tashar bas, bas ta tsaya, ina bas, ruwan sama ya daina, an daina ruwa, ruwan ya daina, ya daina aiki, ta daina aiki, na daina, ya daina, ta daina, sun daina, jerin farashi, jerin kaya, lambata ta canja, na canja lamba, na canza lamba, sabuwar lamba, sabon lamba, sunana shi ne, sunana ne, turo min lambar, turo lambar, aiko lambar, zan turo sako, zan aiko sako, rufe shago, yaushe ake rufewa, don Allah ba, tsaya ka, tsaya in, ku tsaya in, ina ne, kira ni, ku kira ni, a kira ni, ku kirani, kirani',
    less: 'rage, ku rage, a rage, sau daya a mako, sau ɗaya a mako, sau daya a wata, sau ɗaya a wata, sau daya a sati, kadan kadan, ba kullum ba, kar ku turo kullum, kada ku turo kullum, kullum kullum',
    many: 'da yawa haka, da yawa, masu yawa, kullum, koyaushe, ko da yaushe',
    hours: 'da dare, cikin dare, tsakar dare, da sassafe, da asuba, lokacin aiki',
    pause: 'dan dakata, ku dan dakata, a dan dakata, hutu, pause',
    only: 'kawai, kadai, kaɗai',
    day: 'kwana, kwanaki, rana',
    week: 'mako, makonni, sati',
    month: 'wata, watanni',
  },
  periods: {
    'yau kawai': 1,
    'wannan mako, a wannan mako, wannan satin, mako mai zuwa': 7,
    'wannan wata, a wannan wata, na dan lokaci, na ɗan lokaci, a yanzu': 30,
  },
  numbers: { daya: 1, biyu: 2, uku: 3 },
};
