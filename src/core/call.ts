/** An HTTP call that a flow asks for, and what came of it. */
import type { Brand } from './brand.ts';
import type { Instant } from './time/instant.ts';

/** An HTTP call a flow asked for. Made after the commit; its outcome comes back as the event `call.returned`. */
export type CallId = Brand<string, 'CallId'>;

export type CallRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** How often it is made again when it failed in a way that may pass. Left out: not at all. */
  readonly retries?: number;
  /** From this moment on nobody waits for its outcome. */
  readonly until?: Instant;
};

/** `final`: making it again would lead to the same. */
export type CallOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly final?: true };
