/** Refuses what no honest body has: keys that JavaScript treats as its own, and nests deep enough to break a reader. */
import type { RequestHandler } from 'express';
import { type FieldProblem, invalidFields } from '../problem.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 20;

export const plainBody: RequestHandler = (request, _response, next) => {
  const problem = firstProblem(request.body, '', 0);
  if (problem) throw invalidFields([problem]);
  next();
};

function firstProblem(value: unknown, pointer: string, depth: number): FieldProblem | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return { pointer, detail: `Nest at most ${deepest} levels deep.` };
  for (const [key, inner] of Object.entries(value)) {
    const at = `${pointer}/${key}`;
    if (forbiddenKeys.has(key)) return { pointer: at, detail: 'This name cannot be used; leave it out.' };
    const problem = firstProblem(inner, at, depth + 1);
    if (problem) return problem;
  }
  return null;
}
