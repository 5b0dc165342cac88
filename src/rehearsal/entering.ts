/** Brings somebody to where a conversation begins: known or not, subscribed or not, and perhaps at a step of a flow. */
import type { ContactEvent, EntryId } from '../core/event.ts';
import type { FlowId, StepId } from '../core/flow/flow.ts';
import { own } from '../core/flow/own.ts';
import type { Beginning } from './format.ts';
import { openingEvents } from './opening.ts';
import type { Person } from './person.ts';
import type { Stage } from './stage.ts';
import { impossible } from './words.ts';

/** Rejects where there is no such step. */
export async function enter(stage: Stage, { phone, language }: Person, beginning: Beginning): Promise<void> {
  const { engine, releases } = stage.kabar;
  const { defaultTimeZone: timeZone } = releases.current().policy;
  const [channel] = engine.channelIds();
  if (channel === undefined) throw impossible('no channel');
  const contact = await engine.inbox.contactOf(phone, channel);
  const happens = async (event: ContactEvent, index: number) => {
    const id = `scenario:opening-${index}-${language}` as EntryId;
    await engine.inbox.submit([{ contact, id, event, rank: 0 }]);
    await stage.settle();
  };
  const events = openingEvents({ language, beginning, timeZone });
  for (const [index, event] of events.entries()) await happens(event, index);
  if (beginning.at === undefined) return;
  const place = placeIn(beginning.at);
  await withDoor(stage, place, () =>
    happens(
      { type: 'flow.requested', flow: place.flow, by: 'operator', occurrence: 'opening' },
      events.length,
    ),
  );
}

type Place = { readonly flow: FlowId; readonly step: StepId };

/** `book.people` */
export function placeIn(at: string): Place {
  const dot = at.indexOf('.');
  return { flow: at.slice(0, dot) as FlowId, step: at.slice(dot + 1) as StepId };
}

/**
 * While this happens the flow begins at another step than its first. It is the same version of it: whoever has come in by this door
 * goes on as everybody who came to that step.
 */
async function withDoor(stage: Stage, { flow, step }: Place, happens: () => Promise<void>): Promise<void> {
  const { releases } = stage.kabar;
  const release = releases.current();
  const found = release.flows.get(flow);
  if (!found || !own(found.steps, step)) throw impossible(`there is no step ${flow}.${step}`);
  await releases.publish({ ...release, flows: new Map(release.flows).set(flow, { ...found, first: step }) });
  try {
    await happens();
  } finally {
    await releases.publish(release);
  }
}
