/** A database on the server that MONGODB_URI names; or a FerretDB of its own, which is killed and started again like the engines. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import type { Row } from './evidence.ts';
import { openDoor } from './ferretdb-door.ts';
import { collected, type Place } from './stores.ts';

type Server = {
  readonly uri: string;
  /** SIGKILL; whoever talks to it loses the line. Resolves with how it is started again, at the same address. */
  readonly kill: (() => Promise<() => Promise<void>>) | null;
  quiet(): Promise<void>;
  close(): Promise<void>;
};

/** In memory, where there is such a place: what a killed server wrote stays there as it does on a disk, and it flushes each update. */
const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** With the path of a FerretDB (.ci/ferretdb) the server is the harness's own. */
export async function mongodbPlace(uri: string, binary: string | undefined): Promise<Place> {
  const server = binary
    ? await ownServer(binary)
    : { uri, kill: null, quiet: async () => {}, close: async () => {} };
  const directory = mkdtempSync(join(tmpdir(), 'kabar-harness-'));
  const database = new URL(server.uri);
  database.pathname = `/kabar_test_${randomUUID().slice(0, 8)}`;
  // FerretDB's updates are not atomic between two connections, as MongoDB's are: it gets one, and what it is asked comes one by one.
  if (binary) database.searchParams.set('maxPoolSize', '1');
  return {
    name: 'mongodb',
    settings: { KABAR_DATA_DIR: directory, MONGODB_URI: database.href },
    faults: [...(server.kill ? (['store restarts'] as const) : []), 'clock jumps', 'transport hangs'],
    pace: 4,
    people: 5,
    async harm() {
      return (await server.kill?.()) ?? (() => {});
    },
    quiet: server.quiet,
    async rows() {
      const client = await new mongoose.mongo.MongoClient(database.href).connect();
      try {
        const all = client.db();
        return await collected(
          async (name) => (await all.collection(name).find().toArray()) as never as Row[],
        );
      } finally {
        await client.close();
      }
    },
    async close() {
      rmSync(directory, { recursive: true, force: true });
      await server.close();
    },
  };
}

/** It listens elsewhere after each start, so engines reach it through a door that stays where it is. */
async function ownServer(binary: string): Promise<Server> {
  const folder = mkdtempSync(join(quickFolder, 'kabar-harness-ferretdb-'));
  let running = await start(binary, folder);
  const door = await openDoor(() => running.port);
  const end = async () => {
    const gone = once(running.child, 'exit');
    running.child.kill('SIGKILL');
    await gone;
    door.drop();
  };
  return {
    uri: `mongodb://127.0.0.1:${door.port}/`,
    quiet: door.quiet,
    async kill() {
      await end();
      return async () => {
        running = await start(binary, folder);
      };
    },
    async close() {
      await end();
      door.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(binary: string, folder: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(binary, [folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: child.stdout }))
    return { child, port: Number(new URL(line).port) };
  throw new Error(`${binary} ended before it said where it listens`);
}
