/** Begins in a page on which files are written: editors for its fields, and a look over the draft after each pause. */
import type { Help, LookedOver, ScriptWords } from '../answer.ts';
import { createChecking } from './checking.ts';
import type { Knowledge } from './completing.ts';
import { type FileEditor, openEditor } from './editor.ts';
import { listIssues, listNothing } from './issues.ts';

function begin(region: HTMLElement, form: HTMLFormElement): void {
  const words: ScriptWords = JSON.parse(region.dataset.editor ?? '{}');
  const list = region.querySelector('[data-issues]');
  const known = new Map<string, Knowledge>();
  const checking = createChecking({
    ask: () => lookOver(form),
    take: show,
    failed: () => list && listNothing(list, words.unreachable),
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  const editors = [...region.querySelectorAll('textarea')].map((field): FileEditor => {
    const path = field.dataset.path ?? '';
    void learn(path);
    return openEditor(field, {
      path,
      known: () => known.get(path) ?? { schema: null, names: {} },
      changed: checking.changed,
    });
  });
  region.querySelector('[data-keys]')?.removeAttribute('hidden');
  checking.changed();

  async function learn(path: string): Promise<void> {
    const response = await fetch(`/console/flows/edit/help?path=${encodeURIComponent(path)}`);
    // Without it one writes as in any other editor.
    if (!response.ok) return;
    const { schema, names }: Help = await response.json();
    known.set(path, { schema, names: { ...names, ...known.get(path)?.names } });
  }

  function show(answer: LookedOver): void {
    for (const editor of editors) {
      const { schema, names } = known.get(editor.path) ?? { schema: null, names: {} };
      known.set(editor.path, { schema, names: { ...names, ...answer.names[editor.path] } });
      editor.mark(answer.issues.filter(({ file }) => file === editor.path));
    }
    // What the page was opened with is told anew below.
    for (const told of document.querySelectorAll('[data-found]')) told.remove();
    if (list)
      listIssues(list, answer, (issue) => editors.find(({ path }) => path === issue.file)?.goTo(issue));
    showPicture(region.querySelector('[data-drawn]'), answer);
  }
}

async function lookOver(form: HTMLFormElement): Promise<LookedOver> {
  const texts = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const response = await fetch('/console/flows/edit/check', {
    method: 'POST',
    body: new URLSearchParams(texts),
  });
  if (!response.ok) throw new Error(`the look over the draft ended with ${response.status}`);
  return response.json();
}

/** The last good picture stays, with a word that it is one. */
function showPicture(figure: HTMLElement | null, { picture, isBad }: LookedOver): void {
  const image = figure?.querySelector('img');
  if (!figure || !image) return;
  figure.querySelector('[data-stale]')?.toggleAttribute('hidden', !isBad);
  if (picture === null) return;
  image.src = picture;
  figure.hidden = false;
}

const region = document.querySelector<HTMLElement>('[data-editor]');
const form = region?.closest('form');
if (region && form) begin(region, form);
