/** The collections, their shapes and their indexes, once for MongoDB and the embedded store. */
import { type Connection, Schema } from 'mongoose';

/**
 * Shapes are owned by the core's types and written whole, so the schemas only name what is indexed. Hot paths use
 * `collection` directly: casting what our own types already guarantee would double the cost of a message.
 */
const options = {
  strict: false,
  versionKey: false,
  _id: false,
  autoCreate: false,
  autoIndex: false,
} as const;

const shape = (): Schema => new Schema({ _id: { type: String, required: true } }, options);

const schemas = {
  // Accounts of the console; beside them the links, the tries and the browsers by which they come in.
  admins: shape().index({ nameKey: 1 }, { unique: true }),
  'admin-links': shape().index({ account: 1 }).index({ until: 1 }),
  'admin-tries': shape().index({ until: 1 }),
  sessions: shape().index({ account: 1 }).index({ until: 1 }),
  'api-tokens': shape().index({ createdAt: -1 }),
  deeds: shape().index({ at: 1 }),
  alerts: shape(),
  contacts: shape()
    .index({ wakeAt: 1, lane: 1 })
    .index({ channel: 1, sendAt: 1 })
    .index({ stage: 1, restingSince: 1, _id: 1 })
    .index({ friendCode: 1 })
    .index({ personSince: 1, _id: 1 })
    .index({ 'facets.marketing': 1, 'facets.place': 1, _id: 1 })
    .index({ 'facets.utility': 1, 'facets.place': 1, _id: 1 })
    .index({ 'facets.flows': 1, _id: 1 })
    .index({ 'facets.delivery': 1 })
    .index({ 'facets.name': 1, _id: 1 })
    .index({ stage: 1, _id: 1 })
    .index({ 'facets.tags': 1, _id: 1 }),
  addresses: shape().index({ contact: 1 }),
  inbox: shape()
    .index({ state: 1, rank: 1, receivedAt: 1, _id: 1, lane: 1, contact: 1 })
    .index({ state: 1, contact: 1 }),
  links: shape().index({ contact: 1, at: 1 }).index({ at: 1 }),
  messages: shape()
    .index({ contact: 1, at: 1 })
    .index({ channel: 1, transportId: 1 })
    .index({ at: 1 })
    .index({ awaitedSince: 1 }),
  journal: shape().index({ contact: 1, at: 1 }).index({ at: 1 }),
  consents: shape().index({ contact: 1, 'stated.nth': 1 }).index({ seq: 1, at: 1 }),
  'consent-chain': shape().index({ record: 1 }, { unique: true }),
  'canned-replies': shape(),
  calls: shape().index({ state: 1, at: 1 }),
  figures: shape(),
  'flow-versions': shape(),
  // The latest ones; which is current is under one name.
  releases: shape().index({ kind: 1, createdAt: -1 }),
  upgrades: shape().index({ atWork: 1 }).index({ startedAt: -1 }),
  moves: shape().index({ atWork: 1 }).index({ startedAt: -1 }),
  'channel-days': shape(),
  channels: shape(),
  'channel-hours': shape(),
  leases: shape(),
  // Those at work, and those that came last; a campaign's own document is under its flow's name.
  campaigns: shape().index({ kind: 1, atWork: 1 }).index({ kind: 1, startedAt: -1 }),
  // Those at work, and those that came last; when it comes by itself is under one name.
  cleanings: shape().index({ kind: 1, atWork: 1 }).index({ kind: 1, startedAt: -1 }),
  erasures: shape().index({ dueAt: 1 }),
  // What the store tells of itself.
  store: shape(),
  suppressions: shape(),
  friends: shape().index({ state: 1, dueAt: 1 }),
  goals: shape().index({ at: 1 }).index({ goal: 1, credited: 1 }).index({ contact: 1, at: 1 }),
  progress: shape(),
  rounds: shape().index({ openedAt: 1 }),
  votes: shape().index({ round: 1, options: 1 }).index({ round: 1, voted: 1, at: 1 }).index({ contact: 1 }),
} as const;

export type CollectionName = keyof typeof schemas;

export type Collection = ReturnType<Connection['collection']>;
export type Collections = Readonly<Record<CollectionName, Collection>>;

/** Registers the models on a connection and makes sure that their indexes exist. Doing it again changes nothing. */
export async function openCollections(connection: Connection): Promise<Collections> {
  const opened: Partial<Record<CollectionName, Collection>> = {};
  for (const [name, schema] of Object.entries(schemas) as [CollectionName, Schema][]) {
    const model = connection.models[name] ?? connection.model(name, schema, name);
    await model.createIndexes();
    opened[name] = model.collection as unknown as Collection;
  }
  // Every name of `schemas` was opened in the loop.
  return opened as Collections;
}
