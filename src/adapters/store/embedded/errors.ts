/** Every refusal of the embedded driver is one named error that says what, where, and what to do. */

export type EmbeddedErrorCode =
  | 'unsupported-filter'
  | 'unsupported-update'
  | 'unsupported-option'
  | 'unsupported-projection'
  | 'unsupported-sort'
  | 'unsupported-aggregation'
  | 'unsupported-index'
  | 'unsupported-id'
  | 'unsupported-value'
  | 'unsupported-operation'
  | 'unsupported-session'
  | 'unsupported-uri'
  | 'invalid-name'
  | 'invalid-document'
  | 'document-too-large'
  | 'sort-too-large'
  | 'not-a-database'
  | 'foreign-database'
  | 'damaged-database'
  | 'cannot-open'
  | 'read-only'
  | 'disk-full'
  | 'io-error'
  | 'busy'
  | 'closed'
  | 'sqlite-error';

/** Thrown for whatever the driver does not know or cannot do; nothing is ever ignored silently. */
export class EmbeddedDriverError extends Error {
  override readonly name = 'EmbeddedDriverError';
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Shows a value inside an error message without ever being long or throwing. */
export function show(value: unknown): string {
  try {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 80 ? `${text.slice(0, 77)}...` : text;
  } catch {
    return Object.prototype.toString.call(value);
  }
}
