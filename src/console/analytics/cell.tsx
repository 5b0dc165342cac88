/** One cell of a table of shares. */
import type { Counted } from '../../core/statistics/two-proportions.ts';
import type { Language } from '../frame/language.ts';
import { shareOf } from '../numbers.ts';
import { ofWhat } from './shares.tsx';

/** A share, and below it what it is of. */
export const Cell = ({ share, language }: { readonly share: Counted; readonly language: Language }) => (
  <td>
    {shareOf(language, share)} <small>{ofWhat(language, share)}</small>
  </td>
);
