/** What a contact chooses short of leaving: less often, a pause, only some topics, or an end to one purpose. */
import type { Purpose } from './consent.ts';

export type Preference =
  /** Everything stays as it is: the answer to "shall we stop?". */
  | { readonly kind: 'stay' }
  /** Back to how it was before any other choice. */
  | { readonly kind: 'as-before' }
  | { readonly kind: 'less-often' }
  | { readonly kind: 'pause'; readonly ms: number }
  /** Of all topics that are not answers, this one alone. */
  | { readonly kind: 'only'; readonly topic: string }
  | { readonly kind: 'refuse'; readonly topic: string }
  | { readonly kind: 'stop'; readonly purposes: readonly Purpose[] };
