/** Fields of a form, each with its label, its hint and what is wrong with it, tied together for screen readers. */

import type { Say } from '../page-view.ts';
import type { FieldProblems } from '../read-post.ts';

export type TextFieldProps = {
  readonly id: string;
  readonly label: string;
  /** Said behind the label. */
  readonly note?: string;
  readonly hint?: string;
  readonly value: string;
  readonly problems: FieldProblems;
  readonly type?: 'text' | 'tel' | 'email' | 'date';
  readonly inputMode?: 'tel' | 'decimal' | 'email';
  readonly autoComplete: string;
  readonly required?: boolean;
};

export const TextField = (props: TextFieldProps) => {
  const { id, label, note, hint, value, problems, type = 'text', inputMode, autoComplete, required } = props;
  const problem = problems.get(id);
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        {note && <span class="note"> ({note})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={id} words={problem} />
      <input
        id={id}
        name={id}
        // Preact's types tell each type of input from the others, and this one may be several.
        type={type as 'text'}
        value={value}
        inputmode={inputMode}
        autocomplete={autoComplete}
        maxlength={200}
        dir="auto"
        aria-required={required ? 'true' : undefined}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(id, hint !== undefined, problem !== undefined)}
      />
    </div>
  );
};

export type BoxFieldProps = {
  readonly id: string;
  readonly words: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly problems: FieldProblems;
};

export const BoxField = ({ id, words, note, checked, problems }: BoxFieldProps) => {
  const problem = problems.get(id);
  return (
    <div class={problem ? 'box wrong' : 'box'}>
      <Problem id={id} words={problem} />
      <label for={id}>
        <input
          id={id}
          name={id}
          type="checkbox"
          value="yes"
          checked={checked}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={describedBy(id, false, problem !== undefined)}
        />
        <span>
          {words}
          {note && <span class="note"> ({note})</span>}
        </span>
      </label>
    </div>
  );
};

/** Every problem at once, each a link to its field; it has the focus when the page comes back. */
export const ErrorSummary = ({ problems, say }: { readonly problems: FieldProblems; readonly say: Say }) =>
  problems.size === 0 ? null : (
    <div class="problems" role="alert" tabIndex={-1} autofocus aria-labelledby="problems-title">
      <h2 id="problems-title">{say('errors', { count: problems.size })}</h2>
      <ul>
        {[...problems].map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );

export const Problem = ({ id, words }: { readonly id: string; readonly words: string | undefined }) =>
  words === undefined ? null : (
    <p class="problem" id={`${id}-problem`}>
      {words}
    </p>
  );

const describedBy = (id: string, hint: boolean, problem: boolean): string | undefined =>
  [...(hint ? [`${id}-hint`] : []), ...(problem ? [`${id}-problem`] : [])].join(' ') || undefined;
