/** One thing that may happen next in the model, and who makes it happen. */
import type { Happening } from './happen.ts';

export type Move = Happening & {
  /** `silence`: only time passes. `echo`: an answer of another machine. `house`: the business or a stranger does something. */
  readonly by: 'contact' | 'silence' | 'echo' | 'house';
  readonly kind: string;
  /** As a sentence of a story. */
  readonly words: string;
  /** Out of the ordinary: a path has few of these. */
  readonly strays: boolean;
};
