/** `/join/{form}`: shows the form, takes it, and leads on to WhatsApp. */
import { createHash } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import type { EntryId } from '../../core/event.ts';
import { tokenFor } from '../../core/form/codes.ts';
import { firstMessage, whatsAppLink } from '../../core/form/first-message.ts';
import type { Form } from '../../core/form/form.ts';
import { disclosureOf } from '../../core/form/notice.ts';
import { secondMs } from '../../core/time/instant.ts';
import { framedByUs } from '../middleware/headers.ts';
import { tellOfClick } from './clicks.ts';
import { type AcquireDeps, formOf, releaseOf } from './deps.ts';
import { exampleNumber, readableNumber } from './example-number.ts';
import type { Link, OpenedLink } from './links.ts';
import { type PageView, pageView } from './page-view.ts';
import { DonePage } from './pages/done-page.tsx';
import { JoinPage } from './pages/join-page.tsx';
import { onScreen, qrDataUri } from './qr.ts';
import { emptyForm, type FieldProblems, type Filled, readPost, type Signed } from './read-post.ts';
import { reportOf } from './report-post.ts';
import { sendPage } from './send-page.ts';
import { makeStamp, openStamp, type Stamp, stampProblem } from './stamps.ts';
import { sayWhyNot } from './words-pages.tsx';

/** A form with six long answers in escapes needs a tenth of it. */
const bodyLimit = '16kb';

const doneShape = z.object({ form: z.string(), token: z.string().nullable(), place: z.string().nullable() });
type Done = z.output<typeof doneShape>;

export function joinRoutes(router: Router, deps: AcquireDeps): void {
  const body = express.urlencoded({ extended: false, limit: bodyLimit, parameterLimit: 60 });
  router.get('/join/:form', framedByUs, showForm(deps));
  router.post('/join/:form', limited(deps), body, takeForm(deps));
  router.get('/join/:form/done', showDone(deps));
}

/** Before the body is read: a flood costs a look into a map and a short page. */
function limited(deps: AcquireDeps): RequestHandler {
  return async (request, response, next) => {
    const wait = await deps.limits.post(request.ip ?? '');
    if (wait === null) return next();
    deps.counts.post('', 'limited');
    sayWhyNot(request, response.set('Retry-After', String(wait)), releaseOf(deps), 'busy');
  };
}

type Asked = { readonly view: PageView; readonly link: Link | null; readonly tokens: Tokens };
/** As they came, to be handed on from page to page. */
type Tokens = { readonly link: string | null; readonly kiosk: string | null };

/** The form and the link it was opened by; null when the answer has been given: no such form, or a link that is not good. */
function askedOf(deps: AcquireDeps, request: Request, response: Response): Asked | null {
  const release = releaseOf(deps);
  const form = formOf(release, request.params.form);
  if (!form) {
    sayWhyNot(request, response, release, 'missing');
    return null;
  }
  const tokens = { link: textOf(request, 'link'), kiosk: textOf(request, 'kiosk') };
  const opened = openedBy(deps, form, tokens);
  if (opened !== null && opened.kind !== 'good') {
    const { form: of, source } = opened.kind === 'expired' ? opened.link : { form: '', source: '' };
    deps.counts.link(of, source, opened.kind);
    sayWhyNot(request, response, release, opened.kind);
    return null;
  }
  const link = opened?.link ?? null;
  const view = pageView(request, release, form, { by: 'page', preferred: link?.language });
  return { view, link, tokens };
}

/** A link to one form opens no other, and only a kiosk link opens a kiosk. */
function openedBy({ links }: AcquireDeps, form: Form, tokens: Tokens): OpenedLink | null {
  const token = tokens.kiosk ?? tokens.link;
  if (token === null) return null;
  const opened = links.open(token);
  if (opened.kind === 'forged') return opened;
  const isKiosk = opened.link.kiosk !== undefined;
  return opened.link.form === form.id && isKiosk === (tokens.kiosk !== null) ? opened : { kind: 'forged' };
}

function showForm(deps: AcquireDeps): RequestHandler {
  return async (request, response) => {
    const asked = askedOf(deps, request, response);
    if (!asked) return;
    await tellOfClick(deps, request, asked.link);
    if (asked.link && request.method === 'GET') deps.counts.link(asked.link.form, asked.link.source, 'shown');
    const filled = { ...emptyForm, phone: asked.link?.phone ?? '' };
    sendForm(deps, response, asked, { filled, problems: new Map(), again: false });
  };
}

type Showing = { readonly filled: Filled; readonly problems: FieldProblems; readonly again: boolean };

