/** Looks over a draft: what is wrong with it, and what its flow would look like. Nothing is kept. */
import type { FlowId } from '../../core/flow/flow.ts';
import type { Issue } from '../../core/flow/issue.ts';
import { placeOf, policyFiles } from '../../core/release/sort-files.ts';
import type { Release, ReleaseId } from '../../core/release.ts';
import { createPainter } from '../../graph/painter.ts';
import { flowPicture } from '../../graph/pictures.ts';
import type { ConsoleDeps } from '../deps.ts';

export type DraftFile = { readonly path: string; readonly text: string };
export type Written = { readonly base: string; readonly files: readonly DraftFile[] };

export type Look = {
  /** Null where errors are among the issues. */
  readonly release: Release | null;
  readonly issues: readonly Issue[];
  /** Where the picture of the first flow among the files is; null without one. */
  readonly picture: string | null;
};

/** Rejects with `release.unknown` where the base is not known. `language` is that of the picture's words. */
export type LookOver = (written: Written, language: string) => Promise<Look>;

export function createLookOver({ keeper }: Pick<ConsoleDeps, 'keeper'>): LookOver {
  const paint = createPainter();

  async function draw(release: Release, files: readonly DraftFile[], language: string) {
    const flow = files.flatMap(({ path }) => release.flows.get(flowIn(path) ?? ('' as FlowId)) ?? [])[0];
    if (flow === undefined) return null;
    const { texts, policy } = release;
    const spoken = texts.languages.includes(language) ? language : policy.defaultLanguage;
    const svg = await paint(await flowPicture(flow, { release, language: spoken, contacts: null }));
    // In the page itself: what is only drafted has no address.
    return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  }

  return async ({ base, files }, language) => {
    const { release, issues } = await keeper.check({
      base: base as ReleaseId,
      files: Object.fromEntries(files.map(({ path, text }) => [path, text])),
    });
    return { release, issues, picture: release && (await draw(release, files, language)) };
  };
}

/** The name of the flow that a file is, or whose texts it holds, if there is such a flow. */
export function flowIn(path: string): FlowId | null {
  const place = placeOf(path);
  if (place.kind === 'locale') return place.area as FlowId;
  const isFlow = place.kind === 'flow' && policyFiles.every((name) => name !== place.name);
  return isFlow ? (place.name as FlowId) : null;
}
