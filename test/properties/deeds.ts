/** What may happen to a few people, in any order and by either of two engines. A list of steps reads as a story. */
import fc from 'fast-check';
import type { Purpose } from '../../src/core/consent.ts';
import { hourMs, secondMs } from '../../src/core/time/instant.ts';

/** A row of a list: somebody we know by their place among the people, or a number nobody has seen. */
export type ListRow = {
  readonly of: number | 'a stranger';
  readonly says: 'marketing' | 'utility marketing' | 'opted out';
};

export type Deed =
  | { readonly does: 'writes'; readonly text: string }
  /** Writes as somebody new would, and agrees; or tells something of themselves. */
  | { readonly does: 'joins' | 'tells' }
  /** Is erased, writes again, and then what they wrote before is delivered once more. */
  | { readonly does: 'returns' }
  /** Whatever they wrote is delivered once more, as after a reconnect. */
  | { readonly does: 'redelivers' }
  /** A flow that is started for everybody there is, or for one. */
  | { readonly does: 'campaign' | 'flow'; readonly flow: string }
  | { readonly does: 'form' | 'opt-in' | 'withdraws'; readonly purposes: readonly Purpose[] }
  | { readonly does: 'import'; readonly rows: readonly ListRow[]; readonly welcome: boolean }
  | { readonly does: 'do-not-contact' | 'erases' }
  | { readonly does: 'time'; readonly ms: number };

export type Step = {
  readonly who: number;
  readonly engine: 0 | 1;
  readonly deed: Deed;
  /** Everything under way is done before the next step. */
  readonly wait: boolean;
};

const some = (...purposes: readonly (readonly Purpose[])[]) => fc.constantFrom(...purposes);

const rowsOf = (people: number): fc.Arbitrary<readonly ListRow[]> =>
  fc.array(
    fc.record({
      of: fc.oneof(
        { weight: 3, arbitrary: fc.nat(people - 1) },
        { weight: 1, arbitrary: fc.constant('a stranger' as const) },
      ),
      says: fc.constantFrom('marketing', 'utility marketing', 'utility marketing', 'opted out'),
    }),
    { minLength: 1, maxLength: 4 },
  );

const deedOf = (people: number): fc.Arbitrary<Deed> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant('writes' as const),
        text: fc.constantFrom('STOP', 'stop', 'START', 'hi', 'prices', 'yes', 'less', '1', 'berhenti'),
      }),
    },
    { weight: 5, arbitrary: fc.constantFrom<Deed>({ does: 'joins' }, { does: 'joins' }, { does: 'tells' }) },
    { weight: 4, arbitrary: fc.constantFrom<Deed>({ does: 'redelivers' }) },
    { weight: 2, arbitrary: fc.constantFrom<Deed>({ does: 'returns' }) },
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constantFrom('campaign' as const, 'flow' as const),
        flow: fc.constantFrom('recommend', 'weekly-poll', 'check-in', 'feedback', 'anniversary'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constantFrom('form' as const, 'opt-in' as const),
        purposes: some(['marketing'], ['utility'], ['utility', 'marketing']),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('withdraws' as const),
        purposes: some(['marketing'], ['utility'], ['service', 'utility', 'marketing']),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('import' as const),
        rows: rowsOf(people),
        welcome: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom<Deed>({ does: 'do-not-contact' }) },
    { weight: 2, arbitrary: fc.constantFrom<Deed>({ does: 'erases' }) },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('time' as const),
        ms: fc.constantFrom(secondMs, 7 * secondMs, hourMs),
      }),
    },
  );

/** Steps of so many people; a counterexample shows them in words. */
export const stepsOf = (people: number): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(
      fc.record({
        who: fc.nat(people - 1),
        engine: fc.constantFrom(0 as const, 1 as const),
        deed: deedOf(people),
        wait: fc.boolean(),
      }),
      { minLength: 12, maxLength: 40, size: 'max' },
    )
    .map((steps) => Object.assign([...steps], { [fc.toStringMethod]: () => `\n${inWords(steps)}\n` }));

const inWords = (steps: readonly Step[]): string =>
  steps
    .map(({ who, engine, deed, wait }, index) => {
      const where = deed.does === 'time' ? 'time' : `engine ${engine}, person ${who}`;
      return `  ${index}. ${where}: ${deedInWords(deed)}${wait ? '; all is done' : ''}`;
    })
    .join('\n');

function deedInWords(deed: Deed): string {
  switch (deed.does) {
    case 'writes':
      return `writes ${deed.text}`;
    case 'campaign':
      return `and everybody else is asked for ${deed.flow} by a campaign`;
    case 'flow':
      return `is asked for ${deed.flow}`;
    case 'form':
    case 'opt-in':
    case 'withdraws':
      return `${deed.does} ${deed.purposes.join(' ')}`;
    case 'import':
      return `import${deed.welcome ? ' with a welcome' : ''} of ${deed.rows.map(({ of, says }) => `${of}: ${says}`).join(', ')}`;
    case 'time':
      return `${deed.ms / secondMs} s pass`;
    default:
      return deed.does;
  }
}
