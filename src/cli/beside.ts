/** What commands that look at a store, or put a wish into it, share: a Kabar that starts nothing, and answers as lines or JSON. */
import { compose, type Kabar } from '../compose.ts';
import { readSettings } from '../config.ts';
import { silentLogger } from './silent-logger.ts';

/** Only reads and writes the store; the running Kabar heeds it. It is closed afterwards. */
export async function withKabar(act: (kabar: Kabar) => Promise<void>): Promise<void> {
  const kabar = await compose(readSettings({ ...process.env, LOG_LEVEL: 'silent' }), {
    logger: silentLogger,
  });
  try {
    await act(kabar);
  } finally {
    await kabar.store.close();
  }
}

export const print = (json: boolean | undefined, data: unknown, lines: () => readonly string[]): void =>
  console.log(json ? JSON.stringify(data, null, 2) : lines().join('\n'));
