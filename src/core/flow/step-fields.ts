/** The small values that steps are written with, each with the sentence an admin reads when it is wrong. */
import { z } from 'zod';
import { duration, name } from '../release/fields.ts';
import { secondMs } from '../time/instant.ts';
import { ofNames } from './name-kind.ts';

/** The name of a say, ask or poll: a step's id and its text's key. Also ids, event names, topics. */
export const stepName = name;

/** An option's id may be a language (`pt-BR`) or a number in quotes. */
export const optionId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'must be letters, digits and hyphens, such as first-recipe')
  .refine((id) => id !== 'else', 'must not be "else": that names what happens otherwise');

export const runTime = duration(secondMs);

/** Steps inside a step. Each is checked on its own, where its issues have their own places. */
export const nestedSteps = z.array(z.unknown()).meta({ id: 'steps' });

/** `skip` goes on, `end` ends the run, anything else is a step's id. */
export const thenWhat = ofNames(name, 'ending');

/** Every step may say its own `id`, for `go` and for reports. */
export const stepShape = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, id: name.optional() });
