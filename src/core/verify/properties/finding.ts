/** What a property finds in one search, before it is told as a story. */

import type { Place, Places } from '../places.ts';
import type { Search } from '../search.ts';
import type { Telling } from '../story.ts';
import type { Property, Violation } from '../violation.ts';

export type Examined = { readonly search: Search; readonly places: Places; readonly telling: Telling };

/** Of violations with the same mark only the one with the shortest story is shown. */
export type Finding = Violation & { readonly mark: string };

export const finding = (
  property: Property,
  place: Place | null,
  words: { readonly message: string; readonly hint: string },
  story: readonly string[],
  mark: string,
): Finding => ({ property, place, ...words, story, mark: `${property} ${mark}` });
