/** What people did after each wording of one message, and whether the difference is more than chance. */
import { type Group, hoursOfGroup } from '../../core/variants/group.ts';
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
      <Groups {...{ step, language }} />
      <p class="none">{words.period(format(learntFromDays))}</p>
    </section>
  );
}

function Groups({ step: { groups, wordings, by }, language }: CardProps) {
  if (groups.length === 0) return null;
  const words = wordingsWords(language);
  const { format } = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format;
  return (
    <details>
      <summary>{words.groups}</summary>
      <p class="about">{words.manyLooks(format(groups.length))}</p>
      <table class="report">
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            {wordings.map(({ name }) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
            <th scope="col">{words.says}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((one) => (
            <tr key={one.group}>
              <th scope="row">{groupWords(one.group, language)}</th>
              {one.wordings.map(({ name, judged, good }) => (
                <td key={name} class="number">
                  {judged === 0 ? '–' : words.rateOf(percent(good / judged), format(judged))}
                </td>
              ))}
              <td>{inShort(one.verdict, by, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** How many people it would take is told of all of them only: that is easier to reach. */
const inShort = (verdict: Verdict, by: string, language: Visitor['language']): string =>
  verdict.is === 'may be chance' && verdict.neededOfEach !== null
    ? wordingsWords(language).mayBeChance(verdict.best)
    : verdictWords({ verdict, by }, language);

function groupWords(group: Group, language: Visitor['language']): string {
  const [kind, name = ''] = group.split(':');
  if (kind === 'segment') return name;
  const from = Number(name);
  return wordingsWords(language).hours(`${from}:00`, `${from + hoursOfGroup - 1}:59`);
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
