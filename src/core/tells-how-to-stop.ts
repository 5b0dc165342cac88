/** Whether words say by themselves how to stop, so that the line which says it need not be added. */

/** In capitals, in quotes or set off, or behind what one does with a word. A bus stop, or “never stop tasting”, says nothing of it. */
export const tellsHowToStop = (words: string): boolean =>
  /\bSTOP\b|["'“”«»*_]stop["'“”«»*_]/.test(words) || askedFor.test(words);

const verbs =
  'reply|write|send|text|answer|type|say|escribe|escriba|responde|responda|env[ií]a|manda|escreva|envie|mande|tulis|balas|kirim|ketik|schreib\\w*|antworte\\w*|écri\\w*|répond\\w*|envoy\\w*';
const askedFor = new RegExp(`\\b(?:${verbs})\\W+(?:\\p{L}{1,4}\\W+)?stop\\b`, 'iu');
