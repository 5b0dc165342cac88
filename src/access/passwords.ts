/** Passwords: what one must be, what is stored of it, and a check that takes as long for a name that nobody has. */
import { hash, verify } from '@node-rs/argon2';
import { nameKeyOf } from '../core/access/account.ts';
import { newSecret } from './secrets.ts';

export const shortestPassword = 10;
const longestPassword = 200;

export type PasswordProblem = 'short' | 'long' | 'simple';

/** Length counts, not kinds of letters: NIST SP 800-63B, 5.1.1.2. */
export function passwordProblem(password: string, name: string): PasswordProblem | null {
  if ([...password].length < shortestPassword) return 'short';
  if (password.length > longestPassword) return 'long';
  const simple = new Set(password).size < 5 || nameKeyOf(password).replaceAll(nameKeyOf(name), '').length < 5;
  return simple ? 'simple' : null;
}

/** Argon2id with the parameters that OWASP names first for it: 19 MB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(plain(password));

/** `stored` null: the work is done all the same, and the answer is no. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  if (password.length > longestPassword) return false;
  nobodys ??= hashPassword(newSecret());
  const matches = await verify(stored ?? (await nobodys), plain(password));
  return matches && stored !== null;
}

let nobodys: Promise<string> | null = null;

/** The same password from every keyboard. */
const plain = (password: string): string => password.normalize('NFKC');
