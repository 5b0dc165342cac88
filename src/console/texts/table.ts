/** The texts of one flow in all languages side by side, and their files with some of them changed. */
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { formatFile } from '../../core/format/format.ts';
import { defaultsKey } from '../../core/release/locale-file.ts';

/** A file of texts; null where the language has none for the flow. */
export type TextFile = { readonly language: string; readonly path: string; readonly text: string | null };

export type TextRow = {
  /** `interest-options.classes` */
  readonly key: string;
  /** By language; a language without the text is left out. */
  readonly words: Readonly<Record<string, string>>;
};

export type TextChange = { readonly language: string; readonly key: string; readonly words: string };

/** In the order of the first file that has each. Lists, such as words to listen for, are no texts. */
export function rowsOf(files: readonly TextFile[]): readonly TextRow[] {
  const rows = new Map<string, Record<string, string>>();
  for (const { language, text } of files) {
    const { contents } = parseDocument(text ?? '');
    if (!isMap(contents)) continue;
    for (const [key, words] of textsIn(contents, [])) {
      const row = rows.get(key) ?? {};
      row[language] = words;
      rows.set(key, row);
    }
  }
  return [...rows].map(([key, words]) => ({ key, words }));
}

function textsIn(map: YAMLMap, before: readonly string[]): readonly (readonly [string, string])[] {
  return map.items.flatMap(({ key, value }): readonly (readonly [string, string])[] => {
    const path = [...before, String(isScalar(key) ? key.value : key)];
    // What stands in for a value that is not known is no text of the flow.
    if (path.join('.') === defaultsKey) return [];
    if (isMap(value)) return textsIn(value, path);
    return isScalar(value) && typeof value.value === 'string' ? [[path.join('.'), value.value]] : [];
  });
}

/** What is different from the files. Nothing, where there is no text and nothing was written. */
export const changesTo = (
  files: readonly TextFile[],
  written: readonly TextChange[],
): readonly TextChange[] => {
  const rows = new Map(rowsOf(files).map(({ key, words }) => [key, words]));
  const known = written.filter(({ language }) => files.some((file) => file.language === language));
  return known.filter(({ language, key, words }) => (rows.get(key)?.[language] ?? '') !== words);
};

/** The files that change, whole, with their comments. A text that was emptied is taken out. */
export function changedFiles(
  files: readonly TextFile[],
  changes: readonly TextChange[],
): readonly { readonly path: string; readonly text: string }[] {
  return files.flatMap(({ language, path, text }) => {
    const own = changes.filter((change) => change.language === language);
    if (own.length === 0) return [];
    const document = parseDocument(text ?? '');
    for (const { key, words } of own) {
      const at = key.split('.');
      if (words === '') document.deleteIn(at);
      else document.setIn(at, words);
    }
    const written = document.toString({ lineWidth: 0 });
    const formatted = formatFile({ path, text: written });
    return [{ path, text: formatted.kind === 'formatted' ? formatted.text : written }];
  });
}
