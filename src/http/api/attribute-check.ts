/** Holds attributes against `flows/attributes.yaml`: a flow's conditions count on the declared types. */
import { attributeTypeWords, fitAttribute } from '../../core/attribute-types.ts';
import type { AttributeChanges } from '../../core/contact.ts';
import { didYouMean } from '../../core/flow/suggest.ts';
import type { AttributeType, Release } from '../../core/release.ts';
import type { Value } from '../../core/value.ts';
import { type FieldProblem, invalidFields } from '../problem.ts';

/** The changes, with dates written as plain text made dates. Refuses what is not declared or of another type. */
export function checkAttributes(
  attributes: Readonly<Record<string, unknown>>,
  release: Release | null,
): AttributeChanges {
  const problems: FieldProblem[] = [];
  const declared = release?.attributes ?? new Map<string, AttributeType>();
  const checked = Object.entries(attributes).map(([name, given]) => {
    const type = declared.get(name);
    const at = { pointer: `/attributes/${name}` };
    if (type === undefined) {
      const hint = didYouMean(name, declared.keys());
      problems.push({
        ...at,
        detail: ['Not declared in flows/attributes.yaml.', ...(hint ? [hint] : [])].join(' '),
      });
      return [name, null];
    }
    const value = given === null ? null : fitAttribute(type, given as Value);
    if (value === undefined) problems.push({ ...at, detail: `Write ${attributeTypeWords[type]}.` });
    return [name, value ?? null];
  });
  if (problems.length > 0) throw invalidFields(problems);
  return Object.fromEntries(checked);
}
