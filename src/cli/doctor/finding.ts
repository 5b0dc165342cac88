/** What `kabar doctor` says of one thing it looked at. */

export type Finding = {
  readonly about:
    | 'settings'
    | 'disk'
    | 'secret'
    | 'flows'
    | 'store'
    | 'clock'
    | 'contacts'
    | 'processes'
    | 'channels'
    | 'ledger';
  readonly good: boolean;
  readonly words: string;
  /** Only where something is to be done. */
  readonly advice?: string;
};

export const good = (about: Finding['about'], words: string): Finding => ({ about, good: true, words });

export const bad = (about: Finding['about'], words: string, advice: string): Finding => ({
  about,
  good: false,
  words,
  advice,
});

/** What hindered the looking is a finding, too. */
export const failed = (about: Finding['about'], error: unknown, advice: string): Finding =>
  bad(about, error instanceof Error ? error.message : String(error), advice);
