/** The codes of a release that a message may hold: looked up by its words, not tried one after the other. */
import { waysIn } from '../flow/ways-in.ts';
import { createMemory } from '../memory.ts';
import type { Release } from '../release.ts';

type Codes = {
  /** Those of forms before those of flows, each in the order of the release. */
  readonly all: readonly string[];
  /** Their places in `all`, by what remains without hyphens. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly lengths: readonly number[];
};

/** Every code that may be found in the softened words, in order, behind the place `from`; each may still prove to be a part of a word. */
export function codesPerhapsIn(
  soft: string,
  release: Pick<Release, 'flows' | 'forms'>,
  from = 0,
): readonly { readonly code: string; readonly place: number }[] {
  const { all, places, lengths } = codesOf(release);
  const longest = Math.max(0, ...lengths);
  const found = new Set<number>();
  for (const { index } of soft.matchAll(wordStart)) {
    // Between any two of its letters there is at most one separator.
    const rest = soft.slice(index, index + 2 * longest).replace(separators, '');
    for (const length of lengths)
      for (const place of places.get(rest.slice(0, length)) ?? []) if (place >= from) found.add(place);
  }
  return [...found].sort((a, b) => a - b).map((place) => ({ code: all[place] ?? '', place }));
}

/** As `findCode` reads them. */
const wordStart = /(?<![\p{L}\p{N}])[a-z0-9]/gu;
const separators = /[-_ ]/g;

const codesOf = ({ flows, forms }: Pick<Release, 'flows' | 'forms'>): Codes =>
  known(flows, [forms], () => {
    const ofForms = [...forms.values()].map(({ code }) => code);
    const all = [...ofForms, ...waysIn({ flows }).links.map(({ start }) => start.code)];
    const places = new Map<string, number[]>();
    for (const [place, code] of all.entries()) {
      const key = (code.toLowerCase().match(/[a-z]+|\d+/g) ?? []).join('');
      const same = places.get(key) ?? [];
      same.push(place);
      places.set(key, same);
    }
    return { all, places, lengths: [...new Set([...places.keys()].map(({ length }) => length))] };
  });

const known = createMemory<Release['flows'], Codes>();
