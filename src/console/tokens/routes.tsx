/** What owners do with tokens of the API: make, revoke. */
import { createTokens } from '../../access/tokens.ts';
import { isScope } from '../../core/access/token.ts';
import { SecretPage } from '../accounts/page.tsx';
import { tabNames } from '../accounts/tabs.tsx';
import type { ConsoleDeps } from '../deps.ts';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import { TokensPage } from './page.tsx';
import { tokensWords } from './words.ts';

const mostShown = 200;

export function tokensRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const { store, clock } = deps;
  const made = createTokens(deps);

  async function page(
    { visitor: { language, formToken }, query }: Asked,
    problem: 'invalid' | 'gone' | null = null,
  ): Promise<Reply> {
    const words = tokensWords(language);
    const view = {
      tokens: await store.tokens.list(mostShown),
      now: clock.now(),
      notice: query.one('done') === 'revoked' ? words.doneRevoked : null,
      problem: problem && words[problem],
    };
    return {
      title: tabNames(language).tokens,
      body: <TokensPage {...view} {...{ language, formToken }} />,
      ...(problem === null ? {} : { status: 400, noted: { why: problem } }),
    };
  }

  return [
    { method: 'get', path: '/tokens', needs: ['own'], handle: (asked) => page(asked) },
    {
      method: 'post',
      path: '/tokens',
      needs: ['own'],
      does: 'token.made',
      async handle(asked) {
        const { form, visitor } = asked;
        const wanted = { name: form.one('name'), scopes: form.all('scope').filter(isScope) };
        const answer = await made.make({ ...wanted, by: visitor.name });
        if (answer === null) return page(asked, 'invalid');
        const words = tokensWords(visitor.language);
        const { token, secret } = answer;
        const back = { href: '/console/tokens', words: words.back };
        return {
          title: words.madeTitle(token.name),
          body: <SecretPage {...{ secret, back }} hint={words.madeHint} />,
          noted: { token: token.id, name: token.name, scopes: token.scopes.join(' ') },
        };
      },
    },
    {
      method: 'post',
      path: '/tokens/:token/revoke',
      needs: ['own'],
      does: 'token.revoked',
      handle: async (asked) =>
        (await store.tokens.remove(asked.params.token ?? ''))
          ? { goTo: '/tokens?done=revoked' }
          : page(asked, 'gone'),
    },
  ];
}
