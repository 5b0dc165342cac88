/** What a condition sees of a contact: `contact`, `run` and `now`. */
import { countryOf } from '../address.ts';
import type { Contact } from '../contact.ts';
import { deliveryWord } from '../delivery/delivery-word.ts';
import { usualEngagement } from '../engagement/rules.ts';
import { scoreAt } from '../engagement/score.ts';
import { zoneOf } from '../policy/where.ts';
import { dayMs } from '../time/instant.ts';
import { startOfDate } from '../time/local-time.ts';
import type { Value } from '../value.ts';
import type { World } from '../world.ts';
import type { Run } from './run.ts';

/** Works for segments, too: they have no run. Missing attributes are left out, so that `has(contact.age)` can ask. */
export function expressionValues(
  contact: Contact,
  world: Pick<World, 'now' | 'release'>,
  run: Pick<Run, 'values'> | null = null,
): Readonly<Record<string, unknown>> {
  const zone = zoneOf(contact, world.release.policy);
  const country = contact.addresses.map(countryOf).find((code) => code !== null);
  return {
    contact: bare({
      ...celValues(contact.attributes, zone),
      language: contact.language,
      ...(country === undefined ? {} : { country }),
      stage: contact.lifecycle.stage,
      attempt: contact.lifecycle.attempt,
      engagement: scoreAt(contact.engagement, world.release.policy.engagement ?? usualEngagement, world.now),
      silentDays: Math.max(0, world.now - (contact.talk.lastInboundAt ?? contact.createdAt)) / dayMs,
      delivery: deliveryWord(contact),
      tags: contact.tags,
      consent: bare({
        service: contact.consents.service.state === 'granted',
        utility: contact.consents.utility.state === 'granted',
        marketing: contact.consents.marketing.state === 'granted',
      }),
      createdAt: new Date(contact.createdAt),
      ...(contact.talk.lastInboundAt === null ? {} : { lastMessageAt: new Date(contact.talk.lastInboundAt) }),
    }),
    run: bare(celValues(run?.values ?? {}, zone)),
    now: new Date(world.now),
  };
}

/** Without a prototype: `contact.constructor` must be as missing as any other name nobody gave. */
const bare = (values: object): object => Object.assign(Object.create(null), values);

const celValues = (values: Readonly<Record<string, Value>>, zone: string): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, celValue(value, zone)]));

/** A date is its local midnight, so that `contact.since < now` means what the contact's calendar says. */
function celValue(value: Value, zone: string): unknown {
  if (typeof value !== 'object') return value;
  if ('date' in value) return new Date(startOfDate(value.date, zone));
  if ('media' in value) return value.media;
  if ('latitude' in value) return bare({ latitude: value.latitude, longitude: value.longitude });
  return value;
}
