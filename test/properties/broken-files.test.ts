/** Whatever is done to real files: checking them never throws and never hangs, and what passes can be talked with. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFileFlowSource } from '../../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../../src/adapters/translator/i18next.ts';
import { applyDecision } from '../../src/core/apply.ts';
import type { ConsentRecordId } from '../../src/core/consent.ts';
import { decide } from '../../src/core/decide.ts';
import type { ContactEvent } from '../../src/core/event.ts';
import { newRecord } from '../../src/core/record.ts';
import { compileRelease } from '../../src/core/release/compile.ts';
import type { Release } from '../../src/core/release.ts';
import { hourMs } from '../../src/core/time/instant.ts';
import type { SourceFile } from '../../src/ports/flow-source.ts';
import { aContact, anArrival, aWorld, morning, says } from '../support/world.ts';
import { mutated } from './mutations.ts';
import { runsOf, seed } from './seed.ts';

const { texts } = createI18nextTranslator();
const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** The cap of the issue that asked for it; a set as it is takes a tenth of a second. */
const longestMs = 2_000;

/** The longest of several tries would count a pause of the machine. */
function check(files: readonly SourceFile[]) {
  let shortest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3; tries++) {
    // Of other files that say the same: what was worked out before must not count.
    const unknown = files.map((file) => ({ ...file }));
    const before = process.cpuUsage();
    const compiled = compileRelease(unknown, [], texts);
    const { user, system } = process.cpuUsage(before);
    shortest = Math.min(shortest, (user + system) / 1_000);
    if (shortest < longestMs) return { ...compiled, ms: shortest };
  }
  throw new Error(`checking took ${shortest} ms`);
}

const granted = { state: 'granted', at: morning, record: 'r' as ConsentRecordId } as const;

type Deed = { readonly do: 'write' | 'timer' | 'event' | 'call'; readonly which: number };
const deeds = fc.array(
  fc.record({
    do: fc.constantFrom('write', 'write', 'write', 'timer', 'event', 'call'),
    which: fc.nat(1_000),
  }),
  { minLength: 4, maxLength: 12 },
) as fc.Arbitrary<Deed[]>;

/** Begins the flow for somebody active and lets things happen; gives what went wrong inside. */
function talk(release: Release, flow: string, happenings: readonly Deed[]): readonly string[] {
  let record = newRecord(
    aContact({
      consents: { service: granted, utility: granted, marketing: granted },
      lifecycle: { stage: 'active', attempt: 0, remembered: null },
    }),
  );
  let now = morning;
  let entries = 0;
  let timer: Extract<ContactEvent, { type: 'wakeup.due' }> | null = null;
  let call: string | null = null;
  const wrong: string[] = [];
  const happens = (event: ContactEvent) => {
    const arrival = anArrival(event, now, `entry-${++entries}`);
    const decision = decide(record.contact, arrival, aWorld(release, now));
    record = applyDecision(record, arrival, decision, now);
    record = {
      ...record,
      contact: { ...JSON.parse(JSON.stringify(record.contact)), outbox: [] },
      unfiled: [],
    };
    for (const effect of decision.effects) {
      if (effect.type === 'wakeup.set' && effect.timer.startsWith('run:'))
        timer = {
          type: 'wakeup.due',
          arming: effect.id,
          timer: effect.timer,
          dueAt: effect.dueAt,
        } as typeof timer;
      if (effect.type === 'call.make') call = effect.id;
    }
    wrong.push(
      ...decision.journal.flatMap(({ what, why }) =>
        ['run.failed', 'run.lost', 'run.runaway'].includes(what) ? [`${what}: ${why}`] : [],
      ),
    );
  };
  const sayings = [
    'yes',
    'no',
    '1',
    '2',
    'Ana',
    '12',
    'hello',
    'menu',
    'prices',
    '👍',
    '{{name}}',
    '31/12/1990',
  ];
  const events = ['class-attended', 'feedback-wanted', 'friend-stayed'];
  happens({ type: 'flow.requested', flow: flow as never, by: 'api', occurrence: 'x' });
  for (const { do: what, which } of happenings) {
    now += hourMs;
    if (what === 'write') happens(says(sayings[which % sayings.length] ?? ''));
    if (what === 'timer' && timer !== null) happens(timer);
    if (what === 'event')
      happens({ type: 'business.occurred', name: events[which % events.length] ?? '', values: { a: which } });
    if (what === 'call' && call !== null)
      happens({
        type: 'call.returned',
        call: call as never,
        outcome: { kind: 'answered', status: 200, body: '{"a":1}' },
      } as never);
  }
  return wrong;
}

