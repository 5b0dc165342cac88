// Everything that can be said about the code without running it, side by side, and plainly which part failed.
//
//   npm run check            all parts
//   npm run check:types      one part, with its whole output
import { spawn } from 'node:child_process';

const parts = [
  { name: 'format', says: 'Biome: format, imports and lint. `npm run format` repairs most of it' },
  { name: 'types', says: 'TypeScript' },
  { name: 'exports', says: 'knip: files, exports and dependencies that nobody uses (knip.jsonc)' },
  { name: 'rules', says: 'test/rules: the picture, the words and the documents' },
];

const results = await Promise.all(parts.map(run));
for (const { name, says, output } of results.filter((result) => !result.passed)) {
  console.log(`\n──── check:${name}: ${says} ────\n\n${output.trimEnd()}`);
}
console.log('');
for (const { name, passed, seconds } of results) {
  console.log(
    `${passed ? '✓' : '✗'} check:${name} (${seconds.toFixed(1)} s)${passed ? '' : '  failed, see above'}`,
  );
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);

function run(part) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', `check:${part.name}`], {
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', (code) => {
      resolve({ ...part, passed: code === 0, output, seconds: (performance.now() - began) / 1000 });
    });
  });
}
