/** Alerts by e-mail: plain text over SMTP, by nodemailer. */
import { createTransport } from 'nodemailer';
import { letterOf } from '../../core/alerts/letter.ts';
import { fingerprint } from '../../core/hash.ts';
import type { AlertDelivery, AlertWay } from '../../ports/alerts.ts';

export type EMailOptions = {
  /** `smtps://user:password@mail.example.com:465`, or `smtp://` with STARTTLS. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly timeoutMs?: number;
  /** Further certificate authorities, PEM. */
  readonly ca?: string;
};

const usualTimeoutMs = 10_000;

/** Taken when the mail server has it for all who are named; what becomes of it from there is not known. */
export function createEMailWay(options: EMailOptions): AlertWay {
  const { smtpUrl, from, to, timeoutMs = usualTimeoutMs, ca } = options;
  const transport = createTransport({
    ...serverOf(smtpUrl),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(ca === undefined ? {} : { tls: { ca } }),
  });
  return {
    name: 'e-mail',
    async deliver(alert): Promise<AlertDelivery> {
      const { subject, text } = letterOf(alert);
      // The same for each try: mail programs show it once.
      const messageId = `<${fingerprint(alert.id)}@${from.split('@').at(-1) ?? 'kabar'}>`;
      try {
        const sending = transport.sendMail({ from, to: [...to], subject, text, messageId });
        const { rejected } = await endedWithin(sending, 2 * timeoutMs);
        if (rejected.length === 0) return { kind: 'taken' };
        return notTaken(`the mail server refused ${rejected.length} of ${to.length} recipients`);
      } catch (error) {
        return notTaken(reasonOf(error));
      }
    },
  };
}

/** A password never travels in the clear: where there is one, the way is encrypted or is not taken. */
function serverOf(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const auth =
    username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && username !== '',
    ...auth,
  };
}

/** A server that answers a little all the time would never run into the limits of a socket. */
function endedWithin<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const notTaken = (reason: string): AlertDelivery => ({ kind: 'not-taken', reason });

const reasons: Readonly<Record<string, string>> = {
  EAUTH: 'the mail server refused user or password',
  EENVELOPE: 'the mail server refused the sender or all recipients',
  ETLS: 'the connection to the mail server could not be encrypted',
  ETIMEDOUT: 'the mail server did not answer in time',
  EDNS: 'the mail server was not found',
  ECONNECTION: 'the mail server could not be reached',
  ESOCKET: 'the mail server could not be reached',
};

/** The server's own words may repeat addresses: its code is enough to look it up. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const known = typeof code === 'string' ? (reasons[code] ?? `the mail was not taken (${code})`) : null;
  const answer = typeof responseCode === 'number' ? `: it answered ${responseCode}` : '';
  return `${known ?? 'the mail was not taken'}${answer}`;
}
