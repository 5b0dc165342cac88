/** What somebody is told before they agree: what they get, how often, how to stop, and how their data is treated. */
import type { PageView } from '../page-view.ts';

export const Facts = ({ notice, say, onPaper = false }: FactsProps) => (
  <dl class="facts">
    <div>
      <dt>{say('gets-label')}</dt>
      <dd>{notice.gets}</dd>
    </div>
    <div>
      <dt>{say('how-often-label')}</dt>
      <dd>{notice.howOften}</dd>
    </div>
    <div>
      <dt>{say('stop-label')}</dt>
      <dd>{notice.stop}</dd>
    </div>
    <div>
      <dt>{say('privacy-label')}</dt>
      <dd>
        {onPaper ? (
          notice.privacy
        ) : (
          <a href={notice.privacy} rel="noopener noreferrer" target="_blank">
            {say('privacy-link')}
          </a>
        )}
      </dd>
    </div>
  </dl>
);

type FactsProps = Pick<PageView, 'notice' | 'say'> & { readonly onPaper?: boolean };

/** Who it is, and where they are found. */
export const Imprint = ({ notice }: Pick<PageView, 'notice'>) => (
  <footer class="imprint">
    <p>{[notice.business, notice.postalAddress, notice.contact].filter(Boolean).join(' · ')}</p>
  </footer>
);
