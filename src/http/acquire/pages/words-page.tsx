/** A page that says one thing: nothing is here, this link has ended, please wait. */
import { Layout, type LayoutProps } from './layout.tsx';

export const WordsPage = ({
  title,
  words,
  ...frame
}: Omit<LayoutProps, 'children'> & { readonly words: string }) => (
  <Layout title={title} {...frame}>
    <article class="card narrow">
      <h1>{title}</h1>
      <p>{words}</p>
    </article>
  </Layout>
);
