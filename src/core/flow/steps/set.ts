/** `set`: writes attributes of the contact. */
import { z } from 'zod';
import { zoneOf } from '../../policy/where.ts';
import type { AttributeType } from '../../release.ts';
import { dayProblem } from '../../time/day-problem.ts';
import { localDay } from '../../time/local-time.ts';
import type { Value } from '../../value.ts';
import { asAttribute } from '../attribute-value.ts';
import { expressionValues } from '../expression-values.ts';
import { aName } from '../name-kind.ts';
import { readExpression } from '../read-expression.ts';
import { reportExpression } from '../report-expression.ts';
import { saveAttribute } from '../save.ts';
import { stepShape } from '../step-fields.ts';
import { defineStep, type Scene } from '../step-kind.ts';
import type { StepScope } from '../step-scope.ts';

export type Change = { readonly name: string } & (
  | { readonly value: Value | null }
  | { readonly source: string }
);

export const set = defineStep({
  kind: 'set',
  doc: 'Sets attributes: to a value, to the result of a CEL expression that begins with `=`, or to nothing with `null`.',
  example: `
- set: { level: gold, points: "= contact.points + 10" }
- set: { joined: "= now", birthday: null }
`,
  shape: stepShape({
    set: z.record(
      aName('attribute'),
      z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
    ),
  }),
  compile(written, scope): readonly Change[] {
    return Object.entries(written.set).flatMap(([name, raw]) => compileChange(name, raw, scope));
  },
  enter(changes, scene) {
    for (const change of changes) {
      const value = 'source' in change ? calculate(change.name, change.source, scene) : change.value;
      if (value === undefined)
        scene.turn.note('attribute.kept', 'its expression had no value', { attribute: change.name });
      else saveAttribute(scene.turn, change.name, value);
    }
    return { go: 'on' };
  },
});

function compileChange(name: string, raw: unknown, scope: StepScope): Change[] {
  const path = ['set', name];
  const { attributes } = scope.context;
  const type = attributes.get(name);
  if (!scope.need('attribute', name, attributes.keys(), path) || type === undefined) return [];
  if (raw === null) return [{ name, value: null }];
  if (typeof raw === 'string' && raw.startsWith('=')) {
    const source = raw.slice(1).trim();
    const reading = readExpression(source, attributes);
    const skipped = raw.length - raw.slice(1).trimStart().length;
    if (reading.kind === 'broken') reportExpression(scope, path, reading.problem, skipped);
    else if (!results[type].includes(reading.expression.type)) {
      const message = `the expression gives ${reading.expression.type}, but \`${name}\` is declared as ${type}.`;
      scope.report(path, { code: 'wrong-attribute', message });
    }
    return [{ name, source }];
  }
  const value = asAttribute(type, raw);
  if (value === null) {
    const message = `${JSON.stringify(raw)} cannot be \`${name}\`, which is declared as ${type}.`;
    const problem = type === 'date' && typeof raw === 'string' ? dayProblem(raw) : null;
    const hint = problem === null ? undefined : `${problem[0]?.toUpperCase()}${problem.slice(1)}.`;
    scope.report(path, { code: 'wrong-attribute', message, hint });
  }
  return [{ name, value }];
}

/** CEL types whose values an attribute of this type takes. */
const results: Readonly<Record<AttributeType, readonly string[]>> = {
  text: ['string', 'dyn'],
  number: ['double', 'int', 'dyn'],
  date: ['google.protobuf.Timestamp', 'string', 'dyn'],
  boolean: ['bool', 'dyn'],
  email: ['string', 'dyn'],
  phone: ['string', 'dyn'],
  location: ['dyn'],
  media: [],
  list: ['list<string>', 'dyn'],
};

function calculate(name: string, source: string, { turn, run }: Scene): Value | undefined {
  const { contact, world } = turn;
  const { attributes, policy } = world.release;
  const type = attributes.get(name);
  const reading = readExpression(source, attributes);
  if (type === undefined || reading.kind === 'broken') return undefined;
  const result = reading.expression.evaluate(expressionValues(contact, world, run));
  if (!(result instanceof Date)) return asAttribute(type, result) ?? undefined;
  return { date: localDay(result.getTime(), zoneOf(contact, policy)) };
}
