/** The alerts contract by e-mail, against a real mail server of this test; and what becomes of the password. */
import { afterEach, expect, test } from '@jest/globals';
import { createEMailWay } from '../../../src/adapters/alerts/e-mail.ts';
import { alertContract, anAlert } from '../../contracts/alerts.contract.ts';
import {
  type MailServer,
  type MailServerOptions,
  mailAuthority,
  openMailServer,
} from '../../support/mail-server.ts';

const to = ['sari@example.com', 'budi@example.com'];
const wayTo = ({ port }: Pick<MailServer, 'port'>, login = 'kabar:s%40cret@', timeoutMs = 5_000) =>
  createEMailWay({
    smtpUrl: `smtp://${login}localhost:${port}`,
    from: 'kabar@example.com',
    to,
    timeoutMs,
    ca: mailAuthority,
  });

alertContract('e-mail', async () => {
  const server = await openMailServer();
  return {
    way: wayTo(server, 'kabar:s%40cret@', 700),
    be: server.be,
    arrived: () => server.mails().map(({ raw }) => raw),
    close: server.close,
  };
}, ['s@cret', 's%40cret']);

let server: MailServer;
const open = async (options?: MailServerOptions) => {
  server = await openMailServer(options);
};
afterEach(() => server?.close());

test('one mail goes to all, encrypted where there is a password', async () => {
  await open();
  expect(await wayTo(server).deliver(anAlert())).toEqual({ kind: 'taken' });
  expect(server.logins()).toEqual(['kabar s@cret']);
  expect(server.mails()).toEqual([
    {
      from: 'kabar@example.com',
      to,
      secure: true,
      raw: expect.stringContaining('Subject: Kabar: the channel shop cannot send'),
    },
  ]);
});

test('a password is never sent in the clear', async () => {
  await open({ tls: false });
  expect(await wayTo(server).deliver(anAlert())).toMatchObject({
    kind: 'not-taken',
    reason: expect.stringContaining('could not be encrypted'),
  });
  expect([server.logins(), server.mails()]).toEqual([[], []]);
});

test('a relay that asks for no password may be without encryption', async () => {
  await open({ tls: false });
  expect(await wayTo(server, '').deliver(anAlert())).toEqual({ kind: 'taken' });
});

test('a wrong password is told by its code, and not repeated', async () => {
  await open();
  expect(await wayTo(server, 'kabar:wr0ng@').deliver(anAlert())).toEqual({
    kind: 'not-taken',
    reason: 'the mail server refused user or password: it answered 535',
  });
});

test('recipients that are refused are counted: whoever did not get it is not forgotten', async () => {
  await open({ unknown: ['budi@example.com'] });
  expect(await wayTo(server).deliver(anAlert())).toEqual({
    kind: 'not-taken',
    reason: 'the mail server refused 1 of 2 recipients',
  });
});
