/** Files that WhatsApp refuses because of their size. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media */

import { nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { FlowMedia } from '../flow/media.ts';
import type { MediaType } from '../message.ts';
import type { FlowDocument } from '../release/check-starts.ts';

/** A file in `flows/media/`, by its path in there. */
export type MediaFile = { readonly path: string; readonly bytes: number };

const megabyte = 1_048_576;
const most: Readonly<Record<MediaType, number>> = { image: 5, video: 16, audio: 16, document: 100 };

export const oversizedMedia = (
  { file, flow, nodes, root }: FlowDocument,
  sizes: ReadonlyMap<string, number>,
): readonly Issue[] =>
  Object.values(flow.steps).flatMap((step) => {
    const sent = step.kind === 'say' ? (step.config as { readonly media: FlowMedia | null }).media : null;
    if (sent === null) return [];
    const { at } = nodeAt(nodes.get(step.id) ?? root, ['media']);
    return [sent.source, ...Object.values(sent.byLanguage)].flatMap((path) => {
      const bytes = sizes.get(path) ?? 0;
      if (bytes > 0 && bytes <= most[sent.type] * megabyte) return [];
      if (!sizes.has(path)) return [];
      return [
        issueAt(file, at, {
          code: bytes === 0 ? 'empty-media' : 'large-media',
          message:
            bytes === 0
              ? `flows/media/${path} is empty.`
              : `flows/media/${path} has ${(bytes / megabyte).toFixed(1)} MB, and WhatsApp takes ${most[sent.type]} MB of ${sent.type}.`,
          hint: bytes === 0 ? 'Save it again.' : 'Make it smaller, or link to it.',
        }),
      ];
    });
  });
