/** One conversation that a person has, or may have: what was said, a box to answer in, and whose it is. */
import { Card } from '../contact/cards.tsx';
import type { Visitor } from '../frame/visitor.ts';
import { pathOf } from '../people/paths.ts';
import { Thread } from '../people/talk.tsx';
import { dayAndTime, fromNow } from '../times.ts';
import { unheardIn } from './unheard-words.ts';
import type { ConversationView } from './view.ts';
import { inboxWords } from './words.ts';

type ConversationProps = {
  readonly view: ConversationView;
  readonly visitor: Visitor;
  /** What is in the box: a canned reply, or what could not be sent. */
  readonly draft: string;
  readonly problem: string | null;
};

export const ConversationPage = (props: ConversationProps) => {
  const { view, visitor } = props;
  return (
    <main class="person answering">
      <header>
        <b>{view.number}</b>
        <a href={pathOf(view.contact.id)}>{inboxWords(visitor.language).contact}</a>
      </header>
      <section class="talk" aria-label={view.title}>
        <Thread talk={view.talk} times={view.times} language={visitor.language} />
        <Reply {...props} />
      </section>
      <div class="side">
        <Whose {...props} />
        {view.canned.length > 0 && <Canned {...props} />}
      </div>
    </main>
  );
};

const Token = ({ visitor }: Pick<ConversationProps, 'visitor'>) => (
  <input type="hidden" name="form" value={visitor.formToken} />
);

const inboxPath = ({ view: { contact } }: ConversationProps): string =>
  `/console/inbox/${encodeURIComponent(contact.id)}`;

function Reply(props: ConversationProps) {
  const { view, visitor, draft, problem } = props;
  const words = inboxWords(visitor.language);
  if (view.unheard !== null)
    return (
      <p class="reply held" role="status">
        <b>{words.closed}</b> {unheardIn(view.unheard, visitor.language)}
      </p>
    );
  return (
    <form class="reply" method="post" action={`${inboxPath(props)}/reply`} data-post>
      <Token visitor={visitor} />
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <label for="text">{words.reply}</label>
      <textarea id="text" name="text" rows={3} required maxLength={4_096} dir="auto" data-enter>
        {draft}
      </textarea>
      <div class="row">
        <button type="submit" class="main">
          {words.send}
        </button>
        <small>{words.mayUntil(dayAndTime(view.mayUntil, view.times.zone, visitor.language))}</small>
      </div>
    </form>
  );
}

/** The part that changes by itself has no field in it: what is being written stays. */
const Whose = (props: ConversationProps) => (
  <Card title={inboxWords(props.visitor.language).assignee}>
    <div id="whose" data-live>
      <WhoseNow {...props} />
    </div>
    {props.view.contact.withPerson !== null && <AssignForm {...props} />}
  </Card>
);

function WhoseNow(props: ConversationProps) {
  const { view, visitor } = props;
  const words = inboxWords(visitor.language);
  const { withPerson } = view.contact;
  if (withPerson === null)
    return (
      <>
        <p>{words.withBot}</p>
        <Button {...props} to="hand" value="person" words={words.takeOver} />
      </>
    );
  const since = words.since(fromNow(withPerson.since, view.times.now, visitor.language));
  return (
    <>
      <p dir="auto">
        <b>{withPerson.assignee ?? words.nobodyYet}</b>
      </p>
      <p class="about">{`${since} · ${words.reason}: ${withPerson.reason}`}</p>
      <div class="row">
        <Button {...props} to="assign" value={visitor.name} words={words.mine} />
        <Button {...props} to="assign" value="" words={words.free} />
        <Button {...props} to="hand" value="bot" words={words.handBack} />
      </div>
    </>
  );
}

type ButtonProps = ConversationProps & {
  readonly to: 'assign' | 'hand';
  readonly value: string;
  readonly words: string;
};

const Button = ({ to, value, words, ...props }: ButtonProps) => (
  <form method="post" action={`${inboxPath(props)}/${to}`}>
    <Token visitor={props.visitor} />
    <button type="submit" name="to" value={value}>
      {words}
    </button>
  </form>
);

function AssignForm(props: ConversationProps) {
  const words = inboxWords(props.visitor.language);
  return (
    <form class="row fields" method="post" action={`${inboxPath(props)}/assign`}>
      <Token visitor={props.visitor} />
      <label>
        <span>{words.assignTo}</span>
        <input name="to" list="colleagues" required maxLength={200} dir="auto" autocomplete="off" />
      </label>
      <datalist id="colleagues">
        {props.view.colleagues.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit">{words.assign}</button>
    </form>
  );
}

const Canned = (props: ConversationProps) => {
  const words = inboxWords(props.visitor.language);
  return (
    <Card title={words.canned}>
      <ul class="plain">
        {props.view.canned.map(({ name, text }) => (
          <li key={name}>
            <a href={`${inboxPath(props)}?use=${encodeURIComponent(name)}`} dir="auto">
              {name}
            </a>
            <small class="latest" dir="auto">
              {text}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
};
