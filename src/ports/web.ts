/** The way to other systems: HTTP calls that flows ask for, to public addresses only. */
import type { CallOutcome, CallRequest } from '../core/effect.ts';

export type Web = {
  /**
   * Makes the call and answers within its `timeoutMs`; never rejects. Refuses (`failed`) anything but https and any host
   * that is, or resolves to, a private, loopback, link-local or metadata address; follows no redirects; reads at most 64 KB.
   * Carries the call's id as `Idempotency-Key`, for a call may be made again after a crash.
   */
  call(request: CallRequest, id: string): Promise<CallOutcome>;
};
