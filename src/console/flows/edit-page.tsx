/** Files to be written over: their text, what is wrong with them line by line, and what publishing them would mean. */
import { hasErrors, type Issue } from '../../core/flow/issue.ts';
import { Editor } from '../editor/editor.tsx';
import type { Language } from '../frame/language.ts';
import type { Visitor } from '../frame/visitor.ts';
import { flowsWords } from './words.ts';

/** Of those who stand in versions that are older then. */
export type Impact = { readonly stays: number; readonly moves: number; readonly asks: number };

export type Draft = {
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly note: string;
  /** Null until it was looked over. */
  readonly checked: {
    readonly issues: readonly Issue[];
    readonly impact: Impact | null;
    /** Where the picture of the drafted flow is. */
    readonly picture: string | null;
  } | null;
  readonly conflict: boolean;
};

type PageProps = {
  readonly draft: Draft;
  /** Where a picture of the flow is, as drafted or as it was; null for what is no flow. */
  readonly drawn: string | null;
  readonly visitor: Visitor;
};

export function EditPage({ draft, drawn, visitor }: PageProps) {
  const words = flowsWords(visitor.language);
  const { language } = visitor;
  return (
    <main class="flows editor">
      {draft.conflict && (
        <p class="refused" role="alert">
          {words.conflict}
        </p>
      )}
      {draft.checked && <Findings {...{ ...draft.checked, visitor }} />}
      <form
        method="post"
        action="/console/flows/edit"
        // What comes back from a look over it is in no file yet.
        data-unsent={draft.checked !== null || draft.conflict ? 'yes' : 'changes'}
      >
        <input type="hidden" name="form" value={visitor.formToken} />
        <input type="hidden" name="base" value={draft.base} />
        <Editor {...{ files: draft.files, drawn, isStale: draft.checked?.picture === null, language }} />
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

/** Whether it can be published. */
export function leadOf(issues: readonly Issue[], language: Language) {
  const words = flowsWords(language);
  const isBad = hasErrors(issues);
  return { isBad, lead: isBad ? words.errors : issues.length > 0 ? words.warnings : words.sound };
}

type FindingsProps = NonNullable<Draft['checked']> & { readonly visitor: Visitor };

function Findings({ issues, impact, visitor }: FindingsProps) {
  const words = flowsWords(visitor.language);
  const format = new Intl.NumberFormat(visitor.language).format;
  const { isBad, lead } = leadOf(issues, visitor.language);
  const touched = impact ? impact.stays + impact.moves + impact.asks : 0;
  return (
    <section class={`card ${isBad ? 'refused' : ''}`} role="status">
      <h2 data-found>{lead}</h2>
      <ul class="plain" data-found>
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
