/** Holds attributes against `flows/attributes.yaml`: a flow's conditions count on the declared types. */
import { z } from 'zod';
import { readPhone } from '../../core/address.ts';
import type { AttributeChanges } from '../../core/contact.ts';
import { didYouMean } from '../../core/flow/suggest.ts';
import type { AttributeType, Release } from '../../core/release.ts';
import type { Value } from '../../core/value.ts';
import { type FieldProblem, invalidFields } from '../problem.ts';

/** The changes, with dates written as plain text made dates. Refuses what is not declared or of another type. */
export function checkAttributes(
  attributes: Readonly<Record<string, unknown>>,
  release: Release | null,
): AttributeChanges {
  const problems: FieldProblem[] = [];
  const declared = release?.attributes ?? new Map<string, AttributeType>();
  const checked = Object.entries(attributes).map(([name, given]) => {
    const type = declared.get(name);
    const at = { pointer: `/attributes/${name}` };
    if (type === undefined) {
      const hint = didYouMean(name, declared.keys());
      problems.push({
        ...at,
        detail: ['Not declared in flows/attributes.yaml.', ...(hint ? [hint] : [])].join(' '),
      });
      return [name, null];
    }
    const value = given === null ? null : readers[type](given as Value);
    if (value === undefined) problems.push({ ...at, detail: `Write ${typeWords[type]}.` });
    return [name, value ?? null];
  });
  if (problems.length > 0) throw invalidFields(problems);
  return Object.fromEntries(checked);
}

type Reader = (value: Value) => Value | undefined;

const textual: Reader = (value) => (typeof value === 'string' ? value : undefined);

/** Undefined for a value of another type. */
const readers: Readonly<Record<AttributeType, Reader>> = {
  text: textual,
  number: (value) => (typeof value === 'number' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  date: (value) => {
    if (typeof value === 'string') return isDay(value) ? { date: value } : undefined;
    return typeof value === 'object' && 'date' in value ? value : undefined;
  },
  email: (value) => (typeof value === 'string' && /^\S+@\S+\.\S+$/.test(value) ? value : undefined),
  phone: (value) => (typeof value === 'string' ? readPhone(value)?.value : undefined),
  location: (value) => (typeof value === 'object' && 'latitude' in value ? value : undefined),
  media: () => undefined,
  list: (value) => (Array.isArray(value) ? value : undefined),
};

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

const typeWords: Readonly<Record<AttributeType, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date such as 2026-03-01',
  email: 'an e-mail address',
  phone: 'a phone number with + and country code',
  location: '{ "latitude": …, "longitude": … }',
  media: 'null: a file comes from the contact, not from the API',
  list: 'a list of texts',
};
