/** One file to be written over: its text, what is wrong with it line by line, and what publishing it would mean. */
import type { Issue } from '../../core/flow/issue.ts';
import type { Visitor } from '../frame/visitor.ts';
import { flowsWords } from './words.ts';

/** Of those who stand in versions that are older then. */
export type Impact = { readonly stays: number; readonly moves: number; readonly asks: number };

export type Draft = {
  readonly path: string;
  readonly base: string;
  readonly text: string;
  readonly note: string;
  /** Null until it was looked over. */
  readonly checked: { readonly issues: readonly Issue[]; readonly impact: Impact | null } | null;
  readonly conflict: boolean;
};

type PageProps = { readonly draft: Draft; readonly visitor: Visitor };

export function EditPage({ draft, visitor }: PageProps) {
  const words = flowsWords(visitor.language);
  const rows = Math.min(40, Math.max(12, draft.text.split('\n').length + 1));
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
        <input type="hidden" name="path" value={draft.path} />
        <input type="hidden" name="base" value={draft.base} />
        <label for="text">{words.source}</label>
        <textarea id="text" name="text" rows={rows} spellcheck={false} autocomplete="off" wrap="off">
          {/* Browsers leave out the first line break of a field. */}
          {`\n${draft.text}`}
        </textarea>
        <label for="note">{words.note}</label>
        <input id="note" name="note" value={draft.note} maxLength={500} />
        <p class="ways">
          <button type="submit" name="do" value="check">
            {words.check}
          </button>
          <button type="submit" name="do" value="publish" class="main">
            {words.publish}
          </button>
        </p>
      </form>
    </main>
  );
}

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
