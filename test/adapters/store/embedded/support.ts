// Opens embedded stores in directories of their own and removes them after each test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import type { Mongoose } from 'mongoose';
import type { EmbeddedCollection } from '../../../../src/adapters/store/embedded/collection.ts';
import { createEmbeddedMongoose } from '../../../../src/adapters/store/embedded/driver.ts';
import type { StoreOptions } from '../../../../src/adapters/store/embedded/store.ts';

let opened: Mongoose[] = [];
let directories: string[] = [];

afterEach(async () => {
  for (const mongoose of opened) await mongoose.disconnect();
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
  opened = [];
  directories = [];
});

export function temporaryFile(name = 'kabar.db'): string {
  const directory = mkdtempSync(join(tmpdir(), 'kabar-embedded-'));
  directories.push(directory);
  return join(directory, name);
}

export async function openMongoose(options: Partial<StoreOptions> = {}): Promise<Mongoose> {
  const mongoose = await createEmbeddedMongoose({ file: temporaryFile(), synchronous: 'NORMAL', ...options });
  opened.push(mongoose);
  return mongoose;
}

/** A collection of a new store, as the native driver would give it. */
export async function openCollection(
  options: Partial<StoreOptions> = {},
  name = 'things',
): Promise<EmbeddedCollection> {
  return collectionOf(await openMongoose(options), name);
}

export function collectionOf(mongoose: Mongoose, name: string): EmbeddedCollection {
  return mongoose.connection.db?.collection(name) as unknown as EmbeddedCollection;
}

/** What a promise rejects with; fails the test if it does not. */
export async function rejection(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('it did not reject');
}

export async function idsOf(found: { toArray(): Promise<unknown[]> }): Promise<string[]> {
  return (await found.toArray()).map((document) => (document as { _id: string })._id);
}
