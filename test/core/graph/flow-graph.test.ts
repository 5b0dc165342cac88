/** A flow as a graph: every step is there, and every way that somebody can go. */
import { describe, expect, test } from '@jest/globals';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { stepKinds } from '../../../src/core/flow/steps/catalogue.ts';
import { flowGraph } from '../../../src/core/graph/flow-graph.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { outline } from '../../../src/core/graph/outline.ts';
import type { Release } from '../../../src/core/release.ts';
import { shippedRelease } from '../../support/shipped.ts';
import { aRelease } from '../../support/world.ts';

const draw = (release: Release, id: string, language = 'en'): Graph => {
  const flow = release.flows.get(id as FlowId);
  if (!flow) throw new Error(`there is no flow ${id}`);
  return flowGraph(flow, release, language);
};
const drawn = (steps: string, more: Readonly<Record<string, string>> = {}) =>
  draw(aRelease({ flows: { x: `steps:\n${steps}`, ...more } }), 'x');

/** `hello → gift`, `name →[no answer] let-go:name`. */
const ways = ({ ways: all }: Graph): readonly string[] => {
  const short = (id: string) => id.replace(/^step:/, '');
  return all.map(({ from, to, label }) => `${short(from)} →${label === '' ? '' : `[${label}]`} ${short(to)}`);
};
const factsOf = (graph: Graph, name: string) =>
  (graph.cards.find((card) => card.name === name)?.lines ?? []).flatMap((line) =>
    line.kind === 'options' ? line.options : [line.text],
  );

describe('the shipped welcome', () => {
  let release: Release;
  const graphIn = async (language: string) => {
    release ??= await shippedRelease();
    return draw(release, 'welcome', language);
  };

  test('has every way that somebody can go', async () => {
    expect(ways(await graphIn('en'))).toEqual([
      'start → set-joined-now',
      'set-joined-now → hello',
      'hello → gift',
      'gift → save-us',
      'save-us → when-has-contact-name',
      'when-has-contact-name →[yes] name',
      'when-has-contact-name →[no] interest',
      'name →[answered] interest',
      'name →[not understood] interest',
      'name →[no answer] let-go:name',
      'interest →[Recipes] recipes',
      'interest →[Classes] classes',
      'interest →[Offers] offers',
      'interest →[not understood] thanks',
      'interest →[no answer] let-go:interest',
      'recipes → thanks',
      'classes → thanks',
      'offers → thanks',
      'thanks → end',
    ]);
  });

  test('says what contacts read, in the language that is asked for, and names what differs from one to the next', async () => {
    const english = factsOf(await graphIn('en'), 'thanks');
    const spanish = factsOf(await graphIn('es'), 'thanks');
    expect(english[0]).toBe(
      'Thank you, [name]. If you have a question, write it here, and Sari or one of us will answer.',
    );
    expect(spanish[0]).toContain('[name]');
    expect(spanish[0]).not.toBe(english[0]);
    expect(factsOf(await graphIn('en'), 'hello')[0]).toContain('*Dapur Sari*');
    expect(factsOf(await graphIn('es'), 'interest').slice(1, 4)).toEqual(['Recetas', 'Clases', 'Ofertas']);
  });

  test('tells how a question deals with silence and with what it cannot read, with the words it uses then', async () => {
    expect(factsOf(await graphIn('en'), 'name').slice(1)).toEqual([
      'answer: any words',
      'kept as name',
      'not understood: asked again, at most twice, then goes on',
      'Your first name is enough. What may we call you?',
      'no answer for 1 day: nudged once, then asks no more',
      'We would still like to know what to call you. Your first name is enough.',
    ]);
  });

  test('another flow that follows an answer later is told at the question', async () => {
    await graphIn('en');
    expect(factsOf(draw(release, 'check-in'), 'how-is-it')).toContain(
      '7 days later, at 10:00, after No time for it or I need help: the flow second-try',
    );
  });

  test('says what begins it', async () => {
    expect(factsOf(await graphIn('en'), 'welcome')).toEqual([
      'somebody agreed',
      'topic: newsletter (marketing)',
      'waits its turn while another flow is going on',
    ]);
  });

  test('can be told in sentences to whoever does not see it', async () => {
    const told = outline(await graphIn('en'));
    expect(told).toContain(
      'gift - Kabar says: A small gift to begin with: *[code]* takes 10% off your first class.',
    );
    expect(told).toContain('when-has-contact-name - Is it so?: name is not known → yes: name; no: interest');
  });
});

