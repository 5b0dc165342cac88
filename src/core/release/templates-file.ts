/** `flows/templates.yaml`: which texts WhatsApp approved, and under which names. */
import { z } from 'zod';
import { type DocFile, type DocNode, keyPosition, nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { aName, ofNames } from '../flow/name-kind.ts';
import { checkShape } from '../flow/shape.ts';
import { type Template, type Templates, templateCategories } from '../template.ts';

const metaLanguage = z
  .string()
  .regex(
    /^[a-z]{2,3}(_[A-Z]{2,3})?$/,
    'must be a language as WhatsApp writes it, such as en, en_US or pt_BR',
  );

export const templatesShape = z.record(
  ofNames(
    z.string().regex(/^[a-z-]+:[\w.-]+$/, 'must be a text of a locale file, such as weekly-poll:next-dish'),
    'text-of-all',
  ),
  z.strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9_]{1,512}$/, 'must be the name at WhatsApp: lower-case letters, digits and _'),
    category: z.enum(templateCategories),
    languages: z.record(aName('language'), metaLanguage),
    link: z.record(z.string(), z.string().min(1).max(25)).optional(),
  }),
);

export function readTemplates(
  file: DocFile,
  root: DocNode,
): { readonly value: Templates | undefined; readonly issues: readonly Issue[] } {
  const { value, issues } = checkShape(templatesShape, root, file);
  if (value === undefined) return { value, issues };
  const templates = Object.entries(value).map(([key, { link, ...rest }]): [string, Template] => [
    key,
    link === undefined ? rest : { ...rest, link },
  ]);
  const twice = templates.filter(
    ([, { name }], index) => templates.findIndex(([, other]) => other.name === name) < index,
  );
  const same = twice.map(([key, { name }]) =>
    issueAt(file, nodeAt(root, [key, 'name']).at ?? keyPosition(root, key), {
      code: 'same-template',
      message: `the template "${name}" has another text already.`,
      hint: 'A template has one text: give each its own.',
    }),
  );
  return { value: new Map(templates), issues: [...issues, ...same] };
}
