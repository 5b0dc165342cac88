/** Where each name of an expression is stored, and as what: what a segment can ask a store for. */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Attributes } from '../flow/expression.ts';
import type { Field } from './where.ts';

export type FieldKind =
  | 'text'
  | 'number'
  | 'boolean'
  /** True exactly where the stored text is `granted`; never unknown. */
  | 'granted'
  /** A moment, as milliseconds. */
  | 'moment'
  /** A day, as `YYYY-MM-DD`; it counts from midnight where the contact lives. */
  | 'date'
  | 'list'
  /** From 0 to 100, worked out of what is stored. */
  | 'engagement'
  /** Days since their last sign, or since they were first heard of. */
  | 'silence'
  /** Asked for as a whole only whether it is there. */
  | 'location';

export type StoredField = { readonly kind: FieldKind; readonly field: Field };

const builtIns: ReadonlyMap<string, StoredField> = new Map(
  Object.entries({
    language: { kind: 'text', field: ['language'] },
    country: { kind: 'text', field: ['facets', 'country'] },
    stage: { kind: 'text', field: ['lifecycle', 'stage'] },
    delivery: { kind: 'text', field: ['facets', 'delivery'] },
    attempt: { kind: 'number', field: ['lifecycle', 'attempt'] },
    tags: { kind: 'list', field: ['tags'] },
    'consent.service': { kind: 'granted', field: ['consents', 'service', 'state'] },
    'consent.utility': { kind: 'granted', field: ['consents', 'utility', 'state'] },
    'consent.marketing': { kind: 'granted', field: ['consents', 'marketing', 'state'] },
    createdAt: { kind: 'moment', field: ['createdAt'] },
    lastMessageAt: { kind: 'moment', field: ['talk', 'lastInboundAt'] },
    engagement: { kind: 'engagement', field: ['engagement', 'onePointAt'] },
    silentDays: { kind: 'silence', field: ['talk', 'lastInboundAt'] },
  } satisfies Record<string, StoredField>),
);

/** The stored field that a part of an expression names (`contact.age`, `contact.home.latitude`); null when it is none. */
export function storedField(node: ASTNode, attributes: Attributes): StoredField | null {
  const names = namesIn(node);
  if (names === null || names[0] === undefined) return null;
  const known = builtIns.get(names.join('.'));
  if (known) return known;
  const [name, part] = names;
  const type = attributes.get(name);
  if (builtIns.has(name) || type === undefined) return null;
  if (part !== undefined) {
    return type === 'location' && (part === 'latitude' || part === 'longitude')
      ? { kind: 'number', field: ['attributes', name, part] }
      : null;
  }
  switch (type) {
    case 'text':
    case 'email':
    case 'phone':
      return { kind: 'text', field: ['attributes', name] };
    case 'number':
    case 'boolean':
    case 'list':
    case 'location':
      return { kind: type, field: ['attributes', name] };
    case 'date':
      return { kind: 'date', field: ['attributes', name, 'date'] };
    case 'media':
      return { kind: 'text', field: ['attributes', name, 'media'] };
    default:
      return type satisfies never;
  }
}

/** `contact.home.latitude` is `['home', 'latitude']`; null for what does not begin at the contact. */
function namesIn(node: ASTNode): readonly string[] | null {
  if (node.op === 'id') return node.args === 'contact' ? [] : null;
  if (node.op === '.') {
    const before = namesIn(node.args[0]);
    return before && [...before, node.args[1]];
  }
  if (node.op !== '[]') return null;
  const [owner, key] = node.args;
  const before = namesIn(owner);
  return before && key.op === 'value' && typeof key.args === 'string' ? [...before, key.args] : null;
}
