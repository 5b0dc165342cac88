/** Part of the store: tokens of the API. */
import type { ApiToken } from '../../core/access/token.ts';
import type { Instant } from '../../core/time/instant.ts';

export type TokenStore = {
  add(token: ApiToken): Promise<void>;
  /** One read by id. */
  find(id: string): Promise<ApiToken | null>;
  /** Notes when it was used; one that was revoked meanwhile stays so. */
  use(id: string, at: Instant): Promise<void>;
  /** The newest first, at most `limit`. */
  list(limit: number): Promise<readonly ApiToken[]>;
  /** Revokes it; `false` where it is not there. */
  remove(id: string): Promise<boolean>;
};
