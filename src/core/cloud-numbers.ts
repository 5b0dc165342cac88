/** The settings of the cloud-api channel: what its numbers are called, and what must be there once it is switched on. */
import type { ChannelId } from './channel.ts';

export type CloudNumberSetting = { readonly channel: ChannelId; readonly phoneNumberId: string };

/** `106540352242922`, or `shop=106540352242922` for a channel with a name of its own. */
const entry = /^(?:([a-z][a-z0-9-]{0,39})=)?(\d{5,25})$/;

export const isCloudNumber = (text: string): boolean => entry.test(text);

/** The first without a name is the channel `cloud-api`; a further one is called after its id. */
export function cloudNumbers(texts: readonly string[]): readonly CloudNumberSetting[] {
  let unnamed = 0;
  return texts.flatMap((text) => {
    const [, name, phoneNumberId] = entry.exec(text) ?? [];
    if (phoneNumberId === undefined) return [];
    const usual = unnamed === 0 ? 'cloud-api' : `cloud-api-${phoneNumberId}`;
    if (name === undefined) unnamed += 1;
    return [{ channel: (name ?? usual) as ChannelId, phoneNumberId }];
  });
}

const needed = [
  'KABAR_CLOUD_API_NUMBERS',
  'KABAR_CLOUD_API_TOKEN',
  'KABAR_CLOUD_API_APP_SECRET',
  'KABAR_CLOUD_API_VERIFY_TOKEN',
] as const;

/** All that is missing or there twice, one line each; none while the channel is off. */
export function cloudProblems(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const isOn = (given.KABAR_CHANNELS ?? '').split(',').some((name) => name.trim() === 'cloud-api');
  if (!isOn) return [];
  const missing = needed
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: must be set, for KABAR_CHANNELS has cloud-api`);
  const numbers = cloudNumbers((given.KABAR_CLOUD_API_NUMBERS ?? '').split(',').map((text) => text.trim()));
  const twice = (values: readonly string[]) =>
    values.filter((value, index) => values.indexOf(value) !== index);
  const reserved = numbers.filter(({ channel }) => ['simulator', 'whatsapp-web'].includes(channel));
  return [
    ...missing,
    ...[
      ...twice(numbers.map(({ channel }) => channel)),
      ...twice(numbers.map((each) => each.phoneNumberId)),
    ].map((what) => `KABAR_CLOUD_API_NUMBERS: ${what} is there twice`),
    ...reserved.map(({ channel }) => `KABAR_CLOUD_API_NUMBERS: ${channel} is the name of another channel`),
  ];
}
