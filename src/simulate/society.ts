/** The people together: what stands on whose phone, who does what next, and how it reaches the engine. */

import type { Address } from '../core/address.ts';
import { addressKey } from '../core/address.ts';
import type { ChannelId } from '../core/channel.ts';
import type { ContactId } from '../core/contact-id.ts';
import { isKabarError } from '../core/errors.ts';
import type { ContactEvent, EntryId } from '../core/event.ts';
import { firstMessage } from '../core/form/first-message.ts';
import type { Form } from '../core/form/form.ts';
import type { TransportId } from '../core/message.ts';
import type { Receipt } from '../core/receipt.ts';
import type { Release } from '../core/release.ts';
import { dayMs, type Instant, minuteMs } from '../core/time/instant.ts';
import type { Inbox, Submission } from '../pipeline/intake/inbox.ts';
import type { Incoming, TransportListener } from '../ports/transport.ts';
import type { Agenda } from './agenda.ts';
import { otherNumberOf } from './people.ts';
import type { Deed, Person, Planned } from './person.ts';
import { personas } from './personas.ts';
import type { Shown } from './phones.ts';
import { comesBack, nextThought, reactTo, unprompted } from './reacting.ts';
import { sayings } from './sayings.ts';
import type { LoggedMessage, Seen, Watcher } from './sight.ts';

export type Errand =
  | {
      readonly person: Person;
      readonly deed: Deed;
      /** When the message appeared that they answer by it. */
      readonly answers?: Instant;
    }
  | { readonly handBack: ContactId };

export type Society = {
  isInUse(address: Address): boolean;
  shown(message: Shown, now: Instant): void;
  /** Does everything that is due; resolves when the engine has stored it. */
  act(now: Instant, engine: { readonly listener: TransportListener; readonly inbox: Inbox }): Promise<void>;
};

export type SocietyDeps = {
  readonly people: readonly Person[];
  readonly agenda: Agenda<Errand>;
  readonly release: Release;
  readonly channel: ChannelId;
  readonly tell: Watcher;
  readonly logged: (message: Shown['message']) => LoggedMessage | null;
};

/** An answer that comes later than this comes unasked. */
const talkEndsAfterMs = 30 * minuteMs;
const weekMs = 7 * dayMs;

