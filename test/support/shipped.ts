/** The flows, texts and policy that Kabar ships with, compiled once for all tests of a file. */
import { fileURLToPath } from 'node:url';
import { createFileFlowSource } from '../../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../../src/adapters/translator/i18next.ts';
import type { Release } from '../../src/core/release.ts';
import { loadRelease } from '../../src/load-release.ts';

const root = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

export const shippedRelease = (): Promise<Release> =>
  loadRelease(
    createFileFlowSource({ flowsDir: root('flows'), localesDir: root('locales') }),
    createI18nextTranslator(),
  );
