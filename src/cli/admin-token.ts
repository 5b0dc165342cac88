/** `kabar admin token`: tokens of the API, made, listed and revoked from the machine itself. */
import { Command, Option } from 'commander';
import type { AccessAtHand } from '../compose/access.ts';
import { isScope, scopes } from '../core/access/token.ts';
import { KabarError } from '../core/errors.ts';

type WithAccess = (act: (at: AccessAtHand) => Promise<void>) => Promise<void>;
type Done = (at: AccessAtHand, does: string, to: Readonly<Record<string, string>>) => Promise<void>;

const mostShown = 1_000;

export const adminTokenCommand = (withAccess: WithAccess, done: Done): Command =>
  new Command('token')
    .description('tokens of the API')
    .addCommand(
      new Command('list')
        .description('every token: what it may do, and when it was used')
        .option('--json', 'as JSON')
        .action(({ json }: { json?: boolean }) =>
          withAccess(async ({ store }) => {
            const tokens = await store.tokens.list(mostShown);
            if (json) return console.log(JSON.stringify(tokens, null, 2));
            if (tokens.length === 0) console.log('No token was made yet.');
            for (const { id, name, scopes: granted, by, usedAt } of tokens) {
              const used = usedAt === null ? 'never used' : `last used ${new Date(usedAt).toISOString()}`;
              console.log(`${id}  ${name}  ${granted.join(' ')}  made by ${by}, ${used}`);
            }
          }),
        ),
    )
    .addCommand(
      new Command('make')
        .description('makes a token and prints it, this once')
        .argument('<name>', 'which program, on which machine')
        .addOption(new Option('--scope <scope...>', 'what it may do').choices(scopes).makeOptionMandatory())
        .action((name: string, { scope }: { scope: readonly string[] }) =>
          withAccess(async (at) => {
            const made = await at.tokens.make({
              name,
              scopes: scope.filter(isScope),
              by: 'the command line',
            });
            if (made === null) throw refused('A token needs a name of 1 to 60 letters.');
            await done(at, 'token.made', { name, scopes: made.token.scopes.join(' ') });
            console.log(made.secret);
          }),
        ),
    )
    .addCommand(
      new Command('revoke')
        .description('takes a token back: whoever carries it is refused at once')
        .argument('<id>', 'as "kabar admin token list" tells it')
        .action((id: string) =>
          withAccess(async (at) => {
            if (!(await at.store.tokens.remove(id)))
              throw refused('There is no such token. "kabar admin token list" tells the ids.');
            await done(at, 'token.revoked', { token: id });
            console.log('Revoked.');
          }),
        ),
    );

const refused = (words: string): KabarError => new KabarError('request.invalid', words, { ours: false });
