/** What a scenario came across, for the coverage check: texts said, steps stood at, options chosen. */
import type { MessageBody } from '../../../src/core/outbox.ts';
import type { Rig } from '../kabar.ts';
import type { Language } from './format.ts';
import { type Person, recordOf } from './person.ts';

export type Sighting =
  | { readonly of: 'text'; readonly language: string; readonly key: string }
  | { readonly of: 'step'; readonly language: string; readonly flow: string; readonly step: string }
  | {
      readonly of: 'answer';
      readonly language: string;
      readonly flow: string;
      readonly step: string;
      readonly option: string;
    };

/** Messages that left, and answers that were understood. */
export async function sightingsOf(rig: Rig, person: Person): Promise<readonly Sighting[]> {
  const record = await recordOf(rig, person);
  if (!record) return [];
  const { messages, journal } = rig.kabar.store;
  const rows = (await messages.conversation(record.id, 1_000)).filter(
    ({ direction, status }) => direction === 'out' && status !== 'dropped' && status !== 'queued',
  );
  const said = rows.flatMap(({ body, language = person.language, flow, step }): Sighting[] => [
    ...(body === undefined ? [] : keysOf(body)).map((key): Sighting => ({ of: 'text', language, key })),
    ...(flow === undefined || step === undefined ? [] : [{ of: 'step' as const, language, flow, step }]),
  ]);
  const turns = await journal.of(record.id, 1_000);
  const answered = turns.flatMap(({ lines }) =>
    lines
      .filter(({ what }) => what === 'question.answered')
      .map(
        ({ facts }): Sighting => ({
          of: 'answer',
          language: person.language,
          flow: String(facts?.flow),
          step: String(facts?.step),
          option: String(facts?.option),
        }),
      ),
  );
  return [...said, ...answered];
}

/** Where they stand now: steps that wait say nothing. */
export async function waitsOf(rig: Rig, person: Person): Promise<readonly Sighting[]> {
  const record = await recordOf(rig, person);
  const language: Language = person.language;
  return (record?.contact.run?.stack ?? []).map(({ flow, step }) => ({ of: 'step', language, flow, step }));
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
      return [];
    default:
      return body satisfies never;
  }
}
