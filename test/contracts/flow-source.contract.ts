/** What every flow source promises: YAML under the names the admin knows, and news of every change. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FlowSource } from '../../src/ports/flow-source.ts';

/** One source and the hands that change what it reads. `path` is as the admin knows it: `flows/welcome.yaml`. */
export type FlowSourceWorld = {
  readonly source: FlowSource;
  write(path: string, text: string): Promise<void>;
  /** Writes a new file beside it and renames it into place, as careful editors do. */
  replace(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  close(): Promise<void>;
};

export function flowSourceContract(name: string, open: () => Promise<FlowSourceWorld>): void {
  describe(`${name} as a flow source`, () => {
    let world: FlowSourceWorld;
    let stop: (() => void) | undefined;

    beforeEach(async () => {
      world = await open();
      await world.write('flows/welcome.yaml', 'flow: welcome\n');
      await world.write('locales/es/welcome.yaml', 'hello: Hola\n');
    });
    afterEach(async () => {
      stop?.();
      await world.close();
    });

    const watch = () => {
      let calls = 0;
      let waiting: (() => void) | undefined;
      stop = world.source.watch(() => {
        calls += 1;
        waiting?.();
      });
      return {
        calls: () => calls,
        news: (count: number) =>
          new Promise<void>((resolve) => {
            waiting = () => calls >= count && resolve();
            waiting();
          }),
      };
    };

    test('loads YAML files sorted by path', async () => {
      await world.write('flows/a.yml', 'flow: a\n');
      await world.write('locales/en/welcome.yaml', 'hello: Hello\n');
      expect(await world.source.load()).toEqual([
        { path: 'flows/a.yml', text: 'flow: a\n' },
        { path: 'flows/welcome.yaml', text: 'flow: welcome\n' },
        { path: 'locales/en/welcome.yaml', text: 'hello: Hello\n' },
        { path: 'locales/es/welcome.yaml', text: 'hello: Hola\n' },
      ]);
    });

    test('leaves out dotfiles, back-up copies and what is no YAML', async () => {
      for (const path of [
        'flows/.hidden.yaml',
        'flows/.schema/flow.yaml',
        'flows/note.txt',
        'flows/welcome.yaml~',
      ]) {
        await world.write(path, 'x: 1\n');
      }
      const paths = (await world.source.load()).map((file) => file.path);
      expect(paths).toEqual(['flows/welcome.yaml', 'locales/es/welcome.yaml']);
    });

    test('keeps conversation tests apart from flows', async () => {
      await world.write('flows/welcome.test.yaml', 'scenario: x\n');
      await world.write('flows/more/again.test.yml', 'scenario: y\n');
      expect((await world.source.load()).map((file) => file.path)).toEqual([
        'flows/welcome.yaml',
        'locales/es/welcome.yaml',
      ]);
      expect(await world.source.tests()).toEqual([
        { path: 'flows/more/again.test.yml', text: 'scenario: y\n' },
        { path: 'flows/welcome.test.yaml', text: 'scenario: x\n' },
      ]);
    });

    test('lists media apart from flows', async () => {
      expect(await world.source.media()).toEqual([]);
      await world.write('flows/media/tart.jpg', 'picture');
      await world.write('flows/media/cards/menu.pdf', 'document');
      await world.write('flows/media/notes.yaml', 'not: a flow\n');
      expect(await world.source.media()).toEqual([
        { path: 'cards/menu.pdf', bytes: 8 },
        { path: 'notes.yaml', bytes: 12 },
        { path: 'tart.jpg', bytes: 7 },
      ]);
      expect((await world.source.load()).map((file) => file.path)).not.toContain('flows/media/notes.yaml');
    });

    test('tells of a change, once for a burst', async () => {
      await world.source.load();
      const seen = watch();
      await Promise.all([1, 2, 3, 4].map((n) => world.write(`flows/many-${n}.yaml`, 'flow: x\n')));
      await world.write('locales/es/welcome.yaml', 'hello: ¡Hola!\n');
      await seen.news(1);
      expect(seen.calls()).toBe(1);
      expect(await world.source.load()).toHaveLength(6);
    });

    test('tells of a file replaced twice, removed, and one in a new directory', async () => {
      await world.source.load();
      const seen = watch();
      await world.replace('flows/welcome.yaml', 'flow: welcome # 1\n');
      await seen.news(1);
      await world.replace('flows/welcome.yaml', 'flow: welcome # two\n');
      await seen.news(2);
      await world.remove('locales/es/welcome.yaml');
      await seen.news(3);
      await world.write('locales/pt/welcome.yaml', 'hello: Oi\n');
      await seen.news(4);
      await world.write('locales/pt/welcome.yaml', 'hello: Olá\n');
      await seen.news(5);
      expect(await world.source.load()).toContainEqual({
        path: 'locales/pt/welcome.yaml',
        text: 'hello: Olá\n',
      });
    });

    test('tells of a change made between loading and watching', async () => {
      await world.source.load();
      await world.write('flows/welcome.yaml', 'flow: welcome # changed\n');
      await watch().news(1);
    });

    test('a file that does not matter is no news, and nothing comes after stopping', async () => {
      await world.source.load();
      const seen = watch();
      await world.write('flows/.welcome.yaml.swp', 'x');
      await world.write('flows/note.txt', 'x');
      await world.write('flows/welcome.test.yaml', 'scenario: x\n');
      await world.write('flows/last.yaml', 'flow: last\n');
      await seen.news(1);
      expect(seen.calls()).toBe(1);
      stop?.();
      stop?.();
      await world.write('flows/last.yaml', 'flow: last # again\n');
      expect(seen.calls()).toBe(1);
    });
  });
}
