/** Conversation tests lie next to the flows and are no part of a release: a new test makes no new release. */

/** `flows/book.test.yaml` */
export const isTestFile = (path: string): boolean => /^flows\/.*\.test\.ya?ml$/i.test(path);
