/** Codes of forms and links in what people write: made, and found again however the text was changed on its way. */
import { createHash } from 'node:crypto';
import type { Form } from './form.ts';

/** No letters or digits that look alike on paper. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const noncesLetters = 4;
const checkLetters = 2;
const tokenLength = 1 + noncesLetters + checkLetters;

/** Letters, digits and hyphens; the same with and without its hyphens and in any case. */
export const isCode = (text: string): boolean => /^[A-Za-z0-9](?:-?[A-Za-z0-9]){3,19}$/.test(text);

export const codeKey = (code: string): string => code.replaceAll('-', '').toLowerCase();

/** `website` → `WEBSITE7K`: the same for ever, and no word that somebody writes by chance. */
export function codeFor(name: string): string {
  const bytes = digest(`form:${name}`);
  const digit = letters[(bytes[0] ?? 0) % 8] ?? '';
  return `${name.replaceAll('-', '').slice(0, 12).toUpperCase()}${digit}${letterOf(bytes[1])}`;
}

/**
 * What the confirmation of one filled-in form carries: which boxes were ticked, four letters that tell it from others
 * (taken from `seed`), and two that show whether it was changed on its way or the boxes were changed meanwhile.
 */
export function tokenFor(form: Form, ticked: readonly string[], seed: string): string {
  const mask = form.boxes.reduce((bits, { id }, at) => (ticked.includes(id) ? bits | (1 << at) : bits), 0);
  const nonce = Array.from(digest(seed).subarray(0, noncesLetters), letterOf).join('');
  const body = `${letters[mask]}${nonce}`;
  return body + checkOf(form, body);
}

/** The boxes a token speaks of, or null when it was changed or is not of this form as it is now. */
export function boxesOfToken(form: Form, token: string): readonly string[] | null {
  const body = token.slice(0, 1 + noncesLetters);
  if (token.length !== tokenLength || token.slice(body.length) !== checkOf(form, body)) return null;
  const mask = letters.indexOf(body[0] ?? '');
  return form.boxes.filter((_, at) => (mask & (1 << at)) !== 0).map(({ id }) => id);
}

export type FoundCode = {
  /** The part of `softened(words)` that is the code and what hangs on it. */
  readonly from: number;
  readonly to: number;
  /** Written behind a hyphen, in capitals: the token of a filled-in form, sound or not. */
  readonly token: string | null;
  /** Written behind a slash: where the link was. */
  readonly source: string | null;
};

/**
 * The first place where the code stands by itself: with or without its `#`, in any case, with hyphens or spaces
 * between its letters and its digits.
 * Without the `#` only a code with a digit counts: `COUNTER` is a word, `COUNTER24` is none.
 */
export function findCode(soft: string, code: string): FoundCode | null {
  const match = [...soft.matchAll(patternOf(code))].find(([, hash]) => hash !== undefined || /\d/.test(code));
  if (!match) return null;
  const [all, , near, far, source] = match;
  return {
    from: match.index,
    to: match.index + all.length,
    token: (near ?? far)?.toUpperCase() ?? null,
    source: source ?? null,
  };
}

/** Lower case, without what is invisible, digits and letters of full width as plain ones: what codes are looked for in. */
export const softened = (words: string): string =>
  words
    .slice(0, 2_000)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}]/gu, '')
    .toLowerCase();

/** Where a link is put, in a slug: `SMS June` → `sms-june`; empty when nothing is left of it. */
export const sourceSlug = (source: string): string =>
  source
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');

// Behind a hyphen stands a token, whole or spoiled; with spaces around it only one of the right length.
const token = `[-‐-―_]([0-9a-z]{1,20})|\\s*[-‐-―_]\\s*([0-9a-z]{${tokenLength}})`;
const place = '\\s*/\\s*([a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?)';

function patternOf(code: string): RegExp {
  const known = patterns.get(code);
  if (known) return known;
  const parts = code.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const spread = parts.join('[-_ ]?');
  const pattern = new RegExp(
    `(#\\s*)?(?<![\\p{L}\\p{N}])${spread}(?:${token}|${place})?(?![\\p{L}\\p{N}])`,
    'gu',
  );
  if (patterns.size >= 500) patterns.clear();
  patterns.set(code, pattern);
  return pattern;
}

/** A memory, not a state: the same pattern for the same code. */
const patterns = new Map<string, RegExp>();

const checkOf = (form: Form, body: string): string => {
  const boxes = form.boxes.map(({ id, purpose }) => `${id}:${purpose}`).join(' ');
  const bytes = digest(`${codeKey(form.code)}\n${boxes}\n${body}`);
  return Array.from(bytes.subarray(0, checkLetters), letterOf).join('');
};

const letterOf = (byte = 0): string => letters[byte % letters.length] ?? '';
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
