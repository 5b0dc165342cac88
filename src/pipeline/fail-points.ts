/** Named places between two durable steps of the pipeline, where a test may end the process. In production they do nothing. */

export const failPointNames = [
  'stored',
  'loaded',
  'committed',
  'filed',
  'finished',
  'claimed',
  'sent',
  'row-settled',
  'linked',
  'sealed',
] as const;

export type FailPointName = (typeof failPointNames)[number];

export type FailPoints = { reach(name: FailPointName): void };

export const noFailPoints: FailPoints = { reach: () => {} };
