/** `flows/attributes.yaml`: what we may know of a contact, each thing with its type. */
import { z } from 'zod';
import { child, type DocFile, type DocNode, plain } from '../flow/doc-node.ts';
import { builtIns } from '../flow/expression.ts';
import type { Issue } from '../flow/issue.ts';
import { checkShape } from '../flow/shape.ts';
import { nearest } from '../flow/suggest.ts';
import { type AttributeType, attributeTypes } from '../release.ts';

/** Conditions read it as `contact.favourite_dish`: a hyphen there would be a minus. */
const attributeName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be lower-case words joined by underscores, such as favourite_dish')
  .refine((name) => !Object.hasOwn(builtIns, name), 'is something we know of every contact already');

/** Who brings it, where no flow and no form asks for it. */
const bringers = ['import', 'api', 'person'] as const;

export const attributesShape = z.record(
  attributeName,
  z.union([
    z.enum(attributeTypes),
    z.strictObject({ type: z.enum(attributeTypes), 'set-by': z.enum(bringers) }),
  ]),
);

export function readAttributes(
  file: DocFile,
  root: DocNode,
): { readonly value: ReadonlyMap<string, AttributeType>; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(attributesShape, root, file);
  if (value === undefined) return { value: new Map(Object.entries(sound(root))), issues };
  const types = Object.entries(value).map(([name, written]): [string, AttributeType] => [
    name,
    typeof written === 'string' ? written : written.type,
  ]);
  return { value: new Map(types), issues };
}

/** What can be used of a file with mistakes, so that flows are not blamed for them as well. */
function sound(root: DocNode): Readonly<Record<string, AttributeType>> {
  const entries = root.kind === 'map' ? root.entries : [];
  return Object.fromEntries(
    entries.map(({ key, value }) => {
      const written = plain(child(value, 'type') ?? value);
      const meant = nearest(String(written), attributeTypes);
      return [key, attributeTypes.find((type) => type === meant) ?? 'text'];
    }),
  );
}
