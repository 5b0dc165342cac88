/** The words of the house as a picture shows them: in one language, with what is the same for everybody filled in. */
import { houseValues } from '../flow/values.ts';
import type { Release } from '../release.ts';
import type { TextKey } from '../texts.ts';

export type Words = {
  readonly language: string;
  of(key: TextKey): string;
  /** Null where the release has no such text in any language that would be asked. */
  find(key: TextKey): string | null;
};

const slot = /\{\{\s*([^{},]*?)\s*(?:,[^{}]*)?\}\}/g;

/** What differs from contact to contact stands in brackets: `Thank you, [name]`. */
export function wordsOf(release: Release, language: string): Words {
  const { texts, policy } = release;
  const house = houseValues({ release }, language);
  const of = (key: TextKey) =>
    texts.written(key, language).replace(slot, (_, name: string) => {
      const value = Object.hasOwn(house, name) ? house[name] : undefined;
      return value === undefined || value === null ? `[${name}]` : String(value);
    });
  const has = (key: TextKey) => texts.has(key, language) || texts.has(key, policy.defaultLanguage);
  return { language, of, find: (key) => (has(key) ? of(key) : null) };
}
