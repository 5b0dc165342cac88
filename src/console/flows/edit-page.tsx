/** Files to be written over: their text, what is wrong with them line by line, and what publishing them would mean. */
import { Fragment } from 'preact';
import type { Issue } from '../../core/flow/issue.ts';
import type { Visitor } from '../frame/visitor.ts';
import { flowsWords } from './words.ts';

/** Of those who stand in versions that are older then. */
export type Impact = { readonly stays: number; readonly moves: number; readonly asks: number };

export type Draft = {
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly note: string;
  /** Null until it was looked over. */
  readonly checked: { readonly issues: readonly Issue[]; readonly impact: Impact | null } | null;
  readonly conflict: boolean;
};

type PageProps = { readonly draft: Draft; readonly visitor: Visitor };

export function EditPage({ draft, visitor }: PageProps) {
  const words = flowsWords(visitor.language);
  return (
    <main class="flows editor">
      {draft.conflict && (
        <p class="refused" role="alert">
          {words.conflict}
        </p>
      )}
      {draft.checked && <Findings {...{ ...draft.checked, visitor }} />}
      <form method="post" action="/console/flows/edit">
        <input type="hidden" name="form" value={visitor.formToken} />
        <input type="hidden" name="base" value={draft.base} />
        {draft.files.map(({ path, text }, place) => (
          <Fragment key={path}>
            <input type="hidden" name="path" value={path} />
            <label for={`text-${place}`}>{draft.files.length > 1 ? path : words.source}</label>
            <textarea
              id={`text-${place}`}
              name="text"
              rows={rowsOf(text, draft.files.length)}
              spellcheck={false}
              autocomplete="off"
              wrap="off"
            >
              {/* Browsers leave out the first line break of a field. */}
              {`\n${text}`}
            </textarea>
          </Fragment>
        ))}
        <label for="note">{words.note}</label>
        <input id="note" name="note" value={draft.note} maxLength={500} />
        <p class="ways">
          <button type="submit" name="do" value="check">
            {words.check}
          </button>
          <button type="submit" name="do" value="try">
            {words.try}
          </button>
          <button type="submit" name="do" value="publish" class="main">
            {words.publish}
          </button>
        </p>
      </form>
    </main>
  );
}

/** One file has the page to itself. */
const rowsOf = (text: string, files: number): number =>
  Math.min(40, Math.max(files === 1 ? 12 : 4, text.split('\n').length + 1));

type FindingsProps = NonNullable<Draft['checked']> & { readonly visitor: Visitor };

function Findings({ issues, impact, visitor }: FindingsProps) {
  const words = flowsWords(visitor.language);
  const format = new Intl.NumberFormat(visitor.language).format;
  const isBad = issues.some(({ severity }) => severity === 'error');
  const lead = isBad ? words.errors : issues.length > 0 ? words.warnings : words.sound;
  const touched = impact ? impact.stays + impact.moves + impact.asks : 0;
  return (
    <section class={`card ${isBad ? 'refused' : ''}`} role="status">
      <h2>{lead}</h2>
      <ul class="plain">
        {issues.map(({ file, line, column, message, hint }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            <code>{file}</code> {words.line(line, column)}
            <br />
            {message} {hint}
          </li>
        ))}
      </ul>
      {impact && (
        <>
          <h2>{words.impact}</h2>
          <ul class="plain">
            {touched === 0 && <li>{words.nobody}</li>}
            {impact.stays > 0 && <li>{words.stays(format(impact.stays))}</li>}
            {impact.moves > 0 && <li>{words.moves(format(impact.moves))}</li>}
            {impact.asks > 0 && <li>{words.asks(format(impact.asks))}</li>}
          </ul>
        </>
      )}
    </section>
  );
}
