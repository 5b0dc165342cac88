/** What a plan would come to now: how many, when and where, and what holds it back. */
import { capsInWords } from '../caps-words.ts';
import { formsWords } from '../forms/words.ts';
import type { Visitor } from '../frame/visitor.ts';
import { wallTime } from '../times.ts';
import { Places } from './places.tsx';
import type { PlanPreview } from './plan-view.ts';
import { planWords } from './plan-words.ts';

type OutcomeProps = { readonly preview: PlanPreview; readonly visitor: Visitor };

export function PlanOutcome({ preview: outcome, visitor }: OutcomeProps) {
  const words = planWords(visitor.language);
  if (outcome.kind === 'refused')
    return (
      <section class="card refused" role="alert">
        <h2>{words.refused}</h2>
        <ul class="plain">
          {outcome.issues.map((issue) => (
            <li key={issue}>{issue}</li>
          ))}
        </ul>
      </section>
    );
  const { format } = new Intl.NumberFormat(visitor.language);
  const { preview, caps, numbers } = outcome;
  const tiles = [
    [words.reaches, format(preview.audience)],
    ...(preview.holdout > 0 ? [[words.heldOut, format(preview.heldOut)]] : []),
    [words.next, preview.next === null ? words.never : wallTime(preview.next, visitor.language)],
  ];
  return (
    <>
      <h2>{words.preview}</h2>
      <dl class="tiles">
        {tiles.map(([name, figure]) => (
          <div key={name} class="tile">
            <dt>{name}</dt>
            <dd class="figure">{figure}</dd>
          </div>
        ))}
      </dl>
      <Places {...{ places: preview.places, visitor }} />
      <section class="card">
        <h2>{words.caps(formsWords(visitor.language)[preview.purpose])}</h2>
        <ul class="plain">
          {caps.map((each) => (
            <li key={JSON.stringify(each)}>{capsInWords(each, visitor.language)}</li>
          ))}
        </ul>
        <h2>{words.numbers}</h2>
        <ul class="plain">
          {numbers.map(({ id, today }) => (
            <li key={id}>
              {today === null ? words.noLimit(id) : words.left(id, format(today.left), format(today.perDay))}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
