/** Which texts a scenario heard. */
import type { MessageBody } from '../../../src/core/outbox.ts';
import { type Person, recordOf } from '../../../src/rehearsal/person.ts';
import type { Stage } from '../../../src/rehearsal/stage.ts';

export type Sighting = { readonly language: string; readonly key: string };

/** The texts of messages that left, with the words on their buttons. */
export async function sightingsOf(stage: Stage, person: Person): Promise<readonly Sighting[]> {
  const record = await recordOf(stage, person);
  if (!record) return [];
  const rows = await stage.kabar.store.messages.conversation(record.id, 1_000);
  return rows
    .filter(({ direction, status }) => direction === 'out' && status !== 'dropped' && status !== 'queued')
    .flatMap(({ body, language = person.language }) =>
      (body === undefined ? [] : keysOf(body)).map((key): Sighting => ({ language, key })),
    );
}

function keysOf(body: MessageBody): readonly string[] {
  switch (body.kind) {
    case 'text':
      return [body.key, ...(body.options ?? []).map(({ label }) => label)];
    case 'poll':
      return [body.question, ...body.options.map(({ label }) => label)];
    case 'media':
      return body.caption === undefined ? [] : [body.caption];
    case 'contact-card':
    case 'verbatim':
    case 'reaction':
      return [];
    default:
      return body satisfies never;
  }
}
