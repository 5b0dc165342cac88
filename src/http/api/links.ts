/** Makes sealed links for apps, e-mail, SMS, social media and kiosks. Nothing is stored: the link itself knows what it is for. */
import { z } from 'zod';
import { didYouMean } from '../../core/flow/suggest.ts';
import { sourceSlug } from '../../core/form/codes.ts';
import type { FormId } from '../../core/form/form.ts';
import type { Release } from '../../core/release.ts';
import { createLinks, type Link, lifetimeOf, pathOfLink } from '../acquire/links.ts';
import type { HttpDeps } from '../deps.ts';
import { language, moment, named, phone, value, words } from '../fields.ts';
import { type FieldProblem, invalidFields } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { checkAttributes } from './attribute-check.ts';

const linkBody = z
  .strictObject({
    form: words(64).meta({ description: 'The name of a form in flows/forms/, such as website.' }),
    source: words(60)
      .refine((text) => sourceSlug(text) !== '', 'Use letters a to z or digits.')
      .meta({ description: 'Where the link is put: app, sms-june, instagram. Consent is counted by it.' }),
    language: language
      .exactOptional()
      .meta({ description: 'The language of the page, unless the reader chooses.' }),
    phone: phone.exactOptional().meta({ description: 'Whom the link is for: their form is filled in.' }),
    attributes: named(value)
      .exactOptional()
      .meta({ description: 'What you know of them; taken when they sign up with this phone.' }),
    expiresAt: moment.exactOptional().meta({
      description:
        'Left out: a kiosk link is good for a day, one with a phone for 30 days, any other for ever.',
    }),
    kiosk: z
      .strictObject({ staff: words(60), event: words(60).exactOptional() })
      .exactOptional()
      .meta({
        description:
          'Opens the form for a stand: it begins anew after each person, and the ledger names the staff.',
      }),
  })
  .refine((body) => body.attributes === undefined || body.phone !== undefined, {
    path: ['attributes'],
    error: 'Give the phone too: without it nobody knows whose they are.',
  })
  .refine((body) => body.kiosk === undefined || body.phone === undefined, {
    path: ['phone'],
    error: 'A kiosk is for everybody: leave the phone out.',
  });

export function linkApiRoute(deps: HttpDeps): Route {
  const links = createLinks(deps);
  return route({
    method: 'post',
    path: '/api/links',
    id: 'makeLink',
    needs: ['write'],
    summary: 'Make a sealed link to a sign-up form that tells where it was put',
    body: linkBody,
    answers: {
      201: {
        words: 'The link. `note` says what to set when it works on this machine only.',
        schema: z.object({
          url: z.string(),
          token: z.string(),
          expiresAt: z.string().nullable(),
          note: z.string().nullable(),
        }),
      },
    },
    handle({ body }) {
      const now = deps.clock.now();
      checkLink(body, deps.release(), now);
      const { form, source, phone: address, attributes, expiresAt, kiosk } = body;
      const checked = attributes && checkAttributes(attributes, deps.release());
      const lifetime = lifetimeOf({ kiosk, phone: address?.value });
      const until = expiresAt ?? (lifetime === null ? undefined : now + lifetime);
      const link: Link = {
        form,
        source: sourceSlug(source),
        language: body.language,
        phone: address?.value,
        attributes: checked,
        expiresAt: until,
        kiosk,
      };
      const token = links.make(link);
      const base = deps.publicUrl ?? deps.localUrl();
      return {
        status: 201,
        body: {
          url: `${base}${pathOfLink(link, token)}`,
          token,
          expiresAt: until === undefined ? null : new Date(until).toISOString(),
          note: deps.publicUrl === null ? 'It works on this machine only: set KABAR_PUBLIC_URL.' : null,
        },
      };
    },
  });
}

function checkLink(
  { form, language: wanted, expiresAt }: z.output<typeof linkBody>,
  release: Release | null,
  now: number,
): void {
  const problems: FieldProblem[] = [];
  const forms = release?.forms ?? new Map();
  const known = forms.get(form as FormId);
  if (!known) {
    const hint = didYouMean(form, forms.keys());
    problems.push({
      pointer: '/form',
      detail: ['There is no such form.', ...(hint ? [hint] : [])].join(' '),
    });
  }
  const base = wanted?.split('-')[0] ?? '';
  if (known && wanted !== undefined && !known.languages.includes(wanted) && !known.languages.includes(base))
    problems.push({
      pointer: '/language',
      detail: `The form is not offered in it. Known: ${known.languages.join(', ')}.`,
    });
  if (expiresAt !== undefined && expiresAt <= now)
    problems.push({ pointer: '/expiresAt', detail: 'Write a moment in the future.' });
  if (problems.length > 0) throw invalidFields(problems);
}
