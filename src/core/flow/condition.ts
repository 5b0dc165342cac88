/** A question over a contact, made by `readCondition` of a CEL expression. */

export type Condition = {
  readonly source: string;
  /** Never throws. A missing attribute makes it false, unless `||`, `&&` or `has()` decide without it. */
  holds(values: Readonly<Record<string, unknown>>): boolean;
};
