/**
 * A place that stays where it is while a FerretDB behind it is killed and listens elsewhere. It also knows when the server is done with
 * what an engine asked for before it died: FerretDB would carry that out beside the next engine, and its updates are not atomic
 * between two clients, as MongoDB's are.
 */
import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

export type Door = {
  readonly port: number;
  /** Resolves when nothing is under way that somebody asked for who is gone. */
  quiet(): Promise<void>;
  /** The server is gone, and so are all lines to it. */
  drop(): void;
  close(): void;
};

/** `portNow`: where the server listens at the moment. */
export async function openDoor(portNow: () => number): Promise<Door> {
  const lines = new Set<Socket>();
  const leftBehind = new Set<Socket>();
  let waiting: (() => void)[] = [];
  const over = (beyond: Socket) => {
    leftBehind.delete(beyond);
    if (leftBehind.size > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const door = createServer((line) => {
    const beyond = createConnection(portNow(), '127.0.0.1');
    const [asked, answered] = [countMessages(line), countMessages(beyond)];
    const isDone = () => answered() >= asked();
    lines.add(line).add(beyond);
    line.on('data', (bytes) => beyond.write(bytes));
    beyond.on('data', (bytes) => {
      line.write(bytes);
      if (leftBehind.has(beyond) && isDone()) beyond.destroy();
    });
    line.on('error', () => {});
    beyond.on('error', () => {});
    line.on('close', () => {
      lines.delete(line);
      // With the server its answers are gone, too: there is nothing to wait for.
      if (isDone() || beyond.destroyed) beyond.destroy();
      else leftBehind.add(beyond);
    });
    beyond.on('close', () => {
      lines.delete(beyond);
      line.destroy();
      over(beyond);
    });
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    port: (door.address() as AddressInfo).port,
    quiet: () =>
      leftBehind.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    drop() {
      for (const line of lines) line.destroy();
    },
    close: () => void door.close(),
  };
}

/** Whole messages of MongoDB's wire protocol: each begins with its length, a little-endian int32 that counts itself. */
function countMessages(line: Socket): () => number {
  let count = 0;
  let rest = Buffer.alloc(0);
  line.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      rest = rest.subarray(rest.readInt32LE(0));
      count += 1;
    }
  });
  return () => count;
}
