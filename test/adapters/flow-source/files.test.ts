import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createFileFlowSource } from '../../../src/adapters/flow-source/files.ts';
import { type FlowSourceWorld, flowSourceContract } from '../../contracts/flow-source.contract.ts';

async function open(): Promise<FlowSourceWorld & { readonly root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'kabar-flows-'));
  await mkdir(join(root, 'flows'));
  await mkdir(join(root, 'locales'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  return {
    root,
    source: createFileFlowSource({
      flowsDir: join(root, 'flows'),
      localesDir: join(root, 'locales'),
      settleMs: 40,
    }),
    write,
    async replace(path, text) {
      await write(`${path}.tmp`, text);
      await rename(join(root, `${path}.tmp`), join(root, path));
    },
    remove: (path) => rm(join(root, path)),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

flowSourceContract('a pair of directories', open);

test('a directory that cannot be read is a named error', async () => {
  const source = createFileFlowSource({ flowsDir: '/nowhere/flows', localesDir: '/nowhere/locales' });
  await expect(source.load()).rejects.toMatchObject({ code: 'flows.invalid', ours: false });
});

test('a whole directory swapped for another is one change', async () => {
  const { root, source, write, close } = await open();
  await write('flows/welcome.yaml', 'flow: welcome\n');
  await write('next/other.yaml', 'flow: other\n');
  await source.load();
  const changed = new Promise<() => void>((resolve) => {
    const stop = source.watch(() => resolve(stop));
  });
  await rename(join(root, 'flows'), join(root, 'old'));
  await rename(join(root, 'next'), join(root, 'flows'));
  (await changed)();
  expect(await source.load()).toEqual([{ path: 'flows/other.yaml', text: 'flow: other\n' }]);
  await close();
});

test('follows links, as mounted configuration uses them', async () => {
  const { root, source, write, close } = await open();
  await write('flows/..data/welcome.yaml', 'flow: welcome\n');
  await symlink('..data/welcome.yaml', join(root, 'flows/welcome.yaml'));
  expect(await source.load()).toEqual([{ path: 'flows/welcome.yaml', text: 'flow: welcome\n' }]);
  await close();
});
