/** `kabar contacts …`: contacts in and out as files. One subcommand per file. */
import { Command } from 'commander';
import { contactsImportCommand } from './contacts-import.ts';

export const contactsCommand = (): Command => {
  const command = new Command('contacts').description('brings contact lists in and out');
  for (const each of [contactsImportCommand()]) command.addCommand(each.exitOverride());
  return command;
};
