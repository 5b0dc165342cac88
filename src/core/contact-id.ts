/** The name of a contact: ours, for ever, and nothing of theirs. */
import type { Brand } from './brand.ts';

export type ContactId = Brand<string, 'ContactId'>;
