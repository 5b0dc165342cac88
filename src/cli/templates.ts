/** `kabar templates`: what to have approved at WhatsApp, word for word, for every text in `flows/templates.yaml`. */
import { Command } from 'commander';
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
        const labels = [...flows.values()]
          .flatMap(({ steps }) => Object.values(steps))
          .map(({ config }) => config as { readonly key?: string; readonly options?: readonly Label[] })
          .find((config) => config.key === key)?.options;
        return Object.keys(template.languages).map((language) =>
          submission(key as TextKey, template, { language, texts, labels: labels ?? [] }),
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

type Label = { readonly id: string; readonly label: TextKey };
type Component =
  | { readonly type: 'BODY' | 'FOOTER'; readonly text: string }
  | {
      readonly type: 'BUTTONS';
      readonly buttons: readonly { readonly type: 'QUICK_REPLY'; readonly text: string }[];
    };

type Place = { readonly language: string; readonly texts: Texts; readonly labels: readonly Label[] };

/** Marketing says how to stop in its footer: no value stands in it, so it is approved with the rest. */
function submission(key: TextKey, template: Template, { language, texts, labels }: Place) {
  const footer = texts.text(textKey('common', 'opt-out-line'), language);
  const buttons = labels.map(
    ({ label }) => ({ type: 'QUICK_REPLY', text: texts.text(label, language) }) as const,
  );
  const components: readonly Component[] = [
    { type: 'BODY', text: approvedWords(texts, key, language) },
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

const wordsOf = (component: Component): string =>
  component.type === 'BUTTONS'
    ? `BUTTONS  ${component.buttons.map(({ text }) => text).join(' | ')}`
    : `${component.type}  ${component.text.replaceAll('\n', '\n    ')}`;
