/** `kabar contacts`: what can be done with the list as a whole and with the rights of one person. */
import { Command } from 'commander';
import { cleanCommand } from './contacts-clean.ts';
import { eraseCommand } from './contacts-erase.ts';
import { contactsExportCommand } from './contacts-export.ts';
import { contactsImportCommand } from './contacts-import.ts';
import { mergeCommand, unmergeCommand } from './contacts-merge.ts';
import { subjectCommand } from './contacts-subject.ts';
import { suppressCommand } from './contacts-suppress.ts';

export const contactsCommand = (): Command =>
  new Command('contacts')
    .description(
      'contacts as lists, and the rights of one person: import, export, clean, erase, suppress, subject, merge',
    )
    .addCommand(contactsImportCommand())
    .addCommand(contactsExportCommand())
    .addCommand(cleanCommand())
    .addCommand(eraseCommand())
    .addCommand(suppressCommand())
    .addCommand(subjectCommand())
    .addCommand(mergeCommand())
    .addCommand(unmergeCommand());
