/** Aggregation through mingo, over the documents that the pipeline's leading stages find by index. */
import { Aggregator } from 'mingo';
import { type CursorSource, EmbeddedCursor } from '../cursor.ts';
import type { PlainObject } from '../document/plain-object.ts';
import { isPlainObject } from '../document/values.ts';
import { EmbeddedDriverError, show } from '../errors.ts';
import { readCount, readOptions } from '../options.ts';
import type { Store } from '../store.ts';
import { compileFilter } from './filter.ts';
import { readRows } from './reader.ts';
import { readSort } from './sort.ts';

type Stage = Record<string, unknown>;

const knownStages = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$facet',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$replaceWith',
  '$sample',
  '$set',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unionWith',
  '$unset',
  '$unwind',
]);

/** Stages that read another collection hold it in memory whole, and so does every stage after the leading ones. */
export function createAggregationCursor(
  store: Store,
  name: string,
  pipeline: unknown,
  options: unknown,
): EmbeddedCursor<object> {
  readOptions('aggregate', options, []);
  const stages = readStages(pipeline);
  const source: CursorSource<object> = {
    all: () => store.read(() => aggregate(store, name, stages)),
    *batches() {
      yield store.read(() => aggregate(store, name, stages));
    },
  };
  return new EmbeddedCursor(source, {});
}

function aggregate(store: Store, name: string, stages: readonly Stage[]): PlainObject[] {
  const leading = leadingQuery(stages);
  const documents = readDocuments(store, name, leading.query);
  const rest = stages.slice(leading.taken);
  if (rest.length === 0) return documents;
  try {
    const resolver = (other: string) =>
      readDocuments(store, other, { conditions: [], sort: [], skip: 0, limit: 0 });
    return new Aggregator([...rest], { scriptEnabled: false, collectionResolver: resolver }).run(documents);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedDriverError(
      'unsupported-aggregation',
      `The embedded store cannot run this pipeline: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

function readDocuments(store: Store, name: string, query: Parameters<typeof readRows>[2]): PlainObject[] {
  const collection = store.catalog.find(name);
  if (collection === undefined) return [];
  return readRows(store, collection, query).map(({ document }) => document.toObject());
}

/** `$match`, then `$sort`, `$skip` and `$limit` in this order, are what the planner can do. */
function leadingQuery(stages: readonly Stage[]) {
  let taken = 0;
  const next = (operator: string) => {
    const stage = stages[taken];
    if (stage === undefined || !Object.hasOwn(stage, operator)) return undefined;
    taken++;
    return stage[operator];
  };
  const conditions = compileFilter(next('$match'));
  const sort = readSort(next('$sort'));
  const skip = readCount('$skip', '$skip', next('$skip'));
  const limit = readCount('$limit', '$limit', next('$limit'));
  return { taken, query: { conditions, sort, skip, limit } };
}

function readStages(pipeline: unknown): readonly Stage[] {
  if (!Array.isArray(pipeline)) throw unknownStage(pipeline);
  for (const stage of pipeline) {
    const [operator, ...more] = isPlainObject(stage) ? Object.keys(stage) : [];
    if (operator === undefined || more.length > 0 || !knownStages.has(operator)) throw unknownStage(stage);
    if (operator === '$match') compileFilter(stage[operator]);
    if (operator === '$facet') Object.values(stage[operator] as Stage).forEach(readStages);
  }
  return pipeline as Stage[];
}

function unknownStage(stage: unknown): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-aggregation',
    `The embedded store does not know the pipeline stage ${show(stage)}. Use one of ${[...knownStages].join(', ')}.`,
  );
}
