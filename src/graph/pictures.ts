/** Every picture there is, with what is known of now where a store is at hand. */
import type { Flow } from '../core/flow/flow.ts';
import { flowGraph } from '../core/graph/flow-graph.ts';
import type { Graph } from '../core/graph/graph.ts';
import { lifeGraph } from '../core/graph/life-graph.ts';
import { flowLive, type Live, lifeLive, nothingLive, overviewLive } from '../core/graph/live.ts';
import { overviewGraph } from '../core/graph/overview-graph.ts';
import type { Release } from '../core/release.ts';
import type { Store } from '../ports/store.ts';
import { dotOfWords } from './dot.ts';
import { draw } from './draw.ts';
import type { LayOut } from './layout.ts';

export type Picture = { readonly graph: Graph; readonly live: Live };

export type PictureDeps = {
  readonly release: Release;
  /** Of the words of the house. */
  readonly language: string;
  /** Null: nothing is counted. */
  readonly contacts: Pick<Store['contacts'], 'standingIn' | 'countInFlows' | 'countByStage'> | null;
};

export async function flowPicture(
  flow: Flow,
  { release, language, contacts }: PictureDeps,
): Promise<Picture> {
  const graph = flowGraph(flow, release, language);
  if (contacts === null) return { graph, live: nothingLive };
  const [standing, all] = await Promise.all([contacts.standingIn(flow.id), contacts.countInFlows([flow.id])]);
  return { graph, live: flowLive(flow, standing, all.get(flow.id) ?? 0) };
}

export async function lifePicture({ release, contacts }: PictureDeps): Promise<Picture> {
  const live = contacts === null ? nothingLive : lifeLive(await contacts.countByStage());
  return { graph: lifeGraph(release), live };
}

export async function overviewPicture({ release, language, contacts }: PictureDeps): Promise<Picture> {
  const graph = overviewGraph(release, language);
  if (contacts === null) return { graph, live: nothingLive };
  return { graph, live: overviewLive(await contacts.countInFlows([...release.flows.keys()])) };
}

export const svgOf = ({ graph, live }: Picture, layOut: LayOut): string => draw(graph, layOut, live);

/** For other programs: the graph with its words. Counts are not in it. */
export const dotOf = ({ graph }: Picture): string => dotOfWords(graph);
