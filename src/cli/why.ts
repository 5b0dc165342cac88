/** `kabar why <contact>`: what would happen to a message of each purpose now, and why messages wait. */
import { Command } from 'commander';
import { compose, type Kabar } from '../compose.ts';
import { readSettings } from '../config.ts';
import { readPhone } from '../core/address.ts';
import type { Contact } from '../core/contact.ts';
import type { ContactId } from '../core/contact-id.ts';
import { KabarError } from '../core/errors.ts';
import { type PastHold, type Why, why } from '../http/why.ts';

export const whyCommand = (): Command =>
  new Command('why')
    .description('tells what would happen to a message of each purpose now, and why messages wait')
    .argument('<contact>', 'contact id or phone number')
    .option('--json', 'as JSON')
    .action(async (who: string, { json }: { json?: boolean }) => {
      const kabar = await compose(readSettings({ ...process.env, LOG_LEVEL: 'silent' }));
      try {
        const contact = await contactOf(kabar, who);
        const answers = await why({ ...kabar, ...views(kabar) }, contact);
        const waiting = contact.outbox.map(({ id, step, held }) => ({
          id,
          step: step ?? null,
          held: held ?? null,
        }));
        const { stage } = contact.lifecycle;
        console.log(
          json
            ? JSON.stringify({ ...answers, stage, stageBecause: answers?.stage ?? null, waiting }, null, 2)
            : inWords(contact, answers),
        );
      } finally {
        await kabar.store.close();
      }
    });

async function contactOf({ store }: Kabar, who: string): Promise<Contact> {
  const phone = readPhone(who);
  const id = (phone ? await store.contacts.find(phone) : null) ?? (who as ContactId);
  const record = await store.contacts.get(id);
  if (!record)
    throw new KabarError('contact.unknown', `No contact has the id or number ${who}.`, { ours: false });
  return record.contact;
}

const views = ({ releases, transports }: Kabar) => ({
  release: () => releases.current(),
  channels: () => transports.map((transport) => ({ facts: transport.facts, state: transport.state() })),
});

function inWords({ lifecycle, channel, outbox }: Contact, answers: Why | null): string {
  if (!answers)
    return `Stage: ${lifecycle.stage}\nThe channel ${channel} is not configured: nothing is sent.`;
  const started = Object.entries(answers.started).map(
    ([purpose, { words }]) => `  ${purpose.padEnd(10)} ${words}`,
  );
  return [
    ...stageLines(lifecycle.stage, answers.stage),
    ...(answers.delivery.state === 'fine' ? [] : [`What is sent to them: ${answers.delivery.words}`]),
    `An answer to them:     ${answers.reply.words}`,
    'A message we started now:',
    ...started,
    outbox.length === 0 ? 'Nothing waits to be sent.' : 'Waiting to be sent:',
    ...outbox.map(({ step, held, dueAt }) => {
      const until = new Date(held?.until ?? dueAt).toISOString();
      return `  ${(step ?? 'a message').padEnd(10)} until ${until}${held ? `: ${held.reason}` : ''}`;
    }),
    ...(answers.past.length === 0 ? [] : ['Held or dropped before:']),
    ...answers.past.flatMap(pastLines),
  ].join('\n');
}

const stageLines = (stage: string, because: Why['stage']): readonly string[] => [
  `Stage: ${stage}`,
  ...(because === null ? [] : [`  since ${new Date(because.since).toISOString()}: ${because.words}`]),
];

/** Why it waited, reason by reason, and what became of it. */
function pastLines({ at, flow, step, status, holds, end }: PastHold): readonly string[] {
  const head = `  ${new Date(at).toISOString()} ${flow ?? 'a message'}${step === null ? '' : `, ${step}`}: ${status}`;
  const reasons = [
    ...holds.map(
      ({ reason, until, words }) => `held until ${new Date(until).toISOString()}, ${reason}: ${words}`,
    ),
    ...(end === null ? [] : [`${end.reason}: ${end.words}`]),
  ];
  return [head, ...reasons.map((reason) => `    ${reason}`)];
}
