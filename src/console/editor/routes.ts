/** What the editor asks for while somebody writes: the schema and names of a file, and a look over the draft. */
import { fileSchema } from '../../core/release/file-schema.ts';
import { namesOfFile, namesOfRelease } from '../../core/release/known-names.ts';
import type { ReleaseId } from '../../core/release.ts';
import type { ConsoleDeps } from '../deps.ts';
import { filesIn, pathIn } from '../flows/drafts.tsx';
import { leadOf } from '../flows/edit-page.tsx';
import { flowsWords } from '../flows/words.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { currentRelease } from '../release.ts';
import type { Help, LookedOver } from './answer.ts';
import { createLookOver, type DraftFile } from './look-over.ts';

export function editorRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const { store } = deps;
  const lookOver = createLookOver(deps);

  /** The release's files, those of the draft as drafted. */
  async function allFiles(base: string, drafted: readonly DraftFile[]): Promise<readonly DraftFile[]> {
    const stored = await store.releases.find(base as ReleaseId);
    const others = (stored?.files ?? []).filter(({ path }) => drafted.every((file) => file.path !== path));
    return [...drafted, ...others];
  }

  return [
    {
      method: 'get',
      path: '/flows/edit/help',
      needs: ['edit'],
      async handle({ query, visitor }) {
        const release = currentRelease(deps, visitor);
        const stored = await store.releases.find(release.id);
        const help: Help = {
          schema: fileSchema(pathIn(query)),
          names: namesOfRelease(release, stored?.media ?? []),
        };
        return { json: help };
      },
    },
    {
      method: 'post',
      path: '/flows/edit/check',
      needs: ['edit'],
      does: 'flows.looked-over',
      onlyLooks: true,
      async handle({ form, visitor }) {
        const { language } = visitor;
        const words = flowsWords(language);
        const files = filesIn(form);
        const base = form.one('base');
        const { issues, picture } = await lookOver({ base, files }, language);
        const all = await allFiles(base, files);
        const answer: LookedOver = {
          ...leadOf(issues, language),
          issues: issues.map((issue) => ({ ...issue, where: words.line(issue.line, issue.column) })),
          names: Object.fromEntries(files.map(({ path }) => [path, namesOfFile(path, all)])),
          picture,
        };
        return { json: answer };
      },
    },
  ];
}
