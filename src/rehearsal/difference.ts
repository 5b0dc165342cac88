/** What was expected and what was heard instead, line by line, for a person to read: `-` expected, `+` heard. */
import { diffArrays, diffWordsWithSpace } from 'diff';

/** Nobody reads more of one message than this. */
const longestMessage = 2_000;

/** Messages side by side: those that are as expected stand without a mark, shortened to their first line. */
export function messagesDifference(expected: readonly string[], heard: readonly string[]): readonly string[] {
  if (expected.length === 0)
    return ['heard, and nothing was expected:', ...heard.flatMap((text) => marked('+', text))];
  if (heard.length === 0)
    return ['nothing was heard; expected:', ...expected.flatMap((text) => marked('-', text))];
  const lines = diffArrays([...expected], [...heard]).flatMap(({ value, added, removed }) =>
    value.flatMap((text) =>
      added ? marked('+', text) : removed ? marked('-', text) : [`  ${firstLine(text)}`],
    ),
  );
  const [only, instead] = [
    expected.length === 1 ? expected[0] : undefined,
    heard.length === 1 ? heard[0] : undefined,
  ];
  return only === undefined || instead === undefined ? lines : [...lines, ...wordsThatDiffer(only, instead)];
}

/** Values by name: only those that differ. */
export function valuesDifference(expected: unknown, found: unknown): readonly string[] {
  return [`- ${shown(expected)}`, `+ ${shown(found)}`];
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');

function marked(mark: '+' | '-', text: string): readonly string[] {
  const [first = '', ...rest] = text.slice(0, longestMessage).split('\n');
  return [`${mark} ${first}`, ...rest.map((line) => `${mark} ${line}`)];
}

const firstLine = (text: string): string => {
  const [first = '', ...rest] = text.split('\n');
  return rest.length === 0 ? first : `${first} …`;
};

/** Two long messages that are nearly the same: the words in which they differ. */
function wordsThatDiffer(expected: string, heard: string): readonly string[] {
  if (Math.max(expected.length, heard.length) > longestMessage) return [];
  const parts = diffWordsWithSpace(expected, heard);
  const changed = parts.filter(({ added, removed }) => added || removed);
  const same = parts.length - changed.length;
  if (changed.length === 0 || changed.length > 8 || same === 0 || expected.length < 40) return [];
  const words = changed.map(({ value, added }) => `${added ? '+' : '-'}“${value.trim()}”`);
  return [`in which differ: ${words.join(' ')}`];
}
