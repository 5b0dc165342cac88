// Writes docs/pictures/*.svg: what the README and the documents show of the shipped flows.
//
//   npm run -s build && node scripts/pictures.mjs            writes them
//   npm run -s build && node scripts/pictures.mjs --check    only says whether they are up to date; exit 1 when not
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const folder = new URL('docs/pictures/', root);
const built = (path) => new URL(`dist/${path}`, root);
if (!existsSync(built('graph/pictures.js'))) {
  console.error('dist/graph/pictures.js is missing: run `npm run -s build` first.');
  process.exit(2);
}
const [{ createFileFlowSource }, { createI18nextTranslator }, { loadRelease }, { loadLayout }, pictures] =
  await Promise.all(
    [
      'adapters/flow-source/files.js',
      'adapters/translator/i18next.js',
      'load-release.js',
      'graph/layout.js',
      'graph/pictures.js',
    ].map((path) => import(built(path).href)),
  );

/** Those that a document shows; `kabar graph --all` draws the others. */
const shown = [
  ['welcome', 'en'],
  ['welcome', 'id'],
  ['check-in', 'en'],
  ['follow-up', 'en'],
];

const release = await loadRelease(
  createFileFlowSource({
    flowsDir: fileURLToPath(new URL('flows', root)),
    localesDir: fileURLToPath(new URL('locales', root)),
  }),
  createI18nextTranslator(),
);
const layOut = await loadLayout();
const deps = (language) => ({ release, language, contacts: null });
const house = release.policy.defaultLanguage;
const drawn = new Map([
  ['lifecycle.svg', pictures.svgOf(await pictures.lifePicture(deps(house)), layOut)],
  ['overview.svg', pictures.svgOf(await pictures.overviewPicture(deps(house)), layOut)],
]);
for (const [flow, language] of shown) {
  const picture = await pictures.flowPicture(release.flows.get(flow), deps(language));
  drawn.set(language === house ? `${flow}.svg` : `${flow}.${language}.svg`, pictures.svgOf(picture, layOut));
}

if (process.argv.includes('--check')) {
  const known = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  const stale = [...new Set([...known, ...drawn.keys()])].filter((file) => {
    const path = new URL(file, folder);
    return !existsSync(path) || readFileSync(path, 'utf8') !== drawn.get(file);
  });
  if (stale.length > 0) {
    console.error(`docs/pictures is out of date (${stale.join(', ')}): run \`node scripts/pictures.mjs\`.`);
    process.exit(1);
  }
} else {
  for (const [file, svg] of drawn) writeFileSync(new URL(file, folder), svg);
  console.log(`${fileURLToPath(folder)}: ${drawn.size} pictures`);
}
