/** `kabar contacts merge` and `unmerge`: two contacts that are one person, or that turned out to be two. */
import { Command } from 'commander';
import type { Kabar } from '../compose.ts';
import { addressKey } from '../core/address.ts';
import type { Contact } from '../core/contact.ts';
import { stricterConsents } from '../core/merge/stricter.ts';
import { findContact } from '../http/find-contact.ts';
import type { Submission } from '../pipeline/intake/inbox.ts';
import { mergeOf, partingOf } from '../pipeline/people/merging.ts';
import { atRest, carryOut } from './at-rest.ts';

type Options = { readonly yes?: boolean; readonly by: string };

export const mergeCommand = (): Command =>
  options(
    new Command('merge')
      .description('two contacts are one person: the most restrictive consent wins, and it can be undone')
      .argument('<one>', 'contact id or phone number')
      .argument('<other>', 'contact id or phone number'),
  ).action(async (who: string, with_: string, { yes, by }: Options) => {
    const lines = await atRest(async (kabar) => {
      const [one, other] = [await findContact(kabar.store, who), await findContact(kabar.store, with_)];
      const submission = mergeOf(one, other, by);
      const [kept, gone] = submission.contact === one.id ? [other, one] : [one, other];
      const plan = [
        `stays:          ${described(kept.contact)}`,
        `becomes a part: ${described(gone.contact)}`,
        ...consentLines(kept.contact, gone.contact),
      ];
      if (!yes) return [...plan, 'Nothing was changed. Say --yes to merge them.'];
      await tell(kabar, submission);
      return [...plan, `Merged. Undo it with: kabar contacts unmerge ${gone.id} --yes`];
    });
    console.log(lines.join('\n'));
  });

export const unmergeCommand = (): Command =>
  options(
    new Command('unmerge')
      .description('takes a contact out of the one it was merged into')
      .argument('<contact>', 'the id that `merge` told'),
  ).action(async (who: string, { yes, by }: Options) => {
    const lines = await atRest(async (kabar) => {
      const record = await findContact(kabar.store, who);
      const submission = await partingOf(kabar.store, record, by);
      const plan = `becomes one of its own again: ${described(record.contact)}`;
      if (!yes) return [plan, 'Nothing was changed. Say --yes to take them apart.'];
      await tell(kabar, submission);
      return [plan, 'Done. A STOP that was said while they were one counts for both.'];
    });
    console.log(lines.join('\n'));
  });

const options = (command: Command): Command =>
  command
    .option('--yes', 'do it; without it only what would be done is told')
    .option('--by <name>', 'who says so; it stands in the ledger', 'operator');

/** Waits until both sides know. */
async function tell(kabar: Kabar, submission: Submission): Promise<void> {
  const { engine, store } = kabar;
  await engine.inbox.submit([submission]);
  await carryOut(kabar, async () => {
    const { event } = submission;
    const other = event.type === 'contact.sealed' ? event.into : submission.contact;
    return (await store.inbox.waitingContacts([submission.contact, other], [])).size === 0;
  });
}

const described = ({ id, addresses, lifecycle, talk, consents }: Contact): string =>
  [
    id,
    addresses.map(addressKey).join(' '),
    lifecycle.stage,
    `marketing ${consents.marketing.state}`,
    talk.lastInboundAt === null
      ? 'never wrote'
      : `last wrote ${new Date(talk.lastInboundAt).toISOString().slice(0, 10)}`,
  ].join('  ');

const consentLines = (kept: Contact, gone: Contact): readonly string[] =>
  stricterConsents(kept, gone).map(({ purpose, from, to }) => `consent for ${purpose}: ${from} → ${to}`);
