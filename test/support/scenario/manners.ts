/** What holds in every conversation, whatever it is about: nothing twice, and a way to stop wherever one is due. */
import { zoneOf } from '../../../src/core/policy/where.ts';
import { localDay } from '../../../src/core/time/local-time.ts';
import { messagesTo, type Person, recordOf } from '../../../src/rehearsal/person.ts';
import type { ShownMessage, Stage } from '../../../src/rehearsal/stage.ts';

/** What this person could complain about, in words. */
export async function complaints(stage: Stage, person: Person): Promise<readonly string[]> {
  const record = await recordOf(stage, person);
  if (!record) return [];
  const { store, releases } = stage.kabar;
  const rows = new Map((await store.messages.conversation(record.id, 1_000)).map((row) => [row.id, row]));
  const zone = zoneOf(record.contact, releases.current().policy);
  const messages = messagesTo(stage, person);
  const found: string[] = [];
  let today = '';
  const seen = new Set<string>();
  for (const message of messages) {
    const { outboxId, at, text } = message;
    const row = outboxId === undefined ? undefined : rows.get(outboxId);
    const about = `"${text.slice(0, 60).replaceAll('\n', ' ')}…"`;
    if (outboxId !== undefined && seen.has(outboxId)) found.push(`was sent twice: ${about}`);
    if (outboxId !== undefined) seen.add(outboxId);
    if (!row) found.push(`is in no message row: ${about}`);
    // What a person of the business writes is theirs.
    if (row?.body?.kind === 'verbatim') continue;
    const day = localDay(at, zone);
    const first = day !== today;
    today = day;
    if (row?.origin === 'confirmation' || saysHowToStop(message)) continue;
    if (row?.origin === 'started') found.push(`was started by Kabar and does not say how to stop: ${about}`);
    else if (first) found.push(`is the first of its day and does not say how to stop: ${about}`);
  }
  return found;
}

/** The card has no words of its own; the message in front of it does. */
const saysHowToStop = ({ kind, text }: ShownMessage): boolean =>
  kind === 'contact-card' || /\bSTOP\b/.test(text);
