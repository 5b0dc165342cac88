/** A large list for a measurement: contacts in every stage, with what was said to them and what each day brought. */
import type { Kabar } from '../compose.ts';
import type { Address } from '../core/address.ts';
import type { ChannelId } from '../core/channel.ts';
import { type Contact, newContact } from '../core/contact.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { EntryId } from '../core/event.ts';
import { noFigures } from '../core/figures/day-figures.ts';
import { stages } from '../core/lifecycle/stages.ts';
import type { OutboxId } from '../core/outbox.ts';
import type { ContactRecord, Filing, MessageRow } from '../core/record.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../core/time/instant.ts';
import { localDay } from '../core/time/local-time.ts';

export type ListSize = { readonly contacts: number; readonly messages: number };

const batch = 500;
const days = 800;
const channel = 'simulator' as ChannelId;
const names = ['Asha', 'Budi', 'Citra', 'Dewi', 'Eka', 'Fajar', 'Gita', 'Hadi', 'Indah', 'Joko'];

/** Nothing of it was ever decided: it is there to be looked at. One in a thousand waits for a person. */
export async function fillList(
  { kabar }: { readonly kabar: Kabar },
  size: ListSize,
  now: Instant,
): Promise<void> {
  const { store } = kabar;
  const each = Math.ceil(size.messages / size.contacts);
  for (let from = 0; from < size.contacts; from += batch) {
    const born = new Map(
      Array.from({ length: Math.min(batch, size.contacts - from) }, (_, n) => {
        const one = someone(from + n, now);
        return [one.addresses[0]?.value ?? '', one] as const;
      }),
    );
    const addresses = [...born.keys()].map((value): Address => ({ kind: 'phone', value }));
    await store.contacts.resolve(addresses, ({ value }) => born.get(value) as Contact);
    const filings = [...born.values()].flatMap((contact) => talkOf(contact, each, now));
    for (let at = 0; at < filings.length; at += batch) await store.file(filings.slice(at, at + batch));
  }
  const zone = kabar.releases.current().policy.defaultTimeZone;
  for (let ago = 0; ago < days; ago++) await store.figures.save(dayOf(localDay(now - ago * dayMs, zone)));
}

function someone(index: number, now: Instant): Contact {
  const createdAt = now - days * dayMs + index * minuteMs;
  return {
    ...newContact({
      id: `bench-${String(index).padStart(7, '0')}` as ContactId,
      createdAt,
      channel,
      address: { kind: 'phone', value: `+62812${String(10_000_000 + index)}` },
      language: 'en',
      languageFrom: 'default',
      lifecycle: { stage: stages[index % stages.length] ?? 'active', attempt: 0, remembered: null },
    }),
    profileName: `${names[index % names.length]} ${index}`,
    timeZone: 'Asia/Jakarta',
    tags: index % 3 === 0 ? ['regular'] : [],
    withPerson: index % 1_000 === 0 ? { since: now - hourMs, reason: 'unknown-question' } : null,
  };
}

/** Half of it theirs; each with its turn of the journal. */
function talkOf({ id, lifecycle }: ContactRecord['contact'], many: number, now: Instant): readonly Filing[] {
  return Array.from({ length: many }, (_, nth) => nth).flatMap((nth): readonly Filing[] => {
    const at = now - (many - nth) * hourMs;
    const entry = `${id}:${nth}` as EntryId;
    const row: MessageRow = {
      ...{ contact: id, channel, at, reason: null, transportId: null, text: `Message ${nth} of ${id}` },
      ...(nth % 2 === 0
        ? { id: entry, direction: 'in', status: 'received' }
        : {
            id: `${entry}.0` as OutboxId,
            direction: 'out',
            status: 'read',
            origin: 'reply',
            language: 'en',
          }),
    };
    const lines = [{ what: 'flow.started', why: 'keyword', facts: { flow: 'welcome', version: 'bench' } }];
    const turn = {
      id: entry,
      contact: id,
      at,
      event: 'message.received',
      stage: lifecycle.stage,
      lines,
    } as const;
    return [
      { kind: 'message', row },
      { kind: 'journal', turn },
    ];
  });
}

/** What was started on one day, by topic, campaign and the hours in which it left. */
const ways = (count: number) => ({
  started: count,
  answer: count,
  ...Object.fromEntries(
    ['newsletter', 'offers', 'recipes', 'events'].map((topic) => [`topic:${topic}`, count / 4]),
  ),
  'campaign:weekly-poll': count,
  ...Object.fromEntries(
    Array.from({ length: 14 }, (_, hour) => [`hour:2-${hour + 7}`, Math.ceil(count / 14)]),
  ),
});

const dayOf = (day: string) => ({
  figures: {
    ...noFigures(day),
    heard: Array.from({ length: 24 }, (_, hour) => hour * 3),
    moves: { 'prospect>onboarding': 30, 'onboarding>active': 25, 'active>dormant': 9, 'active>optedOut': 3 },
    consents: { granted: 28, withdrawn: 3 },
    started: { welcome: 30, 'weekly-poll': 200 },
    asked: { 'welcome/name': 30, 'weekly-poll/next-dish': 200 },
    answered: { 'welcome/name': 24, 'weekly-poll/next-dish': 81 },
    chosen: { 'weekly-poll/next-dish/rendang': 50, 'weekly-poll/next-dish/soto': 31 },
    ...Object.fromEntries(
      (['sent', 'delivered', 'read', 'replied', 'stopped'] as const).map((way, nth) => [
        way,
        ways(200 - 30 * nth),
      ]),
    ),
  },
  // Counted for good: the measurement is not of the counting.
  upTo: Number.MAX_SAFE_INTEGER,
  messagesUpTo: Number.MAX_SAFE_INTEGER,
  version: 0,
});
