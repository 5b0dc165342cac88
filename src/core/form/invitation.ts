/** What a message's code invites to: the form it belongs to, the boxes it says yes to, or the flow it begins. */
import type { FlowId } from '../flow/flow.ts';
import { waysIn } from '../flow/ways-in.ts';
import { codeOfSlug, friendSource } from '../friend.ts';
import type { Release } from '../release.ts';
import { boxesOfToken, codeKey, type FoundCode, findCode, softened } from './codes.ts';
import { languageOfFirstMessage } from './first-message.ts';
import type { Box, Form } from './form.ts';
import { codesPerhapsIn } from './known-codes.ts';

export type Invitation = {
  /** Null for a code that only begins a flow: it says nothing about consent. */
  readonly form: Form | null;
  /** The flow with `start: { link: … }` of this code. */
  readonly flow: FlowId | null;
  /** As it is known here, however it was written. */
  readonly code: string;
  /** The form, and the place the link was at: `website/instagram`. */
  readonly source: string;
  /** Of a form that was filled in. */
  readonly token: string | null;
  /** Those that were ticked, or those of `by-link`; empty when the token was changed on its way. */
  readonly boxes: readonly Box[];
  /** The language whose words were sent, when that is plain. */
  readonly language: string | null;
};

/** The first code of this release in the words of a message; forms go before flows. */
export function readInvitation(words: string, release: Release): Invitation | null {
  const soft = softened(words);
  for (const { code, place } of codesPerhapsIn(soft, release)) {
    const found = findCode(soft, code);
    if (found === null) continue;
    const form = [...release.forms.values()][place];
    if (form !== undefined) return ofForm(form, found, release, soft);
    const source = `link/${code}`;
    return { form: null, flow: flowOf(code, release), code, source, token: null, boxes: [], language: null };
  }
  return null;
}

/** What a message says beside its codes: `STOP #SARI24` is a STOP. */
export function besideCodes(words: string, release: Release): string {
  const soft = softened(words);
  const rest = withoutCodes(soft, release, 0);
  return rest === soft ? words : rest;
}

/** What was apart may meet where a code is cut out, so it is looked at again: for this code, and those behind it. */
function withoutCodes(soft: string, release: Release, from: number): string {
  for (const { code, place } of codesPerhapsIn(soft, release, from)) {
    const found = findCode(soft, code);
    if (found === null) continue;
    return withoutCodes(`${soft.slice(0, found.from)} ${soft.slice(found.to)}`, release, place);
  }
  return soft;
}

/** True when the words hold this token by itself, without the code of its form. */
export const holdsToken = (words: string, token: string): boolean =>
  findCode(softened(words), token) !== null;

function ofForm(form: Form, found: FoundCode, release: Release, soft: string): Invitation {
  const ids = found.token === null ? form.byLink : (boxesOfToken(form, found.token) ?? []);
  return {
    form,
    flow: flowOf(form.code, release),
    code: form.code,
    source: sourceOf(form, found.source),
    token: found.token,
    boxes: form.boxes.filter(({ id }) => ids.includes(id)),
    language: languageOfFirstMessage(form, release, soft),
  };
}

/** A friend's link is a source of its own, whichever form it led by. */
function sourceOf({ id }: Form, written: string | null): string {
  const friend = written === null ? null : codeOfSlug(written);
  if (friend !== null) return friendSource(friend);
  return written === null ? id : `${id}/${written}`;
}

function flowOf(code: string, release: Release): FlowId | null {
  const key = codeKey(code);
  return waysIn(release).links.find(({ start }) => codeKey(start.code) === key)?.flow.id ?? null;
}
