/** How sending goes: the shares told first, what waited or never left and why, and how the numbers are. */
import { Tiles } from '../analytics/shares.tsx';
import { stateNames } from '../channels/state-words.ts';
import { channelWords, limitWords } from '../channels/words.ts';
import { reasonIn } from '../contact/reason-words.ts';
import type { Language } from '../frame/language.ts';
import { dayName, number } from '../numbers.ts';
import { fromNow } from '../times.ts';
import { sendingWords } from './sending-words.ts';
import type { OverviewView } from './view.ts';

type SendingProps = { readonly view: OverviewView; readonly language: Language };

export function Shares({ view: { rates, ofMessages, period }, language }: SendingProps) {
  const words = sendingWords(language);
  return (
    <>
      <Tiles title={words.shares} hint={words.sharesOf} period={ofMessages} {...{ rates, language }} />
      <p class="wide">
        <a href={`/console/analytics?from=${period.from}&to=${period.to}`}>{words.more}</a>
      </p>
    </>
  );
}

const fates = ['held', 'dropped', 'failed'] as const;

export function Fates({ view, language }: SendingProps) {
  const words = sendingWords(language);
  const { from, to } = view.ofMessages;
  const rows = fates.flatMap((fate) => view.fates[fate].map((each) => ({ fate, ...each })));
  return (
    <section class="card">
      <h2>{words.fates}</h2>
      {rows.length === 0 ? (
        <p class="none">{view.sent > 0 ? words.allLeft : words.noneYet}</p>
      ) : (
        <table class="fates">
          <thead>
            <tr>
              <th scope="col">{words.why}</th>
              <td />
              <th scope="col">{words.messages}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fate, reason, count }) => (
              <tr key={`${fate} ${reason}`}>
                <th scope="row">{reasonIn(reason, language)}</th>
                <td>
                  <small class={fate === 'held' ? 'held' : 'lost'}>{words[fate]}</small>
                </td>
                <td>{number(language, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="remark">{words.fatesOf(dayName(language, from), dayName(language, to))}</p>
    </section>
  );
}

export function Numbers({ view, language }: SendingProps) {
  const words = sendingWords(language);
  const told = channelWords(language);
  const since = (at: number) => fromNow(at, view.now, language);
  return (
    <section class="card">
      <h2>{words.numbers}</h2>
      {view.numbers.length === 0 && <p class="none">{words.noNumbers}</p>}
      <ul class="plain numbers">
        {view.numbers.map(({ id, state, restricted, flagged, today, wroteFirst }) => (
          <li key={id}>
            <b>{id}</b> <span class={`state ${state}`}>{stateNames(language)[state]}</span>
            <br />
            <small>
              {today === null
                ? told.freely(number(language, wroteFirst))
                : told.ofToday(
                    number(language, today.perDay - today.left),
                    number(language, today.perDay),
                    number(language, today.left),
                  )}
              {today !== null && ` (${limitWords(language)[today.by]})`}
            </small>
            <br />
            {flagged?.on && <small class="held">{told.flagged(since(flagged.at))}</small>}
            {!flagged?.on && restricted === null && <small>{told.unflagged}</small>}
          </li>
        ))}
      </ul>
      <p>
        <a href="/console/channels">{words.toChannels}</a>
      </p>
    </section>
  );
}
