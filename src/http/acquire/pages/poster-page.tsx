/** A sheet to print: the code, and beside it what a yes means. A code alone would inform nobody. */

import { sheetPath } from '../assets.ts';
import { frameOf, type PageView } from '../page-view.ts';
import { Facts } from './facts.tsx';
import { Layout } from './layout.tsx';

export type PaperSize = 'a4' | 'a5';

export type PosterPageProps = {
  readonly view: PageView;
  readonly qr: string;
  readonly size: PaperSize;
  readonly code: string;
  readonly number: string;
  /** For the admin alone: what keeps this sheet from being printed. Not on paper. */
  readonly warning: string | null;
};

export const PosterPage = ({ view, qr, size, code, number, warning }: PosterPageProps) => {
  const { say, notice } = view;
  return (
    <Layout title={notice.title} {...frameOf(view)} sheet={sheetPath(size)}>
      {warning !== null && (
        <p class="warning" role="alert">
          {warning}
        </p>
      )}
      <article class={`poster ${size}`}>
        <p class="from">{notice.business}</p>
        <h1>{notice.title}</h1>
        <img src={qr} alt={say('poster-scan')} />
        <p class="strong">{say('poster-scan')}</p>
        <p>{say('poster-by-hand', { words: `#${code}`, number })}</p>
        <Facts {...view} onPaper />
        <p class="small">
          {say('agree-by-message')} {notice.boxes.map(({ words }) => words).join(' · ')}
        </p>
        <p class="small">
          {[notice.business, notice.postalAddress, notice.contact].filter(Boolean).join(' · ')}
        </p>
      </article>
    </Layout>
  );
};
