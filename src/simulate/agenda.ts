/** What is to be done when, kept by slots of time: taking what is next costs what is in its slot. */
import type { Instant } from '../core/time/instant.ts';

export type Agenda<Item> = {
  add(at: Instant, item: Item): void;
  /** The end of the first slot that holds something, or null. */
  next(): Instant | null;
  /** Everything of slots that end at or before `now`, by its time, and by the order of adding where that is the same. */
  take(now: Instant): readonly { readonly at: Instant; readonly item: Item }[];
};

type Entry<Item> = { readonly at: Instant; readonly order: number; readonly item: Item };

/** What is added for a slot that is over is done in the next one. */
export function createAgenda<Item>(start: Instant, slotMs: number): Agenda<Item> {
  const slots = new Map<number, Entry<Item>[]>();
  /** Slots before this one are over. */
  let open = 0;
  /** No slot before this one holds anything. */
  let looked = 0;
  let order = 0;

  const firstFull = (): number | null => {
    if (slots.size === 0) return null;
    while (!slots.has(looked)) looked += 1;
    return looked;
  };

  return {
    add(at, item) {
      const slot = Math.max(open, Math.floor((at - start) / slotMs));
      looked = Math.min(looked, slot);
      const entry = { at, order: order++, item };
      const entries = slots.get(slot);
      if (entries) entries.push(entry);
      else slots.set(slot, [entry]);
    },
    next() {
      const slot = firstFull();
      return slot === null ? null : start + (slot + 1) * slotMs;
    },
    take(now) {
      const taken: Entry<Item>[] = [];
      for (let slot = firstFull(); slot !== null && start + (slot + 1) * slotMs <= now; slot = firstFull()) {
        taken.push(...(slots.get(slot) ?? []));
        slots.delete(slot);
      }
      open = Math.max(open, Math.floor((now - start) / slotMs));
      return taken.sort((a, b) => a.at - b.at || a.order - b.order);
    },
  };
}
