/** The simulator keeps what every transport keeps. */
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import { createSimulatorTransport } from '../../../../src/adapters/transport/simulator/simulator.ts';
import { transportContract } from '../../../contracts/transport.contract.ts';
import { ana, budi, silent, start } from './support.ts';

transportContract('simulator', async () => {
  const clock = createVirtualClock(start);
  const transport = createSimulatorTransport(
    { clock, logger: silent, file: ':memory:' },
    { sentReceipts: true },
  );
  const { phones } = transport;
  phones.set({ fail: { code: 'nobody', retryable: false, addressFailed: true } }, budi);
  return {
    transport,
    phone: {
      address: ana,
      async write(text, id) {
        const content = { kind: 'text', text } as const;
        return (await phones.write({ from: ana, content, ...(id === undefined ? {} : { id }) })).id;
      },
      async choose(position) {
        // Options are numbers here, and numbers are typed.
        await phones.write({ from: ana, content: { kind: 'text', text: String(position + 1) } });
      },
      async vote(poll, positions) {
        const options = positions.map((position) => position + 1);
        await phones.write({ from: ana, content: { kind: 'vote', poll, options } });
      },
      shown: async () =>
        phones
          .shown(ana)
          .filter(({ direction, kind }) => direction === 'out' && kind !== 'reaction')
          .map(({ id, text, poll }) => ({ id, text: poll?.question ?? text })),
      reactions: async () =>
        phones
          .shown(ana)
          .flatMap(({ direction, about, text }) =>
            direction === 'out' && about !== undefined ? [{ to: about, emoji: text }] : [],
          ),
      // These phones read at once.
      readAll: async () => {},
    },
    nobody: budi,
    makeReady: async () => {},
    async close() {
      await transport.stop();
      await transport.close();
    },
  };
});
