/** The file a `say` sends: one per language where there is one, checked on load, chosen when the message is made. */

import type { OutgoingMedia } from '../message.ts';
import { type MediaType, mediaTypes } from '../message.ts';
import { own } from './own.ts';
import { urlProblem } from './public-url.ts';
import type { Path, StepScope } from './step-scope.ts';
import { didYouMean } from './suggest.ts';

/** `byLanguage` holds the localised files only: `coupon.es.jpg` beats `coupon.jpg` for Spanish. */
export type FlowMedia = OutgoingMedia & { readonly byLanguage: Readonly<Record<string, string>> };

const endings: Readonly<Record<MediaType, readonly string[]>> = {
  image: ['jpg', 'jpeg', 'png', 'webp'],
  video: ['mp4', '3gp'],
  audio: ['mp3', 'ogg', 'opus', 'm4a', 'aac', 'amr'],
  document: ['pdf', 'docx', 'xlsx', 'pptx', 'txt', 'csv', 'vcf', 'ics'],
};

export function readFlowMedia(source: string, path: Path, scope: StepScope): FlowMedia {
  const type = mediaTypeOf(source);
  if (type === null) {
    const hint = `Known endings: ${Object.values(endings).flat().join(', ')}.`;
    scope.report(path, {
      code: 'unknown-media-type',
      message: `"${source}" has no ending that can be sent.`,
      hint,
    });
  }
  const remote = /^[a-z]+:\/\//i.test(source);
  const problem = remote ? urlProblem(source) : null;
  if (problem) scope.report(path, { code: 'wrong-url', message: `"${source}" ${problem}.` });
  const byLanguage = remote ? {} : localised(source, scope);
  if (type !== null && !remote && !scope.context.media.includes(source)) {
    const hint = didYouMean(source, scope.context.media) ?? `Put it into flows/media/.`;
    scope.report(path, { code: 'unknown-media', message: `there is no file flows/media/${source}.`, hint });
  }
  return { type: type ?? 'document', source, byLanguage };
}

/** The language itself, then the one it is a variety of, then the file for everybody. */
export const mediaFor = ({ type, source, byLanguage }: FlowMedia, language: string): OutgoingMedia => ({
  type,
  source: own(byLanguage, language) ?? own(byLanguage, language.split('-')[0] ?? '') ?? source,
});

function mediaTypeOf(source: string): MediaType | null {
  const name = source.split(/[?#]/)[0]?.toLowerCase() ?? '';
  return mediaTypes.find((type) => endings[type].some((ending) => name.endsWith(`.${ending}`))) ?? null;
}

function localised(source: string, { context }: StepScope): Readonly<Record<string, string>> {
  const dot = source.lastIndexOf('.');
  const inLanguage = (language: string) => `${source.slice(0, dot)}.${language}${source.slice(dot)}`;
  const found = context.languages.filter((language) => context.media.includes(inLanguage(language)));
  return Object.fromEntries(found.map((language) => [language, inLanguage(language)]));
}