export function createSociety({ people, agenda, release, channel, tell, logged }: SocietyDeps): Society {
  const numbers = new Map(people.map((person) => [addressKey(person.phone), person]));
  const forms = [...release.forms.values()];
  const events = [...release.flows.values()].flatMap(({ starts }) =>
    starts.flatMap((start) => (start.by === 'event' ? [start.name] : [])),
  );
  let written = 0;

  for (const person of people) {
    agenda.add(person.joinsAt, { person, deed: { do: 'join' } });
    const days = personas[person.persona].changesNumberAfterDays;
    if (days !== null)
      agenda.add(person.joinsAt + days * dayMs + person.dice.waitMs(20 * dayMs), {
        person,
        deed: { do: 'change-number' },
      });
  }

  const plan = (person: Person, planned: Planned | null) => {
    if (planned) agenda.add(planned.at, { person, deed: planned.deed });
  };

  /** What one person does, as the engine will hear of it. */
  const doing = (person: Person, deed: Deed, at: Instant): Heard => {
    tell({ of: 'did', at, who: seen(person), deed });
    switch (deed.do) {
      case 'join':
        plan(person, nextThought(person, at));
        return join(person, at);
      case 'read':
        return { receipts: [{ transportId: deed.message, status: 'read', at }] };
      case 'write':
        return write(person, deed, at);
      case 'vote':
        person.lastWroteAt = at;
        return incoming({
          event: {
            type: 'vote.received',
            channel,
            poll: deed.poll,
            options: deed.options.map(({ id }) => id),
          },
          from: person.phone,
          at,
        });
      case 'react':
        person.lastWroteAt = at;
        return incoming({
          event: { type: 'reaction.received', channel, to: deed.to, emoji: deed.emoji },
          from: person.phone,
          at,
        });
      case 'think-of-us':
        plan(person, nextThought(person, at));
        return person.out ? {} : doing(person, unprompted(person, events), at);
      case 'come-back':
        if (!person.out) return {};
        return doing(
          person,
          { do: 'write', text: person.dice.pick(sayings[person.language].start), means: 'start' },
          at,
        );
      case 'change-number': {
        numbers.delete(addressKey(person.phone));
        person.phone = otherNumberOf(person);
        numbers.set(addressKey(person.phone), person);
        // The new number is a stranger to us until they write from it.
        plan(person, { at: at + person.dice.waitMs(20 * dayMs), deed: { do: 'join' } });
        person.out = false;
        return {};
      }
      case 'visit':
        return {
          reported: {
            from: person.phone,
            event: { type: 'business.occurred', name: deed.event, values: {} },
          },
        };
      default:
        return deed satisfies never;
    }
  };

  const join = (person: Person, at: Instant): Heard => {
    const words = sayings[person.language];
    const [first] = forms;
    switch (person.joinsBy) {
      case 'another':
        return { reported: { from: person.phone, event: signedUp(first, person) } };
      case 'link': {
        const form = forms.length === 0 ? undefined : person.dice.pick(forms as [Form, ...Form[]]);
        const text = form
          ? firstMessage(form, release, person.language, null)
          : person.dice.pick(words.hello);
        return doing(person, { do: 'write', text, means: form ? 'agree' : 'asks' }, at);
      }
      case 'hello':
        return doing(person, { do: 'write', text: person.dice.pick(words.hello), means: 'asks' }, at);
      default:
        return person.joinsBy satisfies never;
    }
  };

  const write = (person: Person, { text, means }: Extract<Deed, { do: 'write' }>, at: Instant): Heard => {
    person.lastWroteAt = at;
    if (means === 'stop') {
      person.out = true;
      person.leftAt = at;
      plan(person, comesBack(person, at));
    }
    if (['start', 'agree', 'stay', 'as-before', 'less'].includes(means)) person.out = false;
    const transportId = `wrote:${written++}` as TransportId;
    const content = { kind: 'text', text } as const;
    return incoming({
      event: { type: 'message.received', channel, from: person.phone, transportId, content, writtenAt: at },
    });
  };

  return {
    isInUse: (address) => numbers.has(addressKey(address)),
    shown({ to, message, transportId, text, options, isPoll }, now) {
      const person = numbers.get(addressKey(to));
      if (!person) return;
      tell({ of: 'heard', at: now, who: seen(person), message, text, log: logged(message) });
      const unasked = person.lastWroteAt === null || now - person.lastWroteAt > talkEndsAfterMs;
      if (unasked) {
        person.unaskedAt = [...person.unaskedAt.filter((at) => now - at < weekMs), now];
        person.unaskedEver += 1;
      }
      const onPhone = { message: transportId, text, options, isPoll, unasked };
      for (const { at, deed } of reactTo(person, onPhone, now))
        agenda.add(at, { person, deed, answers: now });
    },
    async act(now, { listener, inbox }) {
      const news: Incoming[] = [];
      const receipts: Receipt[] = [];
      const submissions: Submission[] = [];
      for (const { at, item } of agenda.take(now)) {
        if ('handBack' in item) {
          submissions.push(handBack(item.handBack, at));
          continue;
        }
        if (hasChangedTheirMind(item)) continue;
        const heard = doing(item.person, item.deed, at);
        news.push(...(heard.incoming ?? []));
        receipts.push(...(heard.receipts ?? []));
        if (heard.reported) {
          const contact = await knownContact(inbox, channel, heard.reported.from);
          if (contact === null) continue;
          const id = `report:${item.person.index}:${written++}` as EntryId;
          submissions.push({ contact, id, event: heard.reported.event, rank: 0 });
        }
      }
      if (news.length > 0) await listener.incoming(news);
      if (submissions.length > 0) await inbox.submit(submissions);
      if (receipts.length > 0) await listener.receipts(receipts);
    },
  };
}

/** Whoever has said STOP reads on, but answers nothing that was asked before it: a number would answer the goodbye. */
const hasChangedTheirMind = ({ person, deed, answers }: Extract<Errand, { person: Person }>): boolean =>
  person.out &&
  person.leftAt !== null &&
  answers !== undefined &&
  answers < person.leftAt &&
  deed.do !== 'read';

type Heard = {
  readonly incoming?: readonly Incoming[];
  readonly receipts?: readonly Receipt[];
  readonly reported?: { readonly from: Address; readonly event: ContactEvent };
};

const incoming = (news: Incoming): Heard => ({ incoming: [news] });

const seen = ({ index, persona, zone }: Person): Seen => ({ index, persona, zone });

/** Null where the owner of the number must not be written to: whoever reports it is told so, and gives up. */
async function knownContact(inbox: Inbox, channel: ChannelId, from: Address): Promise<ContactId | null> {
  try {
    return await inbox.contactOf(from, channel);
  } catch (error) {
    if (isKabarError(error) && error.code === 'consent.suppressed') return null;
    throw error;
  }
}

const handBack = (contact: ContactId, at: Instant): Submission => ({
  contact,
  id: `handed:${contact}:${at}` as EntryId,
  event: { type: 'conversation.handed', to: 'bot', actor: 'simulation' },
  rank: 0,
});

const signedUp = (form: Form | undefined, { language }: Person): ContactEvent => ({
  type: 'consent.reported',
  action: 'grant',
  purposes: ['utility', 'marketing'],
  method: 'form',
  source: form?.id ?? 'website',
  evidence: { url: 'https://example.com/join' },
  disclosure: { text: 'Yes, write to me.', version: '1', language },
  language,
  confirm: true,
});
