/** The phone: a number, what it shows, what can be pressed, and a line to write on. */
import type { ShownMessageLike } from '../../http/deps.ts';
import { timeOfDay } from '../times.ts';
import { Words } from '../words.tsx';
import type { SimulatorView } from './view.ts';

export type PhoneProps = { readonly view: SimulatorView; readonly formToken: string };

export const Phone = ({ view, formToken }: PhoneProps) => (
  <section class="phone" aria-label="Simulated phone">
    <header>
      <span class="avatar" aria-hidden="true">
        {[...view.business][0]}
      </span>
      <div>
        <h2>{view.business}</h2>
        <p>
          as seen by <b>{view.phone.value}</b>
        </p>
      </div>
    </header>
    <ol class="thread" id="thread" data-live>
      {view.messages.length === 0 && (
        <li class="hint">Nothing yet. Write “hi” below, as a customer would.</li>
      )}
      {view.messages.map((message) => (
        <Bubble key={message.id} message={message} view={view} />
      ))}
      <li id="latest" />
    </ol>
    <div id="offers" data-live>
      <Offers {...{ view, formToken }} />
    </div>
    <form class="composer" method="post" action="/console/simulator/messages" data-post>
      <Hidden {...{ view, formToken }} />
      <label class="unseen" for="text">
        Message
      </label>
      <textarea id="text" name="text" rows={1} placeholder="Message" dir="auto" data-enter />
      <button type="submit" name="send" value="text">
        Send
      </button>
      <details>
        <summary aria-label="Send something else">+</summary>
        <div class="others">
          {['picture', 'voice message', 'location', 'sticker'].map((other) => (
            <button key={other} type="submit" name="send" value={other}>
              {other}
            </button>
          ))}
        </div>
      </details>
    </form>
  </section>
);

const Hidden = ({ view, formToken }: PhoneProps) => (
  <>
    <input type="hidden" name="form" value={formToken} />
    <input type="hidden" name="phone" value={view.phone.value} />
  </>
);

function Bubble({ message, view }: { readonly message: ShownMessageLike; readonly view: SimulatorView }) {
  const mine = message.direction === 'in';
  return (
    <li class={`bubble ${mine ? 'mine' : 'theirs'}`}>
      <Content message={message} />
      <footer>
        <time dateTime={new Date(message.at).toISOString()}>{timeOfDay(message.at, view.zone)}</time>
        {mine && <Ticks status={message.status} />}
      </footer>
    </li>
  );
}

function Content({ message }: { readonly message: ShownMessageLike }) {
  const { kind, media, poll, card, text } = message;
  if (poll)
    return (
      <>
        <p class="text poll" dir="auto">
          <Words text={poll.question} onPhone />
        </p>
        <ul class="choices">
          {poll.options.map((option) => (
            <li key={option.id} dir="auto">
              {option.label}
            </li>
          ))}
        </ul>
      </>
    );
  if (card)
    return (
      <p class="attachment">
        <b dir="auto">{card.name}</b>
        <span>{card.phone}</span>
      </p>
    );
  return (
    <>
      {media && <p class="attachment">{media.name ?? media.source ?? media.type}</p>}
      {kind === 'vote' && <p class="about">{text === '' ? 'took the vote back' : 'voted for'}</p>}
      {kind === 'reaction' && <p class="about">{text === '' ? 'took the reaction back' : 'reacted with'}</p>}
      {(!media || message.caption !== undefined) && text !== '' && (
        <p class="text" dir="auto">
          <Words text={text} onPhone />
        </p>
      )}
    </>
  );
}

const Ticks = ({ status }: Pick<ShownMessageLike, 'status'>) =>
  status === 'sent' ? (
    <span title="The phone keeps it until Kabar listens">✓</span>
  ) : (
    <span title="Kabar stored it">✓✓</span>
  );

/** What the latest message offers, as buttons; a poll with several answers as boxes to tick. */
function Offers({ view, formToken }: PhoneProps) {
  const latest = view.messages.findLast((message) => message.direction === 'out');
  const options = latest?.poll?.options ?? latest?.options ?? [];
  if (!latest || options.length === 0) return null;
  const post = { method: 'post', action: '/console/simulator/messages', 'data-post': true } as const;
  if (latest.poll?.multiple)
    return (
      <form class="offers" {...post}>
        <Hidden {...{ view, formToken }} />
        {options.map((option) => (
          <label key={option.id}>
            <input type="checkbox" name="vote" value={option.id} /> {option.label}
          </label>
        ))}
        <button type="submit" name="send" value="vote">
          Vote
        </button>
      </form>
    );
  return (
    <form class="offers" {...post}>
      <Hidden {...{ view, formToken }} />
      {options.map((option) => (
        <button key={option.id} type="submit" name="choice" value={option.id} dir="auto">
          {option.label}
        </button>
      ))}
    </form>
  );
}
