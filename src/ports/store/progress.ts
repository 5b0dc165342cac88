/** The part of the store that remembers how far something got that goes through all contacts once. */
import type { ContactId } from '../../core/contact-id.ts';

export type Progress = {
  /** Names what is being gone through for; another one begins anew. */
  readonly of: string;
  /** The last contact that was looked at, in id order. */
  readonly after: ContactId | null;
  readonly done: boolean;
};

export type ProgressStore = {
  find(name: string): Promise<Progress | null>;
  /** The last one to write counts: what is gone through twice must be harmless. */
  note(name: string, progress: Progress): Promise<void>;
};
