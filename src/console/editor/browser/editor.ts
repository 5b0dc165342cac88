/** One editor in the place of one text field, which goes on holding the text for the form. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { LookedOver } from '../answer.ts';
import { completing, type Knowledge } from './completing.ts';
import { marksOf, offsetOf } from './issues.ts';
import { looks } from './looks.ts';

type Issue = LookedOver['issues'][number];

export type FileEditor = {
  readonly path: string;
  mark(issues: readonly Issue[]): void;
  /** Moves there, and the focus as well. */
  goTo(issue: Issue): void;
};

type Around = {
  readonly path: string;
  known(): Knowledge;
  changed(): void;
};

/**
 * Its styles live in a shadow root: a page that allows no inline style allows those. Tab is left to the browser, so that nobody
 * who has only a keyboard is caught here.
 */
export function openEditor(field: HTMLTextAreaElement, { path, known, changed }: Around): FileEditor {
  const host = document.createElement('div');
  host.className = 'editor-host';
  host.id = `editor-${field.id}`;
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const label = field.labels[0];
  const view = new EditorView({
    doc: field.value,
    parent: root,
    root,
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      yaml(),
      indentUnit.of('  '),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      autocompletion({
        override: [completing(known)],
        activateOnCompletion: ({ type }) => type === 'property',
      }),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({ 'aria-label': label?.textContent ?? path, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (!docChanged) return;
        field.value = state.doc.toString();
        changed();
      }),
      looks,
    ],
  });
  field.after(host);
  field.hidden = true;
  label?.addEventListener('click', () => view.focus());
  return {
    path,
    mark: (issues) => view.dispatch(setDiagnostics(view.state, marksOf(view.state.doc, issues))),
    goTo(issue) {
      const anchor = offsetOf(view.state.doc, issue);
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
  };
}
