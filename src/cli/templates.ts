/** `kabar templates`: what to have approved at WhatsApp, word for word, for every text in `flows/templates.yaml`. */
import { Command } from 'commander';
import type { MediaType } from '../core/message.ts';
import { approvedWords, type Template } from '../core/template.ts';
import { type TextKey, type Texts, textKey } from '../core/texts.ts';
import { openWorkplace } from './workplace.ts';

type Options = { readonly flows?: string; readonly locales?: string; readonly json?: true };

export const templatesCommand = (): Command =>
  new Command('templates')
    .description('what to have approved at WhatsApp for the texts in flows/templates.yaml')
    .option('--flows <dir>', 'the flows, if not KABAR_FLOWS_DIR')
    .option('--locales <dir>', 'the texts, if not KABAR_LOCALES_DIR')
    .option('--json', 'as the Graph API takes it, one for each template and language')
    .action(async ({ json, ...directories }: Options) => {
      const { release } = (await openWorkplace(directories)).house;
      const { texts, policy, flows } = release;
      const wanted = [...(policy.templates ?? [])].flatMap(([key, template]) => {
        const said = [...flows.values()]
          .flatMap(({ steps }) => Object.values(steps))
          .map(({ config }) => config as Said)
          .find((config) => config.key === key);
        return Object.keys(template.languages).map((language) =>
          submission(key as TextKey, template, { language, texts, ...said }),
        );
      });
      if (json) return console.log(JSON.stringify(wanted, null, 2));
      if (wanted.length === 0) console.log('There are no templates yet: write them in flows/templates.yaml.');
      for (const { name, language, category, components } of wanted) {
        console.log(`${name}  ${language}  ${category}`);
        for (const component of components) console.log(`  ${wordsOf(component)}`);
        console.log('');
      }
    });

/** What of a step is approved with its text. */
type Said = {
  readonly key?: string;
  readonly options?: readonly { readonly id: string; readonly label: TextKey }[];
  readonly media?: { readonly type: MediaType } | null;
};
type Button =
  | { readonly type: 'QUICK_REPLY'; readonly text: string }
  | { readonly type: 'URL'; readonly text: string; readonly url: string };
type Component =
  | { readonly type: 'HEADER'; readonly format: string }
  | { readonly type: 'BODY' | 'FOOTER'; readonly text: string }
  | { readonly type: 'BUTTONS'; readonly buttons: readonly Button[] };

type Place = Said & { readonly language: string; readonly texts: Texts };

/** Marketing says how to stop in its footer: no value stands in it, so it is approved with the rest. */
function submission(key: TextKey, template: Template, { language, texts, options = [], media }: Place) {
  const footer = texts.text(textKey('common', 'opt-out-line'), language);
  const { body, url } = approvedWords(template, texts, key, language);
  const buttons: readonly Button[] = [
    ...options.map(({ label }) => ({ type: 'QUICK_REPLY', text: texts.text(label, language) }) as const),
    ...(url === null ? [] : [{ type: 'URL', text: template.link?.[language] ?? '', url } as const]),
  ];
  const components: readonly Component[] = [
    ...(media ? [{ type: 'HEADER', format: media.type.toUpperCase() } as const] : []),
    { type: 'BODY', text: body },
    ...(template.category === 'marketing' ? [{ type: 'FOOTER', text: footer } as const] : []),
    ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons } as const]),
  ];
  return {
    name: template.name,
    language: template.languages[language] ?? language,
    category: template.category.toUpperCase(),
    components,
  };
}

function wordsOf(component: Component): string {
  switch (component.type) {
    case 'HEADER':
      return `HEADER  ${component.format}`;
    case 'BUTTONS':
      return `BUTTONS  ${component.buttons.map(buttonWords).join(' | ')}`;
    case 'BODY':
    case 'FOOTER':
      return `${component.type}  ${component.text.replaceAll('\n', '\n    ')}`;
    default:
      return component satisfies never;
  }
}

const buttonWords = (button: Button): string =>
  button.type === 'URL' ? `${button.text} → ${button.url}` : button.text;
