/** Conditions in plain words where they are plain, so that nobody needs CEL to read a picture. */
import { enumerate } from './time-words.ts';

/** A value's name as people say it: `favourite_dish` is "favourite dish". */
const spoken = (name: string): string => name.replaceAll('_', ' ');

const value = `"([^"\\\\]*)"|'([^'\\\\]*)'|(-?\\d+(?:\\.\\d+)?|true|false)`;
const named = '(?:contact|run)\\.([A-Za-z_]\\w*(?:\\.\\w+)?)';

type Pattern = readonly [RegExp, (parts: readonly string[]) => string];

const comparisons: Readonly<Record<string, string>> = {
  '==': 'is',
  '!=': 'is not',
  '>=': 'is at least',
  '<=': 'is at most',
  '>': 'is more than',
  '<': 'is less than',
};

const patterns: readonly Pattern[] = [
  [/^has\((?:contact|run)\.(\w+)\)$/, ([name = '']) => `${spoken(name)} is known`],
  [/^!\s*has\((?:contact|run)\.(\w+)\)$/, ([name = '']) => `${spoken(name)} is not known`],
  [
    new RegExp(`^${named}\\s*(==|!=|>=|<=|>|<)\\s*(?:${value})$`),
    ([name = '', sign = '', ...said]) => `${spoken(name)} ${comparisons[sign]} ${said.join('')}`,
  ],
  [
    new RegExp(`^${named}\\s+in\\s+\\[([^\\]]*)\\]$`),
    ([name = '', list = '']) => {
      const values = list.split(',').map((each) => each.trim().replace(/^["']|["']$/g, ''));
      return `${spoken(name)} is ${enumerate(values, 'or')}`;
    },
  ],
  [/^["'](\w[\w-]*)["']\s+in\s+contact\.tags$/, ([tag = '']) => `has the tag ${tag}`],
  [/^!\s*\(?["'](\w[\w-]*)["']\s+in\s+contact\.tags\)?$/, ([tag = '']) => `has not the tag ${tag}`],
  [/^contact\.consent\.(\w+)$/, ([purpose = '']) => `agreed to ${purpose}`],
  [/^!\s*contact\.consent\.(\w+)$/, ([purpose = '']) => `did not agree to ${purpose}`],
];

/** Null where a condition says more than these words can: then its own text is shown. */
export function conditionWords(source: string): string | null {
  for (const [sign, word] of [
    ['&&', 'and'],
    ['||', 'or'],
  ] as const) {
    const parts = splitOutside(source, sign);
    // One that mixes both signs would need brackets to be read rightly.
    if (parts.length < 2) continue;
    const words = parts.map((part) => plainly(part));
    return words.every((each) => each !== null) ? words.join(` ${word} `) : null;
  }
  return plainly(source);
}

function plainly(part: string): string | null {
  const text = part.trim();
  for (const [pattern, words] of patterns) {
    const parts = pattern.exec(text)?.slice(1);
    if (parts) return words(parts.map((each) => each ?? ''));
  }
  return null;
}

/** Splits where the sign is in no quotes and no brackets. */
function splitOutside(source: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (depth === 0 && source.startsWith(sign, at)) {
      parts.push(source.slice(from, at));
      from = at + sign.length;
      at = from - 1;
    }
  }
  return [...parts, source.slice(from)];
}
