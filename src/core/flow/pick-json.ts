/** Reads a JSON text, and takes one part out of it: `data.items.0.price`. */

const longestBody = 256_000;

/** Undefined when the text is no JSON or has no such part. Own properties only. */
export function pickJson(text: string, path: string): unknown {
  let found: unknown = parseJson(text);
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return found;
}

/** Undefined when it is no JSON, or too long. */
export function parseJson(text: string): unknown {
  if (text.length > longestBody) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
