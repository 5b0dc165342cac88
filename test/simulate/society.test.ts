/** The people together, without an engine: what reaches it is written down here. */
import { expect, test } from '@jest/globals';
import type { ChannelId } from '../../src/core/channel.ts';
import type { Inbox } from '../../src/pipeline/intake/inbox.ts';
import type { Incoming } from '../../src/ports/transport.ts';
import { createAgenda } from '../../src/simulate/agenda.ts';
import { createPeople } from '../../src/simulate/people.ts';
import type { Meaning } from '../../src/simulate/person.ts';
import { createSociety, type Errand } from '../../src/simulate/society.ts';
import { compileWith } from '../core/release/small-business.ts';

const start = Date.UTC(2026, 0, 5);

test('whoever has said STOP answers nothing that was asked before it, and may answer the goodbye', async () => {
  const { release } = compileWith({});
  const [person] = createPeople({ contacts: 1, seed: 7, start: start + 10 ** 9, joinOverMs: 1 });
  if (!release || !person) throw new Error('nobody is there');
  const agenda = createAgenda<Errand>(start, 1_000);
  const society = createSociety({
    people: [person],
    agenda,
    release,
    channel: 'simulator' as ChannelId,
    tell: () => {},
    logged: () => null,
  });
  const says = (at: number, text: string, means: Meaning, answers?: number) =>
    agenda.add(start + at, {
      person,
      deed: { do: 'write', text, means },
      ...(answers === undefined ? {} : { answers: start + answers }),
    });
  says(2_000, 'unsubscribe me', 'stop');
  says(8_000, '2', 'other', 1_000);
  says(9_000, '3', 'other', 3_000);
  const came: string[] = [];
  const listener = {
    async incoming(news: readonly Incoming[]) {
      for (const { event } of news)
        if (event.type === 'message.received' && event.content.kind === 'text') came.push(event.content.text);
    },
    async receipts() {},
    stateChanged() {},
  };
  await society.act(start + 20_000, { listener, inbox: {} as Inbox });
  expect(came).toEqual(['unsubscribe me', '3']);
});
