/** Logs as JSON lines by pino. Callers hand over facts without addresses and texts; known names of both are redacted all the same. */
import { type DestinationStream, type Logger as Pino, pino } from 'pino';
import type { Logger } from '../../ports/logger.ts';

const redacted = [
  'address',
  'from',
  'to',
  'phone',
  'text',
  'name',
  '*.address',
  '*.from',
  '*.phone',
  '*.text',
  '*.name',
];

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Writes to standard output unless told otherwise. */
export const createPinoLogger = (level: LogLevel, sink: DestinationStream = pino.destination(1)): Logger =>
  wrap(
    pino(
      {
        level,
        base: null,
        redact: { paths: redacted, censor: '…' },
        serializers: { error: pino.stdSerializers.err },
        timestamp: pino.stdTimeFunctions.isoTime,
      },
      sink,
    ),
  );

const wrap = (log: Pino): Logger => ({
  debug: (message, facts = {}) => log.debug(facts, message),
  info: (message, facts = {}) => log.info(facts, message),
  warn: (message, facts = {}) => log.warn(facts, message),
  error: (message, facts = {}) => log.error(facts, message),
  child: (facts) => wrap(log.child(facts)),
});
