/** Sealed links: for apps, e-mail, SMS and social media, and for staff who open a kiosk. Each tells where it was put. */
import { z } from 'zod';
import { dayMs, type Instant } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import { createSeals } from './seals.ts';

/** Short names: a link in an SMS pays for every letter. */
const sealedShape = z.object({
  f: z.string(),
  s: z.string(),
  l: z.string().optional(),
  p: z.string().optional(),
  a: z.record(z.string(), z.unknown()).optional(),
  x: z.number().optional(),
  k: z.object({ staff: z.string(), event: z.string().optional() }).optional(),
});

export type Link = {
  readonly form: string;
  /** In a slug: `sms-june`. */
  readonly source: string;
  readonly language?: string | undefined;
  /** The person the link is for, E.164: their form is filled in, and what is told of them counts for this number alone. */
  readonly phone?: string | undefined;
  /** As `/api` takes them; checked against flows/attributes.yaml when the link is made. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  readonly expiresAt?: Instant | undefined;
  readonly kiosk?: { readonly staff: string; readonly event?: string | undefined } | undefined;
};

export type OpenedLink =
  | { readonly kind: 'good'; readonly link: Link }
  | { readonly kind: 'expired'; readonly link: Link }
  /** Forged, changed, cut off, or made by another installation. */
  | { readonly kind: 'forged' };

export type Links = {
  make(link: Link): string;
  open(token: string): OpenedLink;
};

/** A kiosk is for a day, and a link that knows a person for a month; one that only tells its source for ever. */
export const lifetimeOf = ({ kiosk, phone }: Pick<Link, 'kiosk' | 'phone'>): number | null =>
  kiosk ? dayMs : phone === undefined ? null : 30 * dayMs;

export type LinksDeps = { readonly secret: string; readonly clock: Pick<Clock, 'now'> };

export function createLinks({ secret, clock }: LinksDeps): Links {
  const seals = createSeals(secret);
  return {
    make: ({ form, source, language, phone, attributes, expiresAt, kiosk }) =>
      seals.seal('link', {
        f: form,
        s: source,
        l: language,
        p: phone,
        a: attributes,
        x: expiresAt,
        k: kiosk,
      }),
    open(token) {
      const { data } = sealedShape.safeParse(seals.open('link', token));
      if (!data) return { kind: 'forged' };
      const link: Link = {
        form: data.f,
        source: data.s,
        language: data.l,
        phone: data.p,
        attributes: data.a,
        expiresAt: data.x,
        kiosk: data.k,
      };
      return { kind: data.x !== undefined && data.x < clock.now() ? 'expired' : 'good', link };
    },
  };
}

/** Where a link leads: people to the page of the code, somebody we know and staff to the form. */
export const pathOfLink = ({ form, phone, kiosk }: Link, token: string): string =>
  kiosk
    ? `/join/${form}?kiosk=${token}`
    : phone === undefined
      ? `/l/${token}`
      : `/join/${form}?link=${token}`;

/** Where consent came from, as the ledger keeps it: `website/sms-june`. */
export const sourceOf = (form: string, link: Link | null): string => (link ? `${form}/${link.source}` : form);
