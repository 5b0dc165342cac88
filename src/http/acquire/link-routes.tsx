/** `/l/{code or sealed link}`: the page with the four facts, and the redirect to today's number. */
import type { Request, RequestHandler, Response, Router } from 'express';
import { codeKey } from '../../core/form/codes.ts';
import { type Behind, firstMessage, whatsAppLink } from '../../core/form/first-message.ts';
import type { Form } from '../../core/form/form.ts';
import { codeOfSlug } from '../../core/friend.ts';
import type { Release } from '../../core/release.ts';
import { type AcquireDeps, formOf, releaseOf } from './deps.ts';
import { type Link, pathOfLink } from './links.ts';
import { type PageView, pageView } from './page-view.ts';
import { LinkPage } from './pages/link-page.tsx';
import { sendPage } from './send-page.ts';
import { sayWhyNot } from './words-pages.tsx';

export function linkRoutes(router: Router, deps: AcquireDeps): void {
  router.get('/l/:link', showLink(deps));
  router.get('/l/:link/open', openLink(deps));
}

type Found = { readonly release: Release; readonly form: Form; readonly link: Link | null };

/** What the link means; null when the answer has been given. */
function foundBy(deps: AcquireDeps, request: Request, response: Response): Found | null {
  const { links, counts } = deps;
  const release = releaseOf(deps);
  const written = String(request.params.link);
  const byCode = [...release.forms.values()].find(({ code }) => codeKey(code) === codeKey(written));
  if (byCode) return { release, form: byCode, link: null };
  const byFriend = friendLink(release, written);
  if (byFriend) return byFriend;
  // Sealed links are long: anything short is a code that nobody has (any more).
  if (written.length <= 40) {
    counts.link('', '', 'unknown');
    sayWhyNot(request, response, release, 'missing');
    return null;
  }
  const opened = links.open(written);
  const form = opened.kind === 'forged' ? null : formOf(release, opened.link.form);
  if (opened.kind === 'good' && form) return { release, form, link: opened.link };
  counts.link(form?.id ?? '', opened.kind === 'forged' ? '' : opened.link.source, notGood(opened.kind));
  sayWhyNot(request, response, release, opened.kind === 'good' ? 'missing' : opened.kind);
  return null;
}

/** Everybody's own link. Whose it is nobody asks here: a code that is nobody's leads to the same page. */
function friendLink(release: Release, written: string): Found | null {
  const { friends } = release.policy;
  const form = friends && codeOfSlug(written) !== null ? formOf(release, friends.form) : null;
  return form ? { release, form, link: { form: form.id, source: written.toLowerCase() } } : null;
}

/** A label per person would be one too many. */
const labelOf = (link: Link | null): string =>
  link !== null && codeOfSlug(link.source) !== null ? 'friend' : (link?.source ?? '');

const notGood = (kind: 'good' | 'expired' | 'forged') => (kind === 'good' ? 'unknown' : kind);

function showLink(deps: AcquireDeps): RequestHandler {
  return (request, response) => {
    const found = foundBy(deps, request, response);
    if (!found) return;
    const { form, link } = found;
    const written = String(request.params.link);
    if (link?.kiosk || link?.phone !== undefined) return response.redirect(303, pathOfLink(link, written));
    // A HEAD, as link previews send it, is nobody.
    if (request.method === 'GET') deps.counts.link(form.id, labelOf(link), 'shown');
    const view = viewOf(request, found);
    const open = `/l/${encodeURIComponent(written)}/open?lang=${view.language}`;
    sendPage(response, <LinkPage view={view} words={messageOf(view, link)} open={open} />);
  };
}

function openLink(deps: AcquireDeps): RequestHandler {
  return (request, response) => {
    const found = foundBy(deps, request, response);
    if (!found) return;
    const { form, link, release } = found;
    if (request.method === 'GET') deps.counts.link(form.id, labelOf(link), 'opened');
    const words = messageOf(viewOf(request, found), link);
    response.set('Cache-Control', 'no-store');
    response.redirect(302, whatsAppLink(release.policy.business.phone, words));
  };
}

const viewOf = (request: Request, { release, form, link }: Found): PageView =>
  pageView(request, release, form, { by: 'link', preferred: link?.language });

function messageOf({ form, release, language }: PageView, link: Link | null): string {
  const behind: Behind = link ? { source: link.source } : null;
  return firstMessage(form, release, language, behind);
}
