/** Everything that can be told of the flows as a whole, across flows inside each other and waits. Pure, and each pass linear in the steps. */
import type { Issue } from '../flow/issue.ts';
import type { Form } from '../form/form.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import type { HouseRead } from '../release/house.ts';
import type { SortedFiles } from '../release/sort-files.ts';
import type { Texts } from '../texts.ts';
import { flowIssues } from './flow-issues.ts';
import { createGraph } from './graph.ts';
import { insecureLinks } from './links.ts';
import { nestedFlows } from './nesting.ts';
import { neverSet, settersOf } from './never-set.ts';
import { missingHints } from './opt-out-hints.ts';
import { readWordings } from './said.ts';
import { type MediaFile, type RemoteMedia, unsendableMedia } from './sendable-media.ts';
import { serviceInside } from './service-inside.ts';
import { closedWindows } from './window.ts';

export type Inspected = {
  readonly sorted: SortedFiles;
  readonly house: HouseRead;
  readonly documents: readonly FlowDocument[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly media: readonly MediaFile[];
  readonly remote: RemoteMedia;
  readonly texts: Texts;
  /** The kind of channel the flows are to speak on, where somebody asks. */
  readonly channel: string | null;
};

/** Flows with mistakes of their own are left out, and believed to be all that others hope of them. */
export function inspect({
  sorted,
  house,
  documents,
  forms,
  media,
  remote,
  texts,
  channel,
}: Inspected): readonly Issue[] {
  const graph = createGraph(documents);
  const { locales } = sorted;
  const { policy, attributes, topics } = house;
  const wordings = readWordings(locales);
  const use = {
    attributesFile: sorted.policy.attributes,
    segmentsFile: sorted.policy.segments,
    attributes,
    forms: [...forms.values()],
    locales,
    isWhole: documents.length === sorted.flows.size + sorted.broken.size && forms.size === sorted.forms.size,
  };
  const setters = settersOf(graph, use);
  return [
    ...flowIssues({ graph, sorted, house, wordings, setters }),
    ...nestedFlows(graph),
    ...serviceInside(graph, { policy, topics }),
    ...neverSet(graph, use, setters),
    ...insecureLinks(locales),
    ...missingHints(graph, { topics, wordings, texts }),
    ...(channel === null ? [] : closedWindows(graph, policy, channel, house.templates)),
    ...unsendableMedia(graph, media, remote),
  ];
}
