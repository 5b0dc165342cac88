/** What the editor in the browser is told: about a file when it opens, and about a draft while it is written. */
import type { Issue } from '../../core/flow/issue.ts';
import type { KnownNames } from '../../core/release/known-names.ts';

/** `schema` is the JSON Schema of the file, null where there is none; `names` are those of the release. */
export type Help = { readonly schema: object | null; readonly names: KnownNames };

export type LookedOver = {
  /** Whether it can be published, in words. */
  readonly lead: string;
  readonly isBad: boolean;
  /** `where` is the place in the reader's words. */
  readonly issues: readonly (Issue & { readonly where: string })[];
  /** The names that each drafted file brings, by its path. */
  readonly names: Readonly<Record<string, KnownNames>>;
  /** The flow as it is drafted; null where there is none, or errors. */
  readonly picture: string | null;
};

/** What the script says by itself. */
export type ScriptWords = { readonly unreachable: string };
