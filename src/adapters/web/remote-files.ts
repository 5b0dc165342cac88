/** Files at https addresses by undici: only from public ones, with a time limit and a size limit. */
import { type Dispatcher, request } from 'undici';
import type { FetchedFile, RemoteFiles } from '../../ports/web.ts';
import { createFence, type FenceOptions } from './fence.ts';

type Failed = { readonly kind: 'failed'; readonly reason: string };
const failed = (reason: string): Failed => ({ kind: 'failed', reason });
const reasonOf = (error: unknown): Failed => failed(error instanceof Error ? error.message : String(error));

const mostRedirects = 3;

export function createRemoteFiles(options: FenceOptions = {}): RemoteFiles {
  const { agent, refusalOf } = createFence(options);

  /** The first answer that is no redirect; its body is to be read or destroyed. */
  const open = async (first: string, signal: AbortSignal): Promise<Dispatcher.ResponseData | Failed> => {
    let url = first;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const refusal = refusalOf(url);
      if (refusal !== null) return failed(refusal);
      // Not HEAD: file stores that sign their addresses refuse it.
      const response = await request(url, { method: 'GET', dispatcher: agent, signal });
      const { statusCode: status, headers, body } = response;
      if (status >= 200 && status < 300) return response;
      body.on('error', () => undefined).destroy();
      const location = headers.location;
      if (status < 300 || status > 399 || typeof location !== 'string' || !URL.canParse(location, url))
        return failed(`the server answered ${status}`);
      url = new URL(location, url).href;
    }
    return failed(`it is led on more than ${mostRedirects} times`);
  };

  return {
    async look(url, timeoutMs) {
      try {
        const response = await open(url, AbortSignal.timeout(timeoutMs));
        if ('kind' in response) return response;
        response.body.on('error', () => undefined).destroy();
        return { kind: 'there', mime: mimeOf(response), bytes: bytesOf(response) };
      } catch (error) {
        return reasonOf(error);
      }
    },

    async fetch(url, { mostBytes, timeoutMs }) {
      try {
        const response = await open(url, AbortSignal.timeout(timeoutMs));
        return 'kind' in response ? response : await read(response, mostBytes);
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

async function read(response: Dispatcher.ResponseData, mostBytes: number): Promise<FetchedFile> {
  const tooLarge = failed(`the file is larger than ${mostBytes} bytes`);
  if ((bytesOf(response) ?? 0) > mostBytes) {
    response.body.on('error', () => undefined).destroy();
    return tooLarge;
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response.body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) return tooLarge;
    parts.push(part);
  }
  return { kind: 'fetched', mime: mimeOf(response), content: Buffer.concat(parts) };
}

const only = (value: string | readonly string[] | undefined): string | null =>
  typeof value === 'string' ? value : null;

const mimeOf = ({ headers }: Dispatcher.ResponseData): string | null =>
  only(headers['content-type'])?.split(';')[0]?.trim().toLowerCase() || null;

/** Of what is packed for the way, the length says nothing about the file. */
function bytesOf({ headers }: Dispatcher.ResponseData): number | null {
  const length = only(headers['content-length']);
  return length === null || headers['content-encoding'] !== undefined ? null : Number(length);
}
