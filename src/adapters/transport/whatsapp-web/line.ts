/** One line from start to stop: the supervised session, the notes beside it, and the queues to the engine. */
import type { ChannelId } from '../../../core/channel.ts';
import type { OutboxId } from '../../../core/outbox.ts';
import type { Receipt } from '../../../core/receipt.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { Incoming, TransportListener, TransportState } from '../../../ports/transport.ts';
import type { RemoteFiles } from '../../../ports/web.ts';
import { createCalls } from './calls.ts';
import type { Deadlines } from './deadlines.ts';
import {
  isForUs,
  messageReceived,
  reactionReceived,
  receiptOf,
  voteReceived,
  wholeSecond,
} from './incoming.ts';
import { openMemory } from './memory.ts';
import { createNewsQueue } from './news-queue.ts';
import { createPace } from './pace.ts';
import { createPeople } from './people.ts';
import { createProfile } from './profile.ts';
import type { News, SessionSettings, WireMessage, WireReaction, WireVote } from './protocol.ts';
import { createSends, type Sends } from './sends.ts';
import { createServerAcks } from './server-acks.ts';
import { spawnSession } from './session-child.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';
import { createTyping, noTyping } from './typing.ts';
import { timeForAFreshOne } from './upkeep.ts';

/** What a person needs for linking: to scan, or to type on the phone. */
export type LinkSign =
  | { readonly kind: 'qr'; readonly qr: string }
  | { readonly kind: 'code'; readonly code: string };

export type LineDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly listener: TransportListener;
  readonly files: RemoteFiles;
  readonly random: () => number;
  onSign(sign: LinkSign): void;
};

export type LineOptions = {
  readonly channel: ChannelId;
  /** Digits of the number to be linked by a code; null: by the QR code. */
  readonly pairWith: string | null;
  readonly profileDir: string;
  readonly chromiumPath: string;
  readonly chromiumArgs: readonly string[];
  readonly page: string | null;
  readonly mediaDir: string | null;
  readonly markSeen: boolean;
  readonly deadlines: Deadlines;
  readonly typing: boolean;
  /** Between two messages that we start, in the middle; null: they leave at once. */
  readonly gapMs: number | null;
};

export type Line = {
  state(): TransportState;
  linkBy: Supervisor['linkBy'];
  readonly sends: Sends;
  /** When a message that we start may leave. */
  startsAt(id: OutboxId): Instant | null;
  /** Lets sends in flight end, then ends the session. */
  close(): Promise<void>;
};

type Said =
  | { readonly kind: 'message'; readonly message: WireMessage }
  | { readonly kind: 'vote'; readonly vote: WireVote }
  | { readonly kind: 'reaction'; readonly reaction: WireReaction };

/**
 * What is read again after each connection. By time and not by unread counts: the owner may have read a chat on the
 * phone while we were away. `slackMs` is for messages that came late or were on their way when the engine died.
 */
const caughtUp = {
  perChat: 50,
  slackMs: hourMs,
  receipts: 100,
  receiptsMs: 3 * dayMs,
  polls: 100,
  votesMs: 7 * dayMs,
  againMs: minuteMs,
};

