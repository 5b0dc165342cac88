/** Whatever real files look like: formatting them changes nothing that they say, loses no comment, and has nothing left to do. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { createFileFlowSource } from '../../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../../src/adapters/translator/i18next.ts';
import { formatFile } from '../../src/core/format/format.ts';
import type { MediaFile } from '../../src/core/inspect/sendable-media.ts';
import { compileRelease } from '../../src/core/release/compile.ts';
import { textKey } from '../../src/core/texts.ts';
import type { SourceFile } from '../../src/ports/flow-source.ts';
import { mutated } from './mutations.ts';
import { runsOf, seed } from './seed.ts';

const { texts } = createI18nextTranslator();
const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
let shipped: readonly SourceFile[] = [];
let tests: readonly SourceFile[] = [];
let media: readonly MediaFile[] = [];

beforeAll(async () => {
  const source = createFileFlowSource({ flowsDir: folder('flows'), localesDir: folder('locales') });
  [shipped, tests, media] = await Promise.all([source.load(), source.tests(), source.media()]);
});

const format = (file: SourceFile): SourceFile => {
  const result = formatFile(file);
  return result.kind === 'formatted' ? { ...file, text: result.text } : file;
};

/** All that people and `decide` could notice, and no places in files. */
function meaning(files: readonly SourceFile[]): readonly string[] {
  const { release, issues } = compileRelease(files, media, texts);
  const told = issues.map(({ file, code, message }) => `${file} ${code} ${message}`).sort();
  if (release === null) return told;
  const { flows, policy, topics, attributes, segments, forms, goals, rounds } = release;
  const keys = files.flatMap(({ path, text }) => {
    const [, language = '', area = ''] = /^locales\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
    const names = [...text.matchAll(/^ *"?([\w.-]+)"?:/gm)].map(([, name = '']) => name);
    return area === ''
      ? []
      : names.map(
          (name) => `${language} ${area}:${name} ${release.texts.text(textKey(area, name), language, {})}`,
        );
  });
  return [
    told,
    [...flows].sort(),
    policy,
    [...topics].sort(),
    [...attributes].sort(),
    [...segments].map(([name, { source }]) => [name, source]).sort(),
    [...forms].sort(),
    [...goals].sort(),
    [...rounds].map(([flow, dated]) => [flow, dated.rounds, dated.step]),
    keys.sort(),
  ].flatMap((part) =>
    Array.isArray(part) ? part.map((each) => JSON.stringify(each)) : JSON.stringify(part),
  );
}

const differing = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...before.filter((each) => !after.includes(each)),
  ...after.filter((each) => !before.includes(each)),
];

describe(`formatting, seed ${seed}`, () => {
  test('the shipped files are as formatting leaves them', () => {
    const changed = [...shipped, ...tests].filter((file) => format(file).text !== file.text);
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  test('files written in other ways say the same once they are formatted', () => {
    const before = meaning(shipped);
    const ways = fc.record({
      indent: fc.constantFrom(2, 3, 4, 8),
      indentSeq: fc.boolean(),
      singleQuote: fc.boolean(),
      lineWidth: fc.constantFrom(0, 30, 80),
      flowCollectionPadding: fc.boolean(),
      defaultStringType: fc.constantFrom(
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
        'BLOCK_LITERAL',
        'BLOCK_FOLDED',
      ),
      collectionStyle: fc.constantFrom('any', 'block'),
      ending: fc.constantFrom('\n', '\r\n'),
      turned: fc.boolean(),
    } as const);
    fc.assert(
      fc.property(ways, ({ ending, turned, ...options }) => {
        const rewritten = shipped.map((file) => {
          const document = parseDocument(file.text);
          if (turned && /^flows\/[a-z-]+\.yaml$/.test(file.path)) turnRoot(document);
          return { ...file, text: document.toString(options).replaceAll('\n', ending) };
        });
        const results = rewritten.map((file) => ({ file, result: formatFile(file) }));
        const refused = results
          .filter(({ result }) => result.kind === 'refused')
          .map(({ file }) => file.path);
        expect(refused).toEqual([]);
        const formatted = rewritten.map(format);
        expect(differing(before, meaning(formatted))).toEqual([]);
        expect(formatted.map(format)).toEqual(formatted);
      }),
      { seed, numRuns: runsOf(5) },
    );
  });

  test('damaged files are refused or have nothing left to do, and nothing throws', () => {
    fc.assert(
      fc.property(mutated([...shipped, ...tests]), ({ files, touched }) => {
        for (const file of files.filter(({ path }) => touched.includes(path))) {
          const once = format(file);
          expect(format(once)).toEqual(once);
        }
      }),
      { seed, numRuns: runsOf(150) },
    );
  });

  test('sets of files that are damaged have the same mistakes once they are formatted', () => {
    fc.assert(
      fc.property(mutated(shipped), ({ files }) => {
        expect(differing(meaning(files), meaning(files.map(format)))).toEqual([]);
      }),
      { seed, numRuns: runsOf(6) },
    );
  });
});

/** The keys of a house file or a flow the other way round, each with its comments. */
function turnRoot(document: ReturnType<typeof parseDocument>): void {
  const { contents } = document;
  if (contents && 'items' in contents) contents.items.reverse();
}