function sendForm(deps: AcquireDeps, response: Response, asked: Asked, showing: Showing): void {
  const { view, link, tokens } = asked;
  const { form, release, notice } = view;
  const words = disclosureOf(notice, release).version;
  const stamp = makeStamp(deps.seals, {
    form: form.id,
    words,
    at: deps.clock.now(),
    again: showing.again,
  });
  const kiosk =
    tokens.kiosk !== null && link?.kiosk ? { token: tokens.kiosk, staff: link.kiosk.staff } : null;
  sendPage(
    response,
    <JoinPage
      view={view}
      filled={showing.filled}
      problems={showing.problems}
      stamp={stamp}
      example={exampleNumber(form, release.policy)}
      link={tokens.link}
      kiosk={kiosk}
    />,
  );
}

function takeForm(deps: AcquireDeps): RequestHandler {
  return async (request, response) => {
    const { counts, limits, seals, clock } = deps;
    const asked = askedOf(deps, request, response);
    if (!asked) return counts.post('', 'forged');
    const { view } = asked;
    const { form, release, notice } = view;
    const reading = readPost(request.body, view, exampleNumber(form, release.policy));
    const stamp = openStamp(seals, request.body?.stamp);
    const words = disclosureOf(notice, release).version;
    const wrong = stampProblem(stamp, { form: form.id, words, at: clock.now() });
    if (wrong !== null || stamp === null || reading.signed === null) {
      counts.post(form.id, stamp === null ? 'forged' : 'refused');
      const problems = withStamp(reading.problems, wrong, view);
      return sendForm(deps, response.status(422), asked, { filled: reading.filled, problems, again: true });
    }
    const wait = await limits.phone(reading.signed.phone.value);
    if (wait !== null) {
      counts.post(form.id, 'limited');
      return sayWhyNot(request, response.set('Retry-After', String(wait)), release, 'busy');
    }
    const token = await report(deps, request, asked, { signed: reading.signed, stamp });
    response.redirect(303, doneAddress(deps, asked, token));
  };
}

/** Being quick is a fault only where there is no other: who made a mistake comes back anyway. */
function withStamp(problems: FieldProblems, wrong: string | null, { say }: PageView): FieldProblems {
  if (wrong === null || (wrong === 'error-early' && problems.size > 0)) return problems;
  return new Map([...problems, ['submit', say(wrong)]]);
}

/** Stores the report before the answer is given; the same form posted twice is one report with one token. */
async function report(
  { inbox, channel, publicUrl, counts }: AcquireDeps,
  request: Request,
  { view, link }: Asked,
  { signed, stamp }: { readonly signed: Signed; readonly stamp: Stamp },
): Promise<string> {
  const { form } = view;
  const ticked = signed.ticked.map(({ id }) => id);
  const seed = createHash('sha256')
    .update(JSON.stringify([stamp.nonce, signed.phone.value, ticked, signed.attributes]))
    .digest('base64url');
  const token = tokenFor(form, ticked, seed);
  const event = reportOf(request, { view, signed, link, token, base: publicUrl });
  const contact = await inbox.contactOf(signed.phone, channel);
  const id = `form:${form.id}:${contact}:${seed}` as EntryId;
  const [entry] = await inbox.submit([{ contact, id, event, rank: 0 }]);
  counts.post(form.id, entry?.duplicate ? 'duplicate' : 'accepted');
  return token;
}

/** Holds no number: addresses stay in histories and logs. */
function doneAddress({ seals }: AcquireDeps, { view, link, tokens }: Asked, token: string): string {
  const { form, language } = view;
  const done: Done = {
    form: form.id,
    token: form.doubleOptIn ? token : null,
    place: link?.source ?? null,
  };
  const kiosk: Record<string, string> = tokens.kiosk === null ? {} : { kiosk: tokens.kiosk };
  return `/join/${form.id}/done?${new URLSearchParams({ t: seals.seal('done', done), lang: language, ...kiosk })}`;
}

function showDone(deps: AcquireDeps): RequestHandler {
  return async (request, response) => {
    const asked = askedOf(deps, request, response);
    if (!asked) return;
    const { view, tokens } = asked;
    const { form, release, language, say } = view;
    const { data: done } = doneShape.safeParse(deps.seals.open('done', textOf(request, 't') ?? ''));
    if (!done || done.form !== form.id) return sayWhyNot(request, response, release, 'forged');
    const behind =
      done.token !== null ? { token: done.token } : done.place === null ? null : { source: done.place };
    const words = firstMessage(form, release, language, behind);
    const href = whatsAppLink(release.policy.business.phone, words);
    const kiosk =
      tokens.kiosk === null
        ? null
        : {
            qr: await qrDataUri(href, say('kiosk-scan'), onScreen),
            again: `/join/${form.id}?${new URLSearchParams({ kiosk: tokens.kiosk })}`,
            seconds: Math.round(form.startAgainMs / secondMs),
          };
    const number = readableNumber(release.policy.business.phone);
    sendPage(response, <DonePage view={view} words={words} href={href} number={number} kiosk={kiosk} />);
  };
}

/** From the query or the body, whichever has it. */
function textOf(request: Request, name: string): string | null {
  const value: unknown = request.query[name] ?? request.body?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
