/** What holds for every channel: when nothing is started, how many people a young number writes to, and caps for one person. */
import { capsInWords } from '../caps-words.ts';
import { formsWords } from '../forms/words.ts';
import type { Visitor } from '../frame/visitor.ts';
import type { HouseRules } from './view.ts';
import { channelWords } from './words.ts';

type HouseProps = { readonly house: HouseRules; readonly visitor: Visitor };

/** Answers are never counted: `service` has no caps. */
const capped = ['marketing', 'utility'] as const;

export function House({ house, visitor: { language } }: HouseProps) {
  const words = channelWords(language);
  const { format } = new Intl.NumberFormat(language);
  const { caps, quietHours, warmUp, halveAfter, unansweredBudget } = house;
  const rows = [
    [words.quiet, words.to(quietHours.from, quietHours.to)],
    [words.warmUp, warmUp.length === 0 ? words.noWarmUp : warmUp.map(format).join(' → ')],
    ...capped.map((purpose) => [
      `${words.caps}: ${formsWords(language)[purpose]}`,
      capsInWords(caps[purpose], language),
    ]),
    [words.halved, halveAfter === undefined ? words.never : words.signs(format(halveAfter))],
    [words.unanswered, words.signs(format(unansweredBudget))],
  ];
  return (
    <section class="channel house">
      <h2>{words.house}</h2>
      <dl class="standing">
        {rows.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
