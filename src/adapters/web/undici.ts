/** HTTP calls by undici, fenced in: https, public addresses, no redirects, a time limit and a size limit. */
import { request as send } from 'undici';
import type { CallOutcome } from '../../core/call.ts';
import { type CallSecrets, withSecrets } from '../../core/flow/call-secrets.ts';
import type { Web } from '../../ports/web.ts';
import { createFence, type FenceOptions } from './fence.ts';

const maxBodyBytes = 64 * 1_024;

const failed = (reason: string): CallOutcome => ({ kind: 'failed', reason });
/** Making it again would lead to the same. */
const refused = (reason: string): CallOutcome => ({ kind: 'failed', reason, final: true });

export type UndiciWebOptions = FenceOptions & {
  /** What stands in headers as `{{secret.name}}`. */
  readonly secrets?: CallSecrets;
};

export function createUndiciWeb({ secrets = new Map(), ...options }: UndiciWebOptions = {}): Web {
  const { agent, refusalOf } = createFence(options);
  return {
    async call({ method, url, headers, body, timeoutMs }, id) {
      const refusal = refusalOf(url);
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
