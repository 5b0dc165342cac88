/** Compact paradigms spelled out: `(mand|envi)<ar>` is every stem with every ending that the language calls `ar`. */

/** Endings by name, with bars between them; an empty one is the bare stem. */
export type Endings = Readonly<Record<string, string>>;

/** Whether an entry of a vocabulary is a paradigm. */
export const isParadigm = (entry: string): boolean => /[(<]/.test(entry);

/**
 * All forms of a paradigm, in the order in which it lists them: `(a|b)(|s)` is `a`, `as`, `b`, `bs`. Throws a `RangeError` on a
 * name that the language does not define, for a vocabulary is written by us.
 */
export function formsOf(entry: string, endings: Endings): readonly string[] {
  return entry
    .replace(/<(\w+)>/g, (_, name: string) => `(${named(name, endings)})`)
    .split(/[()]/)
    .reduce<readonly string[]>(
      (forms, part, at) =>
        at % 2 === 0
          ? forms.map((form) => form + part)
          : forms.flatMap((form) => part.split('|').map((choice) => form + choice)),
      [''],
    );
}

function named(name: string, endings: Endings): string {
  const list = endings[name];
  if (list === undefined) throw new RangeError(`no endings are called "${name}"`);
  return list;
}
