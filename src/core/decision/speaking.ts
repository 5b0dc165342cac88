/** Says one of the common texts, outside any flow: help, a kind word for what we cannot read. */
import { templateValues } from '../flow/values.ts';
import { zoneOf } from '../policy/where.ts';
import type { TextKey } from '../texts.ts';
import { localDay } from '../time/local-time.ts';
import type { Turn } from '../turn.ts';

/** A reply of purpose `service`; the first answer of a local day also says how to stop. */
export function speak(turn: Turn, key: TextKey): void {
  const { contact, world } = turn;
  const today = localDay(world.now, zoneOf(contact, world.release.policy));
  turn.send({
    body: { kind: 'text', key },
    values: templateValues(turn, null),
    language: contact.language,
    purpose: 'service',
    origin: 'reply',
    optOutLine: contact.talk.optOutLineOn !== today,
  });
}
