/** Yoruba, with its tone marks and without, and with English words in between. */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const yo: Vocabulary = {
  language: 'yo',
  words: {
    'complaint threat': `maa block yin, ma block yin, maa report yin, ma report yin`,
    'unsure threat': `maa block yin, ma block yin, maa report yin`,
    'ask send': `kini mo le ko, kini mo ma ko`,
    stop: 'duro, e duro, da duro, e da duro, dawo duro, e dawo duro, dekun, e dekun, jawo, e jawo, o to, o ti to, e yo mi kuro, yo mi kuro, fi mi sile, e fi mi sile, simi, mi o fe, mi o fe mo',
    cancel: 'fagile, e fagile, fagi le, jade, pari, kansu, cancel e, e cancel e',
    halt: 'duro, e duro, da duro, e da duro, da a duro, e da a duro, dawo duro, e dawo duro, dawọ duro, dekun, e dekun, dake, e dake, jawo, e jawo, jawo ninu, e jawo ninu, e simi, e yee, yee, yeye, e ye, stop e, e stop e, e stop',
    halting:
      'didaduro, lati da duro, lati dekun, se le da duro, se da duro, maa da duro, le da duro, fi opin si, e fi opin si, pa a, e pa a, ti pa, e dina, di lona, idaduro, dadurọ, se n da duro, bawo ni mo se le da duro, fe da duro, dawo duro, e dawo duro, da duro, e da duro, dáwọ́ dúró, fi òpin sí, jawo',
    unsub: `${loans.unsub}, yo mi kuro ninu akojo, e yo mi kuro ninu akojo, yo mi kuro lori akojo, e yo mi kuro lori akojo, yo mi kuro ninu list, e yo mi kuro ninu list, yo mi kuro lori list, e yo mi kuro lori list, yo mi kuro ninu group, e yo mi kuro ninu group, yo oruko mi kuro, e yo oruko mi kuro, fagile iforukosile, fagile iforukosile mi, e fagile iforukosile mi, mo fe jade ninu, mo fe kuro ninu, mo fe kuro lori, unsubscribe mi, e unsubscribe mi, bawo ni mo se le jade, bawo ni mo ṣe lè jáde, jade ninu eyi, mo fe jade, mo fẹ́ jáde`,
    remove:
      'yo kuro, e yo kuro, !yọ, e !yọ, pa re, e pa re, pare, nu kuro, e nu kuro, mu kuro, e mu kuro, ko kuro, delete, e delete, remove, e remove, ba mi yo, e ba mi yo, e ba mi delete, ba mi delete, e ba mi remove, ba mi remove, block, e block, pa number yi re',
    'remove me':
      'yo mi kuro, e yo mi kuro, yo mi, e yo mi, e mu mi kuro, mu mi kuro, e ko mi kuro, e nu mi kuro, remove mi, e remove mi, delete mi, e delete mi',
    send: 'ranse, ran, firanse, fi ranse, fi sowo, fi, fifi ranse, fi ransẹ, kowe, ko iwe, pe, pipe, kan si, te, tẹ, so fun, send, text, message, bami soro, ba mi soro, ranti mi, fifiranse',
    'send me':
      'ranse si mi, fi ranse si mi, ranse simi, firanse si mi, ran si mi, kowe si mi, kan si mi, pe mi, send simi, send si mi, text mi, message mi, te mi',
    'dont send':
      'e ma fi ranse, ma fi ranse, e ma fi sowo, ma fi sowo, e ma se fi ranse, ma se fi ranse, e ma send, ma send, e ma se send, e ma ranse, ma ranse, e ma firanse, ma firanse, e ma kowe, e mase fi ranse, mase fi ranse',
    'dont send me':
      'e ma ranse si mi, ma ranse si mi, e ma ko si mi, e ma kan si mi, ma kan si mi, e ma text mi, ma text mi, e ma message mi, ma message mi, e ma se message mi, e ma send si mi, e ma send simi',
    receive: 'gba, gbigba, ri, riri, ri gba, ma gba, maa gba',
    got: 'mo gba, n ko gba, mi o gba, mi o ri, n ko ri, ko de, o ti de, ti de, ko wole, mi o tii gba, mo ti gba, mi o ti ri',
    want: 'fe, mo fe, mo n fe, a fe, nilo, mo nilo, wu mi, nife si, nifẹ',
    'dont want':
      'mi o fe, mi ko fe, n ko fe, n o fe, nko fe, mi o fẹ, emi ko fe, emi o fe, a ko fe, a o fe, mi o nilo, mi ko nilo, n ko nilo, n o nilo, ko wu mi, ko wumi, mi o nife, mi o nife si, mi ko nife, n ko nife si, mi o fe mo, mi o fe eleyi, mi o fe gba, mi o fe ri, n ko fe gba, n ko fe ri, mi o fe gbo, mi o need, su mi, o ti su mi',
    bother: 'yo mi lenu, yọ mi lẹnu, iyonu, idamu, da mi laamu, da mi lamu, disturb, disturb mi, daamu',
    'dont bother me':
      'e ma yo mi lenu, ma yo mi lenu, e ma se yo mi lenu, ma se yo mi lenu, e ma da mi laamu, ma da mi laamu, e ma da mi lamu, ma da mi lamu, e ma disturb mi, ma disturb mi, e ma se disturb mi, e mase yo mi lenu, e ye yo mi lenu, e ma daamu mi, ma daamu mi',
    message: `${loans.message}, iranse, ifiranse, awon iranse, atejise, awon atejise, oro ifiranse, ipolowo, ipolowo oja, awon ipolowo, polowo, ikede, awon ikede, ifitonileti, oro, eni, sms yin, message yin, messages yin, iwifunni, alaye`,
    list: `${loans.list}, akojo, akojọ, atokọ, atoko, lisiti, nomba mi, nọmba mi, numba mi, number mi, namba mi, nomba foonu mi, nomba ero mi, foonu mi, oruko mi, egbe, ẹgbẹ, iforukosile, nomba yi, nomba yii, number yi, number yii, contact mi, no mi`,
    other: `${loans.other}, odà, oda, oja, ọja, oogun, ogun, egbogi, siga, taba, oti, oti mimu, kilaasi, kilasi, eko, ile iwe, ile eko, alubosa, ata, suga, iyo, epo, wara, iresi, ounje, onje, ounjẹ, amala, ewa, eyin, adie, eran, eja, tabili, yara, awo, iye, owo, ṣọọbu, soobu, ise, iṣẹ, ojo, omi, ina, gaasi, erin, iko, iba, irora, omo, awon omo, keeki, kokoro, ilekun, foonu, kaadi, akanti, tikeeti, reluwe, ọkọ, oko, bosi, moto, aworan, foto, fidio, adiresi, ibi, ipade, ayeye, igbeyawo, dokita, tii, buredi`,
    me: 'mi, emi, si mi, simi, fun mi, wa, fun wa, si wa, mi ni, si nomba mi, si nomba yi, si nomba yii, si number mi, si number yi, sori nomba yi, lori nomba yi, lori nomba mi, lori foonu mi',
    this: 'eyi, eleyi, yi, yii, awon, awon yi, awon eleyi, gbogbo, gbogbo eyi, gbogbo eleyi, nkankan, ohunkohun, nkan, iru eyi, iru, radarada, kankan',
    dont: 'ma, e ma, ma se, e ma se, mase, e mase, ma tun, e ma tun, ko, kii, rara, laelae, dont',
    no: 'ko si, laisi, lai',
    curse: `e lo jare, e kuro, oloshi, e lo si orun apadi, lọ jàrè`,
    why: `kilode, kí ló dé, nitori kini`,
    more: 'mo, mọ, tun, tun mo, mo rara, mo lae, siwaju, siwaju sii, lati oni, lati oni lo, lati isinyi, lati isinsinyi, mo lati oni, leekan si, again, anymore, miran, miiran',
    enough: 'o to, o ti to, oto, o ti su mi, o to ge, ó tó gẹ́, oto ge',
    so: `nítorí náà, nitori naa, torí náà`,
    way: `báwo ni, bawo ni mo, ki ni ki n se, kí ni kí n ṣe, kini mo le se`,
    rid: `má rí, ma ri, ma wa mo, má wá mọ́, má gba mọ́`,
    number: `nọ́mbà, nomba`,
    ask: 'bawo, bawo ni, bawo ni mo se, bawo ni mo se le, bawo ni maa se, bawo ni mo she, se mo le, kini ki n se, ki ni mo le se, how to, e jowo',
    common:
      'kini, ki ni, nigba wo, nibo, wa nibo, elo, melo, tani, idi, beeni, rara, wa, o wa, mo n bo, ola, ana, aaro, irole, ale, aago, dara, pupo, daadaa, kan, meji, meta, eniyan, sugbon, leyin, ati, ni, ti, se, je, o, won, e, a, nje, ki, lo, bo, ra, ta, si, pa, ki lo',
    filler: `${loans.filler}, e jowo, ejowo, jowo, jọwọ, joo, ejo, e dakun, edakun, dakun, e se, ese, e seun, e se gan, o se, ose, modupe, mo dupe, e kaaro, e kaasan, e kaale, e ku ise, bawo ni, alafia, sa, ma, ma o, oga, egbon, aburo, ore, ore mi, nisinyi, nisisiyi, bayi, bayii, kiakia, lesekese, daadaa, o dara, mo, yin, ti yin, lati odo yin, lati, lori, ninu, si, ni, ti, awon, o, oo, abeg, abi, na, ooo, jọ̀ọ́, ẹ jọ̀ọ́, ẹ jọwọ, e joo, please`,
    start: 'bere, e bere, tun bere, forukosile, start, e tun bere',
    back: 'tun bere si fi, e tun bere, mo fe pada, e fi mi pada, da mi pada, e da mi pada, tun fi mi kun, e tun fi mi kun, e tun fi mi si, mo tun fe gba, mo fe tun gba, tun forukosile, fi mi pada, fi mi pada si list, mo fe darapo pada',
    help: 'iranlowo, iranwo, ranmi lowo, ran mi lowo, e ran mi lowo, e gba mi, mo nilo iranlowo, mo fe iranlowo, egba mi, kini eleyi, ki leleyi, tani yi, tani eleyi, tani yin, ta ni yin, ta ni eleyi, number tani leleyi, kini yi, ta ni yi, ta niyi, ta ni e, ta le je, ta ni eyin, ta lo n soro, number tani yi, nọmba ta ni yi, ki ni yi, kini eyi, ẹ ràn mí lọ́wọ́, ta ni ẹ',
    unsure:
      'mi o nife si, mi o nife, n ko nife si, ko wu mi, ko wumi, mi o fe, mi o fe mo, mi o fe eleyi, mi o nilo re, mi o interested, im not interested, o to, o ti to, o to ge, otoge, o ti su mi, o su mi, iranse ti po ju, message ti po ju, message yin po ju, o ti po ju, spam, nomba yi ko, e si nomba, e pe nomba ti ko to, wrong number, nomba asise, emi ko, kii se emi, ole, gbaju e, jibiti, were, oponu, e n yo mi lenu, e n da mi laamu',
    complaint:
      'kilode ti e n fi, ki lode ti e fi n, kilode te fi n, nibo le ti ri nomba mi, nibo ni e ti ri nomba mi, tani o fun yin ni nomba mi, tani fun yin ni nomba mi, maa fi ejo yin sun, message yin po ju, message ti po ju, e n yo mi lenu, wrong number, nomba asise, nọmba tí kò tọ̀, nomba ti ko to, ko wu mi, mi kii se onibara, n ki se onibara, igba melo, emelo',
    phrase:
      'da message duro, da iranse duro, da awon message duro, da awon iranse duro, da ifiranse duro, da ipolowo duro, da message yi duro, da iranse yi duro, da message yin duro, da iranse yin duro, da gbogbo message duro, da eleyi duro, da ads duro, da sms duro, e fi mi sile, fi mi sile, e fi mi lorun sile, fi mi lorun sile, e je ki n sinmi, je ki n sinmi, e gbagbe nomba mi, gbagbe nomba mi, e ma kan si mi, ma kan si mi, e ma pe mi mo, ma pe mi mo, mi o fe message, mi o fe iranse, n ko fe iranse, mi o fe ipolowo, n ko fe ipolowo, e yo nomba mi, yo nomba mi, e yo number mi, yo number mi, e pa nomba mi re, pa nomba mi re, e pa number mi re, pa number mi re, e delete number mi, e delete nomba mi, delete number mi, delete nomba mi, e ba mi delete number, e ba mi yo number, e nu nomba mi, e mu nomba mi kuro, e yo oruko mi, yo oruko mi, e ye fi iranse, e ye fi message, e ye ranse, e yee fi message, e yee fi iranse, e ye fi ipolowo, pa number yi re, e pa number yi re, e ma fi ranse, e ma ran ise mo',
    never:
      'ibudo bosi, ibudo oko, ibudoko, bus stop, e ma duro, ma duro, e ma da duro, ma da duro, e ma dekun, e ma stop, ma stop, e ma yo mi kuro, ma yo mi kuro, e ma yo nomba, e ma delete, ma delete, e ma cancel, ma cancel, e ma gbagbe, ma gbagbe, e ma se gbagbe, ma se gbagbe, e ma binu, ma binu, e ma daamu, ma damu, e ma beru, ma beru, ko si wahala, ko si isoro, ko tope, mi o mo, n ko mo, mi o tii mo, mi o fe nisinyi, kii se bayi, kii se oni, ojo ti da, ojo da, ojo ti duro, akojo owo, iye owo, price list, nomba mi ti yipada, mo ti yi nomba, nomba tuntun, number tuntun, oruko mi ni, oruko mi n je, e fi message ranse, e fi iranse ranse, maa fi message, maa fi iranse, e pe mi, ma pe yin, maa pe yin, duro de mi, e duro de mi, duro na, e duro na, duro die, e duro die, duro sibe',
    less: 'din ku, e din ku, dinku, e dinku, e din, leekan lose, lekan lose, leekan ni ose, lekan ni ose, leekan losu, lekan losu, leekan ni osu, lekan ni osu, kii se lojoojumo, e ma fi ranse lojoojumo, e ma send lojoojumo',
    many: 'po ju, ti o po, to po, lojoojumo, ojoojumo, ni gbogbo igba',
    hours: 'ni ale, lale, ni oru, loru, laaro kutu, ni aaro kutu, oganjo',
    pause: 'duro fun igba die, isinmi, pause',
    only: 'nikan, nikansoso',
    day: 'ojo, ọjọ',
    week: 'ose, ọsẹ',
    month: 'osu, oṣu',
  },
  periods: {
    'oni nikan': 1,
    'ose yi, ose yii, ni ose yi': 7,
    'osu yi, osu yii, fun igba die, fun igba diẹ': 30,
  },
  numbers: { kan: 1, meji: 2, meta: 3 },
};
