/** HTTP calls by undici, fenced in: https, public addresses, no redirects, a time limit and a size limit. */
import { isIP } from 'node:net';
import { Agent, request as send } from 'undici';
import type { CallOutcome } from '../../core/effect.ts';
import { type CallSecrets, withSecrets } from '../../core/flow/call-secrets.ts';
import type { Web } from '../../ports/web.ts';
import { isPublicAddress, lookupOnly } from './public-address.ts';

const maxBodyBytes = 64 * 1_024;

const failed = (reason: string): CallOutcome => ({ kind: 'failed', reason });
/** Making it again would lead to the same. */
const refused = (reason: string): CallOutcome => ({ kind: 'failed', reason, final: true });

export type UndiciWebOptions = {
  /** Addresses that may be called although they are not public: a service in the same network, a test server. */
  readonly allow?: (address: string) => boolean;
  /** Further certificate authorities, PEM. */
  readonly ca?: string;
  /** What stands in headers as `{{secret.name}}`. */
  readonly secrets?: CallSecrets;
};

export function createUndiciWeb({
  allow = () => false,
  ca,
  secrets = new Map(),
}: UndiciWebOptions = {}): Web {
  const mayCall = (address: string) => isPublicAddress(address) || allow(address);
  const agent = new Agent({
    connect: { lookup: lookupOnly(mayCall) as never, ...(ca === undefined ? {} : { ca }) },
  });
  return {
    async call({ method, url, headers, body, timeoutMs }, id) {
      const refusal = refusalOf(url, mayCall);
      if (refusal !== null) return refused(refusal);
      const filled = withSecrets(headers, new URL(url).host, secrets);
      if ('problem' in filled) return refused(filled.problem);
      try {
        const response = await send(url, {
          method,
          headers: { ...filled.headers, 'idempotency-key': id },
          body: body ?? null,
          dispatcher: agent,
          signal: AbortSignal.timeout(timeoutMs),
        });
        return { kind: 'answered', status: response.statusCode, body: await readBody(response.body) };
      } catch (error) {
        return failed(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** Names are judged when they resolve; addresses written out are judged here, for sockets do not look them up. */
function refusalOf(text: string, mayCall: (address: string) => boolean): string | null {
  if (!URL.canParse(text)) return 'the address is no URL';
  const url = new URL(text);
  if (url.protocol !== 'https:') return 'only https is called';
  if (url.username !== '' || url.password !== '') return 'no user or password may stand in the address';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !mayCall(host) ? 'the address is not public' : null;
}

async function readBody(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > maxBodyBytes) throw new Error(`the answer is larger than ${maxBodyBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
