/** One card per question about a contact: where they are, what may be sent, what waits, what is known. */
import type { ComponentChildren } from 'preact';
import { purposes } from '../../core/consent.ts';
import type { Contact } from '../../core/contact.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Why } from '../../http/why.ts';
import { formsWords } from '../forms/words.ts';
import type { Language } from '../frame/language.ts';
import { dayAndTime, fromNow } from '../times.ts';
import { reasonIn, verdictIn } from './reason-words.ts';
import { timerIn } from './timer-words.ts';
import { whyIn } from './why-words.ts';
import { contactWords } from './words.ts';

/** Moments are told by the contact's own clocks, and from now, in the reader's language. */
export type Times = { readonly now: Instant; readonly zone: string; readonly language: Language };

export const Card = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <section class="card">
    <h3>{title}</h3>
    {children}
  </section>
);

export function Now({ contact, times }: { readonly contact: Contact; readonly times: Times }) {
  const { run, withPerson, pausedUntil } = contact;
  const top = run?.stack.at(-1);
  const words = contactWords(times.language);
  return (
    <ul class="plain">
      {withPerson && <li>{words.withPerson(withPerson.reason)}</li>}
      {pausedUntil !== null && <li>{words.paused(dayAndTime(pausedUntil, times.zone, times.language))}</li>}
      {run && top ? (
        <li>
          {words.flow} <b>{top.flow}</b>, {words.step} <b>{top.step}</b>
          {top.waiting && `, ${words[top.waiting.for]}`}
          <br />
          <small>{words.began(whyIn(run.because, times.language), ago(run.startedAt, times))}</small>
        </li>
      ) : (
        <li>{words.noFlow}</li>
      )}
      {contact.queue.map(({ flow, because }) => (
        <li key={flow}>
          {words.next} <b>{flow}</b> <small>({whyIn(because, times.language)})</small>
        </li>
      ))}
    </ul>
  );
}

const ago = (at: Instant, { now, language }: Times): string => fromNow(at, now, language);

export function Consents({
  contact,
  why,
  times,
}: {
  readonly contact: Contact;
  readonly why: Why | null;
  readonly times: Times;
}) {
  const words = contactWords(times.language);
  return (
    <table>
      <tbody>
        {purposes.map((purpose) => {
          const consent = contact.consents[purpose];
          const answer = why?.started[purpose];
          return (
            <tr key={purpose}>
              <th scope="row">{formsWords(times.language)[purpose]}</th>
              <td>
                <span class={`state ${consent.state}`}>{words[consent.state]}</span>
                {'at' in consent && <small> {ago(consent.at, times)}</small>}
                <br />
                <small>
                  {answer && words.weStart(verdictIn(answer.verdict, times.language))}
                  {answer?.verdict.kind === 'hold' &&
                    answer.verdict.until !== null &&
                    ` ${words.again(ago(answer.verdict.until, times))}`}
                </small>
              </td>
            </tr>
          );
        })}
        {why && (
          <tr>
            <th scope="row">{words.reply}</th>
            <td>
              <small>{verdictIn(why.reply.verdict, times.language)}</small>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

export function Waiting({
  contact: { outbox },
  times,
}: {
  readonly contact: Contact;
  readonly times: Times;
}) {
  const words = contactWords(times.language);
  if (outbox.length === 0) return <p class="none">{words.nothing}</p>;
  return (
    <ul class="plain">
      {outbox.map(({ id, body, flow, step, held, purpose, origin, dueAt }) => (
        <li key={id}>
          <b>{flow ? `${flow} → ${step}` : body.kind}</b>{' '}
          <small>
            {formsWords(times.language)[purpose]}, {words[origin]}
          </small>
          <br />
          {held ? (
            <span class="held">
              {words.held(reasonIn(held.reason, times.language))}
              {held.until !== null && ` ${words.again(ago(held.until, times))}`}
            </span>
          ) : (
            <small>{words.leaves(ago(dueAt, times))}</small>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Wakeups({
  contact: { wakeups },
  times,
}: {
  readonly contact: Contact;
  readonly times: Times;
}) {
  if (wakeups.length === 0) return <p class="none">{contactWords(times.language).none}</p>;
  return (
    <ul class="plain">
      {wakeups
        .toSorted((a, b) => a.dueAt - b.dueAt)
        .map(({ timer, dueAt }) => (
          <li key={timer}>
            <b title={timer}>{timerIn(timer, times.language)}</b> {ago(dueAt, times)}{' '}
            <small>{dayAndTime(dueAt, times.zone, times.language)}</small>
          </li>
        ))}
    </ul>
  );
}

export function Facts({ contact, times }: { readonly contact: Contact; readonly times: Times }) {
  const words = contactWords(times.language);
  const { profileName, language, languageFrom, timeZone, attributes, tags } = contact;
  const facts: readonly (readonly [string, string])[] = [
    ...(profileName === null ? [] : [[words.profileName, profileName] as const]),
    [words.language, `${languageIn(language, times.language)} (${words[languageFrom]})`],
    ...(timeZone === null ? [] : [[words.timeZone, timeZone] as const]),
    ...Object.entries(attributes).map(([name, value]) => [name, shortValue(value)] as const),
    ...(tags.length === 0 ? [] : [[words.tags, tags.join(', ')] as const]),
  ];
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const shortValue = (value: Contact['attributes'][string]): string => {
  if (typeof value !== 'object') return String(value);
  return 'date' in value ? value.date : Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
};

/** The code itself where it is of no language. */
const languageIn = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code) ?? code;
