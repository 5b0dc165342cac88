/** Compiles releases and remembers its files, so that what did not change since the last time is not worked out again. */
import type { DocFile } from '../../core/flow/doc-node.ts';
import type { MediaFile, RemoteMedia } from '../../core/inspect/sendable-media.ts';
import { areSame } from '../../core/memory.ts';
import { type Compiled, type CompileOptions, compileRelease } from '../../core/release/compile.ts';
import type { Translator } from '../../ports/translator.ts';

/** As `compileRelease`, and with the same answer: only sooner where much of it is known. */
export type ReleaseCompiler = (
  files: readonly DocFile[],
  media: readonly MediaFile[],
  options?: CompileOptions,
) => Compiled;

type Question = {
  readonly files: readonly DocFile[];
  readonly media: string;
  readonly channel: string | undefined;
  readonly remote: RemoteMedia | undefined;
};

/**
 * The core remembers by the file: what was worked out of the very same one counts on. Here a file that says the same as the last one of
 * its path is made the same one, whether it was read from the disk, from the store or came from an editor.
 */
export function createReleaseCompiler(translator: Translator): ReleaseCompiler {
  let known: ReadonlyMap<string, DocFile> = new Map();
  let last: { readonly asked: Question; readonly answer: Compiled } | null = null;
  return (given, media, options = {}) => {
    const files = given.map((file) => {
      const before = known.get(file.path);
      return before?.text === file.text ? before : file;
    });
    known = new Map(files.map((file) => [file.path, file]));
    const asked = { files, media: JSON.stringify(media), channel: options.channel, remote: options.remote };
    if (last !== null && isSame(last.asked, asked)) return last.answer;
    const answer = compileRelease(files, media, translator.texts, options);
    last = { asked, answer };
    return answer;
  };
}

const isSame = (a: Question, b: Question): boolean =>
  a.media === b.media && a.channel === b.channel && a.remote === b.remote && areSame(a.files, b.files);
