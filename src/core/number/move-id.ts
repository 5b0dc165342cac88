/** The name of a move to another number: the moment at which somebody asked for it. */
import type { Brand } from '../brand.ts';
import type { Instant } from '../time/instant.ts';

export type MoveId = Brand<string, 'MoveId'>;

export const moveAt = (now: Instant): MoveId => new Date(now).toISOString() as MoveId;
