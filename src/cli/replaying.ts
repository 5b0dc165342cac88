/** Erases again whom a log names and the store knows: for `contacts erase --replay` and for what was restored. */
import type { Kabar } from '../compose.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { Replayed } from '../pipeline/erasing/erasure-replay.ts';
import type { ErasureLog } from '../ports/erasure-log.ts';
import { carryOut } from './at-rest.ts';

/** `whole`: everything of all of them was taken out within the time that `carryOut` waits. */
export async function replayErasures(
  kabar: Kabar,
  log: ErasureLog,
): Promise<Replayed & { readonly whole: boolean }> {
  const replayed = await kabar.engine.replay(log);
  const whole = await carryOut(kabar, async () => {
    for (const contact of replayed.contacts) if (!(await isCarriedOut(kabar, contact))) return false;
    return true;
  });
  return { ...replayed, whole };
}

export const isCarriedOut = async ({ store }: Kabar, contact: ContactId): Promise<boolean> =>
  ((await store.erasures.find(contact))?.sweptAt ?? null) !== null;
