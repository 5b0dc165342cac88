/** One campaign: whom it would ask where and when, and what came of each time it took place. */
import type { OccurrenceNow } from '../../http/campaigns-now.ts';
import type { CampaignChange } from '../../scheduler/campaigns/campaign-control.ts';
import { reasonIn } from '../contact/reason-words.ts';
import { whyIn } from '../contact/why-words.ts';
import { editing } from '../flows/flow-page.tsx';
import { formsWords } from '../forms/words.ts';
import type { Visitor } from '../frame/visitor.ts';
import { wallTime } from '../times.ts';
import { Places } from './places.tsx';
import { whenIn } from './schedule-words.ts';
import type { CampaignView } from './view.ts';
import { campaignWords, stateWords } from './words.ts';

type PageProps = { readonly view: CampaignView; readonly visitor: Visitor };

export function CampaignPage({ view: { preview, occurrences }, visitor }: PageProps) {
  const words = campaignWords(visitor.language);
  const { format } = new Intl.NumberFormat(visitor.language);
  const share = new Intl.NumberFormat(visitor.language, { style: 'percent' });
  return (
    <main class="flows">
      <p class="ways">
        <span class="about">
          {whenIn(preview.when, visitor.language)} · {preview.to} ·{' '}
          {formsWords(visitor.language)[preview.purpose]}
        </span>
        <a href={`/console/flows/${preview.campaign}/texts`}>{words.says}</a>
        {visitor.may('edit') && <a href={editing(`flows/${preview.campaign}.yaml`)}>{words.edit}</a>}
      </p>
      <dl class="tiles">
        <div class="tile">
          <dt>{words.reaches}</dt>
          <dd class="figure">{format(preview.audience)}</dd>
          {preview.holdout > 0 && (
            <dd>
              <small>{words.holdout(share.format(preview.holdout), format(preview.heldOut))}</small>
            </dd>
          )}
        </div>
        <div class="tile">
          <dt>{words.next}</dt>
          <dd class="figure">
            {preview.next === null ? words.never : wallTime(preview.next, visitor.language)}
          </dd>
        </div>
      </dl>
      <Places {...{ places: preview.places, visitor }} />
      <h2>{words.occurrences}</h2>
      {occurrences.length === 0 && <p class="none">{words.noOccurrences}</p>}
      {occurrences.map((occurrence) => (
        <Past key={occurrence.id} {...{ occurrence, visitor }} />
      ))}
    </main>
  );
}

type PastProps = { readonly occurrence: OccurrenceNow; readonly visitor: Visitor };

function Past({ occurrence, visitor }: PastProps) {
  const { language } = visitor;
  const words = campaignWords(language);
  const { asked, numbers, slot, state, reason } = occurrence;
  const { format } = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  /** Of those before it in the same life: delivered of sent, replied of delivered. */
  const part = (count: number, whole: number) =>
    whole === 0 ? format(count) : words.of(format(count), share.format(count / whole));
  const held = (reason: string) => (reason === 'on its way' ? words.onItsWay : reasonIn(reason, language));
  const rows = [
    [words.asked, format(asked)],
    [words.sent, format(numbers.sent)],
    [words.delivered, part(numbers.delivered, numbers.sent)],
    [words.read, part(numbers.read, numbers.delivered)],
    ...(numbers.linked === 0 ? [] : [[words.clicked, part(numbers.clicked, numbers.linked)] as const]),
    [words.replied, part(numbers.replied, numbers.delivered)],
    [words.optedOut, part(numbers.optedOut, numbers.delivered)],
    [words.failed, part(numbers.failed, numbers.sent)],
    ...(numbers.heldOut === 0
      ? []
      : ([
          [words.heldOut, format(numbers.heldOut)],
          [words.heldOutReplied, part(numbers.heldOutReplied, numbers.heldOut)],
        ] as const)),
  ] as const;
  return (
    <section class="card">
      <h2>
        {wallTime(slot, language)} · {stateWords(language)[state]}
      </h2>
      {reason !== null && <p>{reason}</p>}
      <table class="outcome">
        <tbody>
          {rows.map(([name, figure]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Reasons name={words.waits} counts={numbers.held} say={held} />
      <Reasons name={words.skipped} counts={numbers.skipped} say={(reason) => whyIn(reason, language)} />
      <Reasons name={words.dropped} counts={numbers.dropped} say={(reason) => reasonIn(reason, language)} />
      {visitor.may('edit') && <Controls {...{ occurrence, visitor }} />}
    </section>
  );
}

type ReasonsProps = {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  say(reason: string): string;
};

/** The most frequent first. */
function Reasons({ name, counts, say }: ReasonsProps) {
  const sorted = Object.entries(counts).sort(([, one], [, other]) => other - one);
  if (sorted.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <ul class="plain">
        {sorted.map(([reason, count]) => (
          <li key={reason}>
            <b>{count}</b> {say(reason)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Controls({ occurrence, visitor }: PastProps) {
  const words = campaignWords(visitor.language);
  const changes = changesOf(occurrence);
  if (changes.length === 0) return null;
  return (
    <form
      method="post"
      action={`/console/campaigns/${occurrence.flow}/occurrences/${occurrence.id}`}
      class="ways"
    >
      <input type="hidden" name="form" value={visitor.formToken} />
      {changes.map((change) => (
        <button key={change} type="submit" name="do" value={change}>
          {words[change]}
        </button>
      ))}
    </form>
  );
}

/** When all are asked, messages may still wait: it can be stopped until nothing more comes of it. */
function changesOf({ state, report }: OccurrenceNow): readonly CampaignChange[] {
  switch (state) {
    case 'running':
      return ['pause', 'stop'];
    case 'paused':
      return ['resume', 'stop'];
    case 'done':
      return report === null ? ['stop'] : [];
    default:
      return [];
  }
}