describe(`files with mistakes (seed ${seed})`, () => {
  let files: readonly SourceFile[];
  beforeAll(async () => {
    files = await createFileFlowSource({ flowsDir: folder('flows'), localesDir: folder('locales') }).load();
    check(files);
    // Jest keeps a hundred frames of every error, and the YAML library makes one for each mistake; Node keeps ten.
    Error.stackTraceLimit = 10;
  });

  test('never make checking throw or hang, and what passes never makes a decision fail', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        fc.constant(null).chain(() => mutated(files)),
        deeds,
        ({ files: changed, touched }, happenings) => {
          const { release, issues } = check(changed);
          expect(release === null).toBe(issues.some(({ severity }) => severity === 'error'));
          if (release === null) return;
          passed += 1;
          const names = touched.map((path) => path.replace(/^.*\/|\.yaml$/g, ''));
          const mayRun = issues.some(({ code }) => code === 'endless-loop' || code === 'nested-in-itself');
          for (const flow of names.filter((name) => release.flows.has(name as never))) {
            const wrong = talk(release, flow, happenings);
            if (!mayRun) expect(wrong).toEqual([]);
            expect(wrong.filter((what) => what.startsWith('run.failed'))).toEqual([]);
          }
        },
      ),
      { numRuns: runsOf(60), seed },
    );
    expect(passed).toBeGreaterThan(0);
  }, 240_000);

  const bomb = (depth: number) =>
    [
      'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: depth },
        (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
      ),
    ].join('\n');
  const steps = (count: number, each: (index: number) => string) =>
    `flow: tour\ntopic: questions\nsteps:\n${Array.from({ length: count }, (_, index) => `  - ${each(index)}\n`).join('')}`;

  test('flows that each start two others, forty deep, are told of in time', () => {
    const flow = (index: number) => ({
      path: `flows/deep-${index}.yaml`,
      text: [
        `flow: deep-${index}`,
        'topic: newsletter',
        'steps:',
        ...[index + 1, index + 2].flatMap((next) => (next < 40 ? [`  - start-flow: deep-${next}`] : [])),
        '  - set: { wish: deep }',
      ].join('\n'),
    });
    const { issues } = check([...files, ...Array.from({ length: 40 }, (_, index) => flow(index))]);
    expect(issues.map(({ code }) => code)).toContain('too-deep-flows');
  });

  test.each([
    ['a bomb of aliases', bomb(9)],
    ['deep brackets', `steps: ${'['.repeat(50_000)}`],
    ['deep maps', `steps: ${'{a: '.repeat(20_000)}`],
    ['deep indentation', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a huge word', `flow: ${'x'.repeat(130_000)}`],
    ['very many keys', Array.from({ length: 11_000 }, (_, key) => `k${key}: 1`).join('\n')],
    ['very many mistakes', '- }\n'.repeat(32_000)],
    ['very many sound steps', steps(3_000, (index) => `set: { wish: "${index}" }`)],
    [
      'very many jumps',
      steps(
        1_000,
        (index) => `{ when: contact.people > ${index}, id: s${index}, then: [{ go: s${999 - index} }] }`,
      ),
    ],
    ['very many broken steps', steps(6_000, () => 'sya: hello')],
    [
      'very many questions',
      steps(
        1_500,
        (index) => `{ ask: q${index}, answer: text, save: wish, if-unclear: { then: ask-q${index} } }`,
      ),
    ],
    ['an odd name', 'flow: tour\ntopic: questions\nsteps: [{ say: __proto__ }, { go: constructor }]\n'],
  ])('%s is told of in time', (_, text) => {
    const { release, issues } = check([...files, { path: 'flows/tour.yaml', text }]);
    expect(issues.map(({ code }) => code)).not.toContain('file-too-large');
    if (release !== null)
      expect(
        talk(release, 'tour', [{ do: 'write', which: 1 }]).filter((what) => what.startsWith('run.failed')),
      ).toEqual([]);
  });
});
