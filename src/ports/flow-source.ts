/** Where the admin's files come from: a directory, a release in the store, an editor in the browser. */

/** `path` is relative and as the admin knows it: `flows/welcome.yaml`, `locales/es/welcome.yaml`. */
export type SourceFile = { readonly path: string; readonly text: string };

/** `path` is relative to `flows/media/`. */
export type SourceMedia = { readonly path: string; readonly bytes: number };

export type FlowSource = {
  /** Every YAML file of flows and locales but the tests, sorted by path. Throws `flows.invalid` when a directory cannot be read. */
  load(): Promise<readonly SourceFile[]>;
  /** Conversation tests: the files `*.test.yaml` among the flows, sorted by path. Throws `flows.invalid` likewise. */
  tests(): Promise<readonly SourceFile[]>;
  /** The media files that flows may send, sorted by path. */
  media(): Promise<readonly SourceMedia[]>;
  /** Calls back after files changed other than tests, at most once per burst of changes. Returns a function that stops watching. */
  watch(changed: () => void): () => void;
};
