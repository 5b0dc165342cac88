/** The small signs in pictures, each drawn in a square of 14 by 14 with lines alone. */
import type { CardLook, Sign } from '../core/graph/graph.ts';

const clock = 'M7 1.5a5.5 5.5 0 1 0 .01 0M7 4v3.2l2.2 1.4';
const bubble = 'M2 2.5h10v7H6.5L4 12V9.5H2z';
const flow = 'M2 2h4v3.4H2zM8 8.6h4V12H8zM4 5.4v5h4';

export const signs: Readonly<Record<Sign | CardLook, string>> = {
  // Before facts.
  everywhere: 'M2 7h9M7.6 3.5L11.1 7l-3.5 3.5',
  again: 'M11.5 4.5A5 5 0 1 0 12 8.2M11.8 1.8v2.9H8.9',
  silence: clock,
  keep: 'M3 1.5h8v11L7 9.8l-4 2.7z',
  consent: 'M2 7.5l3.4 3.6L12 3.2',
  file: 'M3 1.5h5.2L11 4.3v8.2H3zM8 1.7v2.8h2.8',
  clock,
  // Also the head of a card of a flow.
  flow,
  limit: 'M7 1.5a5.5 5.5 0 1 0 .01 0M3.6 7h6.8',
  // Before heads.
  start: 'M4 2.2v9.6L11.5 7z',
  say: bubble,
  ask: 'M4.3 4.6a2.7 2.7 0 1 1 4 2.3C7.3 7.5 7 8 7 9M7 11.3v.3',
  when: 'M7 1.3L12.7 7 7 12.7 1.3 7z',
  wait: 'M3.5 1.8h7M3.5 12.2h7M4.3 1.8c0 3.4 5.4 3.6 5.4 10.4M9.7 1.8c0 3.4-5.4 3.6-5.4 10.4',
  note: 'M2.5 11.5l.6-2.6 6.6-6.6 2 2-6.6 6.6zM8.3 3.7l2 2',
  'sub-flow': flow,
  person: 'M7 1.8a2.6 2.6 0 1 0 .01 0M2 12.5c.3-3 2.3-4.3 5-4.3s4.7 1.3 5 4.3',
  call: 'M7 1.5a5.5 5.5 0 1 0 .01 0M1.5 7h11M7 1.5c-3.4 3.6-3.4 7.4 0 11M7 1.5c3.4 3.6 3.4 7.4 0 11',
  end: 'M3 3h8v8H3z',
  'let-go': 'M3 7h8',
  stage: 'M7 2a5 5 0 1 0 .01 0',
  door: 'M2 7h9M7.6 3.5L11.1 7l-3.5 3.5',
};
