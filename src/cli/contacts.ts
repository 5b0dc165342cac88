/** `kabar contacts`: what can be done with the list as a whole and with the rights of one person. */
import { Command } from 'commander';
import { eraseCommand } from './contacts-erase.ts';
import { subjectCommand } from './contacts-subject.ts';
import { suppressCommand } from './contacts-suppress.ts';

export const contactsCommand = (): Command =>
  new Command('contacts')
    .description('erases people, keeps a do-not-contact list, and tells a person what we hold of them')
    .addCommand(eraseCommand())
    .addCommand(suppressCommand())
    .addCommand(subjectCommand());
