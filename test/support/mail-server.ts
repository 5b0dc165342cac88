/** A real mail server on this machine: it takes mails, refuses them, or says nothing. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Mood } from '../contracts/alerts.contract.ts';

const tls = (name: string) =>
  readFileSync(new URL(`../fixtures/tls/localhost.${name}.pem`, import.meta.url), 'utf8');

export const mailAuthority = tls('cert');

export type Mail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly secure: boolean;
};

export type MailServer = {
  readonly port: number;
  be(mood: Mood): void;
  mails(): readonly Mail[];
  /** User and password of every try to log in. */
  logins(): readonly string[];
  close(): Promise<void>;
};

export type MailServerOptions = {
  /** Offers to encrypt; the default is yes. */
  readonly tls?: boolean;
  /** Recipients that it does not know. */
  readonly unknown?: readonly string[];
};

export async function openMailServer({
  tls: offers = true,
  unknown = [],
}: MailServerOptions = {}): Promise<MailServer> {
  const mails: Mail[] = [];
  const logins: string[] = [];
  let mood: Mood = 'taking';
  const refusal = (words: string, code: number) => Object.assign(new Error(words), { responseCode: code });
  const server = new SMTPServer({
    key: tls('key'),
    cert: mailAuthority,
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: offers ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      logins.push(`${username} ${password}`);
      if (password === 's@cret') return done(null, { user: username });
      done(refusal(`no such password: ${password}`, 535));
    },
    onMailFrom({ address }, _session, done) {
      if (mood === 'silent') return;
      done(mood === 'refusing' ? refusal(`${address} may not send`, 550) : null);
    },
    onRcptTo({ address }, _session, done) {
      done(unknown.includes(address) ? refusal(`${address} is unknown`, 550) : null);
    },
    onData(stream, { envelope, secure }, done) {
      let raw = '';
      stream.setEncoding('utf8').on('data', (part: string) => {
        raw += part;
      });
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw, secure });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = await new Promise<{ address(): unknown }>((resolve) => {
    const bound = server.listen(0, '127.0.0.1', () => resolve(bound));
  });
  const { port } = listening.address() as AddressInfo;
  let closed: Promise<void> | null = null;
  return {
    port,
    be: (next) => {
      mood = next;
    },
    mails: () => mails,
    logins: () => logins,
    close() {
      closed ??= new Promise((resolve) => server.close(() => resolve()));
      return closed;
    },
  };
}
