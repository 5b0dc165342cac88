/** Why somebody is in the stage in which they are, and since when, as the journal has it. */
import type { Contact } from '../core/contact.ts';
import type { JournalLine } from '../core/journal.ts';
import { countedBy } from '../core/lifecycle/step.ts';
import type { JournalTurn } from '../core/record.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Store } from '../ports/store.ts';

export type StageReason = { readonly since: Instant; readonly reason: string; readonly words: string };

/** How far back the journal is read, in turns. */
const lookedAt = 200;

/** Null where the journal does not go back so far, and for whoever never was in another stage. */
export async function stageReason(
  { journal }: Pick<Store, 'journal'>,
  { id, lifecycle }: Pick<Contact, 'id' | 'lifecycle'>,
): Promise<StageReason | null> {
  const turns = await journal.of(id, lookedAt);
  for (const turn of [...turns].reverse()) {
    const line = turn.lines.findLast(({ what }) => what === 'stage.changed');
    if (line) return line.facts?.to === lifecycle.stage ? reasonIn(turn, line) : null;
  }
  return null;
}

function reasonIn({ at, lines }: JournalTurn, { why = '' }: JournalLine): StageReason {
  const whyOf = (what: string) => lines.find((line) => line.what === what)?.why;
  const cleaned = whyOf('cleaning.archived');
  if (cleaned !== undefined)
    return { since: at, reason: cleaned, words: `A cleaning archived them: ${cleaned}.` };
  const failure = whyOf('delivery.given-up');
  if (failure !== undefined)
    return { since: at, reason: failure, words: `Their number cannot be reached: ${failure}.` };
  const cause = why.replace(/, quietly$/, '');
  return { since: at, reason: cause, words: words[countedBy(cause) ?? cause] ?? `Because of ${cause}.` };
}

/** By the lifecycle's event, or by what its timer counts. */
const words: Readonly<Record<string, string>> = {
  silence: 'They were silent for too long.',
  gap: 'The attempts to win them back had no answer.',
  quiet: 'The quiet time passed without a sign of life.',
  fading: 'Their engagement faded.',
  confirmation: 'They did not confirm in time.',
  onboarding: 'The time for the welcome was over.',
  'consent.asked': 'Somebody told that they agreed, and they are to confirm it.',
  'consent.granted': 'They agreed.',
  'consent.withdrawn': 'Their consent was withdrawn.',
  'contact.engaged': 'They gave a sign of life.',
  'contact.promoted': 'They are engaged enough, and for long enough.',
  'flow.finished': 'The welcome was over.',
};
