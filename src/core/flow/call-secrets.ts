/**
 * Secrets of calls: settings of the server, `KABAR_CALL_SECRET_LOYALTY="api.example.com s3cret"`. They are put into headers when a call
 * leaves, and files, store, journal and log never know them.
 */
import { headerSlot, secretName } from './call-headers.ts';

/** By name. Whoever may edit flows can ask for a secret, and must not be able to send it to a host of their own. */
export type CallSecrets = ReadonlyMap<string, { readonly host: string; readonly value: string }>;

type Filled =
  | { readonly headers: Readonly<Record<string, string>> }
  /** Which secret is not there, or is for another host; never its value. */
  | { readonly problem: string };

/** The headers as they leave for this host (`api.example.com`, with a port if it has one). */
export function withSecrets(
  headers: Readonly<Record<string, string>>,
  host: string,
  secrets: CallSecrets,
): Filled {
  const asked = Object.values(headers).flatMap((text) => [...text.matchAll(headerSlot)].map(nameIn));
  for (const name of asked) {
    const secret = secrets.get(name);
    if (!secret) return { problem: `there is no secret "${name}": set ${settingOf(name)}` };
    if (secret.host !== host)
      return { problem: `the secret "${name}" is for ${secret.host}, not for ${host}` };
  }
  const fill = (text: string) =>
    text.replace(headerSlot, (...match) => secrets.get(nameIn(match))?.value ?? '');
  return { headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, fill(text)])) };
}

const nameIn = ([, inside = '']: readonly unknown[]): string => secretName.exec(String(inside))?.[1] ?? '';

export const secretPrefix = 'KABAR_CALL_SECRET_';

/** The setting of a secret: `KABAR_CALL_SECRET_LOYALTY`. */
const settingOf = (name: string): string => `${secretPrefix}${name.toUpperCase().replaceAll('-', '_')}`;

type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong is told by setting, without a word of the secret. */
export function readCallSecrets(environment: Environment): {
  readonly secrets: CallSecrets;
  readonly problems: readonly string[];
} {
  const secrets = new Map<string, { readonly host: string; readonly value: string }>();
  const problems: string[] = [];
  for (const [setting, text = ''] of Object.entries(environment)) {
    if (!setting.startsWith(secretPrefix) || text.trim() === '') continue;
    const name = setting.slice(secretPrefix.length).toLowerCase().replaceAll('_', '-');
    const [host = '', ...words] = text.trim().split(/\s+/);
    const value = text.trim().slice(host.length).trim();
    const isFine = /^[a-z][a-z0-9-]*$/.test(name) && settingOf(name) === setting && isHost(host);
    if (isFine && words.length > 0 && /^[\u0020-\u007e]+$/.test(value)) secrets.set(name, { host, value });
    else problems.push(`${setting}: must be the host it is for and the secret, as "api.example.com s3cret"`);
  }
  return { secrets, problems };
}

const isHost = (host: string): boolean =>
  URL.canParse(`https://${host}/`) && new URL(`https://${host}/`).host === host;
