/** Headers of a call: plain text, in which secrets stand by name, `{{secret.loyalty}}`. */

/** What stands in braces: a secret, or something that has no place in a header. */
export const headerSlot = /\{\{\s*([^{}]*?)\s*\}\}/g;
export const secretName = /^secret\.([a-z][a-z0-9-]*)$/;

/** A name of RFC 9110, 5.1; what the call itself says is not for a flow. */
const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const ours = [
  'host',
  'content-length',
  'connection',
  'transfer-encoding',
  'upgrade',
  'idempotency-key',
  'cookie',
];

/** Why it cannot be sent so, as a sentence; null when it can. */
export function headerProblem(name: string, text: string): string | null {
  if (!headerName.test(name)) return `"${name}" cannot be the name of a header.`;
  if (ours.includes(name.toLowerCase())) return `the header "${name}" is not for a flow to say.`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break would begin another header
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'a header is one line of plain text.';
  if (!/^[\u0020-\u007e]*$/.test(text)) return 'a header has only letters, digits and signs of ASCII.';
  const odd = [...text.matchAll(headerSlot)].find(([, inside = '']) => !secretName.test(inside));
  return odd
    ? `\`${odd[0]}\` cannot stand in a header: only secrets can, as {{secret.loyalty}}. Put values into the address or the body.`
    : null;
}
