/** The settings of the whatsapp-web channel: what its numbers are called, and which are linked by a code instead of a QR code. */
import type { ChannelId } from './channel.ts';
import { cloudNumbers } from './cloud-numbers.ts';

export type WebNumberSetting = {
  readonly channel: ChannelId;
  /** The number, when a code is to be typed on its phone. */
  readonly pairWith?: string;
};

/** `shop`, `+6281234567890`, or `shop=+6281234567890`. */
const entry = /^(?:([a-z][a-z0-9-]{0,39})|(?:([a-z][a-z0-9-]{0,39})=)?(\+\d{7,15}))$/;

/** What the channel is called that is there when nothing is said of numbers. */
export const usualWebChannel = 'whatsapp-web' as ChannelId;

export const isWebNumber = (text: string): boolean => entry.test(text);

/** Without any, one number. The first without a name is the channel `whatsapp-web`; a further one is called after its digits. */
export function webNumbers(texts: readonly string[]): readonly WebNumberSetting[] {
  if (texts.length === 0) return [{ channel: usualWebChannel }];
  let usualTaken = false;
  return texts.flatMap((text) => {
    const [matched, alone, before, phone] = entry.exec(text) ?? [];
    if (matched === undefined) return [];
    const usual = usualTaken ? `${usualWebChannel}-${phone?.slice(1)}` : usualWebChannel;
    const channel = alone ?? before ?? usual;
    usualTaken ||= channel === usualWebChannel;
    return [{ channel: channel as ChannelId, ...(phone === undefined ? {} : { pairWith: phone }) }];
  });
}

/** All that is there twice or has another channel's name, one line each; none while the channel is off. */
export function webProblems(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const on = listOf(given.KABAR_CHANNELS);
  if (!on.includes('whatsapp-web')) return [];
  const numbers = webNumbers(listOf(given.KABAR_WHATSAPP_WEB_NUMBERS));
  const channels = numbers.map(({ channel }) => channel);
  const phones = numbers.flatMap(({ pairWith }) => pairWith ?? []);
  const others = [
    'simulator',
    'cloud-api',
    ...(on.includes('cloud-api')
      ? cloudNumbers(listOf(given.KABAR_CLOUD_API_NUMBERS)).map((each) => each.channel)
      : []),
  ];
  return [
    ...[...twice(channels), ...twice(phones)].map((what) => `${what} is there twice`),
    ...channels
      .filter((channel) => others.includes(channel))
      .map((channel) => `${channel} is the name of another channel`),
  ].map((words) => `KABAR_WHATSAPP_WEB_NUMBERS: ${words}`);
}

const listOf = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
