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

/** Within the carrying out of an erasure, in order. */
export const erasurePointNames = [
  'erasure-suppressed',
  'erasure-logged',
  'erasure-released',
  'erasure-blanked',
  'erasure-messages-deleted',
  'erasure-journal-deleted',
  'erasure-noted',
] as const;

/** While a campaign asks its people: after a batch was asked, and after it was noted that it was. */
export const campaignPointNames = ['campaign-asked', 'campaign-noted'] as const;

/** While a cleaning goes on: when people were found, were asked, were counted. */
export const cleaningPointNames = ['cleaning-found', 'cleaning-asked', 'cleaning-counted'] as const;

/** While an upgrade goes on: when people were found, were asked, were counted. */
export const upgradePointNames = ['upgrade-found', 'upgrade-asked', 'upgrade-counted'] as const;

/** While people are moved to another number: when they were found, were asked, were counted. */
export const movePointNames = ['move-found', 'move-asked', 'move-counted'] as const;

export type FailPointName =
  | (typeof failPointNames)[number]
  | (typeof erasurePointNames)[number]
  | (typeof campaignPointNames)[number]
  | (typeof cleaningPointNames)[number]
  | (typeof upgradePointNames)[number]
  | (typeof movePointNames)[number];

export type FailPoints = { reach(name: FailPointName): void };

export const noFailPoints: FailPoints = { reach: () => {} };
