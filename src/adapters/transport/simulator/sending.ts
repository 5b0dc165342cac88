/** The way to the phones: shows what is sent, or fails as the switches say. */
import type { SendFailure } from '../../../core/receipt.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { Lookup, OutgoingMessage, SendResult, TransportState } from '../../../ports/transport.ts';
import type { PhoneFile, PhoneRow } from './phone-file.ts';
import { createIds } from './phones.ts';
import type { Switches } from './switches.ts';
import { outgoingLooks } from './thread.ts';

export type Sending = {
  send(message: OutgoingMessage): Promise<SendResult>;
  find(message: OutgoingMessage): Promise<Lookup>;
  /** Ends sends that hang; they are in doubt. */
  abandon(): void;
};

export type SendingDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly file: PhoneFile;
  readonly switches: Switches;
  readonly deadlineMs: number;
  readonly state: () => TransportState;
  /** Called with each message that appears on a phone. */
  readonly seen: (row: PhoneRow) => void;
  /** Called with each message that the phone has receipts for. */
  readonly shown: (row: PhoneRow) => void;
};

export function createSending(deps: SendingDeps): Sending {
  const { clock, file, switches } = deps;
  const newId = createIds('out');
  const hanging = new Set<() => void>();

  const deadline = (): Promise<SendResult> =>
    new Promise((resolve) => {
      const end = () => {
        cancel();
        hanging.delete(end);
        resolve({ kind: 'unknown', why: 'The simulator was told to hang.' });
      };
      const cancel = clock.at(clock.now() + deps.deadlineMs, end);
      hanging.add(end);
    });

  /** A phone shows what is sent to it, also twice when it is sent twice. */
  async function show({ id, to, content }: OutgoingMessage): Promise<SendResult> {
    const line = {
      id: newId(),
      direction: 'out',
      at: clock.now(),
      outboxId: id,
      ...outgoingLooks(content),
    } as const;
    // Phones tell nothing of a reaction.
    const told = content.kind === 'reaction' ? 'none' : switches.receipts(to);
    const status = told === 'auto' ? 'read' : told === 'delivered' ? 'delivered' : 'sent';
    try {
      const { row } = await file.append({ phone: to, line, status, settled: told === 'none' });
      deps.seen(row);
      if (told !== 'none') deps.shown(row);
      return { kind: 'accepted', transportId: line.id, at: line.at, text: line.text };
    } catch (error) {
      deps.logger.error('the file of the simulated phones could not be written', { error });
      return { kind: 'failed', failure: fileFailure };
    }
  }

  return {
    async send(message) {
      const failure = refusalOf(deps.state()) ?? switches.nextFailure(message.to);
      if (failure) return { kind: 'failed', failure };
      const hang = switches.hang(message.to);
      if (hang === true) return deadline();
      const result = await show(message);
      return hang === 'shown' ? deadline() : result;
    },
    async find({ id, to }) {
      try {
        const row = await file.byOutboxId(id);
        if (row?.phone.value !== to.value) return { kind: 'absent' };
        return { kind: 'found', transportId: row.line.id, at: row.line.at, text: row.line.text };
      } catch {
        return { kind: 'unknowable' };
      }
    },
    abandon() {
      for (const end of [...hanging]) end();
    },
  };
}

const refusalOf = ({ sending, name, words }: TransportState): SendFailure | null =>
  sending ? null : { code: `simulator.${name}`, words, retryable: true, ours: true, addressFailed: false };

const fileFailure: SendFailure = {
  code: 'simulator.file',
  words: 'The file of the simulated phones could not be written.',
  retryable: true,
  ours: true,
  addressFailed: false,
};
