/** What is printed and embedded: `/qr/{form}.svg`, `/qr/{form}.png`, `/poster/{form}`, `/button/{form}`. */
import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { Form } from '../../core/form/form.ts';
import { fieldProblems, invalidFields, refusal } from '../problem.ts';
import { type AcquireDeps, formOf, releaseOf } from './deps.ts';
import { readableNumber } from './example-number.ts';
import { type PageView, pageView } from './page-view.ts';
import { ButtonPage } from './pages/button-page.tsx';
import { PosterPage } from './pages/poster-page.tsx';
import { isLocal, publicUrl } from './public-url.ts';
import { corrections, qrDataUri, qrPng, qrSvg } from './qr.ts';
import { sendPage } from './send-page.ts';
import { sayWhyNot } from './words-pages.tsx';

export function printRoutes(router: Router, deps: AcquireDeps): void {
  router.get('/qr/:file', drawQr(deps));
  router.get('/poster/:form', showPoster(deps));
  router.get('/button/:form', showButton(deps));
}

const whole = (least: number, most: number, what: string) => {
  const words = `Write ${what} from ${least} to ${most}.`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};

/** Pixels cost time; what has to be larger is drawn as SVG. */
const mostPixels = 1_200;

const qrQuery = z.object({
  size: whole(64, mostPixels, 'the side in pixels,').default(600),
  /** Side on paper. PNG is made for 300 dots an inch. */
  print: whole(15, 1_000, 'the side on paper in millimetres,').exactOptional(),
  correction: z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(z.enum(corrections, `Write one of ${corrections.join(', ')}.`))
    .default('Q'),
  margin: whole(4, 20, 'the white border in modules (readers need 4),').default(4),
  /** A sealed link, so that the code tells where it hangs. */
  link: z.string().exactOptional(),
});

const dotsPerMm = 300 / 25.4;
const tooLargeForPng = 'A PNG is at most 101 mm wide. Take the .svg: it is sharp at any size.';

function drawQr(deps: AcquireDeps): RequestHandler {
  return async (request, response) => {
    const wait = await deps.limits.image(request.ip ?? '');
    if (wait !== null)
      throw refusal('limit.exceeded', 'Too many images from here. Wait a minute.', {
        status: 429,
        headers: { 'Retry-After': String(wait) },
      });
    const [, name, type] = /^(.+)\.(svg|png)$/.exec(String(request.params.file)) ?? [];
    const form = formOf(releaseOf(deps), name);
    if (!form)
      throw refusal('request.not-found', 'There is no form of this name, or no .svg or .png behind it.');
    const query = qrQuery.safeParse(request.query);
    if (!query.success) throw invalidFields(fieldProblems(query.error, '/query'));
    const { size, print, correction, margin, link } = query.data;
    const address = addressOf(deps, request, form, link);
    const look = { correction, margin };
    response.set({
      'Cache-Control': 'public, max-age=300',
      // Other websites may show it.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    if (type === 'png') {
      const pixels = print === undefined ? size : Math.round(print * dotsPerMm);
      if (pixels > mostPixels) throw invalidFields([{ pointer: '/query/print', detail: tooLargeForPng }]);
      return response.type('png').send(await qrPng(address, pixels, look));
    }
    const side = print === undefined ? String(size) : `${print}mm`;
    response.type('image/svg+xml').send(await qrSvg(address, form.code, side, look));
  };
}

/** What a code on paper leads to: our own page, so that paper outlives the number on it. */
function addressOf(deps: AcquireDeps, request: Request, form: Form, link?: string): string {
  const base = publicUrl(request, deps.publicUrl);
  if (link === undefined) return `${base}/l/${form.code}`;
  const opened = deps.links.open(link);
  if (opened.kind === 'good' && opened.link.form === form.id && !opened.link.kiosk)
    return `${base}/l/${link}`;
  throw invalidFields([
    { pointer: '/query/link', detail: 'This is no link to this form that is still good.' },
  ]);
}

function showPoster(deps: AcquireDeps): RequestHandler {
  return async (request, response) => {
    const view = viewOf(deps, request, response);
    if (!view) return;
    const { form, release, say } = view;
    const link = typeof request.query.link === 'string' ? request.query.link : undefined;
    const address = addressOf(deps, request, form, link);
    sendPage(
      response,
      <PosterPage
        view={view}
        qr={await qrDataUri(address, say('poster-scan'))}
        size={request.query.size === 'a5' ? 'a5' : 'a4'}
        code={form.code}
        number={readableNumber(release.policy.business.phone)}
        warning={warningFor(address)}
      />,
    );
  };
}

function showButton(deps: AcquireDeps): RequestHandler {
  return (request, response) => {
    const view = viewOf(deps, request, response);
    if (!view) return;
    const link = typeof request.query.link === 'string' ? request.query.link : undefined;
    const href = `${addressOf(deps, request, view.form, link)}?lang=${view.language}`;
    sendPage(response, <ButtonPage view={view} href={href} warning={warningFor(href)} />);
  };
}

function viewOf(deps: AcquireDeps, request: Request, response: Response): PageView | null {
  const release = releaseOf(deps);
  const form = formOf(release, request.params.form);
  if (form) return pageView(request, release, form, { by: 'link' });
  sayWhyNot(request, response, release, 'missing');
  return null;
}

const warningFor = (address: string): string | null =>
  isLocal(address)
    ? 'Not for print yet: this code works on this machine only. Set KABAR_PUBLIC_URL to the address at which people reach Kabar.'
    : null;
