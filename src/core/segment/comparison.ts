/** Comparisons of a stored field with a value that is the same for everybody: what a store can be asked for. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { comparable, dateIs, isTime, momentIs, type Shifted, shiftedMoment } from './moments.ts';
import { engagedFrom, silentFor } from './passing.ts';
import { type SameForAll, sameForAll } from './same-for-all.ts';
import { among, type Compiled, type Compiler, neither, sidesOf, swapped } from './sides.ts';
import { type StoredField, storedField } from './stored-field.ts';
import { all, any, everybody, nobody, not, type Scalar, type Where } from './where.ts';

type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
const flipped = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;
const isComparison = (op: string): op is Comparison => Object.hasOwn(flipped, op);

/** Null when the part is no comparison of this kind. */
export function compileComparison(node: ASTNode, compiler: Compiler): Compiled | null {
  if (node.op === 'in') return contained(node.args[0], node.args[1], compiler);
  if (node.op === 'rcall') return textual(node.args, compiler);
  if (!isComparison(node.op)) return null;
  const [left, right] = node.args as [ASTNode, ASTNode];
  return (
    compared(left, node.op, right, compiler) ?? compared(right, flipped[node.op], left, compiler) ?? null
  );
}

function compared(left: ASTNode, op: Comparison, right: ASTNode, compiler: Compiler): Compiled | null {
  const value = sameForAll(right, compiler.cel);
  if (value === null) return null;
  const moment = isTime(value.type) ? shiftedMoment(left, compiler.attributes, compiler.cel) : null;
  if (moment) return timely(moment, op, value);
  const counted = countedList(left, compiler);
  if (counted && isNumber(value)) return sized(counted, op, value);
  const stored = storedField(left, compiler.attributes);
  if (stored === null) return null;
  if (stored.kind === 'number' && isNumber(value)) return numeric(stored, op, value);
  if (stored.kind === 'engagement' || stored.kind === 'silence')
    return isNumber(value) ? fading(left, stored.kind, op, value, compiler) : null;
  if (op !== '==' && op !== '!=') {
    return stored.kind === 'text'
      ? compiler.refuse(
          left,
          'orders texts, which stores do in different ways',
          'Compare with == or startsWith().',
        )
      : null;
  }
  if (stored.kind === 'text' && value.type === 'string') return equal(stored, op, value);
  if (stored.kind === 'boolean' && value.type === 'bool') return equal(stored, op, value);
  if (stored.kind === 'granted' && value.type === 'bool') return granted(stored, op, value);
  return null;
}

const isNumber = ({ type }: SameForAll): boolean => type === 'double' || type === 'int';

const equal =
  (stored: StoredField, op: '==' | '!=', value: SameForAll): Compiled =>
  ({ now }) => {
    const known = scalar(value.at(now));
    if (known === undefined) return neither;
    const sides = among(stored, { field: stored.field, eq: known });
    return op === '==' ? sides : swapped(sides);
  };

const granted =
  ({ field }: StoredField, op: '==' | '!=', value: SameForAll): Compiled =>
  ({ now }) => {
    const known = value.at(now);
    if (typeof known !== 'boolean') return neither;
    const yes: Where = { field, eq: 'granted' };
    const sides = { yes, no: not(yes) };
    return known === (op === '==') ? sides : swapped(sides);
  };

const numeric =
  (stored: StoredField, op: Comparison, value: SameForAll): Compiled =>
  ({ now }) => {
    const limit = scalar(value.at(now));
    if (typeof limit !== 'number') return neither;
    const sides = among(stored, numberIs(stored, op === '!=' ? '==' : op, limit));
    return op === '!=' ? swapped(sides) : sides;
  };

function numberIs({ field }: StoredField, op: Exclude<Comparison, '!='>, limit: number): Where {
  // Nothing is equal to what is no number, nor more or less; stores disagree.
  if (Number.isNaN(limit)) return nobody;
  switch (op) {
    case '<':
      return { field, lt: limit };
    case '<=':
      return { field, lte: limit };
    case '>':
      return { field, gt: limit };
    case '>=':
      return { field, gte: limit };
    case '==':
      return { field, eq: limit };
    default:
      return op satisfies never;
  }
}

/** What is another number with every moment: compared with a limit, it is a moment that is stored. */
function fading(
  asked: ASTNode,
  kind: 'engagement' | 'silence',
  op: Comparison,
  value: SameForAll,
  compiler: Compiler,
): Compiled {
  if (op === '==' || op === '!=') {
    const what = 'asks for one exact number of what changes with every moment';
    return compiler.refuse(asked, what, 'Compare with >= or <.');
  }
  const from = kind === 'engagement' ? engagedFrom : silentFor;
  return (circumstances) => {
    const limit = scalar(value.at(circumstances.now));
    if (typeof limit !== 'number') return neither;
    if (Number.isNaN(limit)) return sidesOf(false);
    const least = from(limit, circumstances, { more: op === '>' || op === '<=' });
    const sides = { yes: least, no: not(least) };
    return op === '>' || op === '>=' ? sides : swapped(sides);
  };
}

