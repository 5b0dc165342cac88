/** A release made of what is known from the one before is the release that would be made from nothing. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFileFlowSource } from '../../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../../src/adapters/translator/i18next.ts';
import { type Compiled, compileRelease } from '../../src/core/release/compile.ts';
import type { TextKey } from '../../src/core/texts.ts';
import { createReleaseCompiler } from '../../src/pipeline/releases/release-compiler.ts';
import type { SourceFile, SourceMedia } from '../../src/ports/flow-source.ts';
import { type Mutation, mutation } from './mutations.ts';
import { runsOf, seed } from './seed.ts';

const translator = createI18nextTranslator();
const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

type House = { readonly files: readonly SourceFile[]; readonly media: readonly SourceMedia[] };

type Edit =
  | { readonly do: 'mutate'; readonly which: number; readonly change: Mutation }
  | { readonly do: 'remove'; readonly which: number }
  | { readonly do: 'mend' | 'mend-all'; readonly which: number }
  | { readonly do: 'rename' | 'add' | 'nest'; readonly which: number; readonly other: number }
  | { readonly do: 'media'; readonly bytes: number };

const nat = fc.nat(10_000);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('mutate' as const), which: nat, change: mutation }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('mend', 'mend', 'mend-all'), which: nat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which: nat }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('rename', 'add', 'nest', 'nest'), which: nat, other: nat }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('media' as const), bytes: fc.nat(9_000_000) }) },
);

const isFlow = ({ path }: SourceFile): boolean => /^flows\/[a-z-]+\.yaml$/.test(path);
const nameOf = ({ path }: SourceFile): string => path.replace(/^.*\/|\.yaml$/g, '');
const pick = <T>(from: readonly T[], which: number): T => from[which % from.length] as T;

/** Flows and the policy half of the time, anything else the other half: there are many more texts. */
const chosen = (files: readonly SourceFile[], which: number): SourceFile =>
  pick(which % 2 === 0 && files.some(isFlow) ? files.filter(isFlow) : files, Math.floor(which / 2));

function edited({ files, media }: House, step: Edit, original: House): House {
  const without = ({ path }: SourceFile) => files.filter((each) => each.path !== path);
  const put = (file: SourceFile, others = without(file)): House => ({
    files: inOrder([...others, file]),
    media,
  });
  const as = (file: SourceFile, number: number): SourceFile => ({
    ...file,
    path: file.path.replace(/[^/]+\.yaml$/, `tour-${number % 3}.yaml`),
  });
  switch (step.do) {
    case 'media':
      return { files, media: [{ path: 'coupon.jpg', bytes: step.bytes }] };
    case 'mend-all':
      return original;
    case 'mend':
      return put(chosen(original.files, step.which));
    case 'mutate': {
      const file = chosen(files, step.which);
      return put({ ...file, text: step.change(file.text) });
    }
    case 'remove':
      return files.length < 3 ? { files, media } : { files: without(chosen(files, step.which)), media };
    case 'add':
      return put(as(chosen(files, step.which), step.other));
    case 'rename': {
      const file = chosen(files, step.which);
      const named = as(file, step.other);
      return put(
        named,
        without(file).filter(({ path }) => path !== named.path),
      );
    }
    case 'nest': {
      const file = chosen(files, 2 * step.which);
      const line = `  - start-flow: ${nameOf(chosen(files, 2 * step.other))}\n`;
      const text =
        step.other % 2 === 0 ? file.text.replace(/^steps:\n/m, `steps:\n${line}`) : file.text + line;
      return put({ ...file, text });
    }
    default:
      return step satisfies never;
  }
}

const inOrder = (files: readonly SourceFile[]): readonly SourceFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

/** Everything that can be told of a release without talking with it. */
function told({ release, issues }: Compiled): unknown {
  if (release === null) return { issues };
  const { id, flows, policy, topics, attributes, segments, forms, goals, rounds, texts } = release;
  const keys = JSON.stringify([...flows.values()]).match(/[a-z-]+:[a-z][\w.-]*/g) ?? [];
  const said = [...new Set(keys)].flatMap((key) =>
    texts.languages.map((language) => [key, language, texts.written(key as TextKey, language)]),
  );
  const parts = [flows, topics, attributes, segments, forms, goals, rounds].map((part) => [...part]);
  const versions = [...flows.values()].map(({ version }) => release.version(version)?.id);
  return {
    issues,
    id,
    policy,
    languages: texts.languages,
    said,
    versions,
    parts: JSON.parse(JSON.stringify(parts)),
  };
}

describe(`edits of a house (seed ${seed})`, () => {
  let original: House;
  beforeAll(async () => {
    const source = createFileFlowSource({ flowsDir: folder('flows'), localesDir: folder('locales') });
    original = { files: await source.load(), media: await source.media() };
    // Jest keeps a hundred frames of every error, and the YAML library makes one for each mistake; Node keeps ten.
    Error.stackTraceLimit = 10;
  });

  test('lead to the release, and to the issues at their places, that loading from nothing leads to', () => {
    let sound = 0;
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 6, maxLength: 12, size: 'max' }),
        fc.boolean(),
        (edits, onCloud) => {
          const options = onCloud ? { channel: 'cloud-api' } : {};
          const compile = createReleaseCompiler(translator);
          let house = original;
          compile(house.files, house.media, options);
          for (const each of edits) {
            house = edited(house, each, original);
            const files = () => house.files.map((file) => ({ ...file }));
            const again = compile(files(), house.media, options);
            const fresh = compileRelease(files(), house.media, translator.texts, options);
            if (fresh.release !== null) sound += 1;
            expect(told(again)).toEqual(told(fresh));
          }
        },
      ),
      { numRuns: runsOf(4), seed },
    );
    expect(sound).toBeGreaterThan(0);
  }, 240_000);
});
