/** The doors of the console for who works at the command line: the store, and nothing that sends. */

import { mkdirSync } from 'node:fs';
import { type Access, createAccess } from '../access/access.ts';
import { createDeeds, type Deeds } from '../access/deeds.ts';
import { createTokens, type Tokens } from '../access/tokens.ts';
import { createSystemClock } from '../adapters/clock/system.ts';
import { createPinoLogger } from '../adapters/logger/pino.ts';
import { openStore } from '../adapters/store/connect.ts';
import { placeOf } from '../compose.ts';
import type { Settings } from '../config.ts';
import { installationSecret, keysOf } from '../installation-secret.ts';
import type { Store } from '../ports/store.ts';

export type AccessAtHand = {
  readonly access: Access;
  readonly tokens: Tokens;
  readonly deeds: Deeds;
  readonly store: Store;
};

/** Throws `settings.invalid`, `store.unavailable`. Whoever opens it closes the store. */
export async function composeAccess(settings: Settings): Promise<AccessAtHand> {
  mkdirSync(settings.KABAR_DATA_DIR, { recursive: true });
  const { cookies } = keysOf(installationSecret(settings.KABAR_DATA_DIR, settings.KABAR_SECRET));
  const { store } = await openStore(placeOf(settings));
  const deps = { store, clock: createSystemClock(), logger: createPinoLogger(settings.LOG_LEVEL) };
  return {
    store,
    access: createAccess({ ...deps, secret: cookies }),
    tokens: createTokens(deps),
    deeds: createDeeds(deps),
  };
}
