/** The names and types that expressions know, and the operators they have beyond CEL's own. */
import { Environment } from '@marcbachmann/cel-js';
import type { AttributeType } from '../release.ts';

export type Attributes = ReadonlyMap<string, AttributeType>;

const limits = {
  maxAstNodes: 300,
  maxDepth: 24,
  maxListElements: 100,
  maxMapEntries: 20,
  maxCallArguments: 8,
};

const celTypes = {
  text: 'string',
  number: 'double',
  date: 'google.protobuf.Timestamp',
  boolean: 'bool',
  email: 'string',
  phone: 'string',
  location: { latitude: 'double', longitude: 'double' },
  media: 'string',
  list: 'list<string>',
} as const satisfies Record<AttributeType, unknown>;

/** Beside the attributes. An attribute of the same name is hidden by these. */
export const builtIns = {
  language: 'string',
  country: 'string',
  stage: 'string',
  /** Which reactivation attempt this is while dormant; else 0. */
  attempt: 'double',
  /** From 0 to 100: how much they do, the latest counting most. */
  engagement: 'double',
  /** Days since their last sign of life; of who never gave one, since we know them. */
  silentDays: 'double',
  /** `fine`, `suspect`, `undelivered` or `unreachable`: whether what is sent to them arrives. */
  delivery: 'string',
  tags: 'list<string>',
  consent: { service: 'bool', utility: 'bool', marketing: 'bool' },
  createdAt: 'google.protobuf.Timestamp',
  lastMessageAt: 'google.protobuf.Timestamp',
} as const;

export function createEnvironment(attributes: Attributes): Environment {
  const typed = [...attributes].map(([name, type]) => [name, celTypes[type]] as const);
  const environment = new Environment({ limits })
    .registerVariable({ name: 'contact', schema: { ...Object.fromEntries(typed), ...builtIns } })
    .registerVariable('run', 'map<string, dyn>')
    .registerVariable('now', 'google.protobuf.Timestamp');
  allowWholeNumbers(environment);
  return environment;
}

/** Attributes are doubles; CEL's literals are ints. Admins write `contact.age == 18`, not `18.0`. */
function allowWholeNumbers(environment: Environment): void {
  const calculate = {
    '+': (a: number, b: number) => a + b,
    '-': (a: number, b: number) => a - b,
    '*': (a: number, b: number) => a * b,
    '/': (a: number, b: number) => a / b,
    '%': (a: number, b: number) => a % b,
  };
  for (const [sign, operation] of Object.entries(calculate)) {
    const handler = (a: number | bigint, b: number | bigint) => operation(Number(a), Number(b));
    environment.registerOperator(`double ${sign} int`, handler);
    environment.registerOperator(`int ${sign} double`, handler);
  }
  environment.registerOperator('double % double', (a: number, b: number) => a % b);
  environment.registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
  environment.registerOperator('double in list<int>', (a: number, list: Iterable<bigint>) =>
    [...list].some((b) => Number(b) === a),
  );
}
