/** Values that a text or a condition uses on a way where nothing can have filled them in yet. */
import type { Step } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { sourceOf, unguardedReads } from './conditions.ts';
import { issueAtStep } from './graph.ts';
import { fillsIn, type Known } from './known.ts';
import { saidBy, type Wordings } from './said.ts';

/** Attributes that something else than this flow fills in: other flows, forms, imports. */
export type FilledElsewhere = (attribute: string) => boolean;

export type HoleFacts = {
  /** By step; none of steps that nobody comes to. */
  readonly known: ReadonlyMap<string, Known>;
  readonly wordings: Wordings;
  readonly filledElsewhere: FilledElsewhere;
  readonly attributes: ReadonlyMap<string, unknown>;
};

export const holes = (document: FlowDocument, facts: HoleFacts): readonly Issue[] =>
  Object.values(document.flow.steps).flatMap((step) => {
    const known = facts.known.get(step.id);
    return known === undefined
      ? []
      : [...inTexts(document, step, known, facts), ...inConditions(document, step, known, facts)];
  });

function inTexts(document: FlowDocument, step: Step, known: Known, facts: HoleFacts): readonly Issue[] {
  const { wordings } = facts;
  const area = document.flow.id;
  const told = new Set<string>();
  return saidBy(step).flatMap(({ key }) =>
    wordings.languages.flatMap((language) =>
      wordings.of(key, language).flatMap(({ file, node, variables }) =>
        variables.flatMap((variable) => {
          const name = nameOf(variable, facts);
          if (name === null || variable === 'name' || told.has(`${key} ${name}`)) return [];
          if (wordings.hasDefault(variable, area, language)) return [];
          const when = whenUnknown(name, document, known, facts);
          if (when === null) return [];
          told.add(`${key} ${name}`);
          return [
            issueAt(file, node.at, {
              code: when === 'always' ? 'read-before-set' : 'maybe-unset',
              severity: 'warning',
              message:
                when === 'always'
                  ? `{{${variable}}} is said by "${step.id}" before anything fills it.`
                  : `{{${variable}}} can be empty when "${step.id}" says it: not every way there fills it.`,
              hint: 'Ask for it before, or write what stands in for it under `defaults:`.',
            }),
          ];
        }),
      ),
    ),
  );
}

function inConditions(document: FlowDocument, step: Step, known: Known, facts: HoleFacts): readonly Issue[] {
  const source = sourceOf(step);
  if (source === null) return [];
  return unguardedReads(source).flatMap((read) => {
    // Whether an attribute is there is what conditions are for; what the run itself learns has an order.
    if (!read.startsWith('run.') || whenUnknown(read, document, known, facts) !== 'always') return [];
    return [
      issueAtStep(document, step.id, {
        code: 'read-before-set',
        severity: 'warning',
        message: `\`${read}\` is asked for before anything fills it, so this never holds.`,
        hint: 'Ask or call before, or test it with has().',
      }),
    ];
  });
}

/** The name of a variable in `Known`; null for what the engine fills in itself. */
function nameOf(variable: string, { attributes }: HoleFacts): string | null {
  if (variable.startsWith('run.')) return variable;
  if (variable === 'answer') return 'run.answer';
  return attributes.has(variable) ? `contact.${variable}` : null;
}

/** An attribute may be known from long ago, unless this flow alone can fill it in. */
function whenUnknown(
  name: string,
  document: FlowDocument,
  { surely, perhaps, anything }: Known,
  { filledElsewhere }: HoleFacts,
): 'always' | 'sometimes' | null {
  if (surely.has(name)) return null;
  if (name.startsWith('contact.')) {
    if (!fillsIn(document).has(name) || filledElsewhere(name.slice('contact.'.length))) return null;
  } else if (anything) return null;
  return perhaps.has(name) ? 'sometimes' : 'always';
}
