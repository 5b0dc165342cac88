/** What came of forms and links, for operators: by form, and by the places links were put at. */
import { Counter, type Registry } from 'prom-client';

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
  const posts = counter(registry, 'kabar_form_posts_total', 'Sign-up forms posted, by what came of them.', [
    'form',
    'outcome',
  ]);
  const links = counter(registry, 'kabar_links_total', 'Link pages shown and links opened.', [
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
