/** Words of Cyrillic, Greek, Armenian and Arabic vocabularies as people type them in Latin letters: `ne pishite`, `btlo tb3ato`. */

/** The ways of writing one word come to the same spelling here. */
export type Script = 'cyrillic' | 'greek' | 'armenian' | 'arabic';

export const scripts: readonly Script[] = ['cyrillic', 'greek', 'armenian', 'arabic'];

const inScript: Readonly<Record<Script, RegExp>> = {
  cyrillic: /^[\p{Script=Cyrillic}\s'’-]+\*?$/u,
  greek: /^[\p{Script=Greek}\s'’-]+\*?$/u,
  armenian: /^[\p{Script=Armenian}\s]+\*?$/u,
  arabic: /^[\p{Script=Arabic}\s'’-]+\*?$/u,
};

/** The script that a word of a vocabulary is written in, where it is one of these. */
export const scriptOf = (entry: string): Script | null =>
  scripts.find((script) => inScript[script].test(entry)) ?? null;

const letters: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  cyrillic: byLetter(
    'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:iu я:ia ' +
      'і:i ї:i є:e ґ:g ј:i љ:l њ:n ћ:c ђ:d џ:dz ѓ:g ќ:k ѕ:z ң:n қ:k ғ:g ә:a ө:o ү:u ұ:u һ:h',
  ),
  greek: byLetter(
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:ks ο:o π:p ρ:r σ:s ς:s τ:t υ:i φ:f χ:h ψ:ps ω:o',
  ),
  armenian: byLetter(
    'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:i թ:t ժ:j ի:i լ:l խ:x ծ:c կ:k հ:h ձ:z ղ:x ճ:ch մ:m յ:i ն:n շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ' +
      'ր:r ց:c ւ:v փ:p ք:k օ:o ֆ:f',
  ),
  // Vowels are not written, so they are left out on both sides; those that begin a word are consonants.
  arabic: byLetter(
    'ا: أ: إ: آ: ء: ئ: ؤ: ى: ة: و:w ي:y ب:b پ:b ت:t ث:t ج:j چ:c ح:h خ:x د:d ذ:d ر:r ز:z ژ:z س:s ش:c ص:s ض:d ط:t ظ:z ع:3 غ:q ف:f ق:k ك:k ک:k گ:j ل:l م:m ن:n ه:h ی:y',
  ),
};

/** In this order: what is written with two letters first. */
const folds: Readonly<Record<Script, readonly (readonly [RegExp, string])[]>> = {
  cyrillic: [
    [/['’]/g, ''],
    [/shch|sch/g, 'sh'],
    [/4/g, 'ch'],
    [/6/g, 'sh'],
    [/kh|x/g, 'h'],
    [/t[sz]/g, 'c'],
    [/w/g, 'v'],
    [/[yj]/g, 'i'],
    [/ie|io/g, 'e'],
    [/(.)\1+/g, '$1'],
  ],
  greek: [
    [/['’]/g, ''],
    [/ou/g, 'u'],
    [/ai/g, 'e'],
    [/[eo]i|y/g, 'i'],
    [/ch|x/g, 'h'],
    [/w/g, 'o'],
    [/8/g, 'th'],
    [/mp/g, 'b'],
    [/nt/g, 'd'],
    [/g[kg]/g, 'g'],
    [/(.)\1+/g, '$1'],
  ],
  armenian: [
    [/4/g, 'ch'],
    [/[gk]h/g, 'x'],
    [/([tp])h/g, '$1'],
    [/t[sz]/g, 'c'],
    [/[dj]z/g, 'z'],
    [/zh/g, 'j'],
    [/q/g, 'k'],
    [/ou/g, 'u'],
    [/w/g, 'v'],
    [/^ye/g, 'e'],
    [/y/g, 'i'],
    [/(.)\1+/g, '$1'],
  ],
  arabic: [
    [/['’]/g, ''],
    [/kh|5/g, 'x'],
    [/gh|8/g, 'Q'],
    [/sh|ch|4/g, 'c'],
    [/th/g, 't'],
    [/dh/g, 'd'],
    [/[q9]/g, 'k'],
    [/Q/g, 'q'],
    [/6/g, 't'],
    [/7/g, 'h'],
    [/g/g, 'j'],
    [/v/g, 'f'],
    [/p/g, 'b'],
    [/[aeiou23]/g, ''],
    [/(?<=.)[wy]/g, ''],
    [/h$/g, ''],
    [/(.)\1+/g, '$1'],
  ],
};

/** A word in its own letters, as the spelling that `romanised` gives for all ways of writing it in Latin ones. */
export function inLatin(word: string, script: Script): string {
  const plain =
    script === 'greek'
      ? word.replaceAll('ου', 'u').replaceAll('αι', 'e').replace(/[εο]ι/g, 'i')
      : script === 'armenian'
        ? word.replaceAll('ու', 'u').replace(/^ո/, 'vo')
        : word;
  const table = letters[script];
  return folded([...plain].map((letter) => table[letter] ?? letter).join(''), script);
}

const latin = /^(?:4(?=[a-z]{2}))?[a-z][a-z468]*$/;
/** Without a digit that stands for a letter, only a word with four consonants is one of Arabic. */
const written: Readonly<Record<Script, RegExp>> = {
  cyrillic: latin,
  greek: latin,
  armenian: latin,
  arabic: /^(?=(?:.*[b-df-hj-np-tv-xz]){4}|[a-z]*[235-9])[a-z3-9][a-z2-9]*$/,
};

/** What a Latin word may be in that script; null for what is no word. */
export function romanised(word: string, script: Script): string | null {
  return word.length <= 24 && written[script].test(word) ? folded(word, script) : null;
}

const folded = (latin: string, script: Script): string =>
  folds[script].reduce((word, [sign, by]) => word.replace(sign, by), latin);

function byLetter(pairs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.split(' ').map((pair) => pair.split(':') as [string, string]));
}
