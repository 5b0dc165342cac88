/** The phone: a number, what it shows, what can be pressed, and a line to write on. */
import type { ShownMessageLike } from '../../http/deps.ts';
import type { Visitor } from '../frame/visitor.ts';
import { timeSince } from '../times.ts';
import { Words } from '../words.tsx';
import { otherKinds } from './content.ts';
import { simulatorWords } from './page-words.ts';
import type { SimulatorProps } from './view.ts';

export function Phone({ view, visitor }: SimulatorProps) {
  const words = simulatorWords(visitor.language);
  const hasHeard = view.messages.some(({ direction }) => direction === 'out');
  const kinds = otherKinds.filter((other) => other !== 'reaction' || hasHeard);
  return (
    <section class="phone" aria-label={words.simulated}>
      <header>
        <span class="avatar" aria-hidden="true">
          {[...view.business][0]}
        </span>
        <div>
          <h2>{view.business}</h2>
          <p>
            {words.seenBy} <b>{view.phone.value}</b>
          </p>
        </div>
      </header>
      <ol class="thread" id="thread" data-live>
        {view.messages.length === 0 && <li class="hint">{words.nothingYet}</li>}
        {view.messages.map((message) => (
          <Bubble key={message.id} {...{ message, view, visitor }} />
        ))}
        <li id="latest" />
      </ol>
      <div id="offers" data-live>
        <Offers {...{ view, visitor }} />
      </div>
      <form class="composer" method="post" action={view.writeTo} data-post>
        <Hidden {...{ view, visitor }} />
        <label class="unseen" for="text">
          {words.message}
        </label>
        <textarea id="text" name="text" rows={1} placeholder={words.message} dir="auto" data-enter />
        <button type="submit" name="send" value="text">
          {words.send}
        </button>
        <details>
          <summary aria-label={words.others}>+</summary>
          <div class="others">
            {kinds.map((other) => (
              <button key={other} type="submit" name="send" value={other}>
                {words[other]}
              </button>
            ))}
          </div>
        </details>
      </form>
    </section>
  );
}

const Hidden = ({ view, visitor }: SimulatorProps) => (
  <>
    <input type="hidden" name="form" value={visitor.formToken} />
    <input type="hidden" name="phone" value={view.phone.value} />
  </>
);

type MessageProps = { readonly message: ShownMessageLike; readonly visitor: Visitor };

function Bubble({ message, view, visitor }: MessageProps & SimulatorProps) {
  const mine = message.direction === 'in';
  return (
    <li class={`bubble ${mine ? 'mine' : 'theirs'}`}>
      <Content {...{ message, visitor }} />
      <footer>
        <time dateTime={new Date(message.at).toISOString()}>
          {timeSince(message.at, view.now, view.zone, visitor.language)}
        </time>
        {mine && <Ticks {...{ message, visitor }} />}
      </footer>
    </li>
  );
}

function Content({ message, visitor }: MessageProps) {
  const words = simulatorWords(visitor.language);
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
      {kind === 'vote' && <p class="about">{text === '' ? words.voteBack : words.voted}</p>}
      {kind === 'reaction' && <p class="about">{text === '' ? words.reactionBack : words.reacted}</p>}
      {(!media || message.caption !== undefined) && text !== '' && (
        <p class="text" dir="auto">
          <Words text={text} onPhone />
        </p>
      )}
    </>
  );
}

function Ticks({ message: { status }, visitor }: MessageProps) {
  const words = simulatorWords(visitor.language);
  return status === 'sent' ? <span title={words.kept}>✓</span> : <span title={words.stored}>✓✓</span>;
}

/** What the latest message offers, as buttons; a poll with several answers as boxes to tick. */
function Offers({ view, visitor }: SimulatorProps) {
  const latest = view.messages.findLast((message) => message.direction === 'out');
  const options = latest?.poll?.options ?? latest?.options ?? [];
  if (!latest || options.length === 0) return null;
  const post = { method: 'post', action: view.writeTo, 'data-post': true } as const;
  if (latest.poll?.multiple)
    return (
      <form class="offers" {...post}>
        <Hidden {...{ view, visitor }} />
        {options.map((option) => (
          <label key={option.id}>
            <input type="checkbox" name="vote" value={option.id} /> {option.label}
          </label>
        ))}
        <button type="submit" name="send" value="vote">
          {simulatorWords(visitor.language).vote}
        </button>
      </form>
    );
  return (
    <form class="offers" {...post}>
      <Hidden {...{ view, visitor }} />
      {options.map((option) => (
        <button key={option.id} type="submit" name="choice" value={option.id} dir="auto">
          {option.label}
        </button>
      ))}
    </form>
  );
}
