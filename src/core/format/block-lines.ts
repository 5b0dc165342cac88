/** The lines of a text behind `|` or `>`, without the indentation it is written with. */

/** `indent` where the header says it; else the first line with words does. Empty lines at the end count only when they are kept. */
export function contentLines(source: string, indent: number | null, keepsEnd: boolean): readonly string[] {
  const lines = source.split('\n');
  // What stands behind the last line break is no line.
  if (lines.at(-1)?.trim() === '') lines.pop();
  const first = lines.find((line) => line.trim() !== '');
  const width = indent ?? /^ */.exec(first ?? '')?.[0].length ?? 0;
  const content = lines.map((line) => line.slice(Math.min(width, /^ */.exec(line)?.[0].length ?? 0)));
  if (keepsEnd) return content;
  while (content.length > 0 && content.at(-1) === '') content.pop();
  return content;
}
