/** The JSON Schema that editors go by says yes to every flow that is shipped, and no to slips of the pen. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { flowSchema } from '../../../src/core/flow/flow-schema.ts';
import { stepKinds } from '../../../src/core/flow/steps/catalogue.ts';
import { policyFiles } from '../../../src/core/release/sort-files.ts';

const schema = z.fromJSONSchema(flowSchema() as never);
const folder = new URL('../../../flows/', import.meta.url);
const flows = readdirSync(folder).filter(
  (name) => /^[a-z-]+\.yaml$/.test(name) && !policyFiles.some((other) => name === `${other}.yaml`),
);
const withSteps = (steps: unknown) => schema.safeParse({ flow: 'a', topic: 'b', steps }).success;

describe('the schema of flow files', () => {
  test.each(flows)('says yes to flows/%s', (name) => {
    const read = schema.safeParse(parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(read.success ? [] : read.error.issues).toEqual([]);
  });

  test.each(stepKinds)('says yes to the example of $kind, and explains it', ({ kind, example, doc }) => {
    expect(withSteps(parse(example))).toBe(true);
    expect(JSON.stringify(flowSchema())).toContain(JSON.stringify(doc).slice(1, -1));
    expect(withSteps([{ [`${kind}x`]: 'hello' }])).toBe(false);
  });

  test('says no to unknown keys, wrong types and missing keys, in nested steps, too', () => {
    expect(withSteps([{ say: 'hello', meida: 'x.jpg' }])).toBe(false);
    expect(withSteps([{ ask: 'a', if: { yes: [{ aks: 'b' }] } }])).toBe(false);
    expect(withSteps([{ ask: 'a', answer: 'txt' }])).toBe(false);
    expect(withSteps('hello')).toBe(false);
    expect(schema.safeParse({ flow: 'a', topic: 'b' }).success).toBe(false);
  });

  test('refers to nothing that is not in it', () => {
    const refs = [...JSON.stringify(flowSchema()).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
    expect(new Set(refs)).toEqual(new Set(['#/definitions/steps']));
  });
});
