/** The smallest sound business as files on disk, some of them changed: for commands that read directories. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { soundFiles } from '../core/release/small-business.ts';

export type BusinessDirs = {
  /** Writes the files and gives the settings that point to them. */
  make(changes?: Readonly<Record<string, string | Uint8Array>>): Record<string, string>;
  removeAll(): void;
};

export function businessDirs(): BusinessDirs {
  const made: string[] = [];
  return {
    make(changes = {}) {
      const dir = mkdtempSync(join(tmpdir(), 'kabar-business-'));
      made.push(dir);
      for (const [path, content] of Object.entries({ ...soundFiles, ...changes })) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), content);
      }
      return {
        KABAR_DATA_DIR: join(dir, 'data'),
        KABAR_FLOWS_DIR: join(dir, 'flows'),
        KABAR_LOCALES_DIR: join(dir, 'locales'),
      };
    },
    removeAll() {
      for (const dir of made) rmSync(dir, { recursive: true, force: true });
    },
  };
}
