/** Kabar with everything stored: embedded store and simulator in a folder, as `npm start` runs it. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { writeFlowFiles } from '../../dist/cli/bench-flow-files.js';
import { silentLogger } from '../../dist/cli/silent-logger.js';
import { compose } from '../../dist/compose.js';
import { readSettings } from '../../dist/config.js';
import { startKabar } from '../../dist/start.js';

/** `shared`: other processes work on the same folder, and any of them may answer; so answers are looked for in the phones' file. */
export async function open({ directory, flows, shared = false }) {
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
  const kabar = await compose(settings, { logger: silentLogger });
  const running = await startKabar(kabar);
  const ticking = setInterval(() => void running.tick(), 1_000);
  const looking = setInterval(kabar.engine.takeFromOthers, 50);
  const { phones } = kabar.simulator;
  return {
    write: (phone, text) =>
      phones.write({ from: { kind: 'phone', value: phone }, content: { kind: 'text', text } }),
    onAnswer: (hear) => (shared ? look(phones, hear) : phones.watch(({ value }, text) => hear(value, text))),
    /** Only when shared: who is to be looked at until an answer came. */
    expect: (phone) => expected.set(phone, phones.shown({ kind: 'phone', value: phone }).length),
    async close() {
      clearInterval(ticking);
      clearInterval(looking);
      await running.stop();
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
