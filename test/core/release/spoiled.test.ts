/** Whatever stands in the files: compiling says so, and never throws. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileWith, soundFiles } from './small-business.ts';

const paths = Object.keys(soundFiles);
const snippet = fc.oneof(
  fc.constantFrom(
    '\t',
    ':',
    '- ',
    '{',
    '}',
    '[',
    '"',
    '\n',
    '#',
    '&a ',
    '*a',
    '!!x ',
    '? ',
    '---\n',
    '\0',
    '9',
    '{{',
    '__proto__: 1\n',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

test('spoiled files give issues or a release, and never an exception', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat(40), snippet, (path, where, cut, added) => {
      const text = soundFiles[path] ?? '';
      const at = where % (text.length + 1);
      const compiled = compileWith({ [path]: text.slice(0, at) + added + text.slice(at + cut) });
      const errors = compiled.issues.filter(({ severity }) => severity === 'error');
      expect(compiled.release === null).toBe(errors.length > 0);
      for (const { line, column } of compiled.issues)
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 400 },
  );
});

test.each(paths)('%s without anything in it gives issues at its place', (path) => {
  for (const text of ['', '# only a comment\n', 'null\n', '[]\n', 'words\n', '42\n']) {
    const compiled = compileWith({ [path]: text });
    if (compiled.release === null) expect(compiled.issues.map(({ file }) => file)).toContain(path);
  }
});
