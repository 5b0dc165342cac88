/** A random secret of this installation alone: signs the console's cookies. Made at the first start, kept in the data directory. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The same for every process on this directory. Throws when the directory can be neither read nor written. */
export function installationSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  try {
    // `wx`: of two processes that start at once one writes, and both read what it wrote.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** A key of its own for each use: what one of them signs, another does not accept. */
export const derivedKey = (secret: string, use: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', `kabar ${use}`, 32)).toString('base64url');
