// Runs the bundle with the code that an earlier run compiled: `node launch.cjs BUNDLE`. A run that ends by itself leaves that code.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const bundle = process.argv[2];
const cache = `${bundle}.cache`;
const known = existsSync(cache) ? readFileSync(cache) : undefined;
// esbuild writes ASCII only.
const source = `(function (require, module, exports, __filename, __dirname) {${readFileSync(bundle, 'latin1')}\n})`;
const script = new Script(source, { filename: bundle, cachedData: known });
if (known === undefined) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
const module_ = { exports: {} };
script.runInThisContext()(
  createRequire(join(__dirname, 'launch.cjs')),
  module_,
  module_.exports,
  bundle,
  dirname(bundle),
);
