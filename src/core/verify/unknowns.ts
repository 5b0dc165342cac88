/**
 * What the model does not know of a contact. A condition over what it knows (stage, attempt, consent, what the flow itself
 * has set) is asked for real; any other is answered both ways, one way at a time.
 */

import type { Condition } from '../flow/condition.ts';
import type { Flow, FlowId, FlowStart, Step, VersionId } from '../flow/flow.ts';
import { own } from '../flow/own.ts';
import { readCondition } from '../flow/read-condition.ts';
import type { Caps } from '../policy/policy.ts';
import type { Release } from '../release.ts';
import type { Segment } from '../segment/segment.ts';
import { everybody } from '../segment/where.ts';
import { conjuncts } from './conjuncts.ts';

/** Told the condition's source; what it answers holds for the whole turn. */
export type Choose = (condition: string) => boolean;

/** What the contact answers where anything goes: the model must not believe that it knows these values. */
export const anyText = 'Xyzzy plugh';
export const anyEmail = 'xyzzy@kabar.example';
export const anyPhone = '+6281300000000';
export const anyNumber = '4242';
/** Larger numbers are forgotten, so that counting ends. */
const largestKnown = 20;

/** Facts that the checker keeps exactly. */
const kept = ['stage', 'attempt', 'consent'];

/**
 * The release with every condition asked through `choose`. Ids and versions stay, so contacts cannot tell. The contact of the
 * model speaks one language and knows no code of a form: the others would only cost time.
 */
export function withUnknowns(release: Release, choose: Choose): Release {
  const conditions = new Map<string, Segment>();
  const flows = new Map<FlowId, Flow>();
  const versions = new Map<VersionId, Flow>();
  for (const flow of release.flows.values()) {
    const steps = Object.fromEntries(
      Object.entries(flow.steps).map(([id, step]): [string, Step] => {
        const condition = conditionOf(step, release);
        if (condition === null) return [id, step];
        const segment = `${flow.id}/${id}`;
        conditions.set(segment, { ...asked(condition, release, choose), where: () => everybody });
        return [id, { ...step, config: { by: 'segment', segment } }];
      }),
    );
    const open = { ...flow, starts: flow.starts.map((start) => inOneLanguage(start, release)), steps };
    flows.set(flow.id, open);
    versions.set(flow.version, open);
  }
  return {
    ...release,
    flows,
    version: (id) => versions.get(id),
    segments: conditions,
    forms: new Map(),
    texts: { ...release.texts, languages: [release.policy.defaultLanguage] },
    policy: {
      ...release.policy,
      caps: closedCaps(release.policy.caps),
      topicCaps: closedCaps(release.policy.topicCaps ?? {}),
      stageCaps: closedCaps(release.policy.stageCaps ?? {}),
    },
  };
}

/** What was sent is forgotten after each turn, so a cap counts only where it lets nothing through at all. */
const closedCaps = <T extends Readonly<Record<string, Caps>>>(caps: T): T =>
  Object.fromEntries(
    Object.entries(caps).map(([what, limits]) => [
      what,
      Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit === 0)),
    ]),
  ) as T;

/** Attributes, tags and values of runs that some condition or calculation asks for; the rest can be forgotten. */
export function namesAsked(release: Release): { readonly contact: Names; readonly run: Names } {
  const configs = [...release.flows.values()].flatMap(({ steps }) =>
    Object.values(steps).map(({ config }) => config),
  );
  const sources = [...release.segments.values()].map(({ source }) => source);
  const written = `${JSON.stringify(configs)} ${sources.join(' ')}`;
  return { contact: new Set(namesIn(written, 'contact')), run: new Set(namesIn(written, 'run')) };
}

export type Names = ReadonlySet<string>;

/** Values that a flow has set are known, as long as there are few of them. */
export function isKnown(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return ![anyText, anyEmail, anyPhone].some((any) => value.includes(any));
    case 'number':
      return Math.abs(value) <= largestKnown;
    case 'boolean':
      return true;
    default:
      return false;
  }
}

function inOneLanguage(start: FlowStart, { policy }: Release): FlowStart {
  if (start.by !== 'keyword') return start;
  const words = start.words[policy.defaultLanguage];
  return words === undefined ? start : { ...start, words: { [policy.defaultLanguage]: words } };
}

/** The condition a step goes by: `when`, by CEL or by a segment. */
function conditionOf({ kind, config }: Step, release: Release): Condition | null {
  if (kind !== 'when' || typeof config !== 'object' || config === null) return null;
  if ('segment' in config) return release.segments.get(String(config.segment)) ?? null;
  const reading = 'source' in config ? readCondition(String(config.source), release.attributes) : null;
  return reading?.kind === 'sound' ? reading.condition : null;
}

/** Of `a && b` one part that is known to be false is enough. */
function asked(whole: Condition, release: Release, choose: Choose): Condition {
  const parts = conjuncts(whole.source).flatMap((source) => {
    const reading = readCondition(source, release.attributes);
    return reading.kind === 'sound' ? [reading.condition] : [];
  });
  return {
    source: whole.source,
    holds(values) {
      if (isDecided(whole.source, values)) return whole.holds(values);
      const isFalse = parts.some((part) => isDecided(part.source, values) && !part.holds(values));
      return isFalse ? false : choose(whole.source);
    },
  };
}

type Values = Readonly<Record<string, unknown>>;

function isDecided(source: string, values: Values): boolean {
  if (/\bnow\b|\b(?:contact|run)\s*\[/.test(source)) return false;
  const contact = values.contact as Values;
  const run = values.run as Values;
  const knows = (name: string): boolean => {
    if (kept.includes(name)) return true;
    if (name === 'tags')
      return tagsIn(source).every((tag) => (contact.tags as readonly string[]).includes(tag));
    return isKnown(own(contact, name));
  };
  return (
    namesIn(source, 'contact').every(knows) && namesIn(source, 'run').every((name) => isKnown(own(run, name)))
  );
}

/** A tag that the flow has put on is there; whether another one is, nobody knows. */
const tagsIn = (source: string): readonly string[] =>
  [...source.matchAll(/["']([^"']+)["']/g)].map(([, tag]) => tag ?? '');

const namesIn = (source: string, root: 'contact' | 'run'): readonly string[] =>
  [...source.matchAll(new RegExp(`\\b${root}\\.([A-Za-z_]\\w*)`, 'g'))].map(([, name]) => name ?? '');
