/** Sets the words of a card: how large it is and where each line of it stands. */
import type { Card, CardLook, Sign } from '../core/graph/graph.ts';
import { type Font, measure } from './measure.ts';
import { drawable, shorten, wrap } from './wrap.ts';

export type TextRole = 'head' | 'name' | 'text' | 'aside' | 'fact' | 'code' | 'option';

/** A line of words with the upper left corner of the card as the origin; `y` is its base line. */
export type SetLine = {
  readonly role: TextRole;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** What it may take up: words that are read from the right begin at its end. */
  readonly width: number;
  /** The line belongs to a text that is read from the right. */
  readonly rightToLeft: boolean;
  readonly sign?: Sign | CardLook;
};

export type Pill = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SetCard = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SetLine[];
  readonly pills: readonly Pill[];
};

const fonts: Readonly<Record<TextRole, Font>> = {
  head: { size: 12.5, bold: true },
  name: { size: 10.5, mono: true },
  text: { size: 13.5 },
  aside: { size: 11.5 },
  fact: { size: 11.5 },
  code: { size: 11.5, mono: true },
  option: { size: 12, bold: true },
};

const margin = 14;
const leading = 1.36;
/** Where facts begin: behind their sign. */
const signWidth = 19;
const most = { head: 2, text: 9, aside: 2, fact: 3, code: 4 } as const;

/** Of the whole card; what says little is narrow, so that one sees what matters. */
const widths: Readonly<Partial<Record<CardLook, number>>> = {
  wait: 210,
  note: 230,
  'let-go': 204,
  end: 150,
  stage: 232,
  door: 236,
  flow: 264,
};
const usualWidth = 300;

/** Hexagons and rounded ends need room beside their words. */
const sides: Readonly<Partial<Record<CardLook, number>>> = { when: 12, wait: 6, start: 4, door: 6 };

export function setCard(card: Card): SetCard {
  const width = widths[card.look] ?? usualWidth;
  const left = margin + (sides[card.look] ?? 0);
  const inner = width - 2 * left;
  const lines: SetLine[] = [];
  const pills: Pill[] = [];
  let y = 11;
  const add = (role: Exclude<TextRole, 'option' | 'name'>, whole: string, sign?: Sign | CardLook) => {
    const indent = role === 'text' || role === 'code' ? 0 : signWidth;
    const room = inner - indent - (role === 'head' ? nameRoom(card, inner) : 0);
    const texts = wrap(whole, { font: fonts[role], width: room, lines: most[role] });
    const rightToLeft = readsFromRight(whole);
    texts.forEach((text, index) => {
      y += fonts[role].size * leading;
      lines.push({
        role,
        text,
        x: left + indent,
        y: y - fonts[role].size * 0.28,
        width: inner - indent,
        rightToLeft,
        ...(index === 0 && sign !== undefined ? { sign } : {}),
      });
    });
  };
  add('head', card.head, card.look);
  if (nameRoom(card, inner) > 0) lines.push(nameLine(card, { x: left, y: lines[0]?.y ?? y, width: inner }));
  for (const line of card.lines) {
    y += 4;
    if (line.kind === 'options') y = addPills(line.options, { left, inner, y }, lines, pills);
    else add(line.kind, line.text, line.kind === 'fact' ? line.sign : undefined);
  }
  return { width, height: Math.ceil(y + 12), lines, pills };
}

/** A name that would be cut is told by the title alone: made of the step itself, it says nothing new. */
const mostNameShare = 0.45;

function nameRoom({ name }: Card, inner: number): number {
  const width = measure(drawable(name), fonts.name);
  return name === '' || width > inner * mostNameShare ? 0 : width + 8;
}

/** On the right of the head, where it does not stand in the way. */
const nameLine = ({ name }: Card, place: Pick<SetLine, 'x' | 'y' | 'width'>): SetLine => ({
  role: 'name',
  text: drawable(name),
  ...place,
  rightToLeft: false,
});

const pill = { height: 21, gap: 6, side: 9 };

/** In rows, as many as fit into each. */
function addPills(
  options: readonly string[],
  { left, inner, y: top }: { readonly left: number; readonly inner: number; readonly y: number },
  lines: SetLine[],
  pills: Pill[],
): number {
  let x = left;
  let y = top + 3;
  for (const option of options) {
    const text = shorten(option, fonts.option, inner - 2 * pill.side);
    const width = Math.min(inner, measure(text, fonts.option) + 2 * pill.side);
    if (x > left && x + width > left + inner) {
      x = left;
      y += pill.height + pill.gap;
    }
    pills.push({ x, y, width, height: pill.height });
    const rightToLeft = readsFromRight(text);
    lines.push({ role: 'option', text, x, y: y + 14.6, width, rightToLeft });
    x += width + pill.gap;
  }
  return y + pill.height + 2;
}

/** As browsers guess it (`dir="auto"`): by the first letter that has a direction. */
export function readsFromRight(text: string): boolean {
  const first = /[\p{L}]/u.exec(text)?.[0] ?? '';
  return /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(first);
}
