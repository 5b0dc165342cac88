/** The JSON Schema of every file an admin writes, made of the shapes that check it: editors complete and explain by it. */
import { z } from 'zod';
import { flowSchema, type Json, jsonOf } from '../flow/flow-schema.ts';
import { aName } from '../flow/name-kind.ts';
import { attributesShape } from './attributes-file.ts';
import { formShape } from './form-shape.ts';
import { goalsShape } from './goals-file.ts';
import { lifecycleShape } from './lifecycle-file.ts';
import { policyShape } from './policy-file.ts';
import { roundsShape } from './rounds-file.ts';
import { type PolicyFile, placeOf, policyFiles } from './sort-files.ts';
import { templatesShape } from './templates-file.ts';
import { topicsShape } from './topics-file.ts';

const houseShapes: Readonly<Record<PolicyFile, z.ZodType>> = {
  policy: policyShape,
  lifecycle: lifecycleShape,
  topics: topicsShape,
  attributes: attributesShape,
  // What is written here is CEL, which its own reader reads.
  segments: z.record(z.string(), aName('condition')),
  goals: goalsShape,
  templates: templatesShape,
};

/** Any tree of words. */
const localeShape = z.record(aName('text'), z.unknown());

/** Null for a file that Kabar does not read. Where a field takes one of the release's names, `names` says which kind. */
export function fileSchema(path: string): Json | null {
  const place = placeOf(path);
  switch (place.kind) {
    case 'flow': {
      const house = policyFiles.find((name) => name === place.name);
      return house === undefined ? flowSchema() : jsonOf(houseShapes[house]);
    }
    case 'form':
      return jsonOf(formShape);
    case 'rounds':
      return jsonOf(roundsShape);
    case 'locale':
      return jsonOf(localeShape);
    default:
      return null;
  }
}
