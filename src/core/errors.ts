/** The one error of Kabar: what went wrong in *our* process. (What is wrong in a flow file is an `Issue`, a value.) */

/** Every code, with the sentence the reference page is made from. */
export const errorCodes = {
  'settings.invalid': 'A setting in the environment is missing or wrong.',
  'flows.invalid': 'Flow, locale or policy files have issues.',
  'channel.unknown': 'No channel has this name.',
  'channel.state': 'The channel is not in a state for this.',
  'contact.unknown': 'No contact has this id or number.',
  'contact.unreadable': 'The document of a contact is not as Kabar writes it.',
  'contact.merge': 'These contacts cannot be merged, or taken apart.',
  'round.unknown': 'No round has this id.',
  'segment.unknown': 'No segment has this name.',
  'flow.unknown': 'No flow has this name.',
  'campaign.unknown': 'No campaign, or no occurrence of one, has this name.',
  'campaign.state': 'The occurrence is not in a state for this.',
  'cleaning.running': 'The list is being cleaned already.',
  'cleaning.unknown': 'No cleaning has this name.',
  'move.running': 'People are being moved to another number already.',
  'move.unknown': 'No move has this name.',
  'message.refused': 'Nobody may write to this contact now.',
  'release.conflict': 'The release was changed by somebody else meanwhile.',
  'release.unknown': 'No release has this hash.',
  'upgrade.running': 'An upgrade of those in older versions goes on already.',
  'upgrade.unknown': 'No upgrade has this name.',
  'consent.suppressed': 'Only the person can bring this number back, by writing from it.',
  'address.invalid': 'The text is no possible phone number.',
  'limit.exceeded': 'A document of a contact would grow past its limit.',
  'intake.full': 'More comes in than the store can take; nothing of this was taken.',
  'import.stalled': 'Imported rows are stored, and nobody decides them.',
  'step.runaway': 'A flow ran 200 steps without waiting.',
  'lifecycle.snapshot': 'A stored lifecycle snapshot does not fit the statechart.',
  'store.conflict': 'Another process changed the contact first; the work is done again.',
  'store.unavailable': 'The store did not answer.',
  'store.damaged': 'A page of the store is damaged: it takes nothing more. Ask `kabar doctor`.',
  'store.moved': 'The store was moved elsewhere, or is being moved.',
  'store.newer': 'A newer version of Kabar has worked on the store.',
  'transport.unavailable': 'The transport cannot take messages now.',
  'request.invalid': 'A request body, path or query is malformed.',
  'request.unauthorized': 'The request carries no valid token.',
  'request.forbidden': 'The token of the request lacks the scope for it.',
  'request.not-found': 'Nothing is at this address.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export type KabarErrorOptions = {
  /** True when doing the same again later may succeed. */
  readonly retryable?: boolean;
  /** True when we, not the caller or a transport, are to blame. */
  readonly ours?: boolean;
  /** Facts for the reader of the log: never an address, a name or the text of a message. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
};

export class KabarError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly ours: boolean;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: KabarErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'KabarError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.ours = options.ours ?? true;
    this.details = options.details ?? {};
  }
}

/** Checks the code, not the prototype, so that two copies of this module agree. */
export const isKabarError = (error: unknown): error is KabarError =>
  error instanceof Error && error.name === 'KabarError' && 'code' in error;

/** Somebody is there whose document cannot be read: not the same as nobody. */
export const isUnreadable = (error: unknown): error is KabarError =>
  isKabarError(error) && error.code === 'contact.unreadable';
