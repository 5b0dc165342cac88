/** The secret of this installation, and a key of its own for each use: no key tells anything of another or of the secret. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KabarError } from './core/errors.ts';

/** What a key is for. A use is never renamed: what was made with its key would not be known again. */
const uses = ['ledger', 'suppression', 'erasure-log', 'links', 'cookies', 'tracked-links'] as const;

export type Keys = Readonly<Record<(typeof uses)[number], string>>;

/**
 * KABAR_SECRET where it is set; else a random one, made at the first start and kept in the data directory, the same for
 * every process on it. Throws `settings.invalid` for a file that is no secret, and when the directory can be neither read
 * nor written.
 */
export function installationSecret(dataDir: string, given?: string): string {
  if (given === undefined && !existsSync(fileIn(dataDir))) makeSecret(fileIn(dataDir));
  return knownSecret(dataDir, given);
}

/** The same, for who only reads: throws `settings.invalid` where there is none yet. */
export function knownSecret(dataDir: string, given?: string): string {
  if (given !== undefined) return given;
  const file = fileIn(dataDir);
  const secret = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (secret.length >= 32) return secret;
  throw new KabarError(
    'settings.invalid',
    `${file} holds no secret of 32 characters. Restore it from a backup, or set KABAR_SECRET: what was sealed with the old secret cannot be verified with another.`,
    { ours: false },
  );
}

const fileIn = (dataDir: string): string => join(dataDir, 'secret');

/** Whole or not at all: of processes that start at once one links its file to the name, and all read that one. */
function makeSecret(file: string): void {
  const own = `${file}.${randomSecret()}`;
  writeFileSync(own, randomSecret(), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(own);
  }
}

/** For what is gone when the process ends. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** HKDF-SHA-256 (RFC 5869), 32 bytes for each use. */
export const keysOf = (secret: string): Keys =>
  Object.fromEntries(uses.map((use) => [use, derive(secret, use)])) as Keys;

const derive = (secret: string, use: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', `kabar ${use}`, 32)).toString('base64url');
