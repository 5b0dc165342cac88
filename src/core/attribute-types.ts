/** What each type of `flows/attributes.yaml` takes, when it is told by somebody else than the contact. */
import { z } from 'zod';
import { readPhone } from './address.ts';
import type { AttributeType } from './release.ts';
import type { Value } from './value.ts';

/** The value as this type, dates in plain text made dates; undefined for a value of another type. */
export const fitAttribute = (type: AttributeType, value: Value): Value | undefined => readers[type](value);

/** What to write for each type: `Write ${…}.` */
export const attributeTypeWords: Readonly<Record<AttributeType, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date such as 2026-03-01',
  email: 'an e-mail address',
  phone: 'a phone number with + and country code',
  location: '{ "latitude": …, "longitude": … }',
  media: 'null: a file comes from the contact and from nobody else',
  list: 'a list of texts',
};

type Reader = (value: Value) => Value | undefined;

const textual: Reader = (value) => (typeof value === 'string' ? value : undefined);

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
