/** Files that WhatsApp refuses because of their size or kind, or that are not where a flow links to. */

import { nodeAt, type Position } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { type IssueWords, issueAt } from '../flow/issue-at.ts';
import type { FlowMedia } from '../flow/media.ts';
import { megabytes, mimeProblem, mostMediaBytes, type RemoteFile } from '../media-rules.ts';
import { createMemory } from '../memory.ts';
import type { MediaType } from '../message.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import type { FlowGraph } from './graph.ts';

/** A file in `flows/media/`, by its path in there. */
export type MediaFile = { readonly path: string; readonly bytes: number };

/** What was found out of the addresses that flows send files from; none where nobody asked. */
export type RemoteMedia = ReadonlyMap<string, RemoteFile>;

export function unsendableMedia(
  graph: FlowGraph,
  media: readonly MediaFile[],
  remote: RemoteMedia,
): readonly Issue[] {
  const sizes = new Map(media.map(({ path, bytes }) => [path, bytes]));
  const found = (source: string, type: MediaType) => {
    const bytes = sizes.get(source);
    const elsewhere = remote.get(source);
    if (bytes !== undefined) return sizeProblem(`flows/media/${source}`, bytes, type);
    return elsewhere === undefined ? null : remoteProblem(source, elsewhere, type);
  };
  return graph.documents.flatMap((document) =>
    sentBy(document).flatMap(({ at, type, sources }) =>
      sources.flatMap((source) => {
        const problem = found(source, type);
        return problem === null ? [] : [issueAt(document.file, at, problem)];
      }),
    ),
  );
}

type Sent = { readonly at: Position; readonly type: MediaType; readonly sources: readonly string[] };

const sentBy = (document: FlowDocument): readonly Sent[] =>
  sent(document, [], () =>
    Object.values(document.flow.steps).flatMap(({ id, kind, config }): readonly Sent[] => {
      const media = kind === 'say' ? (config as { readonly media: FlowMedia | null }).media : null;
      if (media === null) return [];
      const { at } = nodeAt(document.nodes.get(id) ?? document.root, ['media']);
      return [{ at, type: media.type, sources: [media.source, ...Object.values(media.byLanguage)] }];
    }),
  );

const sent = createMemory<FlowDocument, readonly Sent[]>();

function sizeProblem(name: string, bytes: number, type: MediaType): IssueWords | null {
  if (bytes === 0) return { code: 'empty-media', message: `${name} is empty.`, hint: 'Save it again.' };
  const most = mostMediaBytes[type];
  if (bytes <= most) return null;
  return {
    code: 'large-media',
    message: `${name} has ${megabytes(bytes)} MB, and WhatsApp takes ${most / 1_048_576} MB of ${type}.`,
    hint: 'Make it smaller.',
  };
}

function remoteProblem(url: string, file: RemoteFile, type: MediaType): IssueWords | null {
  if (file.kind === 'failed')
    return {
      code: 'unreachable-media',
      message: `${url} cannot be fetched: ${file.reason}.`,
      hint: 'Open the address in a private browser window: it must show the file to everybody.',
    };
  const problem = mimeProblem(file.mime, type);
  if (problem !== null)
    return {
      code: 'wrong-media-type',
      message: `${url} ${problem}.`,
      hint: 'Link to the file itself, with the ending that it has.',
    };
  return file.bytes === null ? null : sizeProblem(url, file.bytes, type);
}
