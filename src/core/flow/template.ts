/** Fills `{{name}}` in the address and the body of a `call`. Texts for contacts are filled by the translator, never here. */
import type { Value } from '../value.ts';

export type CallValues = Readonly<Record<string, Value>>;

const slot = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** The names a template uses. */
const slotsOf = (template: string): readonly string[] =>
  [...template.matchAll(slot)].map((match) => match[1] ?? '');

/** Each value becomes one piece of a path or a query: it cannot add a slash, a host or a parameter, nor climb up. */
export const fillUrl = (template: string, values: CallValues): string =>
  template.replace(slot, (_, name: string) => encodeURIComponent(asText(values, name).replace(/^\.+$/, '')));

/** JSON with its strings filled; a string that is one slot alone becomes the value itself, a number a number. */
export function fillBody(template: unknown, values: CallValues): unknown {
  if (typeof template === 'string') return fillString(template, values);
  if (Array.isArray(template)) return template.map((item) => fillBody(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillBody(value, values)]));
}

function fillString(template: string, values: CallValues): unknown {
  const [only] = slotsOf(template);
  if (only !== undefined && template.trim().replace(slot, '') === '' && slotsOf(template).length === 1) {
    return Object.hasOwn(values, only) ? values[only] : null;
  }
  return template.replace(slot, (_, name: string) => asText(values, name));
}

function asText(values: CallValues, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value).replace(/\p{Surrogate}/gu, '\uFFFD');
  return 'date' in value ? value.date : JSON.stringify(value);
}
