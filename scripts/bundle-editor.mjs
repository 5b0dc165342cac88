// Bundles the editor of the console's file pages for browsers, as one script: part of `npm run build`.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/console/editor/browser/main.ts'],
  outfile: 'dist/console/assets/editor.bundle.js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  banner: {
    js: '/* Holds CodeMirror and Lezer, (c) Marijn Haverbeke and others, MIT license: https://codemirror.net */',
  },
});
