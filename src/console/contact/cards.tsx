/** One card per question about a contact: where they are, what may be sent, what waits, what is known. */
import type { ComponentChildren } from 'preact';
import { purposes } from '../../core/consent.ts';
import type { Contact } from '../../core/contact.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Why } from '../../http/why.ts';
import { wordsOfReason } from '../../http/why-words.ts';
import { dayAndTime, fromNow } from '../times.ts';

/** Moments are told by the contact's own clocks, and from now. */
export type Times = { readonly now: Instant; readonly zone: string };

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
  return (
    <ul class="plain">
      {withPerson && <li>A person of the business has the conversation: {withPerson.reason}.</li>}
      {pausedUntil !== null && <li>Paused until {dayAndTime(pausedUntil, times.zone)}.</li>}
      {run && top ? (
        <li>
          In flow <b>{top.flow}</b>, step <b>{top.step}</b>
          {top.waiting && `, waiting for ${waitingWords[top.waiting.for]}`}
          <br />
          <small>
            began by {run.because}, {fromNow(run.startedAt, times.now)}
          </small>
        </li>
      ) : (
        <li>No flow is running.</li>
      )}
      {contact.queue.map(({ flow, because }) => (
        <li key={flow}>
          Next: <b>{flow}</b> <small>({because})</small>
        </li>
      ))}
    </ul>
  );
}

const waitingWords = {
  answer: 'an answer',
  time: 'time to pass',
  event: 'an event',
  call: 'the answer of a call',
  person: 'a person of the business',
} as const;

export function Consents({
  contact,
  why,
  times,
}: {
  readonly contact: Contact;
  readonly why: Why | null;
  readonly times: Times;
}) {
  return (
    <table>
      <tbody>
        {purposes.map((purpose) => {
          const consent = contact.consents[purpose];
          const answer = why?.started[purpose];
          return (
            <tr key={purpose}>
              <th scope="row">{purpose}</th>
              <td>
                <span class={`state ${consent.state}`}>{consent.state}</span>
                {'at' in consent && <small> {fromNow(consent.at, times.now)}</small>}
                <br />
                <small>
                  {answer && `We start: ${answer.words}`}
                  {answer?.verdict.kind === 'hold' &&
                    answer.verdict.until !== null &&
                    ` Again ${fromNow(answer.verdict.until, times.now)}.`}
                </small>
              </td>
            </tr>
          );
        })}
        {why && (
          <tr>
            <th scope="row">reply</th>
            <td>
              <small>{why.reply.words}</small>
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
  if (outbox.length === 0) return <p class="none">Nothing.</p>;
  return (
    <ul class="plain">
      {outbox.map(({ id, body, flow, step, held, purpose, origin, dueAt }) => (
        <li key={id}>
          <b>{flow ? `${flow} → ${step}` : body.kind}</b>{' '}
          <small>
            {purpose}, {origin}
          </small>
          <br />
          {held ? (
            <span class="held">
              Held: {held.reason}. {wordsOfReason(held.reason)}
              {held.until !== null && ` Again ${fromNow(held.until, times.now)}.`}
            </span>
          ) : (
            <small>leaves {fromNow(dueAt, times.now)}</small>
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
  if (wakeups.length === 0) return <p class="none">None.</p>;
  return (
    <ul class="plain">
      {wakeups
        .toSorted((a, b) => a.dueAt - b.dueAt)
        .map(({ timer, dueAt }) => (
          <li key={timer}>
            <b title={timer}>{timerWords(timer)}</b> {fromNow(dueAt, times.now)}{' '}
            <small>{dayAndTime(dueAt, times.zone)}</small>
          </li>
        ))}
    </ul>
  );
}

/** The machine's own names of its timers are long: what they wait for is in the middle. */
const timerWords = (timer: string): string =>
  timer.replace(/^stage:xstate\.after\.([\w-]+)\..*$/, 'stage:$1');

export function Facts({ contact }: { readonly contact: Contact }) {
  const { profileName, language, languageFrom, timeZone, attributes, tags } = contact;
  const facts: readonly (readonly [string, string])[] = [
    ...(profileName === null ? [] : [['profile name', profileName] as const]),
    ['language', `${language} (${languageFrom})`],
    ...(timeZone === null ? [] : [['time zone', timeZone] as const]),
    ...Object.entries(attributes).map(([name, value]) => [name, shortValue(value)] as const),
    ...(tags.length === 0 ? [] : [['tags', tags.join(', ')] as const]),
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
