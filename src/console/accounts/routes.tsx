/** What owners do with accounts: invite, change a role, reset, remove. */
import type { AccountProblem, Invited } from '../../access/accounts.ts';
import { type AccountId, isRole } from '../../core/access/account.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import { AccountsPage, SecretPage } from './page.tsx';
import { tabNames } from './tabs.tsx';
import { accountsWords } from './words.ts';

const problems = {
  unknown: 'unknown',
  'name-taken': 'nameTaken',
  'name-invalid': 'nameInvalid',
  'last-owner': 'lastOwner',
  'no-role': 'noRole',
  'own-reset': 'ownReset',
} as const;
type Problem = keyof typeof problems;

export function accountsRoutes({ access, clock, publicUrl, localUrl }: ConsoleDeps): readonly PageRoute[] {
  async function page({ visitor, query }: Asked, problem: Problem | null = null): Promise<Reply> {
    const { language, formToken, session } = visitor;
    const words = accountsWords(language);
    const done = query.one('done');
    const view = {
      accounts: await access.accounts.list(),
      own: session.account,
      now: clock.now(),
      notice: done === 'role' ? words.doneRole : done === 'removed' ? words.doneRemoved : null,
      problem: problem && words[problems[problem]],
    };
    return {
      title: tabNames(language).accounts,
      body: <AccountsPage {...view} {...{ language, formToken }} />,
      ...(problem === null ? {} : { status: 400, noted: { why: problem } }),
    };
  }

  function linkPage({ visitor: { language } }: Asked, { account, token }: Invited): Reply {
    const words = accountsWords(language);
    const secret = `${publicUrl ?? localUrl()}/console/sign-in?token=${token}`;
    const back = { href: '/console/accounts', words: words.back };
    return {
      title: words.linkTitle(account.name),
      body: <SecretPage {...{ secret, back }} hint={words.linkHint} />,
      noted: { account: account.id, name: account.name, role: account.role },
    };
  }

  const accountIn = ({ params }: Asked) => (params.account ?? '') as AccountId;

  const afterwards = (
    asked: Asked,
    outcome: AccountProblem | null,
    done: string,
    noted: Readonly<Record<string, string>> = {},
  ) => (outcome === null ? { goTo: `/accounts?done=${done}`, noted } : page(asked, outcome));

  return [
    { method: 'get', path: '/accounts', needs: ['own'], handle: (asked) => page(asked) },
    {
      method: 'post',
      path: '/accounts',
      needs: ['own'],
      does: 'account.invited',
      async handle(asked) {
        const role = asked.form.one('role');
        if (!isRole(role)) return page(asked, 'no-role');
        const invited = await access.accounts.invite(asked.form.one('name'), role);
        return typeof invited === 'string' ? page(asked, invited) : linkPage(asked, invited);
      },
    },
    {
      method: 'post',
      path: '/accounts/:account/role',
      needs: ['own'],
      does: 'account.role-changed',
      async handle(asked) {
        const role = asked.form.one('role');
        if (!isRole(role)) return page(asked, 'no-role');
        return afterwards(asked, await access.accounts.changeRole(accountIn(asked), role), 'role', { role });
      },
    },
    {
      method: 'post',
      path: '/accounts/:account/reset',
      needs: ['own'],
      does: 'account.reset',
      async handle(asked) {
        const id = accountIn(asked);
        if (id === asked.visitor.session.account) return page(asked, 'own-reset');
        const reset = await access.accounts.reset(id);
        return typeof reset === 'string' ? page(asked, reset) : linkPage(asked, reset);
      },
    },
    {
      method: 'post',
      path: '/accounts/:account/remove',
      needs: ['own'],
      does: 'account.removed',
      handle: async (asked) => afterwards(asked, await access.accounts.remove(accountIn(asked)), 'removed'),
    },
  ];
}
