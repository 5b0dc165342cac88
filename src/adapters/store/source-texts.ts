/** Texts of files under their hash: releases share what they have in common, so an edit stores what was edited. */
import { hash } from 'node:crypto';
import { KabarError } from '../../core/errors.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type TextRow = { _id: string; kind: 'text'; text: string };

export type SourceTexts = {
  /** Names of the texts, in their order. All of them are stored when it answers. */
  save(texts: readonly string[]): Promise<readonly string[]>;
  /** By name. Rejects with `store.unavailable` when one is missing. */
  load(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

const nameOf = (text: string): string => `text:${hash('sha256', text)}`;

export function createSourceTexts(collection: Collection): SourceTexts {
  /** Of the last release that was saved here, with their names: most of the next one. */
  let stored: ReadonlyMap<string, string> = new Map();

  const find = async (names: readonly string[], fields: { readonly text: 0 | 1 }) =>
    collection
      .find({ _id: { $in: [...new Set(names)] } } as Filter)
      .project(fields)
      .toArray() as unknown as Promise<TextRow[]>;

  return {
    async save(texts) {
      const named = new Map(texts.map((text) => [text, stored.get(text) ?? nameOf(text)]));
      const news = [...named].filter(([text]) => !stored.has(text));
      const there = new Set(
        (
          await find(
            news.map(([, name]) => name),
            { text: 0 },
          )
        ).map(({ _id }) => _id),
      );
      const rows = news.flatMap(([text, name]): TextRow[] =>
        there.has(name) ? [] : [{ _id: name, kind: 'text', text }],
      );
      await insertNew(collection, rows);
      stored = named;
      return texts.map((text) => named.get(text) ?? '');
    },
    async load(names) {
      const texts = new Map((await find(names, { text: 1 })).map(({ _id, text }) => [_id, text]));
      const missing = names.find((name) => !texts.has(name));
      if (missing !== undefined)
        throw new KabarError('store.unavailable', `The store has lost ${missing}, a file of a release.`);
      return texts;
    },
  };
}
