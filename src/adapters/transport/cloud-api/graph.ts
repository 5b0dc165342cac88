/** The Graph API over HTTP: one question, one answer, and always within its deadline. */
import { FormData, request } from 'undici';

export type GraphOptions = {
  /** `https://graph.facebook.com`, or a fake of it. */
  readonly baseUrl: string;
  /** Such as `v23.0`. */
  readonly version: string;
  readonly token: string;
  readonly deadlineMs: number;
};

export type GraphAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** Nobody was there, so nothing was taken. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** It may have been taken: no answer came in time, or none that can be read. */
  | { readonly kind: 'unclear'; readonly why: string };

export type Graph = {
  /** Never rejects. `path` begins with the phone number id. */
  post(path: string, body: FormData | Readonly<Record<string, unknown>>): Promise<GraphAnswer>;
};

/** Before anything was said to the other side. */
const neverSaid = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const maxAnswerBytes = 256 * 1_024;

export function createGraph({ baseUrl, version, token, deadlineMs }: GraphOptions): Graph {
  const base = `${baseUrl.replace(/\/+$/, '')}/${version}/`;
  return {
    async post(path, body) {
      const isForm = body instanceof FormData;
      try {
        const answer = await request(base + path, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'user-agent': 'kabar',
            ...(isForm ? {} : { 'content-type': 'application/json' }),
          },
          body: isForm ? body : JSON.stringify(body),
          signal: AbortSignal.timeout(deadlineMs),
        });
        const text = await readText(answer.body);
        return { kind: 'answered', status: answer.statusCode, body: parsed(text) };
      } catch (error) {
        const { code = '', message } = Object(error) as { code?: string; message?: string };
        // The words of the error, never the request: it carries the token.
        const why = `${code} ${message ?? 'no answer'}`.trim();
        return { kind: neverSaid.has(code) ? 'unreachable' : 'unclear', why };
      }
    },
  };
}

async function readText(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > maxAnswerBytes) throw new Error('the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
