/** How a scenario is written: who the contact is, and a conversation turn by turn. */
import { z } from 'zod';
import {
  bareChecks,
  bareDeeds,
  byLanguage,
  checkShape,
  deedShape,
  type Language,
  value,
} from './turn-shapes.ts';

/** How a contact begins; what they do afterwards they do as everybody does. */
const beginning = z.strictObject({
  /** `stranger`: nobody we know. `subscribed`: agreed to everything, was welcomed, and is active. */
  begins: z.enum(['stranger', 'subscribed']).default('stranger'),
  attributes: z.record(z.string(), value).optional(),
  tags: z.array(z.string()).min(1).optional(),
  /** Where they stand: the flow begins for them at this step. */
  at: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\.\S+$/, 'must be a flow and a step of it, such as book.people')
    .optional(),
});

const wallTime = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d$/;

export type ScenarioShape = ReturnType<typeof scenarioShape>;

/** `languages` are those of the house. */
export function scenarioShape(languages: readonly Language[]) {
  const optional = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).partial().shape;
  const turn = z.union([
    z.enum([...bareDeeds, ...bareChecks]),
    z
      .strictObject({ ...optional(deedShape(languages)), ...optional(checkShape(languages)) })
      // Unknown keys are told as such, and nothing else of that turn.
      .refine((keys) => Object.keys(keys).length === 1, {
        error: 'must be one thing; begin the next with a new "-"',
        when: ({ issues }) => issues.length === 0,
      }),
  ]);
  return z.strictObject({
    /** One sentence: what is shown here. */
    scenario: z.string().min(1),
    /** One language, or several. */
    in: z.enum(languages).optional(),
    languages: z.array(z.enum(languages)).min(1).optional(),
    contact: z.union([beginning, z.enum(['stranger', 'subscribed'])]).optional(),
    /** When it begins, on a clock where the business is: 2026-01-05 10:00, a Monday, unless it says otherwise. */
    now: z.string().regex(wallTime, 'must be a day and a time, such as "2026-01-05 10:00"').optional(),
    /** The phone they write from; one of the language's country when left out. */
    phone: byLanguage(z.string(), languages).optional(),
    /** What Kabar does wrong today: the scenario is expected to fail until this line can go. */
    'broken because': z.string().optional(),
    /** Another scenario file: this one goes on where that one ended. */
    'begins after': z.string().optional(),
    /** The scenario runs once for each; `$name` in a turn stands for its value. */
    examples: z.array(z.record(z.string(), z.unknown())).min(1).optional(),
    turns: z.array(turn).min(1),
  });
}

export type Written = z.output<ScenarioShape>;
export type Beginning = z.output<typeof beginning>;
