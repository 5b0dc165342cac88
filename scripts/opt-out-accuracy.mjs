// Writes docs/reference/opt-out-accuracy.md: how well the built-in words understand the messages of test/corpus.
//
//   npm run -s build && node scripts/opt-out-accuracy.mjs            writes the page
//   npm run -s build && node scripts/opt-out-accuracy.mjs --check    only says whether it is up to date; exit 1 when not
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const page = new URL('docs/reference/opt-out-accuracy.md', root);
const built = new URL('dist/core/policy/intent.js', root);
if (!existsSync(built)) {
  console.error('dist/core/policy/intent.js is missing: run `npm run -s build` first.');
  process.exit(2);
}
const { readIntent } = await import(built.href);

/** No locale: what is measured is what every Kabar understands, whatever words its house has added. */
const noTexts = { languages: [], has: () => false, text: (key) => key, list: () => [] };

const parts = [
  { name: 'own', folder: 'test/corpus/', what: 'grown together with the vocabularies' },
  { name: 'held out', folder: 'test/corpus/held-out/', what: 'of the same hands, set aside' },
  { name: 'independent', folder: 'test/corpus/independent/', what: 'written without a look at the rules' },
];
const kinds = ['opt-out', 'unsure', 'opt-down', 'opt-in', 'help', 'none'];
const ordinaryKinds = ['none', 'help', 'opt-in'];

const lines = parts.flatMap(({ name, folder }) =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(folder + file, root), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [label, text] = line.split('\t');
          return { part: name, language: file.slice(0, -4), label, text, said: readIntent(text, noTexts) };
        }),
    ),
);

const markdown = pageOf();
if (process.argv.includes('--check')) {
  const now = existsSync(page) ? readFileSync(page, 'utf8') : '';
  if (now !== markdown) {
    console.error(
      'docs/reference/opt-out-accuracy.md is out of date: run `node scripts/opt-out-accuracy.mjs`.',
    );
    process.exit(1);
  }
} else {
  writeFileSync(page, markdown);
  console.log(`${fileURLToPath(page)}: ${lines.length} messages`);
}

function pageOf() {
  return `# How well an opt-out is understood

Kabar reads ${lines.length.toLocaleString('en')} labelled messages in ${languages().length} languages with its built-in words and rules, and this is how it does. The page is
written by \`node scripts/opt-out-accuracy.mjs\`, and a test fails when it is out of date. [How an opt-out is
understood](../explanation/how-opt-out-is-understood.md) tells the rules, \`test/corpus/README.md\` where the messages come from.

*Recall* is the share of opt-outs that end in an opt-out. A *false alarm* is an ordinary message (\`none\`, \`help\` or \`opt-in\`) that
is taken for one. An opt-out that is read as \`unsure\` counts as missed here, although marketing is held and the person is asked.

## In all

| messages | | opt-outs | recall | ordinary | false alarms |
| --- | --- | ---: | ---: | ---: | ---: |
${[...parts, { name: 'all', what: '' }].map(rowOfPart).join('\n')}

## What was meant, and what was understood

Rows are what people meant, columns what Kabar made of it.

${parts.map(confusion).join('\n\n')}

## By language

All three parts together.

| language | opt-outs | recall | ordinary | false alarms |
| --- | ---: | ---: | ---: | ---: |
${languages().map(rowOfLanguage).join('\n')}

Languages that are not in this table have no labelled messages. STOP, UNSUBSCRIBE and their like are understood in all of them,
and so are the words an admin adds.

## What is not understood

${unspoken()}
Beyond these lines: sarcasm, pictures and voice messages with no words beside them, an opt-out that is only told by what was said
before ("yes, that one please"), and languages without a vocabulary, other than the words that everybody uses.
`;
}

function rowOfPart({ name, what }) {
  const score = scoreOf(name === 'all' ? lines : lines.filter(({ part }) => part === name));
  return `| ${name} | ${what} | ${score.optOuts} | ${percent(score.recall)} | ${score.ordinary} | ${percent(score.falseAlarms)} |`;
}

function rowOfLanguage(language) {
  const score = scoreOf(lines.filter((line) => languageOf(line) === language));
  return `| ${nameOf(language)} | ${score.optOuts} | ${percent(score.recall)} | ${score.ordinary} | ${percent(score.falseAlarms)} |`;
}

