/** `kabar link <form>`: a sealed link that tells where it is put, or one that opens a kiosk. The API makes the same. */
import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { KabarError } from '../core/errors.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { sourceSlug } from '../core/form/codes.ts';
import type { FormId } from '../core/form/form.ts';
import { createLinks, type Link, lifetimeOf, pathOfLink } from '../http/acquire/links.ts';
import { installationSecret, keysOf } from '../installation-secret.ts';
import { loadRelease } from '../load-release.ts';
import { baseOf } from './forms.ts';

type Options = { readonly source: string; readonly staff?: string; readonly event?: string };

export const linkCommand = (): Command =>
  new Command('link')
    .description('makes a link to a sign-up form that tells where it was put; with --staff, one for a kiosk')
    .argument('<form>', 'a form in flows/forms/')
    .requiredOption('--source <place>', 'where the link is put: sms-june, instagram, market')
    .option('--staff <name>', 'opens a kiosk, good for a day; the ledger names this person')
    .option('--event <name>', 'of a kiosk: what the occasion is called')
    .action(async (name: string, { source, staff, event }: Options) => {
      const settings = readSettings(process.env);
      const { flowSource, translator } = composeFiles(settings);
      const { forms } = await loadRelease(flowSource, translator);
      if (!forms.has(name as FormId))
        throw refused(`There is no form ${name}.`, didYouMean(name, forms.keys()));
      if (sourceSlug(source) === '') throw refused('The source needs letters a to z or digits.');
      if (event !== undefined && staff === undefined)
        throw refused('An event is of a kiosk: say --staff too.');
      const kiosk = staff === undefined ? undefined : { staff, event };
      const lifetime = lifetimeOf({ kiosk });
      const link: Link = {
        form: name,
        source: sourceSlug(source),
        kiosk,
        expiresAt: lifetime === null ? undefined : Date.now() + lifetime,
      };
      mkdirSync(settings.KABAR_DATA_DIR, { recursive: true });
      const secret = keysOf(installationSecret(settings.KABAR_DATA_DIR, settings.KABAR_SECRET)).links;
      const token = createLinks({ secret, clock: Date }).make(link);
      console.log(`${baseOf(settings)}${pathOfLink(link, token)}`);
      if (link.expiresAt !== undefined)
        console.error(`Good until ${new Date(link.expiresAt).toISOString()}.`);
      if (settings.KABAR_PUBLIC_URL === undefined)
        console.error('It works on this machine only: set KABAR_PUBLIC_URL.');
    });

const refused = (words: string, hint?: string): KabarError =>
  new KabarError('request.invalid', [words, ...(hint ? [hint] : [])].join(' '), { ours: false });
