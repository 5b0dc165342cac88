/** What every transport keeps, whatever carries its messages. Run on the simulator, whatsapp-web and cloud-api. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Address } from '../../src/core/address.ts';
import type { OutgoingContent, TransportId } from '../../src/core/message.ts';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { Receipt } from '../../src/core/receipt.ts';
import type {
  Incoming,
  OutgoingMessage,
  SendResult,
  Transport,
  TransportState,
} from '../../src/ports/transport.ts';
import { createRecords } from '../browser/support/records.ts';

/** A message as the phone shows it. A poll is shown by its question. */
export type Shown = { readonly id: TransportId; readonly text: string };

/** The hand on the other side: one contact's phone. */
export type Phone = {
  readonly address: Address;
  /** Writes to us. With `id`, writes under this transport id: twice the same is what networks do. */
  write(text: string, id?: TransportId): Promise<TransportId>;
  /** Presses (or types) the option at this position of the last message with options. */
  choose(position: number): Promise<void>;
  /** Chooses options of a poll by position; none takes the vote back. */
  vote(poll: TransportId, positions: readonly number[]): Promise<void>;
  /** What we have sent to this phone, in its order. */
  shown(): Promise<readonly Shown[]>;
  /** What we have put on its messages. */
  reactions(): Promise<readonly { readonly to: TransportId; readonly emoji: string }[]>;
  /** Opens the chat: everything in it is read. */
  readAll(): Promise<void>;
};

export type TransportRig = {
  /** Not yet started: the contract starts it. */
  readonly transport: Transport;
  readonly phone: Phone;
  /** An address at which nobody is. */
  readonly nobody: Address;
  /** After `start`: does what a person has to do (scan a code) and resolves when the transport may send. */
  makeReady(): Promise<void>;
  close(): Promise<void>;
};

export type Clause =
  | 'a text comes in'
  | 'the same message twice has the same id'
  | 'texts go out once and in order'
  | 'receipts move forward'
  | 'an option can be chosen'
  | 'a vote comes in by option id'
  | 'a reaction is put on what they wrote'
  | 'a send to nobody fails or is not delivered'
  | 'a send can be found'
  | 'a send that was never made is absent'
  | 'after stop nothing happens';

/** Clauses that a transport cannot keep, each with the reason; printed with the results. */
export type Exceptions = Partial<Record<Clause, string>>;

