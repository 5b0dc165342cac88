/** Everything the pages of forms show: what each asks for, where it is found, what is said, and what came of it here. */

import { type FormLife, formLives, yearOfLives } from '../../core/figures/joined-lives.ts';
import { sourceSlug } from '../../core/form/codes.ts';
import { firstMessage, whatsAppLink } from '../../core/form/first-message.ts';
import { type Form, wordsIn } from '../../core/form/form.ts';
import { noticeOf, pageWords } from '../../core/form/notice.ts';
import type { Release } from '../../core/release.ts';
import { textKey } from '../../core/texts.ts';
import { localDay } from '../../core/time/local-time.ts';
import { countsOf, type FormCounts } from '../../http/acquire/counts.ts';
import { createLinks } from '../../http/acquire/links.ts';
import { isLocal } from '../../http/acquire/public-url.ts';
import { qrDataUri } from '../../http/acquire/qr.ts';
import { readSpans } from '../../http/figure-spans.ts';
import type { ConsoleDeps } from '../deps.ts';

export type FormRow = {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  /** The words of its boxes. */
  readonly agreesTo: readonly string[];
  /** Attributes. */
  readonly asks: readonly string[];
  readonly doubleOptIn: boolean;
};

export type ListedForm = FormRow & {
  /** What became of it at all places in the last year. */
  readonly year: Pick<FormLife, 'shown' | 'joined' | 'left'>;
};

/** Since this process began. */
export type Counted = {
  readonly shown: number;
  readonly opened: number;
  readonly filledIn: number;
  readonly wrong: number;
};

export type FormView = FormRow & {
  readonly counts: Counted;
  readonly file: string;
  /** Of the page, the poster and the messages below: one of those that the form speaks. */
  readonly language: string;
  readonly languages: readonly { readonly language: string; readonly name: string }[];
  readonly business: string;
  readonly boxes: readonly Box[];
  readonly questions: readonly {
    readonly attribute: string;
    readonly words: string;
    readonly required: boolean;
  }[];
  readonly told: {
    readonly gets: string;
    readonly howOften: string;
    readonly stop: string;
    readonly privacy: string;
  };
  /** What the last page says, and the message it opens WhatsApp with. */
  readonly after: { readonly title: string; readonly words: string; readonly message: string };
  readonly whatsApp: string;
  readonly link: PlacedLink;
  readonly places: FormCounts['places'];
  /** What became of those who joined by it in the last year, by place. */
  readonly lives: readonly FormLife[];
  /** True while only this machine can follow what is drawn. */
  readonly isLocal: boolean;
};

type Box = {
  readonly id: string;
  readonly words: string;
  readonly purpose: Form['boxes'][number]['purpose'];
  readonly topics: readonly string[];
  readonly required: boolean;
};

/** Where the code leads, and what is printed and embedded with it. */
export type PlacedLink = {
  /** Empty: the code alone, put anywhere. */
  readonly source: string;
  readonly url: string;
  readonly qr: string;
  /** To be put behind the addresses of posters, codes and buttons. */
  readonly query: Readonly<Record<string, string>>;
};

export async function formsView(
  deps: ConsoleDeps,
  release: Release,
  language: string,
): Promise<readonly ListedForm[]> {
  const livesIn = await livesNow(deps, release);
  return [...release.forms.values()].map((form) => {
    const lives = livesIn(form);
    const sum = (count: 'shown' | 'joined' | 'left') => lives.reduce((all, life) => all + life[count], 0);
    return {
      ...rowOf(form, language),
      year: { shown: sum('shown'), joined: sum('joined'), left: sum('left') },
    };
  });
}

/** `source` is where a link is to be put, as somebody wrote it. */
export async function formView(
  deps: ConsoleDeps,
  { release, form, language, source }: Seen,
): Promise<FormView> {
  const { registry, publicUrl, localUrl } = deps;
  const notice = noticeOf(form, release, language, 'page');
  const say = pageWords(release, language);
  const message = firstMessage(form, release, language, null);
  const base = publicUrl ?? localUrl();
  const [{ posts, places }, livesIn] = await Promise.all([
    countsOf(registry, form.id),
    livesNow(deps, release),
  ]);
  return {
    ...rowOf(form, language),
    counts: {
      shown: places.reduce((sum, { shown }) => sum + shown, 0),
      opened: places.reduce((sum, { opened }) => sum + opened, 0),
      filledIn: posts.accepted ?? 0,
      wrong: posts.refused ?? 0,
    },
    file: `flows/forms/${form.id}.yaml`,
    language,
    languages: form.languages.map((each) => ({
      language: each,
      name: release.texts.text(textKey('common', 'language-name'), each),
    })),
    business: notice.business,
    boxes: notice.boxes.map(({ box: { id, purpose, topics, required }, words }) => ({
      ...{ id, words, purpose, required },
      topics: topics.map((topic) => labelOf(release, topic, language)),
    })),
    questions: form.questions.map(({ attribute, words, required }) => ({
      ...{ attribute, required },
      words: wordsIn(words, language, form),
    })),
    told: { gets: notice.gets, howOften: notice.howOften, stop: notice.stop, privacy: notice.privacy },
    after: {
      title: say(form.doubleOptIn ? 'done-title' : 'done-agreed-title'),
      words: say(form.doubleOptIn ? 'done' : 'done-agreed'),
      message,
    },
    whatsApp: whatsAppLink(release.policy.business.phone, message),
    link: await linkTo(deps, form, base, sourceSlug(source)),
    places,
    lives: livesIn(form),
    isLocal: isLocal(base),
  };
}

export type Seen = {
  readonly release: Release;
  readonly form: Form;
  readonly language: string;
  readonly source: string;
};

export const labelOf = ({ topics }: Pick<Release, 'topics'>, topic: string, language: string): string =>
  topics.get(topic)?.labels[language] ?? topic;

const rowOf = (form: Form, language: string): FormRow => ({
  id: form.id,
  title: wordsIn(form.title, language, form),
  code: form.code,
  agreesTo: form.boxes.map(({ words }) => wordsIn(words, language, form)),
  asks: form.questions.map(({ attribute }) => attribute),
  doubleOptIn: form.doubleOptIn,
});

/** Reads the last year once, for any form. */
async function livesNow(
  { store, clock }: ConsoleDeps,
  { policy }: Release,
): Promise<(form: Form) => readonly FormLife[]> {
  const span = yearOfLives(localDay(clock.now(), policy.defaultTimeZone));
  const figures = (await readSpans(store, [span])).sum(span);
  const lives = formLives(figures, span);
  return ({ id }) => lives.filter(({ form }) => form === id);
}

/** Nothing is stored: a sealed link knows by itself where it was put. */
async function linkTo(
  { secret, clock }: ConsoleDeps,
  form: Form,
  base: string,
  source: string,
): Promise<PlacedLink> {
  const token = source === '' ? null : createLinks({ secret, clock }).make({ form: form.id, source });
  const url = `${base}/l/${token ?? form.code}`;
  return { source, url, qr: await qrDataUri(url, form.code), query: token === null ? {} : { link: token } };
}
