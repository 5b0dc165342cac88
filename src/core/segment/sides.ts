/** What the parts of a condition compile to: where each is true, and where it is false. */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Attributes } from '../flow/expression.ts';
import type { Circumstances } from './circumstances.ts';
import type { StoredField } from './stored-field.ts';
import { all, everybody, type Field, nobody, not, type Where } from './where.ts';

export type Sides = { readonly yes: Where; readonly no: Where };
export type Compiled = (circumstances: Circumstances) => Sides;

/** What parts are compiled with. The first refusal counts; what is compiled after it is never asked. */
export type Compiler = {
  readonly cel: Environment;
  readonly attributes: Attributes;
  refuse(node: ASTNode, message: string, hint?: string): Compiled;
};

export const neither: Sides = { yes: nobody, no: nobody };

export const swapped = ({ yes, no }: Sides): Sides => ({ yes: no, no: yes });

export const sidesOf = (value: unknown): Sides => ({
  yes: value === true ? everybody : nobody,
  no: value === false ? everybody : nobody,
});

const typeNames = {
  text: 'string',
  number: 'number',
  boolean: 'bool',
  moment: 'number',
  date: 'string',
  list: 'array',
  location: 'object',
} as const;

/** Of a part of something, such as a home's latitude, only that it is there can be said: who has no home has no answer. */
export function isThere({ kind, field }: StoredField): Sides {
  if (kind === 'granted' || kind === 'engagement' || kind === 'silence')
    return { yes: everybody, no: nobody };
  const yes: Where = { field, is: typeNames[kind] };
  const [root, name, part] = field;
  if (root !== 'attributes' || name === undefined || part === undefined)
    return { yes, no: { field, is: 'nothing' } };
  const owner: Field = [root, name];
  return { yes, no: kind === 'number' ? nobody : { field: owner, is: 'nothing' } };
}

/** False where the field has a value of its type for which `yes` is not so. */
export const among = (stored: StoredField, yes: Where): Sides => ({
  yes,
  no: all(isThere(stored).yes, not(yes)),
});