/** `sign × moment + offset op limit`: the moment alone is compared with what is left. */
const timely =
  ({ stored, sign, offset }: Shifted, op: Comparison, value: SameForAll): Compiled =>
  ({ now, zones }) => {
    const whole = wholeLimit(comparable(value.at(now)), op);
    const limit = sign * (whole - offset(now));
    if (Number.isNaN(limit)) return neither;
    const asked = op === '!=' ? '==' : sign === 1 ? op : (flipped[op] as Exclude<Comparison, '!='>);
    const { field } = stored;
    const yes = stored.kind === 'date' ? dateIs(field, asked, limit, zones) : momentIs(field, asked, limit);
    return op === '!=' ? swapped(among(stored, yes)) : among(stored, yes);
  };

/** Moments are whole milliseconds: what lies between two is made one of them, so that no sum of large numbers swallows it. */
function wholeLimit(limit: number, op: Comparison): number {
  if (op === '==' || op === '!=') return Number.isInteger(limit) ? limit : Number.POSITIVE_INFINITY;
  return op === '<' || op === '>=' ? Math.ceil(limit) : Math.floor(limit);
}

/** `size(contact.tags)` or `contact.tags.size()`. */
function countedList(node: ASTNode, { attributes }: Compiler): StoredField | null {
  const list =
    node.op === 'call' && node.args[0] === 'size'
      ? node.args[1][0]
      : node.op === 'rcall' && node.args[0] === 'size'
        ? node.args[1]
        : undefined;
  const stored = list && storedField(list, attributes);
  return stored?.kind === 'list' ? stored : null;
}

const sized =
  (stored: StoredField, op: Comparison, value: SameForAll): Compiled =>
  ({ now }) => {
    const limit = scalar(value.at(now));
    if (typeof limit !== 'number' || Number.isNaN(limit)) return neither;
    /** More elements than so many; `known` is asked beside it. */
    const longer = (count: number): Where =>
      count < 0
        ? everybody
        : count === Number.POSITIVE_INFINITY
          ? nobody
          : { field: stored.field, longer: count };
    const more = longer(Math.floor(limit));
    const atLeast = longer(Math.ceil(limit) - 1);
    const known: Where = { field: stored.field, is: 'array' };
    const yes = {
      '>': more,
      '>=': atLeast,
      '<': not(atLeast),
      '<=': not(more),
      '==': all(atLeast, not(more)),
      '!=': any(not(atLeast), more),
    }[op];
    return { yes: all(known, yes), no: all(known, not(yes)) };
  };

/** `"vip" in contact.tags`, `contact.stage in ["active", "loyal"]`. */
function contained(element: ASTNode, list: ASTNode, { cel, attributes }: Compiler): Compiled | null {
  const held = storedField(list, attributes);
  const wanted = sameForAll(element, cel);
  if (held?.kind === 'list' && wanted) {
    return ({ now }) => {
      const value = scalar(wanted.at(now));
      return value === undefined ? neither : among(held, { field: held.field, eq: value });
    };
  }
  const stored = storedField(element, attributes);
  const choices = sameForAll(list, cel);
  if (!stored || !choices || (stored.kind !== 'text' && stored.kind !== 'number')) return null;
  return ({ now }) => {
    const values = choices.at(now);
    if (!Array.isArray(values)) return neither;
    const known = values.map(scalar).filter((value) => value !== undefined && !Number.isNaN(value));
    return among(stored, known.length === 0 ? nobody : { field: stored.field, in: known as Scalar[] });
  };
}

/** `contact.name.startsWith("A")` and its like. */
function textual(
  [called, owner, args]: readonly [string, ASTNode, readonly ASTNode[]],
  compiler: Compiler,
): Compiled | null {
  const stored = storedField(owner, compiler.attributes);
  const [argument] = args;
  const part = argument && args.length === 1 ? sameForAll(argument, compiler.cel) : null;
  if (stored?.kind !== 'text' || part?.type !== 'string') return null;
  const ask = textQuestions.get(called);
  if (ask === undefined) return null;
  return ({ now }) => {
    const text = part.at(now);
    return typeof text === 'string' ? among(stored, ask(stored, text)) : neither;
  };
}

type TextQuestion = (stored: StoredField, text: string) => Where;

const textQuestions: ReadonlyMap<string, TextQuestion> = new Map<string, TextQuestion>([
  ['startsWith', ({ field }, text) => ({ field, starts: text })],
  ['endsWith', ({ field }, text) => ({ field, ends: text })],
  ['contains', ({ field }, text) => ({ field, contains: text })],
]);

/** CEL's whole numbers are big ones. */
function scalar(value: unknown): Scalar | undefined {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}
