/** A copy of the shipped flows and locales that a test may change. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OwnFlows = {
  /** For `readSettings` and `openRig`. */
  readonly env: { readonly KABAR_FLOWS_DIR: string; readonly KABAR_LOCALES_DIR: string };
  /** `flows/prices.yaml`, `locales/en/prices.yaml` */
  write(path: string, text: string): void;
  append(path: string, text: string): void;
  replace(path: string, from: string, to: string): void;
  close(): void;
};

export function copyFlows(): OwnFlows {
  const root = mkdtempSync(join(tmpdir(), 'kabar-flows-'));
  for (const directory of ['flows', 'locales']) cpSync(directory, join(root, directory), { recursive: true });
  return {
    env: { KABAR_FLOWS_DIR: join(root, 'flows'), KABAR_LOCALES_DIR: join(root, 'locales') },
    write: (path, text) => writeFileSync(join(root, path), text),
    append: (path, text) => appendFileSync(join(root, path), text),
    replace(path, from, to) {
      const text = readFileSync(join(root, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
      writeFileSync(join(root, path), text.replaceAll(from, to));
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
