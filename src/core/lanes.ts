/** 256 lanes by contact: the unit in which work is shared out between processes. One process decides for a lane at a time. */
import type { ContactId } from './contact-id.ts';

export const laneCount = 256;

/** Lanes `from` to `to`, both included. */
export type LaneRange = { readonly from: number; readonly to: number };

/** Which lane a contact is in, for ever: FNV-1a over its id. */
export function laneOf(contact: ContactId): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < contact.length; index++) {
    hash = Math.imul(hash ^ contact.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % laneCount;
}

export const allLanes: LaneRange = { from: 0, to: laneCount - 1 };
