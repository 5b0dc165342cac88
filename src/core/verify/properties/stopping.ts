/** STOP ends everything from everywhere, and nothing but a confirmation follows it. */
import { purposes } from '../../consent.ts';
import type { OutboxEntry } from '../../outbox.ts';
import type { Edge } from '../search.ts';
import type { Utterance } from '../situation.ts';
import { type Examined, type Finding, finding } from './finding.ts';

/** `confirms`: a goodbye flow is bound, so a STOP is confirmed. */
export function examineStopping(
  examined: Examined,
  { confirms }: { readonly confirms: boolean },
): readonly Finding[] {
  const edges = examined.search.nodes.flatMap(({ edges: next }) => next);
  return edges.flatMap((edge) => [
    ...stopFindings(edge, confirms, examined),
    ...laterFindings(edge, examined),
    ...returnFindings(edge, examined),
  ]);
}

const isOut = ({ situation }: Edge['turned']): boolean => situation.contact.lifecycle.stage === 'optedOut';
const wasOut = ({ from }: Edge): boolean => from.situation.contact.lifecycle.stage === 'optedOut';
const sentIn = ({ uttered }: Edge['turned']): readonly Utterance[] =>
  uttered.filter(({ verdict }) => verdict.kind === 'send');

function stopFindings(edge: Edge, confirms: boolean, { places, telling }: Examined): readonly Finding[] {
  if (edge.move.kind !== 'stop' || wasOut(edge)) return [];
  const story = [...telling.path(edge.from), ...telling.step(edge)];
  const { contact } = edge.turned.situation;
  const at = edge.from.situation.contact.run?.stack.at(-1);
  const place = at
    ? places.step(at.flow, at.step)
    : places.stage(edge.from.situation.contact.lifecycle.stage);
  const open = purposes.filter((purpose) => contact.consents[purpose].state !== 'withdrawn');
  if (!isOut(edge.turned) || open.length > 0) {
    const message = isOut(edge.turned)
      ? `a STOP leaves consent for ${open.join(' and ')} as it was.`
      : `a STOP does not opt them out while they are ${edge.from.situation.contact.lifecycle.stage}.`;
    return [finding('stop', place, { message, hint: ours }, story, message)];
  }
  const confirmed = sentIn(edge.turned).filter(({ entry }) => entry.origin === 'confirmation');
  if (!confirms || confirmed.length > 0) return [];
  const message = 'a STOP is not confirmed.';
  const hint = 'Let the goodbye flow begin with what it says, not with a wait or a condition.';
  return [finding('stop', places.stage('optedOut'), { message, hint }, story, message)];
}

/** What is sent while they are opted out. */
function laterFindings(edge: Edge, { places, telling }: Examined): readonly Finding[] {
  if (!isOut(edge.turned)) return [];
  const sent = sentIn(edge.turned);
  const stray = sent.find(({ entry }) => entry.origin !== 'confirmation');
  const story = () => [...telling.path(edge.from), ...telling.step(edge)];
  if (stray) {
    const { entry } = stray;
    const message = `${named(entry)} is sent to somebody who has opted out.`;
    const hint = 'After a STOP nothing may follow but one confirmation.';
    return [finding('after-stop', placeOf(entry, places), { message, hint }, story(), named(entry))];
  }
  const { goodbyes } = edge.turned.situation;
  const last = sent.at(-1);
  if (goodbyes < 2 || !last) return [];
  const message = `${named(last.entry)} is a second confirmation after one STOP.`;
  const hint = 'Say everything in the first message of the goodbye flow.';
  return [finding('after-stop', placeOf(last.entry, places), { message, hint }, story(), named(last.entry))];
}

/** Their own acts after a STOP: START, what the goodbye offers them instead, and the same in their own words. */
const isOwnReturn = ({ by, kind }: Edge['move']): boolean =>
  by === 'contact' && (kind === 'start' || kind === 'less' || kind.startsWith('option '));

function returnFindings(edge: Edge, { places, telling }: Examined): readonly Finding[] {
  if (!wasOut(edge) || isOut(edge.turned) || isOwnReturn(edge.move)) return [];
  const message = 'somebody who has opted out is back without having said so.';
  const story = [...telling.path(edge.from), ...telling.step(edge)];
  return [finding('after-stop', places.stage('optedOut'), { message, hint: ours }, story, edge.move.kind)];
}

const ours = 'No flow can cause this: it is a fault of Kabar. Please report it.';

const named = ({ flow, step }: OutboxEntry): string =>
  flow === undefined ? 'a message' : `“${step}” of ${flow}`;

const placeOf = ({ flow, step }: OutboxEntry, places: Examined['places']) =>
  flow === undefined ? null : places.step(flow, step ?? '');
