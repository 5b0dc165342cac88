/** The inbox for people: who waits, answering, whose a conversation is, and canned replies. */
import { isKabarError } from '../../core/errors.ts';
import type { ContactRecord } from '../../core/record.ts';
import { assignBody, writeBody } from '../../http/api/contact-bodies.ts';
import type { Deed } from '../../http/contact-deeds.ts';
import { readBody } from '../../http/read-body.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import { untilDecided } from '../people/decided.ts';
import { deedsOf, forContact } from '../people/person-routes.tsx';
import { countIn } from '../people/person-view.ts';
import { ConversationPage } from './conversation-page.tsx';
import { InboxPage } from './list-page.tsx';
import { repliesRoutes } from './replies-routes.tsx';
import { unheardToldIn } from './unheard-words.ts';
import { conversationView, inboxView } from './view.ts';
import { inboxWords } from './words.ts';

export function inboxRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const settled = async ({ id }: ContactRecord, deed: Promise<Deed>): Promise<Reply> => {
    await untilDecided(deps, [(await deed).entry]);
    return { goTo: `/inbox/${encodeURIComponent(id)}#latest` };
  };

  const show = async (
    record: ContactRecord,
    { query, visitor }: Asked,
    refused: { readonly draft: string; readonly problem: string } | null = null,
  ): Promise<Reply> => {
    const view = await conversationView(deps, record, countIn(query), visitor.language);
    const canned = view.canned.find(({ name }) => name === query.one('use'))?.text ?? '';
    const { draft, problem } = refused ?? { draft: canned, problem: null };
    const body = <ConversationPage {...{ view, visitor, draft, problem }} />;
    return { title: view.title, status: refused === null ? 200 : 409, body };
  };

  return [
    {
      method: 'get',
      path: '/inbox',
      needs: ['talk'],
      async handle({ query, visitor }) {
        const view = await inboxView(deps, query.one('after'));
        return { title: inboxWords(visitor.language).title, body: <InboxPage {...{ view, visitor }} /> };
      },
    },
    ...repliesRoutes(deps),
    {
      method: 'get',
      path: '/inbox/:contact',
      needs: ['talk'],
      handle: forContact(deps, (record, asked) => show(record, asked)),
    },
    {
      method: 'post',
      path: '/inbox/:contact/reply',
      needs: ['talk'],
      does: 'person.wrote',
      handle: forContact(deps, async (record, asked) => {
        const { visitor, form } = asked;
        // Browsers end lines of a form with CR LF; phones do not.
        const draft = form.one('text').replaceAll('\r\n', '\n');
        const { text } = readBody(writeBody, { text: draft });
        try {
          return await settled(record, deedsOf(deps, visitor).write(record.id, text));
        } catch (error) {
          if (!isKabarError(error) || error.code !== 'message.refused') throw error;
          return show(record, asked, { draft, problem: unheardToldIn(error.message, visitor.language) });
        }
      }),
    },
    {
      method: 'post',
      path: '/inbox/:contact/assign',
      needs: ['talk'],
      does: 'conversation.assigned',
      handle: forContact(deps, async (record, { form, visitor }) => {
        const written = form.one('to').trim();
        const { to } = readBody(assignBody, { to: written === '' ? null : written });
        return settled(record, deedsOf(deps, visitor).assign(record.id, to));
      }),
    },
    {
      method: 'post',
      path: '/inbox/:contact/hand',
      needs: ['talk'],
      does: 'conversation.handed',
      handle: forContact(deps, async (record, { form, visitor }) => {
        const to = form.one('to') === 'person' ? 'person' : 'bot';
        return settled(record, deedsOf(deps, visitor).hand(record.id, to));
      }),
    },
  ];
}
