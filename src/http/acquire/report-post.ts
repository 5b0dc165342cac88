/** Turns a filled-in form into what the ledger needs: who, what they were told, what they ticked, from where. */
import type { Request } from 'express';
import type { Evidence } from '../../core/consent.ts';
import type { AttributeChanges } from '../../core/contact.ts';
import type { ConsentReported } from '../../core/event.ts';
import { topicsOf } from '../../core/form/form.ts';
import { disclosureOf } from '../../core/form/notice.ts';
import { type Link, sourceOf } from './links.ts';
import type { PageView } from './page-view.ts';
import type { Signed } from './read-post.ts';

export type Post = {
  readonly view: PageView;
  readonly signed: Signed;
  /** The link or kiosk they came by. */
  readonly link: Link | null;
  /** What the prefilled message will carry. */
  readonly token: string;
  readonly base: string | null;
};

export function reportOf(request: Request, { view, signed, link, token, base }: Post): ConsentReported {
  const { form, release, notice, language } = view;
  const { ticked } = signed;
  const kiosk = link?.kiosk;
  const attributes = { ...toldBy(link, signed.phone.value), ...signed.attributes };
  return {
    type: 'consent.reported',
    action: 'grant',
    purposes: [...new Set(ticked.map(({ purpose }) => purpose))],
    method: 'form',
    source: sourceOf(form.id, link),
    evidence: evidenceOf(request, { view, signed, link, base }),
    disclosure: disclosureOf(notice, release),
    language,
    confirm: form.doubleOptIn,
    basis: 'consent',
    topics: topicsOf(form, ticked),
    ...(form.doubleOptIn ? { token } : {}),
    ...(kiosk ? { by: kiosk.staff } : {}),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

/** What an app knows of the person its link is for; whoever changed the number on the form is somebody else. */
const toldBy = (link: Link | null, phone: string): AttributeChanges =>
  // The link was sealed by us, with values that were checked when it was made.
  link?.phone === phone ? ((link.attributes ?? {}) as AttributeChanges) : {};

function evidenceOf(request: Request, { view, signed, link, base }: Omit<Post, 'token'>): Evidence {
  const { form, notice } = view;
  const boxes = notice.boxes.map(
    ({ box, words }) => `${signed.ticked.includes(box) ? '[x]' : '[ ]'} ${words}`,
  );
  const event = link?.kiosk?.event;
  const ip = addressOf(request);
  const userAgent = (request.get('User-Agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 300);
  return {
    verbatim: boxes.join('\n'),
    url: `${base ?? ''}/join/${form.id}`,
    note: `form ${form.id}${event === undefined ? '' : `, at ${event}`}`,
    ...(form.keeps.ip && ip !== null ? { ip } : {}),
    ...(form.keeps.browser && userAgent !== '' ? { userAgent } : {}),
  };
}

/** This machine's own address says nothing of anybody. */
function addressOf(request: Request): string | null {
  const ip = (request.ip ?? '').replace(/^::ffff:/, '');
  return ip === '' || ip === '::1' || ip.startsWith('127.') ? null : ip;
}
