/** How long things are kept when nobody asks for anything: `retention:` in `flows/policy.yaml`. */

/** What is left out is kept. */
export type Retention = {
  readonly messagesMs?: number;
  readonly journalMs?: number;
  /** Silence after which prospects who never agreed are erased. */
  readonly neverAgreedMs?: number;
  readonly archivedMs?: number;
  readonly optedOutMs?: number;
  /** The least time for which evidence of consent is kept after the last sign of life: no other rule erases it earlier. */
  readonly evidenceMs?: number;
};

/** A rule by which contacts are erased: of this stage, after so long without a sign of life. */
export type ErasingRule = {
  readonly name: 'never-agreed' | 'archived' | 'opted-out';
  readonly stage: 'prospect' | 'archived' | 'optedOut';
  readonly afterMs: number;
};

/** An erasure takes the evidence with it, so whoever once agreed is kept as long as their evidence. */
export function erasingRules(retention: Retention): readonly ErasingRule[] {
  const { neverAgreedMs, archivedMs, optedOutMs, evidenceMs = 0 } = retention;
  const rule = (name: ErasingRule['name'], stage: ErasingRule['stage'], afterMs: number | undefined) =>
    afterMs === undefined ? [] : [{ name, stage, afterMs }];
  const proven = (ms: number | undefined) => (ms === undefined ? undefined : Math.max(ms, evidenceMs));
  return [
    ...rule('never-agreed', 'prospect', neverAgreedMs),
    ...rule('archived', 'archived', proven(archivedMs)),
    ...rule('opted-out', 'optedOut', proven(optedOutMs)),
  ];
}
