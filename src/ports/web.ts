/** The way to other systems: HTTP calls that flows ask for and files that they send, from public addresses only. */
import type { CallOutcome, CallRequest } from '../core/call.ts';
import type { RemoteFile } from '../core/media-rules.ts';

export type Web = {
  /**
   * Makes the call and answers within its `timeoutMs`; never rejects. Refuses (`failed`) anything but https and any host
   * that is, or resolves to, a private, loopback, link-local or metadata address; follows no redirects; reads at most 64 KB.
   * Carries the call's id as `Idempotency-Key`, for a call may be made again after a crash.
   */
  call(request: CallRequest, id: string): Promise<CallOutcome>;
};

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly mime: string | null; readonly content: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Files at https addresses, fenced in like calls; up to three redirects are followed, each to a public address. Nothing rejects, and
 * everything ends within `timeoutMs`.
 */
export type RemoteFiles = {
  /** Asks for a file and reads no more than what the server says of it. */
  look(url: string, timeoutMs: number): Promise<RemoteFile>;
  /** Fails where there is more than `mostBytes`, having read no more than that. */
  fetch(
    url: string,
    limits: { readonly mostBytes: number; readonly timeoutMs: number },
  ): Promise<FetchedFile>;
};
