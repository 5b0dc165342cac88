/**
 * What a message of ours was, as figures name it: `answer`, or `started`; and of what we started also its topic
 * (`topic:offers`), its campaign (`campaign:weekly-poll`), when it left (`hour:2-18`: Tuesday, 18:00 to 18:59), and topic and time together
 * (`at:2-18/offers`).
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
const ofTopicHour = (topic: string, weekday: number, hour: number): string =>
  `${topicHours}${weekday}-${hour}/${topic}`;
const topicHours = 'at:';

/** Reads a name that `ofTopicHour` made; null for any other. */
export function topicHourIn(
  name: string,
): { readonly topic: string; readonly weekday: number; readonly hour: number } | null {
  if (!name.startsWith(topicHours)) return null;
  const [time = '', topic = ''] = name.slice(topicHours.length).split('/');
  const [weekday, hour] = time.split('-').map(Number);
  return { topic, weekday: weekday ?? 0, hour: hour ?? 0 };
}

/** Every name under which a message is counted. */
export function aspectsOf(
  { origin, topic, campaign, settledAt, at }: MessageRow,
  zone: string,
): readonly string[] {
  if (origin !== 'started') return [answer];
  const sentAt = settledAt ?? at;
  const [weekday, hour] = [inZone(sentAt, zone).weekday, localHour(sentAt, zone)];
  return [
    started,
    ...(topic === undefined ? [] : [ofTopic(topic), ofTopicHour(topic, weekday, hour)]),
    ...(campaign === undefined ? [] : [ofCampaign(flowIn(campaign))]),
    ofHour(weekday, hour),
  ];
}
