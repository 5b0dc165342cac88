/** Talks with a flow, turn by turn, saving and loading the run between every two turns. */
import type { Contact } from '../../../src/core/contact.ts';
import type { Effect } from '../../../src/core/effect.ts';
import { advance, beginRun } from '../../../src/core/flow/advance.ts';
import type { Cause, Signal } from '../../../src/core/flow/cause.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import type { Run } from '../../../src/core/flow/run.ts';
import type { JournalLine } from '../../../src/core/journal.ts';
import type { InboundContent } from '../../../src/core/message.ts';
import type { MessageBody, MessageOrigin, NewMessage } from '../../../src/core/outbox.ts';
import type { Release } from '../../../src/core/release.ts';
import { openTurn } from '../../../src/core/turn.ts';
import type { Value } from '../../../src/core/value.ts';
import {
  aContact,
  anArrival,
  aRelease,
  aWorld,
  morning,
  type ReleaseParts,
  says,
} from '../../support/world.ts';

export function talk(
  parts: ReleaseParts & { readonly contact?: Partial<Contact>; readonly release?: Release },
) {
  const release = parts.release ?? aRelease(parts);
  let contact = aContact(parts.contact);
  let run: Run | null = null;
  let now = morning;
  let turns = 0;
  let effects: readonly Effect[] = [];
  let journal: readonly JournalLine[] = [];
  let signals: readonly Signal[] = [];

  function turn(step: (opened: ReturnType<typeof openTurn>) => ReturnType<typeof advance> | null) {
    const opened = openTurn(contact, anArrival(says('…'), now, `entry-${++turns}`), aWorld(release, now));
    const advanced = step(opened);
    contact = opened.contact;
    ({ effects, journal } = opened);
    signals = advanced?.signals ?? [];
    run = advanced?.run ? JSON.parse(JSON.stringify(advanced.run)) : null;
    return self;
  }

  const hears = (cause: Cause, origin: MessageOrigin = 'reply') =>
    turn((opened) => (run ? advance(opened, run, cause, { origin }) : null));

  const messages = (): readonly NewMessage[] =>
    effects.flatMap((effect) => (effect.type === 'message.send' ? [effect.message] : []));

  const self = {
    begin(flow: string, because = 'keyword', values: Readonly<Record<string, Value>> = {}) {
      return turn((opened) => {
        const known = release.flows.get(flow as FlowId);
        if (!known) throw new Error(`no flow ${flow}`);
        return advance(
          opened,
          beginRun(opened, known, because, values),
          { kind: 'begin' },
          { origin: 'reply' },
        );
      });
    },
    hears,
    writes: (text: string) => hears({ kind: 'answer', content: { kind: 'text', text } }),
    sends: (content: InboundContent) => hears({ kind: 'answer', content }),
    votes: (...options: string[]) => hears({ kind: 'vote', options }),
    /** The newest timer goes off, at its time. */
    silence() {
      const timer = self.timer();
      if (!timer) throw new Error('no timer is armed');
      now = timer.dueAt;
      return hears({ kind: 'timer', timer: timer.timer }, 'started');
    },
    /** What was said in the last turn: keys of texts. */
    said: () => messages().map((message) => keyOf(message.body)),
    messages,
    timer: () => effects.findLast((effect) => effect.type === 'wakeup.set'),
    effects: () => effects,
    notes: () => journal.map((line) => line.what),
    signals: () => signals,
    run: () => run,
    contact: () => contact,
    waitsAt: () => run?.stack.at(-1)?.step ?? null,
  };
  return self;
}

function keyOf(body: MessageBody): string {
  switch (body.kind) {
    case 'text':
      return body.key;
    case 'media':
      return [body.source, body.caption ?? []].flat().join(' ');
    case 'poll':
      return `poll ${body.question}`;
    case 'contact-card':
      return `card ${body.phone}`;
    case 'reaction':
      return `${body.emoji} on ${body.to}`;
    case 'verbatim':
      return body.text;
    default:
      return body satisfies never;
  }
}
