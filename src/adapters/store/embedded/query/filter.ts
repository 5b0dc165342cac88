/** Turns a MongoDB filter into tests that all must hold; the planner looks some of them up in an index. */
import { Query } from 'mingo';
import { anyAt, fieldsOf, type Path, parsePath } from '../document/paths.ts';
import { type Fields, StoredDocument } from '../document/stored-document.ts';
import { isPlainObject, isRegExp, storable } from '../document/values.ts';
import { EmbeddedDriverError, show } from '../errors.ts';
import { badOperand, equals, fieldOperators, matches, regexOf } from './operators.ts';

/** One condition of a filter. `path` is null where it is not about one field, such as $or. */
export interface Condition {
  readonly path: string | null;
  readonly op: string;
  readonly operand: unknown;
  readonly holds: (document: Fields) => boolean;
}

/** The conditions of a filter; a document passes if all hold. Throws `unsupported-filter` for what is not known. */
export function compileFilter(filter: unknown): readonly Condition[] {
  if (filter === undefined || filter === null) return [];
  if (!isPlainObject(filter)) {
    throw new EmbeddedDriverError(
      'unsupported-filter',
      `A filter must be an object, and this is ${show(filter)}.`,
    );
  }
  const conditions: Condition[] = [];
  for (const [key, value] of Object.entries(filter)) {
    if (key.startsWith('$')) conditions.push(...compileLogical(key, value));
    else conditions.push(...compileField(key, value));
  }
  return conditions;
}

export function passes(conditions: readonly Condition[], document: Fields): boolean {
  for (const condition of conditions) {
    if (!condition.holds(document)) return false;
  }
  return true;
}

/** A test of a lone value, as `$pull` needs: a filter for objects, operators or equality for anything else. */
export function compileElementTest(condition: unknown): (value: unknown) => boolean {
  if (isOperatorObject(condition)) {
    const conditions = compileField('value', condition);
    return (value) => passes(conditions, fieldsOf({ value }));
  }
  if (isPlainObject(condition)) {
    const conditions = compileFilter(condition);
    return (value) => isPlainObject(value) && passes(conditions, fieldsOf(value));
  }
  return equals(condition).test;
}

function compileLogical(operator: string, value: unknown): readonly Condition[] {
  switch (operator) {
    case '$and':
      return branches(operator, value).flat();
    case '$or': {
      const any = branches(operator, value);
      return [whole(operator, value, (document) => any.some((all) => passes(all, document)))];
    }
    case '$nor': {
      const none = branches(operator, value);
      return [whole(operator, value, (document) => !none.some((all) => passes(all, document)))];
    }
    case '$expr':
      return [whole(operator, value, expressionTest(value))];
    case '$comment':
      return [];
    default:
      throw unknownOperator(operator, 'the filter');
  }
}

function compileField(name: string, value: unknown): readonly Condition[] {
  const path = parsePath(name);
  if (isRegExp(value)) return [onField(name, path, matches(value))];
  if (!isOperatorObject(value)) return [onField(name, path, equals(value))];
  const conditions: Condition[] = [];
  for (const [operator, operand] of Object.entries(value)) {
    if (operator === '$options' && Object.hasOwn(value, '$regex')) continue;
    conditions.push(compileOperator(name, path, operator, operand, value));
  }
  return conditions;
}

function compileOperator(
  name: string,
  path: Path,
  operator: string,
  operand: unknown,
  siblings: Record<string, unknown>,
): Condition {
  if (Object.hasOwn(fieldOperators, operator)) {
    const compile = fieldOperators[operator];
    if (compile !== undefined) return onField(name, path, compile(operand, name));
  }
  switch (operator) {
    case '$regex':
      return onField(name, path, regexOf(operand, siblings.$options, name));
    case '$not': {
      if (!isOperatorObject(operand) && !isRegExp(operand)) throw badOperand('$not', operand, name);
      const inner = compileField(name, operand);
      return { path: name, op: '$not', operand, holds: (document) => !passes(inner, document) };
    }
    case '$elemMatch': {
      const test = elementMatch(operand, name);
      const holds = (value: unknown) => Array.isArray(value) && value.some((element) => test(element));
      return {
        path: name,
        op: '$elemMatch',
        operand,
        holds: (document) => anyAt(document, path, false, holds),
      };
    }
    case '$all': {
      if (!Array.isArray(operand)) throw badOperand('$all', operand, name);
      const each = operand.flatMap((one) => compileField(name, one));
      const holds = (document: Fields) => each.length > 0 && passes(each, document);
      return { path: name, op: '$all', operand, holds };
    }
    default:
      throw unknownOperator(operator, `"${name}"`);
  }
}

function onField(name: string, path: Path, field: ReturnType<typeof equals>): Condition {
  const { op, operand, elements, negate, test } = field;
  const holds = (document: Fields) => anyAt(document, path, elements, test) !== negate;
  return { path: name, op, operand, holds };
}

function elementMatch(operand: unknown, name: string): (value: unknown) => boolean {
  if (!isPlainObject(operand)) throw badOperand('$elemMatch', operand, name);
  return compileElementTest(operand);
}

function branches(operator: string, value: unknown): readonly (readonly Condition[])[] {
  if (Array.isArray(value) && value.length > 0) return value.map(compileFilter);
  throw badOperand(operator, value, 'the filter');
}

function whole(op: string, operand: unknown, holds: (document: Fields) => boolean): Condition {
  return { path: null, op, operand, holds };
}

/** `$expr` is an aggregation expression, which mingo evaluates on the whole document. */
function expressionTest(expression: unknown): (document: Fields) => boolean {
  const query = new Query({ $expr: expression }, { scriptEnabled: false });
  return (document) => {
    if (document instanceof StoredDocument) return query.test(document.toObject());
    throw new EmbeddedDriverError(
      'unsupported-filter',
      '$expr works at the top of a filter only. Move it there.',
    );
  };
}

function isOperatorObject(value: unknown): value is Record<string, unknown> {
  if (!isPlainObject(value)) return false;
  const keys = Object.keys(value);
  const operators = keys.filter((key) => key.startsWith('$')).length;
  if (operators === 0) return false;
  if (operators === keys.length) return true;
  throw new EmbeddedDriverError('unsupported-filter', `A filter mixes operators and fields: ${show(value)}.`);
}

function unknownOperator(operator: string, where: string): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-filter',
    `The embedded store does not know the filter operator ${operator} at ${where}. Rewrite the filter, or use MongoDB.`,
  );
}

/** Fields a filter pins to one value: an upsert copies them into the new document. */
export function pinnedFields(conditions: readonly Condition[]): readonly (readonly [string, unknown])[] {
  const pinned: [string, unknown][] = [];
  for (const { path, op, operand } of conditions) {
    if (path === null) continue;
    if (op === '$eq') pinned.push([path, storable(operand)]);
    if (op === '$in' && Array.isArray(operand) && operand.length === 1)
      pinned.push([path, storable(operand[0])]);
  }
  return pinned;
}
