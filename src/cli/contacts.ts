/** `kabar contacts …`: contacts in and out as files. One subcommand per file. */
import { Command } from 'commander';
import { contactsExportCommand } from './contacts-export.ts';
import { contactsImportCommand } from './contacts-import.ts';

export const contactsCommand = (): Command => {
  const command = new Command('contacts').description('brings contact lists in and out');
  for (const each of [contactsImportCommand(), contactsExportCommand()])
    command.addCommand(each.exitOverride());
  return command;
};
