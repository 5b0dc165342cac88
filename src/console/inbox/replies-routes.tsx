/** The page of canned replies, which editors keep. */
import type { ConsoleDeps } from '../deps.ts';
import type { Fields, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { RepliesPage } from './replies-page.tsx';
import { inboxWords } from './words.ts';

const longestName = 60;
/** What one message may hold. */
const longestText = 4_096;

export function repliesRoutes({ store: { cannedReplies } }: ConsoleDeps): readonly PageRoute[] {
  const page = async (visitor: Visitor, problem: string | null): Promise<Reply> => ({
    title: inboxWords(visitor.language).cannedTitle,
    status: problem === null ? 200 : 400,
    body: <RepliesPage replies={await cannedReplies.all()} {...{ visitor, problem }} />,
  });
  const list: Reply = { goTo: '/inbox/replies' };

  return [
    {
      method: 'get',
      path: '/inbox/replies',
      needs: ['edit'],
      handle: ({ visitor }) => page(visitor, null),
    },
    {
      method: 'post',
      path: '/inbox/replies',
      needs: ['edit'],
      does: 'canned-reply.saved',
      async handle({ form, visitor }) {
        const words = inboxWords(visitor.language);
        const { name, text } = written(form);
        if (name === '' || text.trim() === '') return page(visitor, words.unnamed);
        const isSaved = await cannedReplies.save({ name, text, by: visitor.name });
        return isSaved ? list : page(visitor, words.tooMany);
      },
    },
    {
      method: 'post',
      path: '/inbox/replies/remove',
      needs: ['edit'],
      does: 'canned-reply.removed',
      async handle({ form }) {
        await cannedReplies.remove(written(form).name);
        return list;
      },
    },
  ];
}

const written = (form: Fields) => ({
  name: form.one('name').trim().slice(0, longestName),
  text: form.one('text').replaceAll('\r\n', '\n').slice(0, longestText),
});
