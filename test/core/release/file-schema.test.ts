/** Every file that is shipped fits the schema that editors go by, and the schema says where names of the release belong. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { nameKinds } from '../../../src/core/flow/name-kind.ts';
import { fileSchema } from '../../../src/core/release/file-schema.ts';
import { isTestFile } from '../../../src/core/release/test-files.ts';

const root = new URL('../../../', import.meta.url);
const shipped = ['flows', 'locales'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !isTestFile(`${folder}/${name}`))
    .map((name) => `${folder}/${name}`),
);

describe('the schema of a file', () => {
  test('says yes to every file that is shipped', () => {
    expect(shipped.length).toBeGreaterThan(50);
    for (const path of shipped) {
      const schema = z.fromJSONSchema(fileSchema(path) as never);
      const read = schema.safeParse(parse(readFileSync(new URL(path, root), 'utf8')));
      expect([path, read.error?.issues ?? []]).toEqual([path, []]);
    }
  });

  test('is there for no other file', () => {
    for (const path of ['flows/media/a.jpg', 'src/main.ts', 'flows/a/b.yaml', 'locales/en.yaml'])
      expect(fileSchema(path)).toBeNull();
  });

  test('names each kind of names somewhere', () => {
    const files = [
      'welcome',
      'policy',
      'lifecycle',
      'segments',
      'templates',
      'topics',
      'forms/a',
      'rounds/a',
    ];
    const all = files.map((name) => JSON.stringify(fileSchema(`flows/${name}.yaml`))).join('');
    const named = new Set([...all.matchAll(/"names":"([^"]+)"/g)].map(([, kind]) => kind));
    expect([...named].sort()).toEqual([...nameKinds].sort());
  });
});
