/** `kabar forms`: every sign-up form with its addresses and its code; what is printed, linked and embedded. */
import { Command } from 'commander';
import { composeFiles, composeLedger } from '../compose.ts';
import { readSettings, type Settings } from '../config.ts';
import { isKabarError } from '../core/errors.ts';
import { firstMessage, whatsAppLink } from '../core/form/first-message.ts';
import type { Form } from '../core/form/form.ts';
import type { Release } from '../core/release.ts';
import { loadRelease } from '../load-release.ts';

export const formsCommand = (): Command =>
  new Command('forms')
    .description('lists the sign-up forms with their addresses, codes and wa.me links')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const settings = readSettings(process.env);
      const { flowSource, translator } = composeFiles(settings);
      const release = await loadRelease(flowSource, translator);
      const friends = await friendsOf(settings);
      const lines = [...release.forms.values()].map((form) => ({
        ...addressesOf(form, release, baseOf(settings)),
        ...(friends && release.policy.friends?.form === form.id ? { friends } : {}),
      }));
      if (json) return console.log(JSON.stringify(lines, null, 2));
      if (lines.length === 0) console.log('There are no forms yet: write one in flows/forms/.');
      for (const { form, code, ...addresses } of lines)
        console.log(
          [
            `${form}  #${code}`,
            ...Object.entries(addresses).map(([name, value]) => `  ${name.padEnd(8)} ${value}`),
            '',
          ].join('\n'),
        );
      if (settings.KABAR_PUBLIC_URL === undefined)
        console.log('These addresses work on this machine only: set KABAR_PUBLIC_URL before you print them.');
    });

/** How many came by friends' links, and what became of them; null while there is no store to ask. */
async function friendsOf(settings: Settings): Promise<string | null> {
  try {
    const { store } = await composeLedger(settings);
    const { joined, stayed, left } = await store.friends.counts();
    await store.close();
    return `${joined} came by friends' links: ${stayed} stayed, ${left} left`;
  } catch (error) {
    if (isKabarError(error) && error.code === 'settings.invalid') return null;
    throw error;
  }
}

/** Where people reach the pages; without the setting, where this machine does. */
export const baseOf = ({ KABAR_PUBLIC_URL, PORT }: Settings): string =>
  KABAR_PUBLIC_URL ?? `http://localhost:${PORT}`;

function addressesOf(form: Form, release: Release, base: string) {
  const language = form.languages[0] ?? release.policy.defaultLanguage;
  return {
    form: form.id,
    code: form.code,
    page: `${base}/join/${form.id}`,
    link: `${base}/l/${form.code}`,
    qr: `${base}/qr/${form.id}.svg`,
    poster: `${base}/poster/${form.id}`,
    button: `${base}/button/${form.id}`,
    whatsapp: whatsAppLink(release.policy.business.phone, firstMessage(form, release, language, null)),
  };
}
