/** What people did after each wording of one message, and whether the difference is more than chance. */
import { learntFromDays } from '../../core/variants/results.ts';
import type { Judged, Verdict } from '../../core/variants/verdict.ts';
import type { StepWordings } from '../../http/wordings-now.ts';
import type { Visitor } from '../frame/visitor.ts';
import { wordingsWords } from './wordings-words.ts';

type CardProps = { readonly step: StepWordings; readonly language: Visitor['language'] };

export function WordingsCard({ step, language }: CardProps) {
  const words = wordingsWords(language);
  const { format } = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format;
  const goals = [...new Set(step.wordings.flatMap((wording) => Object.keys(wording.goals)))].sort();
  const columns: readonly (readonly [string, (wording: Judged) => number])[] = [
    [words.replies, ({ replies }) => replies],
    [words.clicks, ({ clicks }) => clicks],
    ...goals.map((goal) => [words.goal(goal), (wording: Judged) => wording.goals[goal] ?? 0] as const),
    [words.left, ({ left }) => left],
  ];
  return (
    <section class="card">
      <h2>{words.title(step.step)}</h2>
      <p>{verdictWords(step, language)}</p>
      <table class="report">
        <thead>
          <tr>
            <th scope="col">{words.wording}</th>
            {[words.part, words.judged, ...columns.map(([name]) => name), words.likely].map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {step.wordings.map((wording) => (
            <tr key={wording.name}>
              <th scope="row">
                {wording.name}
                {wording.drivesAway && <small>{step.learns ? words.noMore : words.drivesAway}</small>}
              </th>
              <td class="number">{wording.part === null ? words.learnt : percent(wording.part)}</td>
              <td class="number">{format(wording.judged)}</td>
              {columns.map(([name, of]) => (
                <td key={name} class="number">
                  {wording.judged === 0
                    ? '–'
                    : words.of(format(of(wording)), percent(of(wording) / wording.judged))}
                </td>
              ))}
              <td class="number">
                {wording.judged === 0
                  ? '–'
                  : words.between(percent(wording.likely.from), percent(wording.likely.to))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="none">{words.period(format(learntFromDays))}</p>
    </section>
  );
}

function verdictWords(
  { verdict, by }: { readonly verdict: Verdict; readonly by: string },
  language: Visitor['language'],
): string {
  const words = wordingsWords(language);
  const { format } = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const deed = by === 'replies' ? words.replyWord : by === 'clicks' ? words.clickWord : by;
  switch (verdict.is) {
    case 'nothing yet':
      return words.nothingYet;
    case 'likely real':
      return verdict.ratio === null
        ? words.onlyOne(verdict.best, deed)
        : words.likelyReal(verdict.best, `${format(verdict.ratio)}×`, deed);
    case 'may be chance': {
      if (verdict.neededOfEach === null) return words.alike;
      return `${words.mayBeChance(verdict.best)} ${words.needed(format(verdict.neededOfEach))}`;
    }
    default:
      return verdict satisfies never;
  }
}
