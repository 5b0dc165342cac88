// Makes the engine of the harness one file, which starts in a third of the time: `node bundle.mjs OUTFILE`. Left out is what none of
// its lives needs: channels and their libraries, and words of opting out in other languages than English.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What stands in the place of a file of src/. */
const instead = {
  'compose/whatsapp-web.ts': 'export const composeWhatsAppWeb = () => [];',
  'adapters/web/undici.ts': 'export const createUndiciWeb = () => ({});',
  'adapters/web/remote-files.ts': 'export const createRemoteFiles = () => ({});',
  'adapters/transport/cloud-api/cloud-api.ts': 'export const createCloudApi = () => null;',
  'core/policy/intent/languages/all.ts': `
    import { en } from './en.ts';
    import { international } from './international.ts';
    export const vocabularies = [international, en];`,
};

const lighter = {
  name: 'lighter',
  setup({ onLoad }) {
    for (const [path, contents] of Object.entries(instead)) {
      readFileSync(here(`../../src/${path}`));
      onLoad({ filter: new RegExp(`/src/${path.replaceAll('.', '\\.')}$`) }, () => ({
        contents,
        loader: 'ts',
      }));
    }
  },
};

const [outfile] = process.argv.slice(2);
await build({
  entryPoints: [here('engine.ts')],
  bundle: true,
  outfile,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: true,
  external: ['libsql'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: {
    js: `const importMetaUrl = ${JSON.stringify(new URL('../../dist/main.js', import.meta.url).href)};`,
  },
  logLevel: 'error',
  plugins: [lighter],
});
