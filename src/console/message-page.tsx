/** A page that says one thing: sign in, not found, did not work. */
import { Layout } from './layout.tsx';

export const messagePage = (title: string, words: string) => (
  <Layout title={title}>
    <main class="message">
      <p>{words}</p>
    </main>
  </Layout>
);
