/** Completes keys, values and `{{variables}}` with what may stand where somebody writes. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { KnownNames } from '../../../core/release/known-names.ts';
import { placeAt } from './place.ts';
import { keysFor, type Offer, type Schema, schemasAt, wordsFor } from './schema.ts';

export type Knowledge = { readonly schema: Schema | null; readonly names: KnownNames };

const oneWord = /^[\w.~-]*$/;

/** `known` is asked each time: names come and go while somebody writes. */
export const completing =
  (known: () => Knowledge) =>
  (
    context: Pick<CompletionContext, 'state' | 'pos' | 'explicit' | 'matchBefore'>,
  ): CompletionResult | null => {
    const { schema, names } = known();
    const variable = context.matchBefore(/\{\{ *[\w.]*/);
    if (variable)
      return resultOf(
        variable.from + variable.text.search(/[\w.]*$/),
        (names.variable ?? []).map(nameOf),
        'variable',
      );
    const place = placeAt(context.state.doc.toString(), context.pos);
    if (place === null || schema === null) return null;
    const { beside, from, hasColon } = place;
    // Whoever begins a line is not interrupted before the first letter.
    if (beside !== null && from === context.pos && !context.explicit) return null;
    const schemas = schemasAt(schema, place.levels);
    if (beside === null) return resultOf(from, wordsFor(schemas, names), 'constant');
    // The entry of a list may be a word as well as a map: `- end`.
    const words = beside.length > 0 ? [] : wordsFor(schemas, names);
    const keys = keysFor(schemas, beside, names).filter(({ label }) =>
      words.every((word) => word.label !== label),
    );
    const options = [
      ...keys.map((offer) => ({
        ...completionOf(offer, 'property'),
        ...(hasColon ? {} : { apply: `${offer.label}: ` }),
      })),
      ...words.map((offer) => completionOf(offer, 'constant')),
    ];
    return options.length === 0 ? null : { from, options, validFor: oneWord };
  };

const nameOf = (label: string): Offer => ({ label });

const completionOf = ({ label, info }: Offer, type: string): Completion => ({
  label,
  type,
  ...(info === undefined ? {} : { info }),
});

function resultOf(from: number, offers: readonly Offer[], type: string): CompletionResult | null {
  if (offers.length === 0) return null;
  return { from, options: offers.map((offer) => completionOf(offer, type)), validFor: oneWord };
}
