/** What is drawn: well-formed whatever a text says, the same bytes every time, and legible on both sheets. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { flowGraph } from '../../src/core/graph/flow-graph.ts';
import type { Card, Graph } from '../../src/core/graph/graph.ts';
import { nothingLive } from '../../src/core/graph/live.ts';
import { dotOfWords } from '../../src/graph/dot.ts';
import { draw } from '../../src/graph/draw.ts';
import { type LayOut, loadLayout } from '../../src/graph/layout.ts';
import { dark, light, type Palette } from '../../src/graph/styles.ts';
import { seed } from '../properties/seed.ts';
import { type Element, everyElement, readMarkup, textOf } from '../support/markup.ts';
import { shippedRelease } from '../support/shipped.ts';

let layOut: LayOut;
beforeAll(async () => {
  layOut = await loadLayout();
});

const card = (id: string, text: string, more: Partial<Card> = {}): Card => ({
  id,
  look: 'say',
  head: 'Kabar says',
  name: id,
  lines: [{ kind: 'text', text }],
  ...more,
});

/** Every place in which words can be. */
const graphOf = (words: string): Graph => ({
  title: words,
  about: words,
  language: 'en',
  direction: 'down',
  cards: [
    card('a', words),
    card('b', words, {
      name: words,
      head: words,
      look: 'ask',
      lines: [
        { kind: 'options', options: [words, 'x', words] },
        { kind: 'fact', text: words, sign: 'clock' },
        { kind: 'aside', text: words },
        { kind: 'code', text: words },
      ],
    }),
    card('c', words, { group: 'g' }),
  ],
  ways: [
    { from: 'a', to: 'b', look: 'choice', label: words },
    { from: 'group:g', to: 'a', look: 'time', label: '' },
    { from: 'b', to: 'group:g', look: 'trouble', label: words },
  ],
  groups: [{ id: 'g', title: words }],
});

