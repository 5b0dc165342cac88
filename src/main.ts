#!/usr/bin/env node
/** The command line: one command per file in src/cli, put together here. Exit 0 good, 1 findings, 2 misuse. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { adminCommand } from './cli/admin.ts';
import { alertsCommand } from './cli/alerts.ts';
import { backupCommand } from './cli/backup.ts';
import { benchCommand } from './cli/bench.ts';
import { campaignsCommand } from './cli/campaigns.ts';
import { channelsCommand } from './cli/channels.ts';
import { chatCommand } from './cli/chat.ts';
import { checkCommand } from './cli/check.ts';
import { classifyCommand } from './cli/classify.ts';
import { consentCommand } from './cli/consent.ts';
import { contactsCommand } from './cli/contacts.ts';
import { diffCommand } from './cli/diff.ts';
import { doctorCommand } from './cli/doctor.ts';
import { reportFailure } from './cli/failure.ts';
import { fmtCommand } from './cli/fmt.ts';
import { formsCommand } from './cli/forms.ts';
import { goalsCommand } from './cli/goals.ts';
import { graphCommand } from './cli/graph.ts';
import { linkCommand } from './cli/link.ts';
import { moveCommand } from './cli/move.ts';
import { pullCommand } from './cli/pull.ts';
import { restoreCommand } from './cli/restore.ts';
import { roundsCommand } from './cli/rounds.ts';
import { schemaCommand } from './cli/schema.ts';
import { segmentsCommand } from './cli/segments.ts';
import { serveCommand } from './cli/serve.ts';
import { simulateCommand } from './cli/simulate.ts';
import { templatesCommand } from './cli/templates.ts';
import { testCommand } from './cli/test.ts';
import { upgradeCommand } from './cli/upgrade.ts';
import { verifyCommand } from './cli/verify.ts';
import { whyCommand } from './cli/why.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const program = new Command('kabar')
  .description('Looks after a WhatsApp contact list through its whole life.')
  .version(version)
  .showHelpAfterError()
  // `bench` and the measurements under it have options of the same name.
  .enablePositionalOptions()
  .exitOverride();

const commands = [
  serveCommand(),
  chatCommand(),
  checkCommand(),
  fmtCommand(),
  diffCommand(),
  upgradeCommand(),
  pullCommand(),
  schemaCommand(),
  classifyCommand(),
  verifyCommand(),
  graphCommand(),
  formsCommand(),
  linkCommand(),
  whyCommand(),
  roundsCommand(),
  goalsCommand(),
  templatesCommand(),
  consentCommand(),
  contactsCommand(),
  segmentsCommand(),
  campaignsCommand(),
  channelsCommand(),
  adminCommand(),
  alertsCommand(),
  simulateCommand(),
  testCommand(),
  doctorCommand(),
  backupCommand(),
  restoreCommand(),
  moveCommand(),
  benchCommand(),
];
for (const command of commands) {
  for (const under of command.commands.flatMap((each) => [each, ...each.commands])) under.exitOverride();
  program.addCommand(command.exitOverride());
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = reportFailure(error);
}
