/** `kabar consent …`: is the ledger as it was sealed, and what does it have of one contact. */
import { Command } from 'commander';
import { consentExportCommand } from './consent-export.ts';
import { consentVerifyCommand } from './consent-verify.ts';

export const consentCommand = (): Command =>
  new Command('consent')
    .description('verifies the consent ledger and proves what a contact agreed to')
    .addCommand(consentVerifyCommand())
    .addCommand(consentExportCommand());
