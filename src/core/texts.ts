/** Words by key and language. Filled by the translator port; used by the core to render and to read answers. */
import type { Brand } from './brand.ts';

/** `area:name`, for example `welcome:hello`; the area is the locale file. */
export type TextKey = Brand<string, 'TextKey'>;

export type TextValue = string | number | boolean | null;
export type TextValues = Readonly<Record<string, TextValue>>;

export const textKey = (area: string, name: string): TextKey => `${area}:${name}` as TextKey;

/** Every text of one release. Pure: the same question has the same answer for as long as the release lives. */
export type Texts = {
  readonly languages: readonly string[];
  /** True when this language itself (no fallback) has the key. */
  has(key: TextKey, language: string): boolean;
  /**
   * The words, in the language or its fallback (regional → base → default), with values set in and plural forms chosen by `count`.
   * Unknown keys give the key itself: a message is better wrong than lost, and `check` finds it first.
   */
  text(key: TextKey, language: string, values?: TextValues): string;
  /** The same words as their author wrote them, `{{values}}` and all: what pictures and checks show. Of plural forms the last. */
  written(key: TextKey, language: string): string;
  /** A list of words under a key (yes-words, keywords); empty when there is none in this language. */
  list(key: TextKey, language: string): readonly string[];
};
