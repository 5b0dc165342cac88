/** Files to be written over: fields that work by themselves, in whose place a script puts an editor, and the picture beside them. */
import { Fragment } from 'preact';
import { flowsWords } from '../flows/words.ts';
import type { Language } from '../frame/language.ts';
import type { ScriptWords } from './answer.ts';
import { editorScript } from './asset.ts';
import { type DraftFile, flowIn } from './look-over.ts';
import { editorWords } from './words.ts';

type EditorProps = {
  readonly files: readonly DraftFile[];
  /** Where the picture is; null where there is none yet, or never. */
  readonly drawn: string | null;
  /** It shows the flow as it was before the draft's errors. */
  readonly isStale: boolean;
  readonly language: Language;
};

export function Editor({ files, drawn, isStale, language }: EditorProps) {
  const words = editorWords(language);
  const scriptWords: ScriptWords = { unreachable: words.unreachable };
  const hasPicture = drawn !== null || files.some(({ path }) => path.startsWith('flows/') && flowIn(path));
  return (
    <div class="beside" data-editor={JSON.stringify(scriptWords)}>
      <div class="written">
        {files.map(({ path, text }, place) => (
          <Fragment key={path}>
            <input type="hidden" name="path" value={path} />
            <label for={`text-${place}`}>{files.length > 1 ? path : flowsWords(language).source}</label>
            <textarea
              id={`text-${place}`}
              name="text"
              data-path={path}
              rows={rowsOf(text, files.length)}
              spellcheck={false}
              autocomplete="off"
              wrap="off"
            >
              {/* Browsers leave out the first line break of a field. */}
              {`\n${text}`}
            </textarea>
          </Fragment>
        ))}
        <p class="keys" data-keys hidden>
          {words.keys}
        </p>
        <div class="found" role="status" data-issues />
      </div>
      {hasPicture && (
        <figure class="card drawn" data-drawn hidden={drawn === null}>
          <figcaption>{words.drafted}</figcaption>
          <p class="held" role="status" data-stale hidden={!isStale}>
            {words.stale}
          </p>
          <img class="graph" src={drawn ?? 'data:,'} alt={words.drafted} />
        </figure>
      )}
      <script src={editorScript()} defer />
    </div>
  );
}

/** One file has the page to itself. */
const rowsOf = (text: string, files: number): number =>
  Math.min(40, Math.max(files === 1 ? 12 : 4, text.split('\n').length + 1));
