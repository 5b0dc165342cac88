/** Parts of an expression that are the same for every contact: worked out by CEL itself when the question is asked. */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { serialize } from '@marcbachmann/cel-js/serialize';
import type { Instant } from '../time/instant.ts';

export type SameForAll = {
  /** CEL's name of the type. */
  readonly type: string;
  /** Undefined when it cannot be worked out, as a division by zero. */
  readonly at: (now: Instant) => unknown;
};

/** Null for what depends on the contact. */
export function sameForAll(node: ASTNode, environment: Environment): SameForAll | null {
  if (names(node).some((name) => name === 'contact' || name === 'run')) return null;
  const literal = literalIn(node);
  if (literal) return { type: literal.type, at: () => literal.value };
  const source = serialize(node);
  const { valid, type } = environment.check(source);
  if (!valid || type === undefined) return null;
  const program = environment.parse(source);
  return {
    type,
    at(now) {
      try {
        return program({ now: new Date(now) });
      } catch {
        return undefined;
      }
    },
  };
}

/** Texts and numbers as they are written, and lists of them: what CEL's own way of writing an expression down may garble. */
function literalIn(node: ASTNode): { readonly type: string; readonly value: unknown } | null {
  if (node.op === 'list') {
    const elements = node.args.map(literalIn);
    const [first] = elements;
    const alike = first && elements.every((element) => element?.type === first.type);
    return alike ? { type: `list<${first.type}>`, value: elements.map((element) => element?.value) } : null;
  }
  const type = node.op === 'value' ? literalTypes.get(typeof node.args) : undefined;
  return type === undefined ? null : { type, value: node.args };
}

const literalTypes = new Map([
  ['string', 'string'],
  ['number', 'double'],
  ['bigint', 'int'],
  ['boolean', 'bool'],
]);

/** Every name a part of an expression speaks of. */
export function names(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(names);
  if (typeof part !== 'object' || part === null || !('op' in part) || !('args' in part)) return [];
  return part.op === 'id' ? [String(part.args)] : names(part.args);
}
