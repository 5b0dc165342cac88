/** What a page answers for a thing that is not there. */
import type { Reply } from './page-route.ts';

export const missing = (title: string, words: string): Reply => ({
  title,
  status: 404,
  body: (
    <main class="message">
      <p>{words}</p>
    </main>
  ),
});