function confusion({ name }) {
  const own = lines.filter(({ part }) => part === name);
  const rows = kinds
    .map((label) => ({ label, of: own.filter((line) => line.label === label) }))
    .filter(({ of }) => of.length > 0)
    .map(({ label, of }) => {
      const counts = kinds.map((kind) => of.filter(({ said }) => said.kind === kind).length || '·');
      return `| **${label}** | ${counts.join(' | ')} |`;
    });
  return [`| ${name} | ${kinds.join(' | ')} |`, `| --- |${' ---: |'.repeat(kinds.length)}`, ...rows].join(
    '\n',
  );
}

/** Every line that went wrong, so that nobody has to trust a percentage. */
function unspoken() {
  const missed = lines.filter(({ label, said }) => label === 'opt-out' && said.kind !== 'opt-out');
  const alarms = lines.filter(({ label, said }) => ordinaryKinds.includes(label) && said.kind === 'opt-out');
  const shown = (line, as) => `${line.language.padEnd(6)} ${as.padEnd(9)} ${line.text}`;
  return [
    block('Opt-outs that are missed, with what they are taken for:', missed, (line) =>
      shown(line, line.said.kind),
    ),
    block('Ordinary messages that are taken for an opt-out:', alarms, (line) => shown(line, line.label)),
  ].join('');
}

function block(title, wrong, show) {
  if (wrong.length === 0) return '';
  return `${title}\n\n\`\`\`\n${wrong.map(show).join('\n')}\n\`\`\`\n\n`;
}

function scoreOf(some) {
  const optOuts = some.filter(({ label }) => label === 'opt-out');
  const ordinary = some.filter(({ label }) => ordinaryKinds.includes(label));
  const understood = optOuts.filter(({ said }) => said.kind === 'opt-out').length;
  const alarms = ordinary.filter(({ said }) => said.kind === 'opt-out').length;
  return {
    optOuts: optOuts.length,
    ordinary: ordinary.length,
    recall: optOuts.length === 0 ? 1 : understood / optOuts.length,
    falseAlarms: ordinary.length === 0 ? 0 : alarms / ordinary.length,
  };
}

function percent(share) {
  return share === 1 ? '100 %' : `${(100 * share).toFixed(1)} %`;
}

/** Brazilian Portuguese and Portuguese are one vocabulary; the two ways of writing Chinese are shown apart. */
function languageOf({ language }) {
  if (language === 'pt-BR') return 'pt';
  return language === 'zh' ? 'zh-CN' : language;
}

function languages() {
  return [...new Set(lines.map(languageOf))].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
}

function nameOf(code) {
  const names = {
    af: 'Afrikaans',
    am: 'Amharic',
    ar: 'Arabic',
    az: 'Azerbaijani',
    bg: 'Bulgarian',
    bn: 'Bengali',
    ca: 'Catalan',
    cs: 'Czech',
    da: 'Danish',
    de: 'German',
    el: 'Greek',
    en: 'English',
    es: 'Spanish',
    et: 'Estonian',
    be: 'Belarusian',
    eu: 'Basque',
    fa: 'Persian',
    fi: 'Finnish',
    fr: 'French',
    gu: 'Gujarati',
    ha: 'Hausa',
    he: 'Hebrew',
    hi: 'Hindi',
    hr: 'Croatian',
    hu: 'Hungarian',
    hy: 'Armenian',
    id: 'Indonesian',
    is: 'Icelandic',
    it: 'Italian',
    ja: 'Japanese',
    ka: 'Georgian',
    kn: 'Kannada',
    ko: 'Korean',
    lt: 'Lithuanian',
    lv: 'Latvian',
    ml: 'Malayalam',
    mn: 'Mongolian',
    mr: 'Marathi',
    ms: 'Malay',
    ne: 'Nepali',
    nl: 'Dutch',
    no: 'Norwegian',
    pa: 'Punjabi',
    pl: 'Polish',
    pt: 'Portuguese',
    ro: 'Romanian',
    ru: 'Russian',
    sk: 'Slovak',
    sl: 'Slovenian',
    sr: 'Serbian',
    sv: 'Swedish',
    sw: 'Swahili',
    ta: 'Tamil',
    te: 'Telugu',
    th: 'Thai',
    tl: 'Tagalog',
    tr: 'Turkish',
    uk: 'Ukrainian',
    ur: 'Urdu',
    vi: 'Vietnamese',
    yo: 'Yoruba',
    'zh-CN': 'Chinese, simplified',
    'zh-TW': 'Chinese, traditional',
    zu: 'Zulu',
  };
  return names[code] ?? code;
}
