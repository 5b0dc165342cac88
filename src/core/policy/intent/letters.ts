/** One spelling for many ways of writing: widths, accents, look-alikes, presentation forms, ornamental letters. */

/** Lower case in one form per letter, accents kept, nothing invisible. Never longer to compute than its input is long. */
export function plainLetters(text: string): string {
  let plain = text.normalize('NFKC');
  if (!/^[\x20-\x7e]*$/.test(plain)) {
    plain = plain.replace(invisible, '').replace(ornamental, (letter) => ordinary(letter));
  }
  return plain.toLowerCase();
}

/** The same word without what people leave out when they type in a hurry. Marks that make letters (Indic, Thai) stay. */
export function withoutAccents(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(alike, (letter) => oneSpelling[letter] ?? letter);
}

/** Latin letters for those that look like them, digits among letters too: `ѕtоp`, `st0p`, `$top`. */
export function asLatin(word: string): string {
  return word.replace(/[^a-z]/gu, (letter) => looksLike[letter] ?? letter);
}

/**
 * What nobody sees, beyond what Unicode calls format characters: joiners, fillers, variation selectors. Armenian writes how a
 * word is stressed, called or asked inside of it: `ինչպե՞ս`.
 */
const invisible = new RegExp(
  `[\\p{Cf}${joined('\u034f \u115f \u1160 \u17b4 \u17b5 \u180b-\u180f \ufe00-\ufe0f \uffa0 \u055a-\u055c \u055e')}]`,
  'gu',
);

/** Accents of all scripts, vowel signs that people leave out, nuktas. */
const accents = new RegExp(
  `[${joined(
    '\u0300-\u036f \u0591-\u05c7 \u0610-\u061a \u0640 \u064b-\u065f \u0670 \u06d6-\u06ed \u093c \u09bc \u0a3c \u0abc ' +
      '\u1ab0-\u1aff \u1dc0-\u1dff \u20d0-\u20ff \ufe20-\ufe2f',
  )}]`,
  'g',
);

/** Letters that people of the same language write in several ways, or that have no accent to lose. */
const oneSpelling: Readonly<Record<string, string>> = {
  ...pairs("ıi đd ðd łl øo ħh ŋn ʼ' ɗd ɓb ƙk ƴy əe ςσ"),
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
  // Mongolian and Kazakh on a Russian keyboard.
  ...pairs('өо үу'),
  // Arabic script: alef, yeh, kaf, heh and teh marbuta as Arabic, Persian and Urdu keyboards write them.
  ...pairs('ٱا ىي ئي یي ېي ۍي ؤو ةه ہه ھه ۃه ەه ۀه کك ڪك ںن ٹت'),
  // Indic: chandrabindu is written as anusvara; Malayalam chillu letters have two encodings.
  ...pairs('ँं ঁং ઁં ਁਂ'),
  // Long vowels are typed short and short ones long.
  ...pairs('ीि ूु ैे ौो ীি ূু ીિ ૂુ ੀਿ ੂੁ ீி ூு ேெ ோொ ీి ూు ేె ోొ ೀಿ ೂು ೇೆ ೋೊ ീി ൂു േെ ോൊ'),
  ...{ ൻ: 'ന്', ർ: 'ര്', ൽ: 'ല്', ൾ: 'ള്', ൺ: 'ണ്' },
};
const alike = new RegExp(`[${Object.keys(oneSpelling).join('')}]`, 'gu');

const looksLike: Readonly<Record<string, string>> = {
  ...pairs('аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx ԁd һh ӏl ԛq ԝw пn гr'),
  ...pairs('αa βb εe ηn ιi κk νv οo ρp τt υu χx ϲc σo'),
  ...pairs('0o 1i 3e 4a 5s 7t $s @a !i'),
};

function ordinary(letter: string): string {
  const small = smallCapitals[letter];
  if (small !== undefined) return small;
  const code = letter.codePointAt(0) ?? 0;
  for (const first of [0x1f150, 0x1f170, 0x1f1e6]) {
    if (code >= first && code < first + 26) return String.fromCharCode(0x61 + code - first);
  }
  return letter;
}

/** 🆂🆃🅾🅿, ᴛʜɪs; flags are letters only when they are no flags, four or more in a row. */
const ornamental =
  /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]|[ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ]|(?<=[\u{1f1e6}-\u{1f1ff}]{3})[\u{1f1e6}-\u{1f1ff}]|[\u{1f1e6}-\u{1f1ff}](?=[\u{1f1e6}-\u{1f1ff}]{3})|(?<=[\u{1f1e6}-\u{1f1ff}])[\u{1f1e6}-\u{1f1ff}](?=[\u{1f1e6}-\u{1f1ff}]{2})|(?<=[\u{1f1e6}-\u{1f1ff}]{2})[\u{1f1e6}-\u{1f1ff}](?=[\u{1f1e6}-\u{1f1ff}])/gu;

const smallCapitals = pairs('ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz');

function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.split(' ').map((pair) => [...pair] as [string, string]));
}

/** Ranges apart from each other, for written together they would look like one letter. */
function joined(ranges: string): string {
  return ranges.replaceAll(' ', '');
}
