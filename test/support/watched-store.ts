/** The real store with somebody in front of it: who may hold a call back, refuse it, or lose its answer. */
import type { Store } from '../../src/ports/store.ts';

/** `contacts.commit`, `inbox.add`, `file`… */
export type Operation = string;

export type Watchers = {
  /** Before the store is asked: may wait (a frozen process), or throw (a dead one, a store that is down). */
  readonly before?: (operation: Operation, args: readonly unknown[]) => void | Promise<void>;
  /** After the store has done it and before the caller hears: may throw (the answer was lost). */
  readonly after?: (operation: Operation, args: readonly unknown[], result: unknown) => void | Promise<void>;
};

type Calls = Record<string, (...args: never[]) => Promise<unknown>>;

export function watchedStore(store: Store, watchers: Watchers): Store {
  const parts = Object.entries(store).map(([part, value]) => [
    part,
    typeof value === 'function'
      ? watched(part, value as Calls[string], watchers)
      : watchedCalls(value as unknown as Calls, `${part}.`, watchers),
  ]);
  return Object.fromEntries(parts) as Store;
}

export const watchedCalls = <T extends Calls>(calls: T, prefix: string, watchers: Watchers): T =>
  Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, watched(prefix + name, call, watchers)]),
  ) as T;

const watched =
  (operation: Operation, call: Calls[string], { before, after }: Watchers) =>
  async (...args: never[]): Promise<unknown> => {
    await before?.(operation, args);
    const result = await call(...args);
    await after?.(operation, args, result);
    return result;
  };

/** A door that can be shut and opened: who comes while it is shut waits. */
export type Door = {
  shut(): void;
  open(): void;
  pass(): Promise<void>;
  /** Resolves as soon as somebody waits. */
  awaited(): Promise<void>;
};

export function createDoor(): Door {
  let isShut = false;
  let waiting: (() => void)[] = [];
  let curious: (() => void)[] = [];
  return {
    shut() {
      isShut = true;
    },
    open() {
      isShut = false;
      for (const go of waiting) go();
      waiting = [];
    },
    pass() {
      if (!isShut) return Promise.resolve();
      for (const tell of curious) tell();
      curious = [];
      return new Promise((resolve) => waiting.push(resolve));
    },
    awaited: () => (waiting.length > 0 ? Promise.resolve() : new Promise((resolve) => curious.push(resolve))),
  };
}
