/** A button for other websites, as a piece of HTML to copy. It needs no script, and leads to the page with the facts. */
import { frameOf, type PageView } from '../page-view.ts';
import { Layout } from './layout.tsx';

export const ButtonPage = ({ view, href, warning }: ButtonPageProps) => {
  const { say } = view;
  return (
    <Layout title={say('button')} {...frameOf(view)}>
      {warning !== null && (
        <p class="warning" role="alert">
          {warning}
        </p>
      )}
      <article class="card narrow">
        <h1>{view.notice.title}</h1>
        <p>
          <a class="button" href={href}>
            {say('button')}
          </a>
        </p>
        <label for="snippet">HTML</label>
        <textarea id="snippet" class="snippet" rows={6} readOnly spellcheck={false}>
          {buttonSnippet(href, say('button'))}
        </textarea>
      </article>
    </Layout>
  );
};

export type ButtonPageProps = {
  readonly view: PageView;
  readonly href: string;
  readonly warning: string | null;
};

/** Plain HTML with its looks inside: a stranger's page has no stylesheet of ours. */
function buttonSnippet(href: string, words: string): string {
  const style =
    'display:inline-block;padding:.75em 1.25em;border-radius:999px;background:#0b6e4f;color:#fff;font:600 1rem/1.3 system-ui,sans-serif;text-decoration:none';
  return `<a href="${escaped(href)}" style="${style}">${escaped(words)}</a>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
