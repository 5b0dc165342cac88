/** Errors as outsiders see them: problem+json (RFC 9457). The one place where errors become answers. */
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Response } from 'express';
import type { z } from 'zod';
import { type ErrorCode, errorCodes, isKabarError, KabarError } from '../core/errors.ts';
import type { Logger } from '../ports/logger.ts';

/** What is wrong with one field: where (a JSON pointer into the body, or `/query/…`, `/path/…`, `/headers/…`) and what to do. */
export type FieldProblem = { readonly pointer: string; readonly detail: string };

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Missing when we do not know ourselves what went wrong. */
  readonly code?: ErrorCode;
  readonly requestId: string;
  readonly errors?: readonly FieldProblem[];
};

const statusByCode: Readonly<Partial<Record<ErrorCode, number>>> = {
  'channel.unknown': 404,
  'channel.state': 409,
  'contact.unknown': 404,
  'contact.unreadable': 500,
  'round.unknown': 404,
  'segment.unknown': 404,
  'flow.unknown': 404,
  'campaign.unknown': 404,
  'campaign.state': 409,
  'cleaning.running': 409,
  'cleaning.unknown': 404,
  'flows.invalid': 422,
  'move.running': 409,
  'move.unknown': 404,
  'message.refused': 409,
  'release.conflict': 409,
  'release.unknown': 404,
  'upgrade.running': 409,
  'upgrade.unknown': 404,
  'consent.suppressed': 409,
  'contact.merge': 409,
  'address.invalid': 400,
  'import.stalled': 503,
  'intake.full': 503,
  'limit.exceeded': 422,
  'store.conflict': 503,
  'store.damaged': 503,
  'store.unavailable': 503,
  'transport.unavailable': 503,
  'request.invalid': 400,
  'request.unauthorized': 401,
  'request.forbidden': 403,
  'request.not-found': 404,
};

type RefusalFacts = {
  readonly status?: number;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
};

/** A request we do not do, and why: throw it. */
export const refusal = (code: ErrorCode, words: string, facts: RefusalFacts = {}): KabarError =>
  new KabarError(code, words, { ours: false, details: facts });

export const invalidFields = (errors: readonly FieldProblem[]): KabarError =>
  refusal('request.invalid', errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(' '), {
    errors,
  });

/** Answers every error of the routes before it. Only what was meant for the caller is told; the log has the rest. */
export function problems(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = isKabarError(error) ? error : fromExpress(error);
    const { status, errors, headers } = known ? factsOf(known) : unexpected;
    const requestId = requestIdOf(response);
    if (status >= 500) logger.error('a request failed', { requestId, code: known?.code, error });
    const problem: Problem = {
      type: known ? `urn:kabar:problem:${known.code}` : 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      status,
      detail: !known
        ? 'Something unexpected happened; the log has it under this request id.'
        : known.ours
          ? errorCodes[known.code]
          : known.message,
      ...(known ? { code: known.code } : {}),
      requestId,
      ...(errors.length === 0 ? {} : { errors }),
    };
    if (status === 503) response.set('Retry-After', '1');
    response.set(headers).status(status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

export const requestIdOf = (response: Response): string => String(response.getHeader('X-Request-Id') ?? '');

/** One sentence per field of what a schema refused. `prefix` is where the value was: empty for a body. */
export function fieldProblems(error: z.core.$ZodError, prefix = ''): readonly FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const at = (...more: readonly PropertyKey[]) =>
      prefix + [...issue.path, ...more].map((key) => `/${escaped(String(key))}`).join('');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: at(key), detail: 'Unknown field; leave it out.' }));
    return [{ pointer: at(), detail: sentence(issue.message) }];
  });
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const sentence = (message: string): string =>
  /received undefined$/.test(message) ? 'This field is required.' : message.replace(/[^.!?]$/, '$&.');

type Facts = {
  readonly status: number;
  readonly errors: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;
};

const unexpected: Facts = { status: 500, errors: [], headers: {} };

function factsOf(error: KabarError): Facts {
  // `refusal` put them there; `field` comes from adapters that know the caller's words.
  const { status, errors, headers, field } = error.details as RefusalFacts & { field?: string };
  const named = field === undefined ? [] : [{ pointer: `/${field}`, detail: error.message }];
  return {
    status: status ?? statusByCode[error.code] ?? 500,
    errors: errors ?? named,
    headers: headers ?? {},
  };
}

const sizeWords = (bytes: unknown): string =>
  typeof bytes === 'number' ? `${bytes / 1_024} KB` : 'it may be';

/** What Express and its body parser throw, told by `type` and `status`. */
function fromExpress(error: unknown): KabarError | null {
  const { type, status, limit } = Object(error) as { type?: unknown; status?: unknown; limit?: unknown };
  if (type === 'entity.parse.failed')
    return refusal('request.invalid', 'The body is not valid JSON.', {
      errors: [{ pointer: '', detail: 'Send one JSON object.' }],
    });
  if (type === 'entity.too.large')
    return refusal('request.invalid', `The body is larger than ${sizeWords(limit)}.`, { status: 413 });
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return refusal('request.invalid', 'Send the body as UTF-8, plain or compressed with gzip.', {
      status: 415,
    });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return refusal('request.invalid', 'The request cannot be read. Check its address and body.', { status });
  return null;
}
