/** A document that is read: names and values, nothing else. */
export type PlainObject = Record<string, unknown>;
