/** Slips of the pen and worse, in YAML files: lines swapped, lost, doubled, words renamed, signs and structures put in. */
import fc from 'fast-check';

type File = { readonly path: string; readonly text: string };

const snippets = [
  '\t',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '#',
  ' #x',
  '&a ',
  '*a',
  '!!binary ',
  '? ',
  '---\n',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '👩‍👩‍👧',
  '\uD800',
  '{{',
  '}}',
  '{{name}}',
  '{{constructor}}',
  '__proto__: 1\n',
  'constructor: x\n',
  'null',
  '-1',
  '1e999',
  '0x10',
  '2026-02-30',
  'yes',
  'x'.repeat(5_000),
  '[[[[[[[[[[]]]]]]]]]]',
  '<<: *a\n',
] as const;

const words = [
  'say',
  'ask',
  'poll',
  'when',
  'wait',
  'set',
  'go',
  'end',
  'then',
  'else',
  'options',
  'if',
  'save',
  'start-flow',
  'answer',
  'text',
  'number',
  'keyword',
  'schedule',
  'stop',
  'true',
  'contact',
  'name',
  'if-silent',
  'if-unclear',
  'hand-over',
] as const;

export type Mutation = (text: string) => string;

const at = fc.nat(100_000);
const lines = (change: (all: string[], a: number, b: number) => void) =>
  fc.tuple(at, at).map(
    ([a, b]): Mutation =>
      (text) => {
        const all = text.split('\n');
        change(all, a % all.length, b % all.length);
        return all.join('\n');
      },
  );

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  lines((all, a, b) => ([all[a], all[b]] = [all[b] ?? '', all[a] ?? ''])),
  lines((all, a) => all.splice(a, 1)),
  lines((all, a) => all.splice(a, 0, all[a] ?? '')),
  lines((all, a, b) => all.splice(Math.min(a, b), 0, ...all.slice(Math.min(a, b), Math.max(a, b)))),
  lines((all, a) => (all[a] = `  ${all[a] ?? ''}`)),
  lines((all, a) => (all[a] = (all[a] ?? '').replace(/^ {2}/, ''))),
  at.map(
    (a): Mutation =>
      (text) =>
        text.slice(0, a % (text.length + 1)),
  ),
  fc.tuple(at, fc.nat(30)).map(
    ([a, cut]): Mutation =>
      (text) => {
        const place = a % (text.length + 1);
        return text.slice(0, place) + text.slice(place + cut);
      },
  ),
  fc.tuple(at, fc.constantFrom(...snippets)).map(
    ([a, snippet]): Mutation =>
      (text) => {
        const place = a % (text.length + 1);
        return text.slice(0, place) + snippet + text.slice(place);
      },
  ),
  // One word of the file for another of it, or for a word that means something.
  fc.tuple(at, at, fc.option(fc.constantFrom(...words))).map(
    ([a, b, word]): Mutation =>
      (text) => {
        const found = [...text.matchAll(/[a-z][\w-]*/g)];
        const [from, other] = [found[a % Math.max(1, found.length)], found[b % Math.max(1, found.length)]];
        const to = word ?? other?.[0];
        if (from === undefined || to === undefined) return text;
        return text.slice(0, from.index) + to + text.slice(from.index + from[0].length);
      },
  ),
);

/** One to four changes, most of them in flows. */
export const mutated = <F extends File>(
  files: readonly F[],
): fc.Arbitrary<{ files: readonly F[]; touched: readonly string[] }> => {
  const flows = files.filter(({ path }) => /^flows\/[a-z-]+\.yaml$/.test(path));
  const one = fc.tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...flows.map(({ path }) => path)) },
      { weight: 1, arbitrary: fc.constantFrom(...files.map(({ path }) => path)) },
    ),
    mutation,
  );
  return fc.array(one, { minLength: 1, maxLength: 4 }).map((changes) => ({
    touched: changes.map(([path]) => path),
    files: files.map((file) => {
      let { text } = file;
      for (const [path, change] of changes) if (path === file.path) text = change(text);
      return { ...file, text };
    }),
  }));
};
