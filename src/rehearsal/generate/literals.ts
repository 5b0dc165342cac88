/** Values that conditions ask for: who has them goes the other way. Read from the words of the conditions. */
import type { AttributeChanges } from '../../core/contact.ts';
import type { Flow, Step } from '../../core/flow/flow.ts';
import type { AttributeType, Release } from '../../core/release.ts';
import type { Value } from '../../core/value.ts';

export type Told = { readonly attributes: AttributeChanges; readonly tags: readonly string[] };

/** Of each condition of a flow what would make it hold, or nearly so; the others must show whether it does. */
export function tellingsOf(flow: Flow, release: Release): readonly Told[] {
  const sources = Object.values(flow.steps).flatMap((step) => sourceOf(step, release));
  const tellings = sources.map((source) => toldBy(source, release)).filter(isSomething);
  const distinct = [...new Map(tellings.map((told) => [JSON.stringify(told), told])).values()];
  return distinct.length < 2 ? distinct : [...distinct, together(distinct)];
}

const isSomething = ({ attributes, tags }: Told): boolean => Object.keys(attributes).length + tags.length > 0;

const together = (tellings: readonly Told[]): Told => ({
  attributes: Object.assign({}, ...tellings.map(({ attributes }) => attributes)) as AttributeChanges,
  tags: [...new Set(tellings.flatMap(({ tags }) => tags))],
});

function sourceOf({ kind, config }: Step, { segments }: Release): readonly string[] {
  if (kind !== 'when' || typeof config !== 'object' || config === null) return [];
  if ('source' in config) return [String(config.source)];
  return 'segment' in config ? [segments.get(String(config.segment))?.source ?? ''] : [];
}

const literal = `("[^"]*"|'[^']*'|-?\\d+(?:\\.\\d+)?|true|false)`;
const compared = new RegExp(`contact\\.([a-z_]\\w*)\\s*(==|!=|>=|<=|>|<)\\s*${literal}`, 'g');
const listed = new RegExp(`contact\\.([a-z_]\\w*)\\s+in\\s+\\[\\s*${literal}`, 'g');
const there = /has\(\s*contact\.([a-z_]\w*)\s*\)/g;
const tagged = /["']([^"']+)["']\s+in\s+contact\.tags/g;

function toldBy(source: string, { attributes: types }: Release): Told {
  const told = new Map<string, Value>();
  for (const [, name = ''] of source.matchAll(there)) set(name, sample(types.get(name)));
  for (const [, name = '', text = ''] of source.matchAll(listed)) set(name, read(text));
  for (const [, name = '', operator = '', text = ''] of source.matchAll(compared))
    set(name, onTheRightSide(read(text), operator));
  return {
    attributes: Object.fromEntries(told),
    tags: [...source.matchAll(tagged)].map(([, tag = '']) => tag),
  };

  function set(name: string, value: Value | null): void {
    if (types.has(name) && value !== null) told.set(name, value);
  }
}

/** The words and numbers that conditions compare a value of the run or of the contact with, and their neighbours. */
export function literalsFor(name: string, release: Release): readonly Value[] {
  const sources = [...release.flows.values()].flatMap((flow) =>
    Object.values(flow.steps).flatMap((step) => sourceOf(step, release)),
  );
  const asked = new RegExp(
    `\\b${name.replaceAll('.', '\\.')}\\s*(?:==|!=|>=|<=|>|<|in\\s*\\[)\\s*${literal}`,
    'g',
  );
  return sources.flatMap((source) =>
    [...source.matchAll(asked)].flatMap(([, text = '']): readonly Value[] => {
      const value = read(text);
      return typeof value === 'number' ? [value, value + 1, value - 1] : [value];
    }),
  );
}

function onTheRightSide(value: Value, operator: string): Value {
  if (typeof value === 'number')
    return operator === '>'
      ? value + 1
      : operator === '<'
        ? value - 1
        : operator === '!='
          ? value + 1
          : value;
  return operator === '!=' && typeof value === 'string' ? `not ${value}` : value;
}

function read(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^["']/.test(text) ? text.slice(1, -1) : Number(text);
}

/** Something of this type. */
export function sample(type: AttributeType | undefined): Value | null {
  switch (type) {
    case 'text':
      return 'something';
    case 'number':
      return 2;
    case 'boolean':
      return true;
    case 'date':
      return { date: '2026-01-02' };
    case 'email':
      return 'asha@example.com';
    case 'phone':
      return '+6281300000000';
    default:
      return null;
  }
}
