/** What the page of one's own account shows. */
import type { Account, ConsoleSession } from '../../core/access/account.ts';
import { onScreen, qrDataUri } from '../../http/acquire/qr.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Visitor } from '../frame/visitor.ts';
import { deviceOf } from './device.ts';
import { accountWords } from './words.ts';

export type AccountView = {
  readonly account: Account;
  readonly now: number;
  readonly browsers: readonly {
    readonly id: string;
    readonly device: string | null;
    readonly since: number;
    readonly seen: number;
    readonly isThis: boolean;
  }[];
  /** A secret that waits for its first code. */
  readonly offer: { readonly secret: string; readonly sealed: string; readonly qr: string } | null;
};

/** `offer`: a new secret, or the one that came back sealed with a code that was wrong. Null when the account is gone. */
export async function accountView(
  { access, store, clock }: ConsoleDeps,
  { session, language }: Visitor,
  offer: 'none' | 'new' | { readonly sealed: string },
): Promise<AccountView | null> {
  const account = await access.accounts.find(session.account);
  if (account === null) return null;
  const now = clock.now();
  const sessions = (await store.sessions.of(account.id)).filter(({ until }) => until > now);
  const offered =
    offer === 'none' || account.password === null || account.twoStep !== null
      ? null
      : offer === 'new'
        ? access.signingIn.offerCode(account)
        : access.signingIn.offeredCode(account, offer.sealed);
  return {
    account,
    now,
    browsers: sessions.map((each) => browserOf(each, session.id)),
    offer:
      offered === null
        ? null
        : { ...offered, qr: await qrDataUri(offered.uri, accountWords(language).qr, onScreen) },
  };
}

const browserOf = ({ id, agent, createdAt, seenAt }: ConsoleSession, own: string) => ({
  id,
  device: deviceOf(agent),
  since: createdAt,
  seen: seenAt,
  isThis: id === own,
});
