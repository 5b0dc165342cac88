/** `kabar admin`: accounts of the console and tokens of the API, from the machine itself: for the first and for whoever is locked out. */
import { Argument, Command, Option } from 'commander';
import type { AccountProblem, Invited } from '../access/accounts.ts';
import { type AccessAtHand, composeAccess } from '../compose/access.ts';
import { readSettings } from '../config.ts';
import { type Account, isRole, type Role, roles } from '../core/access/account.ts';
import { KabarError } from '../core/errors.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { adminTokenCommand } from './admin-token.ts';
import { baseOf } from './forms.ts';

const roleArgument = () => new Argument('<role>', 'what they may do').choices(roles);

export const adminCommand = (): Command =>
  new Command('admin')
    .description('accounts of the console and tokens of the API')
    .addCommand(
      new Command('list')
        .description('every account, with its role and how it signs in')
        .option('--json', 'as JSON')
        .action(({ json }: { json?: boolean }) =>
          withAccess(async ({ access }) => {
            const accounts = (await access.accounts.list()).map(viewOf);
            if (json) return console.log(JSON.stringify(accounts, null, 2));
            if (accounts.length === 0)
              console.log('There is no account yet: "kabar admin link" makes the first.');
            for (const { name, role, password, code } of accounts)
              console.log(
                `${name}  ${role}  ${password ? 'password' : 'no password yet'}${code ? ', code' : ''}`,
              );
          }),
        ),
    )
    .addCommand(
      new Command('link')
        .description('a link that signs in once, within the hour; makes the account where there is none')
        .argument('[name]', 'whose; the first owner when left out')
        .addOption(new Option('--role <role>', 'of a new account').choices(roles))
        .action((name: string | undefined, { role }: { role?: string }) =>
          withAccess(async (at) => {
            const token = await linkFor(at, name, isRole(role) ? role : null);
            await done(at, 'account.linked', { ...(name === undefined ? {} : { name }) });
            showLink(token);
          }),
        ),
    )
    .addCommand(
      new Command('role')
        .description('gives an account another role')
        .argument('<name>')
        .addArgument(roleArgument())
        .action((name: string, role: Role) =>
          withAccess(async (at) => {
            const { id } = await accountCalled(at, name);
            requireDone(await at.access.accounts.changeRole(id, role));
            await done(at, 'account.role-changed', { name, role });
            console.log(`${name} is ${role} now.`);
          }),
        ),
    )
    .addCommand(
      new Command('reset')
        .description('takes password and code of an account away, signs it out everywhere, and prints a link')
        .argument('<name>')
        .action((name: string) =>
          withAccess(async (at) => {
            const { id } = await accountCalled(at, name);
            const { token } = requireInvited(await at.access.accounts.reset(id));
            await done(at, 'account.reset', { name });
            showLink(token);
          }),
        ),
    )
    .addCommand(
      new Command('remove')
        .description('removes an account and signs it out everywhere')
        .argument('<name>')
        .action((name: string) =>
          withAccess(async (at) => {
            const { id } = await accountCalled(at, name);
            requireDone(await at.access.accounts.remove(id));
            await done(at, 'account.removed', { name });
            console.log(`${name} was removed.`);
          }),
        ),
    )
    .addCommand(adminTokenCommand(withAccess, done));

async function linkFor(
  { access: { accounts } }: AccessAtHand,
  name: string | undefined,
  role: Role | null,
): Promise<string> {
  if (name === undefined) {
    const first = await accounts.firstLink();
    if (first !== null) return first;
    throw refused(
      'Owners sign in by their passwords now. Say whose link it is to be: kabar admin link NAME.',
    );
  }
  const known = await accounts.named(name);
  if (known) return accounts.link(known.id);
  if (role !== null) return requireInvited(await accounts.invite(name, role)).token;
  throw await unknown(accounts, name, ' To make one, say --role.');
}

async function accountCalled({ access: { accounts } }: AccessAtHand, name: string): Promise<Account> {
  const account = await accounts.named(name);
  if (account) return account;
  throw await unknown(accounts, name);
}

async function unknown(
  accounts: AccessAtHand['access']['accounts'],
  name: string,
  more = '',
): Promise<KabarError> {
  const hint = didYouMean(
    name,
    (await accounts.list()).map((each) => each.name),
  );
  return refused(`There is no account "${name}".${hint === undefined ? '' : ` ${hint}`}${more}`);
}

const problems: Readonly<Record<AccountProblem, string>> = {
  unknown: 'The account is not there any more.',
  'name-taken': 'Somebody has this name.',
  'name-invalid': 'A name has 1 to 60 letters.',
  'last-owner': 'This is the last owner who can sign in. Make somebody else an owner first.',
};

function requireDone(problem: AccountProblem | null): void {
  if (problem !== null) throw refused(problems[problem]);
}

function requireInvited(outcome: Invited | AccountProblem): Invited {
  if (typeof outcome === 'string') throw refused(problems[outcome]);
  return outcome;
}

const viewOf = ({ name, role, password, twoStep, createdAt }: Account) => ({
  name,
  role,
  password: password !== null,
  code: twoStep !== null,
  createdAt: new Date(createdAt).toISOString(),
});

const showLink = (token: string): void =>
  console.log(`${baseOf(readSettings(process.env))}/console/sign-in?token=${token}`);

const done = ({ deeds }: AccessAtHand, does: string, to: Readonly<Record<string, string>>): Promise<void> =>
  deeds.keep({ who: { kind: 'machine' }, does, to, status: 200 });

async function withAccess(act: (at: AccessAtHand) => Promise<void>): Promise<void> {
  const at = await composeAccess(readSettings({ ...process.env, LOG_LEVEL: 'error' }));
  try {
    await act(at);
  } finally {
    await at.store.close();
  }
}

const refused = (words: string): KabarError => new KabarError('request.invalid', words, { ours: false });
