/** The way in: Meta's handshake, and its webhooks, which are answered once what they tell is stored. */
import type { ChannelId } from '../../../core/channel.ts';
import { KabarError } from '../../../core/errors.ts';
import type { NumberNews } from '../../../core/number/standing.ts';
import type { Receipt } from '../../../core/receipt.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { Incoming } from '../../../ports/transport.ts';
import type { Trouble } from './errors/trouble.ts';
import { createOwnNumbers } from './hear/own-numbers.ts';
import { takeApart } from './hear/take-apart.ts';
import type { NumberUpdate, Update } from './hear/update.ts';
import { isSigned, same } from './signature.ts';

/** How many updates of a kind a webhook had, and what became of them. */
export type Tally = { readonly kind: string; readonly fate: Update['fate']; readonly count: number };

export type Taken =
  | { readonly kind: 'taken'; readonly tallies: readonly Tally[] }
  /** Not from Meta: the signature is missing or wrong. */
  | { readonly kind: 'forged' }
  /** Signed, and still no JSON: it was cut off on its way. */
  | { readonly kind: 'unreadable' };

export type CloudWebhook = {
  /** What to answer to Meta's handshake, or null when it does not know the verify token. */
  handshake(asked: {
    readonly mode: unknown;
    readonly token: unknown;
    readonly challenge: unknown;
  }): string | null;
  /**
   * Resolves when everything in it is stored. Rejects with `transport.unavailable` while a channel is not open, and with what
   * the store says: then Meta tries again, for up to a week. The same webhook twice changes nothing.
   */
  take(raw: Uint8Array, signature: string | undefined): Promise<Taken>;
};

/** Where the updates of one channel go. */
export type Ear = {
  incoming(news: readonly Incoming[]): Promise<void>;
  receipts(receipts: readonly Receipt[]): Promise<void>;
  trouble(trouble: Trouble): void;
  /** What is told of its number. */
  told(news: NumberNews): Promise<void>;
};

export type WebhookOptions = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly channelOf: (phoneNumberId: string) => ChannelId | null;
  readonly channels: readonly ChannelId[];
  /** Null while the channel is not open. */
  readonly earOf: (channel: ChannelId) => Ear | null;
};

export function createCloudWebhook(options: WebhookOptions): CloudWebhook {
  const { clock, logger, channels } = options;
  const numbers = createOwnNumbers(channels, options.channelOf);
  const only = channels.length === 1 ? (channels[0] ?? null) : null;

  const earOf = (channel: ChannelId): Ear => {
    const ear = options.earOf(channel);
    if (ear === null)
      throw new KabarError('transport.unavailable', `The channel ${channel} is not open yet.`);
    return ear;
  };

  const tell = async ({ display, shared, news }: NumberUpdate): Promise<void> => {
    const { tier, ...rest } = news;
    // The numbers of a business share what it may do: each gets an equal part, and together they never do more.
    const mine = tier && shared ? Math.max(1, Math.floor(tier / channels.length)) : tier;
    const ofIt = tier === undefined ? rest : { ...rest, tier: mine ?? null };
    for (const channel of numbers.meantBy(display)) await earOf(channel).told(ofIt);
  };

  const hear = async (updates: readonly Update[], channel: ChannelId): Promise<void> => {
    const ear = earOf(channel);
    const mine = updates.filter((update) => update.channel === channel || update.channel === null);
    const news = mine.flatMap((update) => update.news ?? []);
    const receipts = mine.flatMap((update) => update.receipt ?? []);
    // What people did comes first: a STOP is worth more than a receipt.
    if (news.length > 0) await ear.incoming(news);
    if (receipts.length > 0) await ear.receipts(receipts);
    for (const { trouble } of mine) if (trouble) ear.trouble(trouble);
  };

  const log = ({ kind, fate, channel, words }: Update): void => {
    if (fate === 'taken' || words === undefined) return;
    const level = fate === 'ignored' || fate === 'noted' ? 'info' : 'warn';
    logger[level](`WhatsApp told of something that is ${fate}`, { kind, channel, words });
  };

  return {
    handshake({ mode, token, challenge }) {
      const knows = typeof token === 'string' && same(token, options.verifyToken);
      return knows && mode === 'subscribe' && typeof challenge === 'string' ? challenge : null;
    },
    async take(raw, signature) {
      if (!isSigned(raw, signature, options.appSecret)) return { kind: 'forged' };
      const body = readJson(raw);
      if (body === undefined) return { kind: 'unreadable' };
      numbers.learn(body);
      const updates = takeApart(body, { channelOf: options.channelOf, only, now: clock.now() });
      const ofAll = updates.some(({ channel, trouble }) => channel === null && trouble !== undefined);
      const told = new Set(
        updates.flatMap(({ channel, fate }) => (fate === 'taken' && channel ? [channel] : [])),
      );
      await Promise.all((ofAll ? channels : [...told]).map((channel) => hear(updates, channel)));
      for (const { number } of updates) if (number) await tell(number);
      for (const update of loudest(updates)) log(update);
      return { kind: 'taken', tallies: tally(updates) };
    },
  };
}

function readJson(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return undefined;
  }
}

/** One line for each thing that happened, not for each of a thousand updates. */
function loudest(updates: readonly Update[]): readonly Update[] {
  const seen = new Map(updates.map((update) => [`${update.kind} ${update.fate} ${update.words}`, update]));
  return [...seen.values()];
}

function tally(updates: readonly Update[]): readonly Tally[] {
  const counts = new Map<string, Tally>();
  for (const { kind, fate } of updates) {
    const key = `${kind} ${fate}`;
    counts.set(key, { kind, fate, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
