/** What a call's answer must look like: what is taken of JSON Schema holds, and what is not taken is told. */
import { describe, expect, test } from '@jest/globals';
import { misfit, schemaProblems } from '../../../src/core/flow/answer-schema.ts';

const points = {
  type: 'object',
  required: ['data'],
  properties: {
    data: {
      type: 'object',
      required: ['points'],
      properties: {
        points: { type: 'integer', minimum: 0 },
        name: { type: ['string', 'null'], maxLength: 3 },
        level: { enum: ['gold', 'silver'] },
        last: { type: 'array', items: { type: 'number' }, maxItems: 2 },
        code: { anyOf: [{ type: 'string' }, { type: 'number' }] },
      },
    },
  },
};

describe('an answer', () => {
  test.each([
    [{ data: { points: 1 } }],
    [{ data: { points: 1, more: true }, other: 2 }],
    [{ data: { points: 1, name: null, level: 'gold', last: [1, 2], code: 3 } }],
  ])('fits: %j', (answer) => {
    expect(misfit(points, answer)).toBeNull();
  });

  test.each([
    [undefined, 'the answer'],
    [[], 'the answer'],
    [{}, 'data'],
    [{ data: { points: '1' } }, 'data.points'],
    [{ data: { points: -1 } }, 'data.points'],
    [{ data: { points: 1.5 } }, 'data.points'],
    [{ data: { points: 1, name: 'Anna' } }, 'data.name'],
    [{ data: { points: 1, level: 'lead' } }, 'data.level'],
    [{ data: { points: 1, last: [1, 2, 3] } }, 'data.last'],
    [{ data: { points: 1, last: ['x'] } }, 'data.last.0'],
    [{ data: { points: 1, code: true } }, 'data.code'],
  ])('does not fit: %j', (answer, where) => {
    expect(misfit(points, answer)).toMatch(new RegExp(`^${where}: `));
  });
});

test('what is required must be there, also when nothing else is said of it', () => {
  const schema = { type: 'object', required: ['a'] };
  expect([misfit(schema, { a: 1 }), misfit(schema, {})]).toEqual([null, expect.stringMatching(/^a: /)]);
});

describe('a schema', () => {
  test('that can be used has no problems', () => {
    expect(schemaProblems(points)).toEqual([]);
    expect(schemaProblems({})).toEqual([]);
  });

  test.each([
    [{ type: 'objekt' }, ['type']],
    [{ type: 'string', pattern: '(a+)+$' }, ['pattern']],
    [{ $ref: 'https://example.com/' }, ['$ref']],
    [{ required: ['a'] }, ['required']],
    [{ type: 'string', minimum: 1 }, ['minimum']],
    [{ type: 'object', required: 'a' }, ['required']],
    [{ type: 'object', properties: [] }, ['properties']],
    [{ type: 'object', properties: { a: 'string' } }, ['properties', 'a']],
    [{ type: 'array', items: { enum: [] } }, ['items', 'enum']],
    [{ anyOf: [{ type: 'text' }] }, ['anyOf', 0, 'type']],
    ['object', []],
  ])('%j is refused at its place', (schema, path) => {
    expect(schemaProblems(schema).map((problem) => problem.path)).toEqual([path]);
  });

  test('that is nested without an end is refused', () => {
    let schema: object = { type: 'string' };
    for (let depth = 0; depth < 500; depth++) schema = { type: 'array', items: schema };
    expect(schemaProblems(schema)).toHaveLength(1);
  });
});
