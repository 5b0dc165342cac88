/** A campaign as a page plans it: which flow, or which words, for whom and when; and the files that this comes to. */
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { formatFile } from '../../core/format/format.ts';
import { isName } from '../../core/release/fields.ts';
import type { Release } from '../../core/release.ts';
import type { Fields } from '../frame/page-route.ts';

export type Plan = {
  /** A flow that there is; empty: a new one that says the words below. */
  readonly flow: string;
  readonly name: string;
  readonly topic: string;
  /** By language; empty where nothing was written. */
  readonly words: Readonly<Record<string, string>>;
  /** The segment. */
  readonly to: string;
  readonly days: Days;
  /** YYYY-MM-DD, of what takes place once. */
  readonly date: string;
  /** HH:MM */
  readonly time: string;
  readonly clock: 'contact' | 'house';
  /** Empty: as long as the flow says, or nothing. */
  readonly holdout: string;
  readonly expiresAfter: string;
  readonly bestWithin: string;
};

export const days = [
  'once',
  'day',
  'weekday',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'month 1',
  'month 15',
  'month last',
] as const;
export type Days = (typeof days)[number];

export const holdouts = ['', '5%', '10%', '20%', '30%', '50%'] as const;
export const expiries = ['', '2h', '6h', '12h', '1d', '3d'] as const;
export const bestWithins = ['', '2h', '4h', '8h', '24h'] as const;

export type PlanProblem = 'wrongName' | 'taken' | 'noWords' | 'noSegment' | 'noTime' | 'noDate';

const chosen = <T extends string>(from: readonly T[], wanted: string, otherwise: T): T =>
  from.find((each) => each === wanted) ?? otherwise;

export const readPlan = (fields: Fields, { texts }: Pick<Release, 'texts'>): Plan => ({
  flow: fields.one('flow'),
  name: fields.one('name').trim(),
  topic: fields.one('topic'),
  words: Object.fromEntries(
    texts.languages.map((language) => [
      language,
      fields.one(`words-${language}`).replaceAll('\r\n', '\n').trim(),
    ]),
  ),
  to: fields.one('to'),
  days: chosen(days, fields.one('days'), 'once'),
  date: fields.one('date').trim(),
  time: fields.one('time').trim(),
  clock: chosen(['contact', 'house'], fields.one('clock'), 'contact'),
  holdout: chosen(holdouts, fields.one('holdout'), ''),
  expiresAfter: chosen(expiries, fields.one('expires-after'), ''),
  bestWithin: chosen(bestWithins, fields.one('best-within'), ''),
});

/** The first thing that keeps it from being written; the rest is found when it is looked over. */
export function problemOf(plan: Plan, { flows, segments, policy }: Release): PlanProblem | null {
  if (plan.flow === '') {
    if (!isName(plan.name)) return 'wrongName';
    if ([...flows.keys()].some((flow) => flow === plan.name)) return 'taken';
    if ((plan.words[policy.defaultLanguage] ?? '') === '') return 'noWords';
  }
  if (!segments.has(plan.to)) return 'noSegment';
  if (!/^\d\d:\d\d$/.test(plan.time)) return 'noTime';
  return plan.days === 'once' && !/^\d{4}-\d\d-\d\d$/.test(plan.date) ? 'noDate' : null;
}

export const flowOf = ({ flow, name }: Plan): string => (flow === '' ? name : flow);
export const flowFile = (flow: string): string => `flows/${flow}.yaml`;

type File = { readonly path: string; readonly text: string };

/** The flow alone with its schedule, or a new one and its words; null when the file of the flow cannot be read. */
export function writePlan(plan: Plan, flowText: string): readonly File[] | null {
  if (plan.flow !== '') {
    const text = withSchedule(flowText, plan);
    return text === null ? null : [tidy({ path: flowFile(plan.flow), text })];
  }
  const { name, topic, words } = plan;
  const flow = stringify({ flow: name, topic, 'if-busy': 'wait', steps: [{ say: 'message' }] });
  const texts = Object.entries(words)
    .filter(([, text]) => text !== '')
    .map(([language, text]) => ({
      path: `locales/${language}/${name}.yaml`,
      text: stringify({ message: text }, { lineWidth: 0, blockQuote: 'literal' }),
    }));
  return [{ path: flowFile(name), text: withSchedule(flow, plan) ?? flow }, ...texts].map(tidy);
}

const scheduleOf = ({ days: when, date, time, to, clock, holdout, bestWithin }: Plan) => ({
  ...(when === 'once' ? { once: `${date} ${time}` } : { every: `${when} ${time}` }),
  to,
  ...(clock === 'contact' ? {} : { clock }),
  ...(bestWithin === '' ? {} : { 'best-within': bestWithin }),
  ...(holdout === '' ? {} : { holdout }),
});

/** All else in the file stays, comments too. */
function withSchedule(file: string, plan: Plan): string | null {
  const document = parseDocument(file);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const start = document.get('start');
  if (start !== undefined && !isMap(start)) return null;
  const schedule = document.createNode(scheduleOf(plan), { flow: true });
  const time = schedule.get(plan.days === 'once' ? 'once' : 'every', true);
  if (isScalar(time)) time.type = 'QUOTE_DOUBLE';
  document.setIn(['start', 'schedule'], schedule);
  if (plan.expiresAfter !== '') document.set('expires-after', plan.expiresAfter);
  return document.toString({ lineWidth: 0 });
}

function tidy({ path, text }: File): File {
  const formatted = formatFile({ path, text });
  return { path, text: formatted.kind === 'formatted' ? formatted.text : text };
}
