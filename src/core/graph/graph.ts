/** A picture before it is drawn: cards and the ways between them, all in words. Plain data that knows of no drawing. */

/** What a card is, and so how it looks. */
export type CardLook =
  | 'start'
  | 'say'
  | 'ask'
  | 'when'
  | 'wait'
  | 'note'
  | 'sub-flow'
  | 'person'
  | 'call'
  | 'end'
  | 'let-go'
  | 'stage'
  | 'flow'
  | 'door';

/** The small sign before a fact. */
export type Sign =
  | 'everywhere'
  | 'again'
  | 'silence'
  | 'keep'
  | 'consent'
  | 'file'
  | 'clock'
  | 'flow'
  | 'limit';

export type CardLine =
  /** Words of the house, as contacts read them. */
  | { readonly kind: 'text'; readonly text: string }
  /** Such words that are said only in a certain case. */
  | { readonly kind: 'aside'; readonly text: string }
  /** What can be tapped, in its order. */
  | { readonly kind: 'options'; readonly options: readonly string[] }
  /** Words of ours. */
  | { readonly kind: 'fact'; readonly text: string; readonly sign?: Sign }
  /** Something only its author can put into words. */
  | { readonly kind: 'code'; readonly text: string };

export type Card = {
  /** Unique in its graph; made of names and signs, never drawn. */
  readonly id: string;
  readonly look: CardLook;
  readonly head: string;
  /** The name it has in the file; empty where it has none. */
  readonly name: string;
  readonly lines: readonly CardLine[];
  /** No way leads there. */
  readonly unreached?: true;
  /** The frame it stands in. */
  readonly group?: string;
};

/** A card without its place in a graph. */
export type Face = Pick<Card, 'look' | 'head' | 'lines'>;

export const fact = (text: string, sign?: Sign): CardLine => ({
  kind: 'fact',
  text,
  ...(sign === undefined ? {} : { sign }),
});

/** What makes somebody go this way. */
export type WayLook =
  /** One thing after the other. */
  | 'on'
  /** They, or the facts, decide. */
  | 'choice'
  /** Time passes or nobody answers. */
  | 'time'
  /** It was not understood, or did not work. */
  | 'trouble'
  /** Another flow begins. */
  | 'begins';

export type Way = {
  /** A card, or with `group:` before it a whole group. */
  readonly from: string;
  /** The same. */
  readonly to: string;
  readonly look: WayLook;
  readonly label: string;
};

export type Group = { readonly id: string; readonly title: string };

export type Graph = {
  readonly title: string;
  readonly about: string;
  /** Of the words of the house; ours are English. */
  readonly language: string;
  /** Which way reading goes. */
  readonly direction: 'down' | 'right';
  readonly cards: readonly Card[];
  readonly ways: readonly Way[];
  readonly groups: readonly Group[];
};

export const groupEnd = (group: string): string => `group:${group}`;

/** Ways with the same ends and look are one, with all their labels. */
export function joinWays(ways: readonly Way[]): readonly Way[] {
  const joined = new Map<string, Way>();
  for (const way of ways) {
    const key = JSON.stringify([way.from, way.to, way.look]);
    const before = joined.get(key);
    const label = [before?.label ?? '', way.label].filter((words) => words !== '').join(', ');
    joined.set(key, { ...way, label });
  }
  return [...joined.values()];
}

/** The same cards, those marked that no way leads to. `first` are those that need none. */
export function markUnreached(
  cards: readonly Card[],
  ways: readonly Way[],
  first: readonly string[],
): readonly Card[] {
  const reached = new Set(first);
  const next = [...first];
  for (let from = next.pop(); from !== undefined; from = next.pop()) {
    for (const { to } of ways.filter((way) => way.from === from)) {
      if (!reached.has(to)) next.push(to);
      reached.add(to);
    }
  }
  return cards.map((card) => (reached.has(card.id) ? card : { ...card, unreached: true }));
}
