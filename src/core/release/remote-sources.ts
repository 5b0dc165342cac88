/** The addresses that a release's flows send files from. */
import type { FlowMedia } from '../flow/media.ts';
import type { Release } from '../release.ts';

/** Each once. */
export const remoteSources = ({ flows }: Pick<Release, 'flows'>): readonly string[] => [
  ...new Set(
    [...flows.values()]
      .flatMap(({ steps }) => Object.values(steps))
      .flatMap(({ kind, config }) => (kind === 'say' ? [(config as { media: FlowMedia | null }).media] : []))
      .flatMap((media) => (media?.source.startsWith('https://') ? [media.source] : [])),
  ),
];
