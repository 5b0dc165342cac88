/** By which ways alerts go, as the settings say it; what is half said is told, without a word of what is secret. */
import ipaddr from 'ipaddr.js';

export type AlertWays = {
  readonly webhook: { readonly url: string; readonly secret: string | null } | null;
  readonly eMail: {
    readonly smtpUrl: string;
    readonly from: string;
    readonly to: readonly string[];
  } | null;
};

export const noAlertWays: AlertWays = { webhook: null, eMail: null };

type AlertSettings = {
  readonly KABAR_ALERT_WEBHOOK?: string | undefined;
  readonly KABAR_ALERT_WEBHOOK_SECRET?: string | undefined;
  readonly KABAR_ALERT_SMTP_URL?: string | undefined;
  readonly KABAR_ALERT_EMAIL_TO?: string | undefined;
  readonly KABAR_ALERT_EMAIL_FROM?: string | undefined;
  readonly KABAR_CALL_ALLOW?: string | undefined;
};

/** Reads the environment itself, as far as alerts go, so that its problems stand beside all others. */
export function readAlertWays(environment: AlertSettings): {
  readonly ways: AlertWays;
  readonly problems: readonly string[];
} {
  const given = (name: keyof AlertSettings): string | null => environment[name]?.trim() || null;
  const url = given('KABAR_ALERT_WEBHOOK');
  const secret = given('KABAR_ALERT_WEBHOOK_SECRET');
  const mail = {
    KABAR_ALERT_SMTP_URL: given('KABAR_ALERT_SMTP_URL'),
    KABAR_ALERT_EMAIL_TO: given('KABAR_ALERT_EMAIL_TO'),
    KABAR_ALERT_EMAIL_FROM: given('KABAR_ALERT_EMAIL_FROM'),
  };
  const smtpUrl = mail.KABAR_ALERT_SMTP_URL;
  const from = mail.KABAR_ALERT_EMAIL_FROM;
  const to = listOf(mail.KABAR_ALERT_EMAIL_TO);
  const problems = [
    ...webhookProblems(url, secret, listOf(given('KABAR_CALL_ALLOW'))),
    ...mailProblems(mail),
    ...(smtpUrl === null || isSmtpUrl(smtpUrl)
      ? []
      : ['KABAR_ALERT_SMTP_URL: must be such as smtps://user:password@mail.example.com:465 (or smtp://)']),
    ...(to.every(isMailAddress)
      ? []
      : ['KABAR_ALERT_EMAIL_TO: must be e-mail addresses, separated by commas']),
    ...(from === null || isMailAddress(from) ? [] : ['KABAR_ALERT_EMAIL_FROM: must be an e-mail address']),
  ];
  if (problems.length > 0) return { ways: noAlertWays, problems };
  return {
    ways: {
      webhook: url === null ? null : { url, secret },
      eMail: smtpUrl === null || from === null ? null : { smtpUrl, from, to },
    },
    problems,
  };
}

function webhookProblems(
  url: string | null,
  secret: string | null,
  allowed: readonly string[],
): readonly string[] {
  if (url === null)
    return secret === null
      ? []
      : ['KABAR_ALERT_WEBHOOK: is not set, and KABAR_ALERT_WEBHOOK_SECRET is: set both, or only the address'];
  return [
    ...(isWebhookUrl(url, allowed)
      ? []
      : [
          'KABAR_ALERT_WEBHOOK: must be an https:// address; http:// only to this machine or to an address of KABAR_CALL_ALLOW',
        ]),
    ...(secret === null || secret.length >= 16
      ? []
      : ['KABAR_ALERT_WEBHOOK_SECRET: must have at least 16 characters']),
  ];
}

/** All three or none: half of them would look like alerts, and be none. */
function mailProblems(mail: Readonly<Record<string, string | null>>): readonly string[] {
  const missing = Object.keys(mail).filter((name) => mail[name] === null);
  if (missing.length === 0 || missing.length === Object.keys(mail).length) return [];
  const there = Object.keys(mail).filter((name) => mail[name] !== null);
  return missing.map(
    (name) => `${name}: is not set, and ${there.join(' and ')} is: alerts by e-mail need all`,
  );
}

function isWebhookUrl(text: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return true;
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'http:' && (host === 'localhost' || isNear(host, allowed));
}

function isNear(host: string, allowed: readonly string[]): boolean {
  if (!ipaddr.isValid(host)) return false;
  const address = ipaddr.process(host);
  if (address.range() === 'loopback') return true;
  return allowed.some((network) => {
    if (ipaddr.isValid(network)) return ipaddr.process(network).toString() === address.toString();
    if (!ipaddr.isValidCIDR(network)) return false;
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === address.kind() && address.match(base, bits);
  });
}

const isSmtpUrl = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';

const isMailAddress = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text);

const listOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
