/** Reads what Meta sends without trusting its shape: a field that is not there, or is something else, is nothing. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text that is not empty. Numbers are written out: ids come as either. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Unix seconds, as a number or in digits, → milliseconds; `otherwise` when they are no moment that can be. */
export function momentOf(value: unknown, otherwise: number): number {
  const seconds = numberOf(value);
  return seconds === null || seconds <= 0 || seconds > latestSecond ? otherwise : Math.floor(seconds * 1_000);
}

/** The year 2100. */
const latestSecond = 4_102_444_800;

/** A short word of Meta's for logs and counts: never what a person wrote. */
export const wordOf = (value: unknown, otherwise = 'unknown'): string => {
  const word = textOf(value);
  return word !== null && /^[\w.-]{1,64}$/.test(word) ? word : otherwise;
};
