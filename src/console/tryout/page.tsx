/** A tryout: its clock and what can be done with it, the phone, and what the engine thought. */
import type { ComponentChildren } from 'preact';
import type { Visitor } from '../frame/visitor.ts';
import { Phone } from '../simulator/phone.tsx';
import { ThoughtsPanel } from '../simulator/thoughts.tsx';
import { fromNow } from '../times.ts';
import { CallFields } from './call-fields.tsx';
import { pathOf, type TryoutView } from './view.ts';
import { WayBack } from './way-back.tsx';
import { tryoutWords } from './words.ts';

type PageProps = { readonly view: TryoutView; readonly visitor: Visitor };

export const spans = ['10m', '1h', '1d', '1w'] as const;

export function TryoutPage({ view, visitor }: PageProps) {
  const words = tryoutWords(visitor.language);
  return (
    // Its clock stands until something is done here, and what is done answers when all of it has happened.
    <main class="tryout">
      <section class="tryout-bar" aria-label={words.title}>
        <Subject {...{ view, visitor }} />
        <Clock {...{ view, visitor }} />
        <Form {...{ view, visitor }} to="time" stays>
          <span>{words.pass}</span>
          {spans.map((span) => (
            <button key={span} type="submit" name="pass" value={span}>
              {words[span]}
            </button>
          ))}
          <button type="submit" name="pass" value="next">
            {words.next}
          </button>
        </Form>
        <More {...{ view, visitor }} />
        <div class="row">
          <WayBack {...{ tryout: view.tryout, visitor }} />
          <a href={`${pathOf(view.tryout)}/save`}>{words.save}</a>
          <a href={`${pathOf(view.tryout)}/begin`}>{words.again}</a>
          <Form {...{ view, visitor }} to="close">
            <button type="submit" class="linklike">
              {words.close}
            </button>
          </Form>
        </div>
      </section>
      <div class="simulator">
        <Phone view={view.phone} visitor={visitor} />
        <ThoughtsPanel view={view.phone} visitor={visitor} />
      </div>
    </main>
  );
}

type FormProps = PageProps & {
  readonly to: 'time' | 'happen' | 'close';
  /** The page is not left, where scripts run. */
  readonly stays?: boolean;
  readonly children: ComponentChildren;
};

const Form = ({ view, visitor, to, stays = false, children }: FormProps) => (
  <form method="post" action={`${pathOf(view.tryout)}/${to}`} {...(stays ? { 'data-post': true } : {})}>
    <input type="hidden" name="form" value={visitor.formToken} />
    {children}
  </form>
);

function Subject({ view: { tryout, opening }, visitor }: PageProps) {
  const words = tryoutWords(visitor.language);
  const { begins, at } = opening.beginning;
  const began =
    at !== undefined
      ? words.beganStep(at)
      : begins === 'stranger'
        ? words.beganStranger
        : words.beganSubscribed(opening.starts ?? tryout.flow);
  return (
    <p class="subject">
      {tryout.draft && <span class="badge">{words.draft}</span>}
      <b>{tryout.flow}</b> {began}, {tryout.draft ? words.draftAbout : words.inForce}
    </p>
  );
}

function Clock({ view: { phone, nextDue, waited }, visitor: { language } }: PageProps) {
  const words = tryoutWords(language);
  const { now, zone } = phone;
  const clock = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone },
  });
  return (
    <p class="tryout-time" id="tryout-time" data-live>
      <time dateTime={new Date(now).toISOString()}>{clock.format(now)}</time>
      <small>{zone}</small>
      {nextDue !== null && <small>{words.due(fromNow(nextDue, now, language))}</small>}
      {waited === 'nothing-due' && (
        <span class="said" role="status">
          {words.nothingDue}
        </span>
      )}
      {waited === 'cut-short' && (
        <span class="said" role="status">
          {words.cutShort}
        </span>
      )}
    </p>
  );
}

/** What happens besides what they write: somebody starts a flow, an application tells of something, another system answers. */
function More({ view, visitor }: PageProps) {
  const { tryout, events, calls, called } = view;
  const words = tryoutWords(visitor.language);
  return (
    <>
      <div id="tryout-person" data-live>
        {view.isHandedOver && (
          <Form {...{ view, visitor }} to="happen" stays>
            <button type="submit" name="do" value="hand-back" class="main">
              {words.handBack}
            </button>
          </Form>
        )}
      </div>
      <details>
        <summary>{words.more}</summary>
        <div>
          <Form {...{ view, visitor }} to="happen" stays>
            <label for="start">{words.start}</label>
            <select id="start" name="flow">
              {[...tryout.release.flows.keys()].map((id) => (
                <option key={id} value={id} selected={id === tryout.flow}>
                  {id}
                </option>
              ))}
            </select>
            <button type="submit" name="do" value="start">
              {words.doStart}
            </button>
          </Form>
          {events.length > 0 && (
            <Form {...{ view, visitor }} to="happen" stays>
              <label for="event">{words.event}</label>
              <select id="event" name="event">
                {events.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
              <button type="submit" name="do" value="tell">
                {words.doEvent}
              </button>
            </Form>
          )}
          {calls && (
            <Form {...{ view, visitor }} to="happen">
              <span>{words.calls}</span>
              <CallFields visitor={visitor} />
              <button type="submit" name="do" value="calls">
                {words.set}
              </button>
            </Form>
          )}
        </div>
      </details>
      <div class="tryout-calls" id="tryout-calls" data-live>
        {called.length > 0 && (
          <>
            {words.called}
            <ul>
              {called.map(({ method, url }, place) => (
                <li key={place}>
                  {method} {url}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
