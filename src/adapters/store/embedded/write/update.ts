/** Turns a MongoDB update into actions on a document being edited, refusing what is not known or not consistent. */
import { DocumentEdit } from '../document/document-edit.ts';
import { type Path, parsePath } from '../document/paths.ts';
import { requireStringId, type StoredDocument } from '../document/stored-document.ts';
import { isPlainObject } from '../document/values.ts';
import { EmbeddedDriverError, show } from '../errors.ts';
import { type Condition, pinnedFields } from '../query/filter.ts';
import { serverError } from '../server-errors.ts';
import { slotAt } from './slot.ts';
import { type Action, at, badUpdate, updateOperators } from './update-operators.ts';

export interface CompiledUpdate {
  /** Top-level fields the update may change. */
  readonly touched: ReadonlySet<string>;
  /** The updated document; the same object if no byte changes. */
  apply(document: StoredDocument): StoredDocument;
  /** The document an upsert inserts: what the filter pins, then the update, then what is set on insert only. */
  build(conditions: readonly Condition[]): StoredDocument;
}

export function compileUpdate(update: unknown, now: () => Date): CompiledUpdate {
  if (!isPlainObject(update)) throw notAnUpdate(update);
  const always: Action[] = [];
  const onInsert: Action[] = [];
  const paths: Path[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$')) throw notAnUpdate(update);
    if (!isPlainObject(fields)) throw badUpdate(operator, [operator], fields);
    for (const [name, operand] of Object.entries(fields)) {
      if (operand === undefined && operator === '$unset') continue;
      const path = updatePath(name);
      paths.push(path);
      if (operator === '$setOnInsert') onInsert.push(at(path, (slot) => slot.set(operand)));
      else if (operator === '$rename') always.push(rename(path, operand, paths));
      else always.push(compileOperator(operator, path, operand, now));
    }
  }
  refuseConflicts(paths);
  const touched = new Set(paths.map(([head]) => head));
  return {
    touched,
    apply(document) {
      const edit = new DocumentEdit(document);
      for (const action of always) action(edit);
      const next = edit.finish();
      if (touched.has('_id') && next.get('_id') !== document.id()) throw immutableId();
      return next;
    },
    build: (conditions) => buildInserted(conditions, [...always, ...onInsert]),
  };
}

/** What the filter of an upsert pins, as the beginning of the document to insert. */
export function seedOf(conditions: readonly Condition[]): DocumentEdit {
  const edit = new DocumentEdit();
  for (const [name, value] of pinnedFields(conditions)) {
    slotAt(edit, updatePath(name), true)?.set(value);
  }
  return edit;
}

export function immutableId(): Error {
  return serverError(
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

function buildInserted(conditions: readonly Condition[], actions: readonly Action[]): StoredDocument {
  const seed = seedOf(conditions);
  const pinnedId = seed.get('_id');
  for (const action of actions) action(seed);
  const id = seed.get('_id');
  if (pinnedId !== undefined && id !== pinnedId) throw immutableId();
  requireStringId(id);
  const built = seed.finish();
  if (built.elements()[0]?.name === '_id') return built;
  const ordered = new DocumentEdit();
  ordered.set('_id', id);
  for (const { name } of built.elements()) ordered.set(name, built.fresh(name));
  return ordered.finish();
}

function compileOperator(operator: string, path: Path, operand: unknown, now: () => Date): Action {
  const compile = Object.hasOwn(updateOperators, operator) ? updateOperators[operator] : undefined;
  if (compile !== undefined) return compile(path, operand, now);
  throw new EmbeddedDriverError(
    'unsupported-update',
    `The embedded store does not know the update operator ${operator} at "${path.join('.')}". Rewrite the update, or use MongoDB.`,
  );
}

function rename(from: Path, operand: unknown, paths: Path[]): Action {
  if (typeof operand !== 'string') throw badUpdate('$rename', from, operand);
  const to = updatePath(operand);
  paths.push(to);
  return (edit) => {
    const source = slotAt(edit, from, false);
    const value = source?.get();
    if (source === undefined || value === undefined) return;
    source.unset();
    slotAt(edit, to, true)?.set(value);
  };
}

function updatePath(name: string): Path {
  const path = parsePath(name);
  for (const part of path) {
    if (part.startsWith('$')) {
      throw new EmbeddedDriverError(
        'unsupported-update',
        `The embedded store does not know positional parts such as ${part} in "${name}". Set the whole array instead.`,
      );
    }
    if (part === '__proto__')
      throw new EmbeddedDriverError('invalid-name', `"${name}" cannot be updated: it names __proto__.`);
  }
  return path;
}

function refuseConflicts(paths: readonly Path[]): void {
  if (paths.length < 2) return;
  const names = new Set<string>();
  for (const path of paths) {
    const name = path.join('.');
    if (names.has(name)) throw conflict(name, name);
    names.add(name);
  }
  for (const path of paths) {
    for (let length = path.length - 1; length > 0; length--) {
      const parent = path.slice(0, length).join('.');
      if (names.has(parent)) throw conflict(path.join('.'), parent);
    }
  }
}

function conflict(path: string, other: string): Error {
  const message = `Updating the path '${path}' would create a conflict at '${other}'`;
  return serverError('ConflictingUpdateOperators', message);
}

function notAnUpdate(update: unknown): EmbeddedDriverError {
  const hint = Array.isArray(update)
    ? 'Pipelines as updates are not known here; use update operators.'
    : 'Every key must be an update operator such as $set.';
  return new EmbeddedDriverError('unsupported-update', `${show(update)} is no update. ${hint}`);
}
