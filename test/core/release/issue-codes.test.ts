/** Every code that can be told has its line in the reference, and the page is what the command writes. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { codesPage, explainCode } from '../../../src/core/issue-codes/codes.ts';
import { filesUnder, root } from '../../rules/support/source-tree.ts';
import { corpus } from './broken-corpus.ts';

/** Codes as they are written in the source, and those of `unknown-…` that are put together. */
function codesInSource(): readonly string[] {
  const text = ['flow', 'release', 'inspect']
    .flatMap((part) => filesUnder(`src/core/${part}`))
    .map((path) => readFileSync(new URL(path, `file://${root}/`), 'utf8'))
    .join('\n');
  const written = [...text.matchAll(/\bcode: '([a-z0-9-]+)'/g)].map(([, code = '']) => code);
  const chosen = [...text.matchAll(/\bcode: [^,'\n]*\? '([a-z-]+)' : '([a-z-]+)'/g)].flatMap(
    ([, a = '', b = '']) => [a, b],
  );
  const needed = [...text.matchAll(/\bneed\(\s*'([a-z]+)'/g)].map(([, what]) => `unknown-${what}`);
  return [...new Set([...written, ...chosen, ...needed])].filter((code) => code !== 'custom');
}

test('every code has a meaning and a remedy', () => {
  const codes = codesInSource();
  expect(codes.length).toBeGreaterThan(80);
  expect(codes.filter((code) => explainCode(code) === null)).toEqual([]);
});

test('every code of the corpus is known, and what is no code is not', () => {
  const codes = corpus.flatMap(({ expect: expected }) => expected.map((line) => line.split(/[? ]/)[0] ?? ''));
  expect(codes.filter((code) => explainCode(code) === null)).toEqual([]);
  expect(explainCode('no-such-code')).toBeNull();
});

test('docs/reference/issues.md is what `kabar check --codes` writes', () => {
  expect(readFileSync(`${root}/docs/reference/issues.md`, 'utf8')).toBe(codesPage());
});