export function openLine(
  { clock, logger, listener, files, random, onSign }: LineDeps,
  options: LineOptions,
): Line {
  const { channel, deadlines } = options;
  const profile = createProfile(options.profileDir, clock);
  const memory = openMemory(options.profileDir, clock.now());
  const acks = createServerAcks(clock);
  let pageSince = clock.now();
  let readySince: Instant | null = null;
  let lastTrafficAt = clock.now();

  /** From when it can send until everything that was written meanwhile is stored. */
  let isBehind = true;
  let calm = () => {};
  const withBehind = (state: TransportState): TransportState =>
    state.sending && isBehind ? { ...state, catchingUp: true } : state;

  const supervisor = createSupervisor(
    {
      clock,
      logger,
      profile,
      pairWith: options.pairWith,
      spawn(child) {
        pageSince = clock.now();
        return spawnSession(settingsOf(options), profile, child);
      },
    },
    deadlines,
    {
      stateChanged(state) {
        if (!state.sending) {
          acks.sessionEnded();
          isBehind = true;
        }
        if (state.name === 'starting' || state.name === 'degraded') readySince = null;
        if (state.sending) readySince ??= clock.now();
        if (state.qr !== undefined) onSign({ kind: 'qr', qr: state.qr });
        if (state.code !== undefined) onSign({ kind: 'code', code: state.code });
        listener.stateChanged(withBehind(state));
      },
      news: (news) => hear(news),
      connected: () => void tellMissed(),
    },
  );
  const calls = createCalls(clock, supervisor, deadlines.stuckMs);
  const people = createPeople({ clock, memory, calls }, deadlines.askMs);
  const typing = options.typing ? createTyping({ clock, calls, random }, deadlines.askMs) : noTyping;
  const pace = options.gapMs === null ? null : createPace(random, options.gapMs, clock.now());
  const sends = createSends(
    {
      clock,
      memory,
      calls,
      people,
      acks,
      files,
      typing,
      pageSince: () => pageSince,
      mediaDir: options.mediaDir,
    },
    deadlines,
  );

  const incoming = createNewsQueue<Said>({ clock, logger }, async (batch) => {
    const news: Incoming[] = [];
    for (const said of batch) news.push(...(await incomingOf(said)));
    if (news.length > 0) await listener.incoming(news);
    stored(batch);
  });
  const receipts = createNewsQueue<Receipt>({ clock, logger }, (batch) => listener.receipts(batch));

  const incomingOf = async (said: Said): Promise<readonly Incoming[]> => {
    if (said.kind === 'message') {
      const writer = await people.writerOf(said.message.chat);
      if (writer === null) return [];
      typing.heard(writer.from.value);
      return [messageReceived(said.message, writer, channel)];
    }
    if (said.kind === 'reaction') {
      const by = await people.addressOf(said.reaction.from);
      return by === null ? [] : [reactionReceived(said.reaction, by, channel)];
    }
    const offered = memory.pollOptions(said.vote.poll);
    const from = await people.addressOf(said.vote.voter);
    if (offered === null || from === null) return [];
    return [voteReceived(said.vote, from, { channel, options: offered })];
  };

  const stored = (batch: readonly Said[]) => {
    const messages = batch.flatMap((said) => (said.kind === 'message' ? [said.message] : []));
    if (messages.length === 0) return;
    const newest = Math.max(...messages.map((message) => message.atMs));
    memory.noteStored(Math.min(newest, clock.now()) - caughtUp.slackMs);
    if (!options.markSeen) return;
    for (const chat of new Set(messages.map((message) => message.chat)))
      void calls.ask('seen', { chat }, deadlines.askMs);
  };

  const keepUp = (bytes: number) => {
    if (readySince === null) return;
    const why = timeForAFreshOne({ readySince, lastTrafficAt, bytes }, clock.now());
    if (why !== null) supervisor.restart(why);
  };

  const hear = (news: News) => {
    if (news.type === 'memory') keepUp(news.bytes);
    if (news.type === 'message' || news.type === 'ack') lastTrafficAt = clock.now();
    if (news.type === 'message' && isForUs(news.message))
      incoming.push([{ kind: 'message', message: news.message }]);
    if (news.type === 'navigated') pageSince = clock.now();
    if (news.type === 'missing')
      logger.error('WhatsApp has changed its page', { missing: news.parts, kept: news.others });
    if (news.type === 'vote') incoming.push([{ kind: 'vote', vote: news.vote }]);
    if (news.type === 'reaction') hearReaction(news.reaction);
    if (news.type === 'ack') hearAck(news.key, news.ack);
  };

  /** The page tells old ones again when it loads them: what is stored or was never meant for us counts no more. */
  const hearReaction = (reaction: WireReaction, storedUntil = memory.storedUntil() ?? clock.now()) => {
    if (reaction.atMs >= wholeSecond(storedUntil)) incoming.push([{ kind: 'reaction', reaction }]);
  };

  const hearAck = (key: string, ack: number) => {
    acks.note(key, ack);
    const receipt = receiptOf(key, ack, clock.now());
    if (receipt !== null) receipts.push([receipt]);
  };

  /** In doubt nothing is started: what could not be read is asked for again. */
  const tellMissed = async () => {
    const told = await catchUp().catch((error: unknown) => {
      logger.warn('whatsapp-web catch-up failed', { error });
      return false;
    });
    await incoming.settled();
    const state = supervisor.state();
    if (!state.sending) return;
    if (!told) {
      calm();
      calm = clock.at(clock.now() + caughtUp.againMs, () => void tellMissed());
      return;
    }
    isBehind = false;
    listener.stateChanged(state);
  };

  /** What came while nobody listened gave no event. It goes the usual way; the inbox knows what it already has. */
  const catchUp = async (): Promise<boolean> => {
    // What was written before the first login was not written to Kabar.
    if (memory.storedUntil() === null) memory.noteStored(clock.now());
    const atMs = wholeSecond(memory.storedUntil() ?? clock.now());
    const missed = await calls.ask('since', { atMs, limit: caughtUp.perChat }, deadlines.catchUpMs);
    if (missed.kind === 'gone' || missed.kind === 'unready') return false;
    if (missed.kind === 'answered')
      incoming.push(missed.answer.filter(isForUs).map((message) => ({ kind: 'message', message })));
    const refs = memory.sentRefs(clock.now() - caughtUp.receiptsMs, caughtUp.receipts);
    const levels = refs.length > 0 ? await calls.ask('acks', { refs: [...refs] }, deadlines.catchUpMs) : null;
    if (levels?.kind === 'answered') for (const { key, ack } of levels.answer) hearAck(key, ack);
    const polls = memory.pollRefs(clock.now() - caughtUp.votesMs, caughtUp.polls);
    const votes =
      polls.length > 0 ? await calls.ask('votes', { refs: [...polls] }, deadlines.catchUpMs) : null;
    if (votes?.kind === 'answered') incoming.push(votes.answer.map((vote) => ({ kind: 'vote', vote })));
    const reactions =
      refs.length > 0 ? await calls.ask('reactions', { refs: [...refs] }, deadlines.catchUpMs) : null;
    if (reactions?.kind === 'answered') for (const reaction of reactions.answer) hearReaction(reaction, atMs);
    for (const asked of [missed, levels, votes, reactions])
      if (asked !== null && asked.kind !== 'answered')
        logger.warn('whatsapp-web catch-up incomplete', { why: asked.why });
    return missed.kind === 'answered';
  };

  supervisor.begin();
  return {
    state: () => withBehind(supervisor.state()),
    linkBy: supervisor.linkBy,
    sends,
    startsAt: (id) => pace?.turnOf(id, clock.now()) ?? null,
    async close() {
      calm();
      typing.stop();
      await sends.idle();
      await Promise.all([incoming.stop(), receipts.stop()]);
      await supervisor.stop();
      memory.close();
    },
  };
}

const settingsOf = (options: LineOptions): SessionSettings => ({
  profileDir: options.profileDir,
  chromiumPath: options.chromiumPath,
  chromiumArgs: [...rootFlags(), ...options.chromiumArgs],
  page: options.page,
  heartbeatMs: options.deadlines.heartbeatMs,
  probeMs: options.deadlines.probeMs,
  deadPageMs: options.deadlines.deadPageMs,
  // The library's own wait for the page to load; ours is shorter or as long.
  injectMs: options.deadlines.startMs,
});

/** Chromium refuses to run as root with its sandbox on. */
const rootFlags = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
