/** Less instead of nothing: "less often", "pause for 30 days", "only recipes please". */
import { bit, wishBit } from './bits.ts';
import type { Wish } from './kinds.ts';
import { courtesy } from './patterns.ts';
import type { Unit } from './units.ts';

/** A pause without a time is one of these many days. */
const usualPause = 30;
/** What they name may be a few words long: "the class news". */
const longestTopic = 4;

export type Named = { readonly wish: Wish; readonly words: string };

/** The time or the measure that turns a request to stop into one for less; null when it has none. */
export function limitOf(units: readonly Unit[], isKeyword: boolean): Named | null {
  const many = units.find(({ wish }) => wish & (wishBit.many | wishBit.less));
  if (many) return { wish: { kind: 'less-often' }, words: many.text };
  const period = units.find(({ bits }) => bits & bit.period);
  // "Please stop today" is no pause of a day.
  if (period === undefined || (isKeyword && period.days < 2)) return null;
  return { wish: { kind: 'pause', days: period.days }, words: period.text };
}

/** At night, before nine: they ask for other hours, and may mean more than that. */
export const hoursOf = (units: readonly Unit[]): Unit | undefined =>
  units.find(({ wish }) => wish & wishBit.hours);

/** A wish that is said outright. */
export function wishOf(units: readonly Unit[]): Named | null {
  // "Less", "pause" alone may answer a question of a flow.
  if (units.length < 2 && units.every(({ text }) => !text.includes(' '))) return null;
  const less = units.find(({ wish }) => wish & wishBit.less);
  if (less) return { wish: { kind: 'less-often' }, words: less.text };
  return pauseOf(units) ?? onlyOf(units);
}

function pauseOf(units: readonly Unit[]): Named | null {
  const pause = units.find(({ wish }) => wish & wishBit.pause);
  if (pause === undefined) return null;
  const period = units.find(({ bits }) => bits & bit.period);
  const around = courtesy | bit.message | bit.send | bit.ask | bit.want;
  const unknown = units.filter((unit) => unit !== pause && !(unit.bits & around)).length;
  if (unknown > (period === undefined ? 0 : 2)) return null;
  const words = period === undefined ? pause.text : `${pause.text} … ${period.text}`;
  return { wish: { kind: 'pause', days: period?.days ?? usualPause }, words };
}

/** "Only recipes", "just send me the class news", "I only want recipes": what is left after the words around it. */
function onlyOf(units: readonly Unit[]): Named | null {
  const at = units.findIndex(({ wish }) => wish & wishBit.only);
  if (at < 0 || units.length > at + 1 + longestTopic + 5) return null;
  const around = courtesy | bit.send | bit.want | bit.message | bit.receive;
  if (!units.slice(0, at).every(({ bits, cost }) => bits & around || cost === 0)) return null;
  const named = units.slice(at + 1).filter(({ bits }) => !(bits & (around & ~bit.message)));
  const before = units.slice(0, at).filter(({ bits }) => !(bits & around));
  const topic = named.length > 0 ? named : before;
  if (topic.length === 0 || topic.length > longestTopic) return null;
  if (
    topic.some(({ bits, count, pause }, index) => count > 0 || bits & bit.ask || (index > 0 && pause === 2))
  )
    return null;
  return {
    wish: { kind: 'only', words: topic.map(({ text }) => text).join(' ') },
    words: (units[at] as Unit).text,
  };
}

/** "Send recipes only no offers": what is named right beside ONLY, and asked for, in a message that refuses the rest. */
export function onlyNamed(units: readonly Unit[]): Named | null {
  const at = units.findIndex(({ wish }) => wish & wishBit.only);
  if (at < 0) return null;
  const asksFor = units.some(({ bits }) => bits & bit.send && !(bits & bit.dont));
  const topic = [units[at + 1], units[at - 1]].find(
    (near) => near !== undefined && ((near.bits & bit.other) !== 0 || (asksFor && isTopic(near))),
  );
  return topic === undefined
    ? null
    : { wish: { kind: 'only', words: topic.text }, words: `${(units[at] as Unit).text} … ${topic.text}` };
}

/** A word that nobody knows, or news that are no messages yet: recipes. */
const isTopic = ({ known, bits, wish }: Unit): boolean => !known || (bits === 0 && wish === wishBit.news);
