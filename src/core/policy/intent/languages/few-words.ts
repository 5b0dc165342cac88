/** Languages of which we know the few words that matter most, and words of public lists that stand alone. */
import type { Vocabulary } from '../vocabulary.ts';

type Words = Vocabulary['words'];

const few = (language: string, words: Words): Vocabulary => ({ language, words });

/**
 * `stad` (Irish: stop) is a town in Dutch and Swedish, `ferme` (Friulian: stop) a farm in French: whoever answers with one of them
 * is asked what they mean.
 */
export const fewWords: readonly Vocabulary[] = [
  few('be', {
    halt: 'спыніць, спыніце, спыні, спыняйце, спынiць, спынiце, досыць пісаць, хопіць пісаць, хопіць слаць',
    unsub:
      'адпісацца, адпісаць мяне, адпішыце мяне, адпішы мяне, адпіска, адпісвацца, скасаваць падпіску, скасуйце падпіску, адмяніць падпіску, адмяніце падпіску',
    remove: 'выдаліць, выдаліце, выдалі, прыбярыце, прыбраць, прыбяры, выкрасліце',
    'remove me': 'выдаліце мяне, прыбярыце мяне, выкрасліце мяне, выдалі мяне, прыбяры мяне',
    send: 'дасылаць, дасылайце, дасылай, слаць, шліце, пішыце, пісаць, адпраўляйце, адпраўляць',
    receive: 'атрымліваць',
    want: 'хачу, жадаю, хочам',
    dont: 'не',
    more: 'больш, болей, ніколі',
    message:
      'паведамленне, паведамленні, паведамленняў, рассылка, рассылку, рассылкі, рэклама, рэкламу, рэкламы',
    list: 'спіс, спіса, спісу, рассылкі, мой нумар',
    me: 'мне, мяне',
    this: 'гэта, гэтыя, гэтую, вашы, вашу, вашых, свае',
    filler: 'калі ласка, дзякуй, добры дзень, прывітанне, зараз, ад, са, з',
    common: 'што, дзе, калі, так, як, ці, заўтра, сёння, добра, колькі, вы, мы, і, у, на',
    start: 'пачаць, падпісацца, падпішыце мяне',
    help: 'даведка, дапамога, дапамажыце, хто гэта, хто вы',
  }),
  few('tg', {
    halt: 'манъ кардан, манъ кунед, бас кунед, қатъ кунед, қатъ кардан, катъ кунед',
    unsub: 'обунаро бекор кунед, обунаро қатъ кунед, маро аз рӯйхат хориҷ кунед, маро аз руйхат хорич кунед',
    phrase: 'паём нафиристед, паём нафиристонед, дигар нафиристед, дигар нанависед, ба ман нанависед',
    help: 'кӯмак, кумак, ёрӣ, шумо кистед, ин кист',
  }),
  few('ckb', {
    halt: 'وەستاندن, ـوەستاندن, بوەستە, بیوەستێنە, ڕایبگرە, ڕایبگرن, ڕابگرە',
    phrase: 'پەیامم بۆ مەنێرن, پەیامم بۆ مەنێرە, نامەم بۆ مەنێرن, نامەم بۆ مەنێرە, چیتر مەنێرن, چیتر مەنێرە',
    help: 'یارمەتی, ئێوە کێن, ئەمە کێیە',
  }),
  few('as', {
    halt: 'বন্ধ কৰক, বন্ধ কৰা, বন্ধ কৰি দিয়ক',
    phrase: 'বাৰ্তা নপঠাব, মেছেজ নপঠাব, আৰু নপঠাব, মোক নপঠাব, মেছেজ পঠিয়াব নালাগে',
    help: 'সহায়, সহায় কৰক, আপুনি কোন',
  }),
  few('cy', {
    unsub:
      'dad-danysgrifio, dad danysgrifio, daddanysgrifio, dad-danysgrifiwch, dad danysgrifiwch, daddanysgrifiwch fi',
    halt: 'stopiwch, stopio, stopia, rhowch y gorau, rho’r gorau iddi, peidiwch',
    phrase:
      'peidiwch ag anfon, peidiwch â anfon, paid ag anfon, stopiwch anfon, stopia anfon, dim mwy o negeseuon, tynnwch fi oddi ar, tynnwch fy rhif, dwi ddim eisiau rhagor o negeseuon',
    help: 'cymorth, pwy ydych chi, pwy yw hwn',
  }),
  few('ga', {
    unsure: 'stad',
    unsub: 'díliostáil, diliostáil mé, díliostáil mé, díshíntiús, ná seol níos mó',
    phrase:
      'ná seol chugam, ná seol teachtaireachtaí, stad de theachtaireachtaí, stad de bheith ag seoladh, stop de bheith ag seoladh, bain mé den liosta, bain m’uimhir',
    help: 'cabhair, cé tusa, cé hé seo',
  }),
  few('gd', {
    halt: 'sguir dheth, sguir, sguiribh, sguiribh dheth',
    phrase: 'na cuir teachdaireachdan, na cuir thugam, na cuiribh teachdaireachdan',
    help: 'cobhair, cuideachadh',
  }),
  few('br', {
    halt: 'paouez, paouezit, paouezañ',
    unsub: 'digoumanantiñ, digoumanantit',
    phrase: 'na gasit ket kemennadennoù, na gasit mui',
    help: 'skoazell',
  }),
  few('eo', {
    halt: 'halti, haltu, haltigu, ĉesu, ĉesigu',
    unsub: 'malaboni, malabonu, malabonigu min, desubscripció',
    phrase: 'ne sendu al mi, ne plu sendu, ne skribu al mi, forigu min',
    help: 'helpo, kiu vi estas',
  }),
  few('ab', { halt: 'аанкылара', help: 'аилыркаа' }),
  few('fur', { unsure: 'ferme', help: 'jutori' }),
  few('ie', { halt: 'stoppar', help: 'auxilie' }),
  // Of public lists, where a language has its own vocabulary.
  few('bs', { lone: 'ispis' }),
  few('ca', { unsub: `desubscriu, dona't de baixa, doneu-me de baixa` }),
  few('fi', { unsub: 'eroa postituslistalta, poistu postituslistalta' }),
  few('fr', { halt: 'arrett' }),
  few('he', { lone: 'עצירה' }),
  few('hr', { unsub: 'odustajanje od pretplate' }),
  few('hu', { lone: 'lemondása' }),
  few('oc', { lone: 'arrestar' }),
  few('sk', { help: 'pomocník' }),
  { ...few('zh', { lone: '關閉, 关闭' }), unspaced: /\p{Script=Han}/u },
];
