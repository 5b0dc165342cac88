/** The corpus of `test/fixtures/broken`: each entry is the smallest sound business with one thing spoiled, and the issues expected. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { MediaFile, RemoteMedia } from '../../../src/core/inspect/sendable-media.ts';
import type { RemoteFile } from '../../../src/core/media-rules.ts';
import { soundFiles } from './small-business.ts';

export type Broken = {
  readonly name: string;
  /** Keys of `flows/tour.yaml` beside its steps. */
  readonly head?: Readonly<Record<string, unknown>>;
  /** Its steps, each on a line of its own. */
  readonly steps?: readonly unknown[];
  readonly texts?: Readonly<Record<string, unknown>>;
  readonly spanish?: Readonly<Record<string, unknown>>;
  /** Whole files; null leaves one out. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** What is written instead of something in a sound file. */
  readonly change?: Readonly<Record<string, readonly [string, string]>>;
  /** What `check --channel` is asked for. */
  readonly channel?: string;
  /** `code file:line:column`, warnings with a question mark behind the code. */
  readonly expect: readonly string[];
};

const folder = new URL('../../fixtures/broken/', import.meta.url);

export const corpus: readonly Broken[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as Broken[]);

export const corpusMedia: readonly MediaFile[] = [
  { path: 'coupon.jpg', bytes: 40_000 },
  { path: 'empty.png', bytes: 0 },
  { path: 'huge.jpg', bytes: 7_000_000 },
];

const remote = (name: string, file: RemoteFile): [string, RemoteFile] => [
  `https://files.example.com/${name}`,
  file,
];

/** What `check --online` would hear of these addresses. */
export const corpusRemote: RemoteMedia = new Map([
  remote('gone.jpg', { kind: 'failed', reason: 'the server answered 404' }),
  remote('page.jpg', { kind: 'there', mime: 'text/html', bytes: 900 }),
  remote('film.jpg', { kind: 'there', mime: 'video/mp4', bytes: 900 }),
  remote('huge.jpg', { kind: 'there', mime: 'image/jpeg', bytes: 7_000_000 }),
  remote('good.jpg', { kind: 'there', mime: 'image/jpeg', bytes: null }),
]);

/** What the entry changes of the sound files. */
export function changesOf(broken: Broken): Readonly<Record<string, string | null>> {
  const { head = { topic: 'help' }, steps, texts, spanish, files = {}, change = {} } = broken;
  const flow = steps && [
    '# Tour',
    stringify({ flow: 'tour', ...head }).trim(),
    'steps:',
    ...steps.map((step) => `  - ${inline(step)}`),
    '',
  ];
  return {
    ...(flow ? { 'flows/tour.yaml': flow.join('\n') } : {}),
    ...(texts ? { 'locales/en/tour.yaml': localeOf(texts) } : {}),
    ...(spanish
      ? {
          'locales/es/common.yaml': soundFiles['locales/en/common.yaml'] ?? '',
          'locales/es/hello.yaml': '# Hola\nhello: Hola {{name}}.\n',
          'locales/es/tour.yaml': localeOf(spanish),
          'flows/topics.yaml': (soundFiles['flows/topics.yaml'] ?? '')
            .replace('en: News', 'en: News, es: Noticias')
            .replace('en: Help', 'en: Help, es: Ayuda'),
        }
      : {}),
    ...files,
    ...Object.fromEntries(
      Object.entries(change).map(([path, [from, to]]) => [path, changed(path, from, to)]),
    ),
  };
}

const inline = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');

const localeOf = (texts: Readonly<Record<string, unknown>>): string =>
  `# Tour\n${Object.entries(texts)
    .map(([key, words]) => `${key}: ${inline(words)}\n`)
    .join('')
    .replaceAll(/LONG-(\d+)/g, (_, length: string) => 'word '.repeat(Math.ceil(Number(length) / 5)).trim())}`;

function changed(path: string, from: string, to: string): string {
  const sound = soundFiles[path] ?? '';
  if (!sound.includes(from)) throw new Error(`${path} has no ${from}`);
  return sound.replace(from, to);
}
