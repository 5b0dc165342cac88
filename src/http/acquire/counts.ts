/** What came of forms and links, for operators: by form, and by the places links were put at. */
import { Counter, type Registry } from 'prom-client';

const postsName = 'kabar_form_posts_total';
const linksName = 'kabar_links_total';

export type PostOutcome = 'accepted' | 'duplicate' | 'refused' | 'forged' | 'limited';
export type LinkOutcome = 'shown' | 'opened' | 'expired' | 'forged' | 'unknown';

export type Counts = {
  post(form: string, outcome: PostOutcome): void;
  link(form: string, source: string, outcome: LinkOutcome): void;
};

/** More places than this are counted together: a label per person would be one too many. */
const mostSources = 200;

/** `form` must be the name of a form there is, or empty: what strangers write is no label. */
export function createCounts(registry: Registry): Counts {
  const posts = counter(registry, postsName, 'Sign-up forms posted, by what came of them.', [
    'form',
    'outcome',
  ]);
  const links = counter(registry, linksName, 'Link pages shown and links opened.', [
    'form',
    'source',
    'outcome',
  ]);
  const sources = new Set<string>();
  return {
    post: (form, outcome) => posts.inc({ form, outcome }),
    link(form, source, outcome) {
      if (sources.size < mostSources) sources.add(source);
      links.inc({ form, source: sources.has(source) ? source : 'other', outcome });
    },
  };
}

const counter = (registry: Registry, name: string, help: string, labelNames: string[]): Counter =>
  (registry.getSingleMetric(name) as Counter | undefined) ??
  new Counter({ name, help, labelNames, registers: [registry] });

/** What came of one form since this process began. */
export type FormCounts = {
  readonly posts: Readonly<Partial<Record<PostOutcome, number>>>;
  /** By the place a link was put at, the busiest first; empty is a code without one. */
  readonly places: readonly { readonly source: string; readonly shown: number; readonly opened: number }[];
};

/** Reads what `createCounts` wrote into the same registry. */
export async function countsOf(registry: Registry, form: string): Promise<FormCounts> {
  const [posts, links] = await Promise.all([
    valuesIn(registry, postsName, form),
    valuesIn(registry, linksName, form),
  ]);
  const at = (source: unknown, outcome: LinkOutcome) =>
    links.find(({ labels }) => labels.source === source && labels.outcome === outcome)?.value ?? 0;
  const sources = [...new Set(links.map(({ labels }) => String(labels.source)))];
  return {
    posts: Object.fromEntries(posts.map(({ labels, value }) => [labels.outcome, value])),
    places: sources
      .map((source) => ({ source, shown: at(source, 'shown'), opened: at(source, 'opened') }))
      .sort((one, other) => other.shown - one.shown || (one.source < other.source ? -1 : 1)),
  };
}

async function valuesIn(registry: Registry, name: string, form: string) {
  const values = (await registry.getSingleMetric(name)?.get())?.values ?? [];
  return values.filter(({ labels }) => labels.form === form);
}
