/** WhatsApp by the real whatsapp-web.js in a supervised process of its own. Unofficial: WhatsApp may block the number. */
import { resolve } from 'node:path';
import type { ChannelFacts, ChannelId } from '../../../core/channel.ts';
import { KabarError } from '../../../core/errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { Transport } from '../../../ports/transport.ts';
import type { RemoteFiles } from '../../../ports/web.ts';
import { type Deadlines, defaultDeadlines } from './deadlines.ts';
import { digitsOf } from './ids.ts';
import { type Line, type LinkSign, openLine } from './line.ts';
import { notReady } from './sends.ts';
import { idleSession } from './session-state.ts';
import { stateOf } from './session-words.ts';

export type WhatsAppWebDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where media from https addresses come through. */
  readonly files: RemoteFiles;
  /** From 0 up to but not 1; chance unless told otherwise. */
  readonly random?: () => number;
  /** Called with each new QR code or code to type: the place to show it in the terminal. */
  onSign?(sign: LinkSign): void;
};

export type WhatsAppWebOptions = {
  readonly channel: ChannelId;
  /** On a volume that survives restarts: the login lives here. One directory per channel. */
  readonly profileDir: string;
  readonly chromiumPath: string;
  readonly chromiumArgs?: readonly string[];
  /** The version of WhatsApp Web's page to load instead of the newest; one of those in `pages` of the profile. */
  readonly page?: string;
  /** Where relative media sources are looked for. */
  readonly mediaDir?: string;
  /** Marks a chat as read once its messages are stored. On unless told otherwise. */
  readonly markSeen?: boolean;
  /** The number to be linked, for a code that is typed on its phone instead of the QR code. */
  readonly pairWith?: string;
  /** Shows that we type before a message. Off unless told otherwise. */
  readonly typing?: boolean;
  /** Between two messages that we start, in the middle, with a rest now and then; left out: they leave at once. */
  readonly gapMs?: number;
  readonly deadlines?: Partial<Deadlines>;
};

export function createWhatsAppWebTransport(deps: WhatsAppWebDeps, options: WhatsAppWebOptions): Transport {
  let line: Line | null = null;
  return {
    facts: factsOf(options.channel),
    exclusive: true,
    async start(listener) {
      if (line !== null)
        throw new KabarError('transport.unavailable', 'The transport has already been started.');
      line = openLine(
        { random: Math.random, ...deps, listener, onSign: (sign) => deps.onSign?.(sign) },
        {
          channel: options.channel,
          profileDir: resolve(options.profileDir),
          chromiumPath: options.chromiumPath,
          chromiumArgs: options.chromiumArgs ?? [],
          page: options.page ?? null,
          mediaDir: options.mediaDir === undefined ? null : resolve(options.mediaDir),
          markSeen: options.markSeen ?? true,
          typing: options.typing ?? false,
          gapMs: options.gapMs ?? null,
          pairWith: options.pairWith === undefined ? null : digitsOf(options.pairWith),
          deadlines: { ...defaultDeadlines, ...options.deadlines },
        },
      );
    },
    async stop() {
      const stopping = line;
      line = null;
      await stopping?.close();
    },
    state: () => line?.state() ?? stateOf(idleSession),
    linkBy: (phone) => line?.linkBy(phone === null ? null : digitsOf(phone)) ?? false,
    startsAt: (id) => line?.startsAt(id) ?? null,
    async send(message) {
      const state = line?.state() ?? stateOf(idleSession);
      if (line === null || !state.sending) return { kind: 'failed', failure: notReady(state.name) };
      return line.sends.send(message);
    },
    async find(message) {
      return line === null ? { kind: 'unknowable' } : line.sends.find(message);
    },
  };
}

/** WhatsApp Web has no buttons, and numbers are banned for writing to people who never wrote: only those who did are written to. */
const factsOf = (id: ChannelId): ChannelFacts => ({
  id,
  transport: 'whatsapp-web',
  options: { style: 'numbers', max: 12 },
  polls: true,
  serviceWindowMs: null,
  mayWriteFirst: false,
});
