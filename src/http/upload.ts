/** A file sent as the body, as it is: read while it comes in, and never more of it than the route wants. */
import type { Request, Response } from 'express';
import { refusal } from './problem.ts';

export type UploadRule = { readonly types: readonly string[]; readonly mostBytes: number };

export type Upload = {
  /** Throws `request.invalid` (413) beyond the limit. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** True once the caller hung up, also after everything was sent. */
  readonly gone: () => boolean;
};

export const noUpload: Upload = { bytes: { async *[Symbol.asyncIterator]() {} }, gone: () => false };

/** Throws `request.invalid`: 415 for another kind of body, 413 for one that says itself that it is too large. */
export function readUpload(request: Request, response: Response, { types, mostBytes }: UploadRule): Upload {
  if (!request.is([...types]) || request.get('Content-Encoding') !== undefined)
    throw refusal(
      'request.invalid',
      `Send the file as it is, uncompressed, with "Content-Type: ${types.join('" or "')}".`,
      { status: 415 },
    );
  if (Number(request.get('Content-Length') ?? 0) > mostBytes) throw tooLarge(mostBytes);
  return { bytes: atMost(request, mostBytes), gone: () => response.destroyed };
}

/** A size need not be told, and may be untrue: it is counted. */
async function* atMost(request: Request, most: number): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    yield chunk;
  }
}

const tooLarge = (most: number) =>
  refusal(
    'request.invalid',
    `The file is larger than ${most.toLocaleString('en')} bytes. Send it in parts, or use the command line.`,
    { status: 413, headers: { Connection: 'close' } },
  );
