/** Templates that WhatsApp does not send now: what would need one waits, instead of failing one message after the other. */
import { hourMs, type Instant } from '../time/instant.ts';

export type TemplateId = {
  readonly name: string;
  /** As WhatsApp writes it. */
  readonly language: string;
};

/** What WhatsApp told of a template last. */
export type TemplateNews = TemplateId & {
  readonly at: Instant;
  /** False once it may be sent again. */
  readonly halted: boolean;
  /** What Meta calls it: PAUSED, DISABLED, REJECTED … */
  readonly event: string;
  /** Why, as Meta calls it; null where it is not told. */
  readonly reason: string | null;
};

/** A pause is over after three hours, the second after six; the third is for good (domain.md 1.6). */
const pauseMs = 6 * hourMs;
/** An account has a few hundred templates; of those longest unheard of nothing is remembered. */
const mostKept = 200;

/** The very same where it is no news. */
export function withTemplateNews(
  known: readonly TemplateNews[],
  news: TemplateNews,
): readonly TemplateNews[] {
  const old = known.find((each) => isSame(each, news));
  const isTold = old?.at === news.at && old.halted === news.halted && old.event === news.event;
  if (isTold || (old !== undefined && old.at > news.at)) return known;
  return [...known.filter((each) => each !== old), news].slice(-mostKept);
}

/** Null when it may be sent. What passes is tried after the time of a pause, whether or not WhatsApp told that it is over. */
export function haltOf(
  templates: readonly TemplateNews[] | undefined,
  template: TemplateId,
  now: Instant,
): TemplateNews | null {
  const known = templates?.find((each) => isSame(each, template));
  if (!known?.halted) return null;
  return passing.has(known.event) && now - known.at >= pauseMs ? null : known;
}

export const paused = 'PAUSED';
/** No word of Meta's: a send was refused for it. */
export const notApproved = 'NOT_APPROVED';
const passing = new Set([paused, notApproved]);

/** The same code is written `en_US` when it is sent and `en-US` when it is told. */
const isSame = (a: TemplateId, b: TemplateId): boolean =>
  a.name === b.name && a.language.replace('-', '_') === b.language.replace('-', '_');
