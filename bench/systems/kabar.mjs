/** Kabar with everything stored, as `npm start` runs it, on the embedded store in a folder; the transport hands answers to the contact. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { writeFlowFiles } from '../../dist/cli/bench-flow-files.js';
import { silentLogger } from '../../dist/cli/silent-logger.js';
import { compose } from '../../dist/compose.js';
import { readSettings } from '../../dist/config.js';
import { startKabar } from '../../dist/start.js';

/**
 * `phonesInFile`: the phones are the simulator's. They outlast the process, and other processes on the same folder share them; any of
 * these may answer, so answers are looked for in the file.
 */
export async function open({ directory, flows, phonesInFile = false }) {
  const files = { KABAR_FLOWS_DIR: join(directory, 'flows'), KABAR_LOCALES_DIR: join(directory, 'locales') };
  if (flows > 2) writeFlowFiles(directory, flows - 2);
  else
    for (const name of ['flows', 'locales'])
      cpSync(join('bench', name), join(directory, name), { recursive: true });
  const mongodb = process.env.KABAR_BENCH_MONGODB;
  const settings = readSettings({
    ...files,
    KABAR_DATA_DIR: directory,
    LOG_LEVEL: 'silent',
    ...(mongodb ? { MONGODB_URI: mongodb } : {}),
  });
  const line = phonesInFile ? null : lineInMemory();
  const kabar = await compose(settings, {
    logger: silentLogger,
    ...(line === null ? {} : { transports: [line.transport] }),
  });
  const running = await startKabar(kabar);
  const ticking = setInterval(() => void running.tick(), 1_000);
  const looking = setInterval(kabar.engine.takeFromOthers, 50);
  const close = async () => {
    clearInterval(ticking);
    clearInterval(looking);
    await running.stop();
  };
  if (line !== null) return { write: line.write, onAnswer: line.onAnswer, close };
  const { phones } = kabar.simulator;
  return {
    write: (phone, text) =>
      phones.write({ from: { kind: 'phone', value: phone }, content: { kind: 'text', text } }),
    onAnswer: (hear) => look(phones, hear),
    /** Who is to be looked at until an answer came. */
    expect: (phone) => expected.set(phone, phones.shown({ kind: 'phone', value: phone }).length),
    close,
  };
}

/** A transport like those of the peers here, with what WhatsApp has besides: every message is acknowledged and its delivery told. */
function lineInMemory() {
  const ready = { name: 'ready', sending: true, words: 'The line is up.' };
  let listener = null;
  let hear = () => {};
  // Another process after this one has other messages.
  const life = Date.now();
  let ids = 0;
  let delivered = [];
  const tellDelivered = () => {
    const receipts = delivered;
    delivered = [];
    void listener?.receipts(receipts);
  };
  const channel = 'simulator';
  return {
    transport: {
      facts: {
        id: channel,
        transport: 'simulator',
        options: { style: 'numbers', max: 10 },
        polls: true,
        serviceWindowMs: null,
        mayWriteFirst: true,
      },
      exclusive: false,
      async start(to) {
        listener = to;
        to.stateChanged(ready);
      },
      async stop() {
        listener = null;
      },
      state: () => ready,
      async send({ to, content }) {
        const transportId = `out-${life}-${++ids}`;
        const at = Date.now();
        if (delivered.length === 0) setImmediate(tellDelivered);
        delivered.push({ transportId, status: 'delivered', at });
        hear(to.value, content.text);
        return { kind: 'accepted', transportId, at, text: content.text };
      },
      find: async () => ({ kind: 'unknowable' }),
    },
    async write(phone, text) {
      const from = { kind: 'phone', value: phone };
      const content = { kind: 'text', text };
      const transportId = `in-${life}-${++ids}`;
      const writtenAt = Date.now();
      await listener.incoming([
        { event: { type: 'message.received', channel, from, content, transportId, writtenAt } },
      ]);
    },
    onAnswer(told) {
      hear = told;
    },
  };
}

const lookEveryMs = 5;
const expected = new Map();

function look(phones, hear) {
  const every = setInterval(() => {
    for (const [value, before] of expected) {
      const answers = phones.shown({ kind: 'phone', value }).slice(before);
      const answer = answers.find(({ direction }) => direction === 'out');
      if (!answer) continue;
      expected.delete(value);
      hear(value, answer.text);
    }
  }, lookEveryMs);
  every.unref();
}
