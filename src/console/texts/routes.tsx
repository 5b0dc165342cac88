/** Texts of a flow side by side: read by everybody, written over by editors through the same look-over as any file. */
import type { FlowId } from '../../core/flow/flow.ts';
import type { ReleaseId } from '../../core/release.ts';
import type { ConsoleDeps } from '../deps.ts';
import { createDrafts } from '../flows/drafts.tsx';
import { flowsWords } from '../flows/words.ts';
import { missing } from '../frame/missing.tsx';
import type { Fields, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { currentRelease } from '../release.ts';
import { TextsPage } from './page.tsx';
import { changedFiles, changesTo, rowsOf, type TextChange, type TextFile } from './table.ts';
import { textsWords } from './words.ts';

export function textsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const drafts = createDrafts(deps);

  /** The files of the release, for each language of it. The one that stands in for the others comes first. */
  async function filesOf(flow: string, base: string, visitor: Visitor): Promise<readonly TextFile[]> {
    const { texts, policy } = currentRelease(deps, visitor);
    const stored = await deps.store.releases.find(base as ReleaseId);
    const others = texts.languages.filter((language) => language !== policy.defaultLanguage);
    return [policy.defaultLanguage, ...others].map((language) => {
      const path = `locales/${language}/${flow}.yaml`;
      return { language, path, text: stored?.files.find((file) => file.path === path)?.text ?? null };
    });
  }

  const show = (
    flow: string,
    base: string,
    files: readonly TextFile[],
    visitor: Visitor,
    unchanged = false,
  ): Reply => {
    const view = {
      flow,
      base,
      languages: files.map(({ language }) => language),
      rows: rowsOf(files),
      unchanged,
    };
    return { title: textsWords(visitor.language).title(flow), body: <TextsPage {...{ view, visitor }} /> };
  };

  const flowIn = (params: Readonly<Record<string, string>>, visitor: Visitor): string | null =>
    currentRelease(deps, visitor).flows.get(params.flow as FlowId)?.id ?? null;
  const none = ({ language }: Visitor, name = ''): Reply =>
    missing(flowsWords(language).title, flowsWords(language).unknown(name));

  return [
    {
      method: 'get',
      path: '/flows/:flow/texts',
      needs: ['see'],
      async handle({ params, visitor }) {
        const flow = flowIn(params, visitor);
        if (flow === null) return none(visitor, params.flow);
        const base = (await deps.store.releases.current())?.release ?? '';
        return show(flow, base, await filesOf(flow, base, visitor), visitor);
      },
    },
    {
      method: 'post',
      path: '/flows/:flow/texts',
      needs: ['edit'],
      does: 'texts.drafted',
      async handle({ params, form, visitor }) {
        const flow = flowIn(params, visitor);
        if (flow === null) return none(visitor, params.flow);
        const base = form.one('base');
        const files = await filesOf(flow, base, visitor);
        const changes = changesTo(files, writtenIn(form));
        if (changes.length === 0) return show(flow, base, files, visitor, true);
        return drafts.propose({ base, files: changedFiles(files, changes) }, visitor);
      },
    },
  ];
}

/** Places and words beside each other, as the page has them. */
function writtenIn(form: Fields): readonly TextChange[] {
  const words = form.all('words');
  return form.all('place').map((place, nth) => {
    const [language = '', key = ''] = place.split(' ');
    // Browsers end lines of a form with CR LF; files do not.
    return { language, key, words: (words[nth] ?? '').replaceAll('\r\n', '\n') };
  });
}
