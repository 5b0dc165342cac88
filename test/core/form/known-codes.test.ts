/** Codes are looked up by the words of a message: none that trying them one after the other would find is missed. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCode, softened } from '../../../src/core/form/codes.ts';
import { besideCodes, readInvitation } from '../../../src/core/form/invitation.ts';
import { codesPerhapsIn } from '../../../src/core/form/known-codes.ts';
import { runsOf, seed } from '../../properties/seed.ts';
import { aRelease } from '../../support/world.ts';

const codes = ['sari24', 'sari-24', 'tart-7-plum', 'plum', 'a1b2', 'visit-001', 'visit-010', 'x24x7'];
const release = aRelease({
  flows: Object.fromEntries(
    codes.map((code, index) => [`flow-${index}`, `start: { link: ${code} }\nsteps: [{ say: hello }]`]),
  ),
});

const written = fc.constantFrom(...codes).chain((code) =>
  fc
    .tuple(fc.constantFrom('', '#', '# ', 'x', 'é'), fc.constantFrom('', '-', '_', ' ', '- '), fc.boolean())
    .map(([before, between, isLoud]) => {
      const parts = code.match(/[a-z]+|\d+/g) ?? [];
      const text = before + parts.join(between);
      return isLoud ? text.toUpperCase() : text;
    }),
);
const message = fc
  .array(fc.oneof(written, fc.constantFrom('hello', 'STOP', '24', 'sari', 'ＳＡＲＩ24', '/web', '-7K')), {
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom(' ', '', '-', '\n').map((glue) => parts.join(glue)));

describe(`codes in a message (seed ${seed})`, () => {
  test('are all among those that are looked for', () => {
    fc.assert(
      fc.property(message, (words) => {
        const soft = softened(words);
        const found = codes.filter((code) => findCode(soft, code) !== null);
        const perhaps = codesPerhapsIn(soft, release).map(({ code }) => code);
        expect(found.filter((code) => !perhaps.includes(code))).toEqual([]);
        expect(readInvitation(words, release)?.code).toBe(found[0]);
      }),
      { numRuns: runsOf(500), seed },
    );
  });

  test('are cut out one after the other, also where a cut brings another one together', () => {
    const oneByOne = (words: string): string => {
      const soft = softened(words);
      let rest = soft;
      for (const code of codes)
        for (let found = findCode(rest, code); found !== null; found = findCode(rest, code))
          rest = `${rest.slice(0, found.from)} ${rest.slice(found.to)}`;
      return rest === soft ? words : rest;
    };
    fc.assert(
      fc.property(message, (words) => {
        expect(besideCodes(words, release)).toBe(oneByOne(words));
      }),
      { numRuns: runsOf(500), seed },
    );
  });
});
