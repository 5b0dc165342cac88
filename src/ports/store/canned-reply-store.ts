/** Part of the store: words that people of the business send often. */

export type CannedReply = {
  readonly name: string;
  readonly text: string;
  /** Who wrote it last. */
  readonly by: string;
};

export type CannedReplyStore = {
  /** All of them, by name: never more than `mostCannedReplies`. */
  all(): Promise<readonly CannedReply[]>;
  /** Adds it, or takes the place of the one of that name. `false` where it is new and there are too many. */
  save(reply: CannedReply): Promise<boolean>;
  /** Doing it again changes nothing. */
  remove(name: string): Promise<void>;
};

export const mostCannedReplies = 200;
