/** The page of one's own account, and what each person changes of it. Open to every role. */
import type { ConsoleDeps } from '../deps.ts';
import type { Permission } from '../frame/access.ts';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import { AccountPage } from './page.tsx';
import { accountView } from './view.ts';
import { accountWords } from './words.ts';

type Words = ReturnType<typeof accountWords>;
/** Those of the words that say a plain thing. */
type Said = { [Name in keyof Words]: Words[Name] extends string ? Name : never }[keyof Words];

/** Every role has one of these. */
const everybody: readonly Permission[] = ['see', 'privacy'];

/** What a page that was led to by a form says was done. */
const notices: Readonly<Record<string, Said>> = {
  name: 'doneName',
  password: 'donePassword',
  code: 'doneCode',
  'no-code': 'doneNoCode',
  ended: 'doneEnded',
};

const problems = {
  wrong: 'wrongPassword',
  'too-many': 'tooMany',
  short: 'short',
  long: 'long',
  simple: 'simple',
  'name-taken': 'nameTaken',
  'name-invalid': 'nameInvalid',
  unknown: 'gone',
  'last-owner': 'gone',
} as const satisfies Readonly<Record<string, Said>>;

export function accountRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const { access, store } = deps;

  async function page(
    { visitor, query }: Asked,
    problem: Said | null = null,
    offer: Parameters<typeof accountView>[2] = 'none',
  ): Promise<Reply> {
    const words = accountWords(visitor.language);
    const view = await accountView(deps, visitor, offer);
    if (view === null)
      return { title: words.title, body: <main class="message">{words.gone}</main>, status: 404 };
    const done = notices[query.one('done')];
    const { language, formToken } = visitor;
    const notice = done === undefined ? null : words[done];
    return {
      title: words.title,
      body: <AccountPage {...{ view, language, formToken, notice }} problem={problem && words[problem]} />,
      ...(problem === null ? {} : { status: 400 }),
    };
  }

  const afterwards = (asked: Asked, outcome: keyof typeof problems | null, done: string) =>
    outcome === null ? { goTo: `/account?done=${done}` } : page(asked, problems[outcome]);

  return [
    {
      method: 'get',
      path: '/account',
      needs: everybody,
      handle: (asked) => page(asked, null, asked.query.one('offer') === 'code' ? 'new' : 'none'),
    },
    {
      method: 'post',
      path: '/account/name',
      needs: everybody,
      does: 'account.renamed',
      handle: async (asked) =>
        afterwards(
          asked,
          await access.accounts.rename(asked.visitor.session.account, asked.form.one('name')),
          'name',
        ),
    },
    {
      method: 'post',
      path: '/account/password',
      needs: everybody,
      does: 'account.password-set',
      async handle(asked) {
        const { account, id } = asked.visitor.session;
        const [current, next] = [asked.form.one('current'), asked.form.one('next')];
        const outcome = await access.signingIn.setPassword(account, { current, next, session: id });
        return afterwards(asked, outcome, 'password');
      },
    },
    {
      method: 'post',
      path: '/account/code',
      needs: everybody,
      does: 'account.code-turned-on',
      async handle(asked) {
        const sealed = asked.form.one('sealed');
        const { account } = asked.visitor.session;
        const outcome = await access.signingIn.turnCodeOn(account, sealed, asked.form.one('code'));
        return outcome === null ? { goTo: '/account?done=code' } : page(asked, 'wrongCode', { sealed });
      },
    },
    {
      method: 'post',
      path: '/account/code/off',
      needs: everybody,
      does: 'account.code-turned-off',
      handle: async (asked) =>
        afterwards(
          asked,
          await access.signingIn.turnCodeOff(asked.visitor.session.account, asked.form.one('current')),
          'no-code',
        ),
    },
    {
      method: 'post',
      path: '/account/sessions/end',
      needs: everybody,
      does: 'account.sessions-ended',
      async handle({ visitor: { session } }) {
        await store.sessions.endAll(session.account, session.id);
        return { goTo: '/account?done=ended' };
      },
    },
    {
      method: 'post',
      path: '/account/sessions/:session/end',
      needs: everybody,
      does: 'account.session-ended',
      async handle({ visitor: { session }, params }) {
        await store.sessions.end(session.account, params.session ?? '');
        return { goTo: '/account?done=ended' };
      },
    },
    {
      method: 'post',
      path: '/sign-out',
      needs: everybody,
      does: 'account.signed-out',
      async handle({ visitor: { session } }) {
        await store.sessions.end(session.account, session.id);
        return { goTo: '/sign-in' };
      },
    },
  ];
}
