/** A share as a bar; the words beside it say the same. */
import type { Counted } from '../../core/statistics/two-proportions.ts';

export const Part = ({ share: { some, all } }: { readonly share: Counted }) => (
  <svg class="chart part" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect
      class="bar"
      width={all === 0 ? 0 : Math.min(100, Math.round((1000 * some) / all) / 10)}
      height="4"
    />
  </svg>
);
