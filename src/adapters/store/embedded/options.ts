/** Which options a call may carry: what the driver knows, what holds here anyway, what Mongoose keeps for itself. */
import { EmbeddedDriverError, show } from './errors.ts';

/** True of this store whatever they say: one copy, one reader's view, every acknowledged write durable. */
const alwaysMet = [
  'writeConcern',
  'w',
  'j',
  'wtimeout',
  'readConcern',
  'readPreference',
  'comment',
  'retryWrites',
  'batchSize',
  'allowDiskUse',
  'noCursorTimeout',
];

/** Mongoose acts on these itself and hands them on. */
const mongooseOwn = [
  '_populateBatchSize',
  '_skipCastBulkWrite',
  'asyncIterator',
  'cloneUpdate',
  'context',
  'cursor',
  'defaults',
  'fields',
  'lean',
  'middleware',
  'multipleCastError',
  'new',
  'omitUndefined',
  'overwrite',
  'overwriteDiscriminatorKey',
  'overwriteImmutable',
  'pathsToSave',
  'populate',
  'rawResult',
  'requireFilter',
  'runValidators',
  'safe',
  'sanitizeFilter',
  'sanitizeProjection',
  'schemaLevelProjections',
  'setDefaultsOnInsert',
  'skipValidation',
  'strict',
  'strictQuery',
  'throwOnValidationError',
  'timestamps',
  'transform',
  'translateAliases',
  'updatePipeline',
  'validateBeforeSave',
  'validateModifiedOnly',
];

const accepted = new Set([...alwaysMet, ...mongooseOwn]);

/** The options as given, once each is known; throws `unsupported-option` or `unsupported-session` otherwise. */
export function readOptions<Known extends string>(
  call: string,
  options: unknown,
  known: readonly Known[],
): { readonly [K in Known]?: unknown } {
  if (options === undefined || options === null) return {};
  const given = options as { [K in Known]?: unknown };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (accepted.has(name) || (known as readonly string[]).includes(name)) continue;
    if (name === 'session') throw noSessions();
    throw new EmbeddedDriverError(
      'unsupported-option',
      `${call} does not know the option ${name}: ${show(value)} in the embedded store. Leave it out, or use MongoDB.`,
    );
  }
  return given;
}

export function noSessions(): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-session',
    'The embedded store has no sessions or transactions: a write to one document is atomic. Put what belongs together into one document.',
  );
}

/** A count such as `limit`; 0 when it is not given. */
export function readCount(call: string, name: string, value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new EmbeddedDriverError(
    'unsupported-option',
    `${call} takes a whole number for ${name}, not ${show(value)}.`,
  );
}
