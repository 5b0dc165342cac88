/** One reading of an error, whether the answer to a send tells it or a failed status does. */
import type { SendFailure } from '../../../../core/receipt.ts';
import { minuteMs } from '../../../../core/time/instant.ts';
import { type Fields, fieldsOf, numberOf, textOf } from '../hear/fields.ts';
import { type Course, type Entry, errorTable } from './table.ts';
import { login, type Trouble } from './trouble.ts';

export type GraphError = {
  readonly code: number;
  /** What Meta says, for the log and the console. */
  readonly details: string;
  /** Meta says that it will pass. */
  readonly transient: boolean;
};

export type Verdict = { readonly failure: SendFailure; readonly trouble: Trouble | null };

const byCode = new Map(errorTable.flatMap((entry) => entry.codes.map((code) => [code, entry] as const)));

/** Of an `error` object of the Graph API, or one of `errors` of a status. */
export function readError(value: unknown): GraphError {
  const error = fieldsOf(value);
  return {
    code: numberOf(error.code) ?? 0,
    details: (
      textOf(fieldsOf(error.error_data).details) ??
      textOf(error.message) ??
      textOf(error.title) ??
      ''
    ).slice(0, 300),
    transient: error.is_transient === true,
  };
}

/** The `error` of an answer's body, or null when it has none. */
export const errorIn = (body: unknown): GraphError | null => {
  const { error }: Fields = fieldsOf(body);
  return error === undefined ? null : readError(error);
};

/** Never throws; an unknown code is given up, unless Meta says that it will pass. */
export function classify({ code, details, transient }: GraphError): Verdict {
  const entry: Entry = byCode.get(code) ?? {
    codes: [code],
    words: details === '' ? 'WhatsApp refused it.' : details,
    course: transient ? { do: 'retry' } : { do: 'give-up' },
  };
  return {
    failure: { code: `cloud-api.${code}`, words: entry.words, ...answersOf(entry.course, transient) },
    trouble: entry.course.do === 'wait' ? entry.course.trouble : null,
  };
}

/** Code 0 without more is what Graph answers when it cannot tell who asks (domain.md 1.7). */
export const unauthenticated = (httpStatus: number, { code }: GraphError): Trouble | null =>
  httpStatus === 401 || (code === 0 && httpStatus === 403)
    ? login('WhatsApp does not take the token. Put a valid one into KABAR_CLOUD_API_TOKEN and start again.')
    : null;

const askAgainMs = 10 * minuteMs;

function answersOf(course: Course, transient: boolean): Omit<SendFailure, 'code' | 'words'> {
  const never = { retryable: transient, ours: false, addressFailed: false };
  switch (course.do) {
    case 'retry':
      return {
        ...never,
        retryable: true,
        ...(course.afterMs === undefined ? {} : { retryAfterMs: course.afterMs }),
        ...(course.mostTries === undefined ? {} : { mostTries: course.mostTries }),
      };
    case 'wait':
      // Nothing is tried while the channel is halted. A number that may only answer is not asked again and again.
      return {
        ...never,
        retryable: true,
        ours: true,
        channelFailed: true,
        ...(course.trouble.kind === 'starts' ? { retryAfterMs: askAgainMs } : {}),
      };
    case 'pair':
      // How long is known only to who counts the tries: see sending.ts.
      return { ...never, retryable: true, channelFailed: true };
    case 'window':
      return { ...never, retryable: true, windowClosed: true };
    case 'refused':
      return { ...never, retryable: false, refuses: 'marketing' };
    case 'address':
      return { ...never, addressFailed: true };
    case 'give-up':
      return never;
    case 'ours':
      return { ...never, ours: true };
    default:
      return course satisfies never;
  }
}
