/** Holds what somebody wrote against a schema, outside of a route of the API: the same sentences for what is wrong. */
import type { z } from 'zod';
import { fieldProblems, invalidFields } from './problem.ts';

/** Throws `request.invalid` with every problem at once. */
export function readBody<S extends z.ZodType>(schema: S, written: unknown): z.output<S> {
  const read = schema.safeParse(written);
  if (read.success) return read.data;
  throw invalidFields(fieldProblems(read.error));
}
