/** Codes that belong together, each with what it means and how to mend it. */

/** A code that ends with `*` stands for all that begin so. */
export type CodeGroup = Readonly<Record<string, readonly [means: string, mend: string]>>;