export function transportContract(
  name: string,
  makeRig: () => Promise<TransportRig>,
  exceptions: Exceptions = {},
): void {
  const clause = (words: Clause, keeps: () => Promise<void>) => {
    const reason = exceptions[words];
    if (reason === undefined) return test(words, keeps, 30_000);
    console.info(`EXCEPTION: transport "${name}" does not keep "${words}": ${reason}`);
    test.skip(`${words} (exception: ${reason})`, keeps);
  };

  describe(`transport contract: ${name}`, () => {
    let rig: TransportRig;
    const incoming = createRecords<Incoming>('incoming');
    const receipts = createRecords<Receipt>('receipt');
    const states = createRecords<TransportState>('state');

    beforeAll(async () => {
      rig = await makeRig();
      await rig.transport.start({
        incoming: async (news) => incoming.add(...news),
        receipts: async (items) => receipts.add(...items),
        stateChanged: (state) => states.add(state),
      });
      await rig.makeReady();
    }, 60_000);
    afterAll(() => rig.close(), 30_000);

    const send = (content: OutgoingContent, to: Address = rig.phone.address) =>
      rig.transport.send(outgoing(to, content));
    const shownTexts = async () => (await rig.phone.shown()).map((message) => message.text);

    clause('a text comes in', async () => {
      const id = await rig.phone.write('hello there');
      const { event } = await incoming.when(says('hello there'));
      expect(event).toMatchObject({
        type: 'message.received',
        channel: rig.transport.facts.id,
        from: rig.phone.address,
        transportId: id,
        content: { kind: 'text', text: 'hello there' },
      });
    });

    clause('the same message twice has the same id', async () => {
      const id = await rig.phone.write('twice');
      await incoming.when(says('twice'));
      await rig.phone.write('twice', id);
      // What was written after it has come, so it has come or will not.
      await rig.phone.write('after twice');
      await incoming.when(says('after twice'));
      const ids = incoming.all.filter(says('twice')).map(idOf);
      expect(new Set(ids)).toEqual(new Set([id]));
    });

    clause('texts go out once and in order', async () => {
      const words = ['one of three', 'two of three', 'three of three'];
      for (const text of words) expect(accepted(await send({ kind: 'text', text })).text).toBe(text);
      const shown = await shownTexts();
      expect(shown.filter((text) => words.includes(text))).toEqual(words);
    });

    clause('receipts move forward', async () => {
      const { transportId } = accepted(await send({ kind: 'text', text: 'follow me' }));
      const mine = (receipt: Receipt) => receipt.transportId === transportId;
      await receipts.when((receipt) => mine(receipt) && receipt.status === 'delivered');
      await rig.phone.readAll();
      await receipts.when((receipt) => mine(receipt) && receipt.status === 'read');
      const statuses = [...new Set(receipts.all.filter(mine).map((receipt) => receipt.status))];
      expect(statuses).toEqual(['sent', 'delivered', 'read']);
    });

    clause('an option can be chosen', async () => {
      const { text } = accepted(await send({ kind: 'text', text: 'tea or coffee?', options: drinks }));
      for (const { label } of drinks) expect(text).toContain(label);
      const before = incoming.all.length;
      await rig.phone.choose(1);
      const { event } = await incoming.when((news) => incoming.all.indexOf(news) >= before);
      const content = event.type === 'message.received' ? event.content : null;
      expect(content).toEqual(
        rig.transport.facts.options.style === 'buttons'
          ? { kind: 'choice', id: 'coffee', text: 'Coffee' }
          : { kind: 'text', text: '2' },
      );
    });

    clause('a vote comes in by option id', async () => {
      if (!rig.transport.facts.polls) return;
      const poll = { kind: 'poll', question: 'which drink?', options: drinks, multiple: true } as const;
      const { transportId } = accepted(await send(poll));
      await rig.phone.vote(transportId, [1, 0]);
      const voted = await incoming.when(({ event }) => event.type === 'vote.received');
      expect(voted).toMatchObject({ event: { poll: transportId }, from: rig.phone.address });
      expect(chosen(voted)).toEqual(['coffee', 'tea']);
      await rig.phone.vote(transportId, []);
      await incoming.when((news) => news.event.type === 'vote.received' && chosen(news)?.length === 0);
    });

    clause('a reaction is put on what they wrote', async () => {
      const to = await rig.phone.write('that was lovely');
      await incoming.when(says('that was lovely'));
      await rig.phone.write('and another word');
      await incoming.when(says('and another word'));
      expect(accepted(await send({ kind: 'reaction', to, emoji: '❤️' })).text).toBe('❤️');
      expect(await rig.phone.reactions()).toEqual([{ to, emoji: '❤️' }]);
      const after = accepted(await send({ kind: 'text', text: 'and we can talk on' }));
      expect(await rig.phone.shown()).toContainEqual({
        id: after.transportId,
        text: 'and we can talk on',
      });
    });

    clause('a send to nobody fails or is not delivered', async () => {
      const result = await send({ kind: 'text', text: 'anybody?' }, rig.nobody);
      expect(await shownTexts()).not.toContain('anybody?');
      if (result.kind === 'failed') expect(result.failure.addressFailed).toBe(true);
      if (result.kind !== 'accepted') return;
      const told = receipts.all.filter((receipt) => receipt.transportId === result.transportId);
      expect(told.map((receipt) => receipt.status)).not.toContain('delivered');
    });

    clause('a send can be found', async () => {
      const message = outgoing(rig.phone.address, { kind: 'text', text: 'find me' });
      const { transportId } = accepted(await rig.transport.send(message));
      expect(await rig.transport.find(message)).toMatchObject({
        kind: 'found',
        transportId,
        text: 'find me',
      });
    });

    clause('a send that was never made is absent', async () => {
      const message = outgoing(rig.phone.address, { kind: 'text', text: 'never made' });
      expect(await rig.transport.find(message)).toEqual({ kind: 'absent' });
    });

    clause('after stop nothing happens', async () => {
      await rig.transport.stop();
      expect(rig.transport.state()).toMatchObject({ name: 'stopped', sending: false });
      const told = incoming.all.length + receipts.all.length + states.all.length;
      await rig.phone.write('too late').catch(() => {});
      expect((await send({ kind: 'text', text: 'too late for us' })).kind).not.toBe('accepted');
      expect(await shownTexts()).not.toContain('too late for us');
      expect(incoming.all.length + receipts.all.length + states.all.length).toBe(told);
    });
  });
}

const drinks = [
  { id: 'tea', label: 'Tea' },
  { id: 'coffee', label: 'Coffee' },
];

let made = 0;
function outgoing(to: Address, content: OutgoingContent): OutgoingMessage {
  made += 1;
  return { id: `contract-${made}` as OutboxId, to, content };
}

function accepted(result: SendResult): Extract<SendResult, { kind: 'accepted' }> {
  if (result.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(result)}`);
  return result;
}

const says =
  (text: string) =>
  ({ event }: Incoming): boolean =>
    event.type === 'message.received' && event.content.kind === 'text' && event.content.text === text;

const idOf = ({ event }: Incoming) => (event.type === 'message.received' ? event.transportId : null);

const chosen = ({ event }: Incoming) => (event.type === 'vote.received' ? [...event.options].sort() : null);