test('every shipped flow is drawn whole: no way leads to nothing, and every step is reached', async () => {
  const release = await shippedRelease();
  for (const { id, steps } of release.flows.values()) {
    const { cards, ways: all } = draw(release, id);
    const ids = cards.map((card) => card.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.flatMap(({ from, to }) => [from, to]).filter((end) => !ids.includes(end))).toEqual([]);
    expect(cards.filter(({ unreached }) => unreached)).toEqual([]);
    const shown = Object.values(steps).filter(({ kind }) => kind !== 'go' && kind !== 'end');
    expect(ids).toEqual(expect.arrayContaining(shown.map((step) => `step:${step.id}`)));
  }
});

test.each(stepKinds.filter(({ kind }) => kind !== 'go' && kind !== 'end'))(
  'a step $kind has a card of its own',
  ({ kind, example }) => {
    const flows = { x: `steps:\n${example}`, 'first-recipe': 'steps: [{ say: recipe }]' };
    const release = aRelease({ flows: { ...flows, topics: 'steps: [{ say: x }]' }, media: ['coupon.jpg'] });
    const card = draw(release, 'x').cards.find(({ id }) => {
      const step = release.flows.get('x' as FlowId)?.steps[id.replace(/^step:/, '')];
      return step?.kind === kind;
    });
    expect(card?.head).not.toBe(kind);
    expect(card?.lines.length).toBeGreaterThan(0);
  },
);

describe('ways', () => {
  test('`go` and `end` are ways, not cards; a way back is one', () => {
    const graph = drawn(`
  - ask: again
    answer: yes-no
    if-silent: { after: 1d, then: skip }
    if:
      yes: [{ go: again }]
      no: [{ end: true }]
  - say: later`);
    expect(ways(graph)).toEqual([
      'start → again',
      'again →[Yes] again',
      'again →[No] end',
      'again →[not understood] later',
      'again →[no answer] later',
      'later → end',
    ]);
  });

  test('options without a way of their own go together, and `else` is theirs', () => {
    const graph = drawn(`
  - ask: what
    options: [a, b, c]
    if-unclear: { again: 0, then: end }
    if:
      a: [{ say: first }]
      else: [{ say: rest }]`);
    expect(ways(graph)).toEqual([
      'start → what',
      'what →[x:what-options.a] first',
      'what →[other answers] rest',
      'what →[not understood] let-go:what',
      'what →[no answer] let-go:what',
      'first → end',
      'rest → end',
    ]);
  });

  test('a call that fails, a person who gives back and a flow inside another are told apart', () => {
    const graph = drawn(
      `
  - call: stock
    url: https://api.example.com/x
    if-failed: [{ say: sorry }]
  - hand-over: wants-help
  - start-flow: inner
  - wait: 2d`,
      { inner: 'steps: [{ say: hi }]' },
    );
    expect(graph.ways.map(({ look, label }) => [look, label])).toEqual([
      ['on', ''],
      ['on', ''],
      ['trouble', 'if it fails'],
      ['on', ''],
      ['on', 'given back'],
      ['on', 'when it is over'],
      ['time', ''],
    ]);
    expect(graph.cards.map(({ look }) => look)).toEqual([
      'start',
      'call',
      'say',
      'person',
      'sub-flow',
      'wait',
      'end',
    ]);
  });

  test('a flow that others run says so where it begins and where it ends', () => {
    const release = aRelease({
      flows: {
        inner: 'steps: [{ say: hi }]',
        x: 'steps: [{ start-flow: inner }]',
        y: 'steps: [{ start-flow: inner }]',
      },
    });
    const graph = draw(release, 'inner');
    expect(factsOf(graph, 'inner').slice(0, 2)).toEqual(['inside the flow x', 'inside the flow y']);
    expect(graph.cards.at(-1)?.lines).toEqual([
      { kind: 'fact', text: '2 flows that may have begun it: it goes on there' },
    ]);
  });

  test('what no way leads to is marked, and a `go` that only leads round to itself is shown', () => {
    const unreached = drawn('  - end\n  - say: never').cards.filter(({ unreached: marked }) => marked);
    expect(unreached.map(({ name }) => name)).toEqual(['never']);
    const round = drawn('  - { go: x, id: x }');
    expect(ways(round)).toEqual(['start → x', 'x → x']);
  });
});
