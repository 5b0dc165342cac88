/**
 * What a message of ours was, as figures name it: `answer`, or `started`; and of what we started also its topic
 * (`topic:offers`), its campaign (`campaign:weekly-poll`) and when it left (`hour:2-18`: Tuesday, 18:00 to 18:59).
 */
import { flowIn } from '../campaign/occurrence-id.ts';
import type { MessageRow } from '../record.ts';
import { inZone, localHour } from '../time/local-time.ts';

export const answer = 'answer';
export const started = 'started';
export const ofTopic = (topic: string): string => `topic:${topic}`;
export const ofCampaign = (campaign: string): string => `campaign:${campaign}`;
/** Of weekdays the first is Monday, 1. */
export const ofHour = (weekday: number, hour: number): string => `hour:${weekday}-${hour}`;

/** Every name under which a message is counted. */
export function aspectsOf(
  { origin, topic, campaign, settledAt, at }: MessageRow,
  zone: string,
): readonly string[] {
  if (origin !== 'started') return [answer];
  const sentAt = settledAt ?? at;
  return [
    started,
    ...(topic === undefined ? [] : [ofTopic(topic)]),
    ...(campaign === undefined ? [] : [ofCampaign(flowIn(campaign))]),
    ofHour(inZone(sentAt, zone).weekday, localHour(sentAt, zone)),
  ];
}