const drawn = (graph: Graph, live = nothingLive): Element => readMarkup(draw(graph, layOut, live));
const hostile = [
  `</text></svg><script>alert(1)</script>`,
  `" onload="alert(1)`,
  `'><image href=x onerror=alert(1)>`,
  `&lt;b&gt; &amp; &#x3c; ]]> <!-- --> <?xml?> <![CDATA[`,
  `"]; n9 [label="in"]; a -> b } digraph { \\`,
  `\\"\\N\\G\\L <b>html</b>`,
  `nul \u0000 bell \u0007 \uFFFF \uD800 half`,
  `turned \u202E gnp.exe \u2066 isolated`,
  `a\nb\r\nc\u2028d`,
  'w'.repeat(5_000),
  `${'عرض '.repeat(300)}`,
  '👩‍👩‍👧‍👦'.repeat(200),
];
const names = ['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'text'];
const attributes =
  /^(xmlns|width|height|viewBox|role|lang|aria-labelledby|id|class|transform|d|x|y|rx|text-anchor|direction)$/;

/** Nothing but what pictures are made of, and nothing that could run. */
function expectPlain(svg: Element): void {
  const all = everyElement(svg);
  expect(all.filter(({ name }) => !names.includes(name)).map(({ name }) => name)).toEqual([]);
  const foreign = all.flatMap((each) => Object.keys(each.attributes).filter((key) => !attributes.test(key)));
  expect(foreign).toEqual([]);
}

describe('whatever a text says', () => {
  test.each(hostile)('it stays words: %j', (words) => {
    const graph = graphOf(words);
    const svg = drawn(graph, { badges: new Map([['a', words]]), notes: [words] });
    expectPlain(svg);
    const cards = everyElement(svg).filter(({ children }) =>
      children.some((child) => typeof child !== 'string' && child.attributes.class === 'body'),
    );
    expect(cards).toHaveLength(graph.cards.length);
  });

  test(`any text at all gives a well-formed picture (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) =>
        expectPlain(drawn(graphOf(words))),
      ),
      { seed, numRuns: 60 },
    );
  });

  test(`in DOT it is one quoted text: Graphviz reads as many cards and ways as there are (seed ${seed})`, () => {
    const counts = (words: string) => {
      const { nodes, routes } = layOut(dotOfWords(graphOf(words)));
      return [nodes.size, routes.size];
    };
    for (const words of hostile) expect(counts(words.slice(0, 200))).toEqual([3, 3]);
    const parts = fc.array(fc.constantFrom('"', '\\', '\n', '<', '>', ';', '}', '{', '//', '#', 'n1', ' '), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(parts, (words) => expect(counts(words.join(''))).toEqual([3, 3])),
      { seed, numRuns: 60 },
    );
  });

  test('what turns the direction of other words is not drawn', () => {
    expect(draw(graphOf('a \u202E b \u2066 c'), layOut, nothingLive)).not.toMatch(
      /[\u202A-\u202E\u2066-\u2069]/,
    );
  });
});

describe('long words', () => {
  test('are wrapped and cut on the card, and whole in its title', () => {
    const words = Array.from({ length: 400 }, (_, n) => `word${n}`).join(' ');
    const group = everyElement(drawn(graphOf(words))).find((each) => each.attributes.class === 'say');
    const [title, ...rest] = group?.children.filter((child) => typeof child !== 'string') ?? [];
    expect(title && textOf(title)).toContain('word399');
    const lines = rest.filter((each) => each.attributes.class === 'text').map(textOf);
    expect(lines.length).toBe(9);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(50);
  });

  test('without a space are broken, never in the middle of a character', () => {
    const family = '👩‍👩‍👧‍👦';
    const group = everyElement(drawn(graphOf(family.repeat(30)))).find(
      (each) => each.attributes.class === 'say',
    );
    const lines = (group?.children ?? []).flatMap((child) =>
      typeof child !== 'string' && child.attributes.class === 'text' ? [textOf(child)] : [],
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replace('…', '').replaceAll(family, '')).toBe('');
  });
});

test('a text that is read from the right begins at the right', () => {
  const lines = everyElement(drawn(graphOf('مرحبا بكم في المطبخ'))).filter(({ name }) => name === 'text');
  const [text] = lines.filter((line) => line.attributes.class === 'text');
  expect(text?.attributes).toMatchObject({ direction: 'rtl', x: '286' });
  const [english] = everyElement(drawn(graphOf('Welcome'))).filter(
    (each) => each.attributes.class === 'text',
  );
  expect(english?.attributes).toMatchObject({ x: '14', lang: 'en' });
  expect(english?.attributes.direction).toBeUndefined();
});

test('counts are drawn over a picture that is laid out as without them', () => {
  const graph = graphOf('hello');
  const plain = everyElement(drawn(graph));
  const live = everyElement(drawn(graph, { badges: new Map([['a', '12 here']]), notes: [] }));
  const places = (elements: readonly Element[]) =>
    elements.filter(({ attributes: { transform } }) => transform).map((each) => each.attributes.transform);
  expect(places(live)).toEqual(places(plain));
  const badge = live.find((each) => each.attributes.class === 'badge');
  expect(badge && textOf(badge)).toBe('12 here');
});

test('whoever does not see it is told its title and all of it in words', () => {
  const svg = drawn(graphOf('hello'));
  const ids = svg.attributes['aria-labelledby']?.split(' ') ?? [];
  const told = ids.map((id) => everyElement(svg).find((each) => each.attributes.id === id));
  expect(svg.attributes.role).toBe('img');
  expect(told.map((each) => each?.name)).toEqual(['title', 'desc']);
  expect(told[1] && textOf(told[1])).toContain('a - Kabar says: hello → hello: hello');
});

test('the same flow gives the same bytes, also after others were drawn', async () => {
  const release = await shippedRelease();
  const flow = release.flows.get('welcome' as FlowId);
  if (!flow) throw new Error('there is no welcome');
  const first = draw(flowGraph(flow, release, 'en'), layOut, nothingLive);
  draw(graphOf('another'), layOut, nothingLive);
  const again = draw(flowGraph(flow, await shippedRelease(), 'en'), await loadLayout(), nothingLive);
  expect(again).toBe(first);
});

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('on a %s sheet', (_, palette: Palette) => {
  const cards = Object.entries(palette.cards).map(
    ([look, { fill, ink }]) => [`the head of ${look}`, ink, fill] as const,
  );
  // The words of an end are only a head.
  const texts = Object.entries(palette.cards)
    .filter(([look]) => look !== 'end')
    .flatMap(([look, { fill }]) => [
      [`text on ${look}`, palette.ink, fill] as const,
      [`facts on ${look}`, palette.soft, fill] as const,
    ]);
  const ways = Object.entries(palette.ways).map(
    ([look, ink]) => [`a way ${look}`, ink, palette.sheet] as const,
  );
  const others = [
    ['a badge', palette.badge.ink, palette.badge.fill] as const,
    ['a note on a frame', palette.soft, palette.frame] as const,
  ];

  test.each([...cards, ...texts, ...ways, ...others])('%s can be read: %s on %s', (_what, ink, ground) => {
    // WCAG 2.2, 1.4.3: the contrast of text is at least 4.5 to 1.
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
