/** Links whose clicks are counted: each message carries codes of its own, and where a code leads is ours to say. */
import { createHmac } from 'node:crypto';
import type { Brand } from './brand.ts';
import type { TextValues } from './texts.ts';

/** What stands behind `/l/`. */
export type LinkCode = Brand<string, 'LinkCode'>;

/** Of a step: where each of its links leads, by name. */
export type LinkTargets = Readonly<Record<string, string>>;

/** A link as one message carries it. */
export type MessageLink = { readonly code: LinkCode; readonly name: string; readonly target: string };

/** Letters and digits that look different on paper. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
/** Longer than the code of any form, shorter than any sealed link; nobody guesses 109 bits. */
const length = 22;
const codeShape = new RegExp(`^[${letters}]{${length}}$`);

/** The code in an address, or null when it is something else. Its case does not matter. */
export function readLinkCode(written: string): LinkCode | null {
  const code = written.toLowerCase();
  return codeShape.test(code) ? (code as LinkCode) : null;
}

/** The code that such an address ends with, or null. */
export const codeInAddress = (address: string): LinkCode | null =>
  readLinkCode(/\/l\/([^/?#]+)$/.exec(address)?.[1] ?? '');

/** Of the same message and name the same, for a replay; without the key nobody can tell it from chance. */
export function linkCode(key: string, message: string, name: string): LinkCode {
  const bytes = createHmac('sha256', key).update(`${message}\n${name}`).digest();
  const code = Array.from(bytes.subarray(0, length), (byte) => letters[byte % letters.length]);
  return code.join('') as LinkCode;
}

/** What texts call it. The only link of a step is also `{{link}}`. */
export const linkVariables = (targets: LinkTargets): readonly string[] =>
  Object.keys(shownAs(targets, (name) => name));

/** `link`, or `link.` and a name. */
export const isLinkVariable = (name: string): boolean => name === 'link' || name.startsWith('link.');

/** Values of a text: the address of each link, as `address` makes it. */
export function shownAs(targets: LinkTargets, address: (name: string, target: string) => string): TextValues {
  const shown = Object.entries(targets).map(([name, target]) => [name, address(name, target)] as const);
  const [only] = shown;
  return {
    ...Object.fromEntries(shown.map(([name, words]) => [`link.${name}`, words])),
    ...(only !== undefined && shown.length === 1 ? { link: only[1] } : {}),
  };
}
