/** Writes down what a phone was shown as a scenario says it: a text of the locale files where it is one, else the words themselves. */
import type { MessageBody } from '../core/outbox.ts';
import { expectedWords, type Reader } from './expected-words.ts';
import { contactOf, type Person, recordOf } from './person.ts';
import type { ShownMessage, Stage } from './stage.ts';
import type { Said } from './turn-shapes.ts';

/** Each is a `kabar says` that holds for the message it was made of. */
export async function transcribe(
  heard: readonly ShownMessage[],
  stage: Stage,
  person: Person,
): Promise<readonly Said[]> {
  const record = await recordOf(stage, person);
  if (record === null || heard.length === 0) return [];
  const { releases, store } = stage.kabar;
  const contact = await contactOf(stage, person);
  const reader: Reader = { ...person, release: releases.current(), contact };
  const rows = new Map((await store.messages.conversation(record.id, 1_000)).map((row) => [row.id, row]));
  return heard.map((shown) => {
    const body = shown.outboxId === undefined ? undefined : rows.get(shown.outboxId)?.body;
    return candidates(body).find((said) => isSo(said, shown, reader)) ?? shown.text;
  });
}

function candidates(body: MessageBody | undefined): readonly Said[] {
  switch (body?.kind) {
    case undefined:
    case 'verbatim':
    case 'reaction':
      return [];
    case 'text':
      return [body.key];
    case 'poll':
      return [body.question];
    case 'media':
      return body.caption === undefined ? [] : [body.caption];
    case 'contact-card':
      return ['card'];
    default:
      return body satisfies never;
  }
}

function isSo(said: Said, shown: ShownMessage, reader: Reader): boolean {
  try {
    return expectedWords(said, shown, reader) === shown.text;
  } catch {
    return false;
  }
}
