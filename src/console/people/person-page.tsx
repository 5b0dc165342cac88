/** A contact's page: the conversation, what is known and what would happen now, and what can be done. */
import { Card, Consents, Facts, Now, Waiting, Wakeups } from '../contact/cards.tsx';
import { causeIn } from '../contact/cause-words.ts';
import { Turn } from '../contact/journal.tsx';
import type { Language } from '../frame/language.ts';
import { stageWords } from '../stage-words.ts';
import { pathOf } from './paths.ts';
import { PersonForms, Rights } from './person-forms.tsx';
import type { PersonProps, Story } from './person-view.ts';
import { type DeedDone, personWords } from './person-words.ts';
import { Thread } from './talk.tsx';
import { talkWords } from './talk-words.ts';

export const PersonPage = ({
  view,
  visitor,
  done,
}: PersonProps & { readonly done: DeedDone | undefined }) => {
  const words = personWords(visitor.language);
  const { contact, story } = view;
  return (
    <main class="person">
      <Head {...{ view, visitor }} />
      {done !== undefined && (
        <p class="notice wide" role="status">
          {words[done]}
        </p>
      )}
      <Fate {...{ view, visitor }} />
      {story && (
        <section class="talk" aria-labelledby="talk">
          <h2 id="talk">{talkWords(visitor.language).title}</h2>
          <Thread talk={story.talk} times={view.times} language={visitor.language} />
        </section>
      )}
      <div class="side">
        <Card title={words.consent}>
          <Consents contact={contact} why={story?.why ?? null} times={view.times} />
        </Card>
        {story && <Known {...{ view, visitor }} />}
        {contact.erased === null && contact.sealed === null && <PersonForms {...{ view, visitor }} />}
        {visitor.may('privacy') && contact.erased === null && <Rights {...{ view, visitor }} />}
      </div>
      {story && <Journal {...{ story, view, visitor }} />}
    </main>
  );
};

const Head = ({ view: { contact, number, story }, visitor }: PersonProps) => (
  <header>
    <b>{number}</b>
    {story && (
      <span class={`stage ${contact.lifecycle.stage}`}>
        {stageWords(visitor.language)[contact.lifecycle.stage]}
      </span>
    )}
    {story &&
      contact.tags.map((tag) => (
        <span key={tag} class="tag" dir="auto">
          {tag}
        </span>
      ))}
    {visitor.may('talk') && contact.erased === null && (
      <a href={`/console/inbox/${encodeURIComponent(contact.id)}`}>{personWords(visitor.language).inbox}</a>
    )}
  </header>
);

/** What became of them, where they are nobody of their own any more; and who else they are. */
function Fate({ view: { contact }, visitor }: PersonProps) {
  const words = personWords(visitor.language);
  const { erased, sealed, absorbed, id } = contact;
  if (erased)
    return (
      <p class="notice wide">
        {words.erased} <a href={`${pathOf(id)}/erased`}>{words.seeReport}</a>
      </p>
    );
  if (sealed)
    return (
      <p class="notice wide">
        {words.partOf} <a href={pathOf(sealed.into)}>{words.seeWhole}</a>
        {visitor.may('edit') && (
          <>
            {' · '}
            <a href={`${pathOf(id)}/unmerge`}>{words.apart}</a>
          </>
        )}
      </p>
    );
  if (absorbed.length === 0) return null;
  return (
    <p class="notice wide">
      {words.parts}{' '}
      {absorbed.map(({ contact: part }) => (
        <a key={part} href={pathOf(part)}>{`${part} `}</a>
      ))}
    </p>
  );
}

const Known = ({ view: { contact, story, times }, visitor }: PersonProps) => {
  const words = personWords(visitor.language);
  return (
    <>
      <Card title={words.now}>
        {story?.why?.stage && <StageReason reason={story.why.stage} language={visitor.language} />}
        <Now contact={contact} times={times} />
      </Card>
      <Card title={words.waiting}>
        <Waiting contact={contact} times={times} />
      </Card>
      <Card title={words.wakeups}>
        <Wakeups contact={contact} times={times} />
      </Card>
      <Card title={words.person}>
        <Facts contact={contact} times={times} />
      </Card>
    </>
  );
};

/** In English it tells more; what has no words in the reader's language is told in English. */
const StageReason = ({ reason: { reason, words }, language }: StageReasonProps) => {
  const cause = language === 'en' ? null : causeIn(reason, language);
  return cause === null ? <p lang="en">{words}</p> : <p>{cause[0]?.toUpperCase() + cause.slice(1)}.</p>;
};
type StageReasonProps = {
  readonly reason: NonNullable<NonNullable<Story['why']>['stage']>;
  readonly language: Language;
};

const Journal = ({ story, view, visitor }: PersonProps & { readonly story: Story }) => (
  <section class="card wide">
    <h3>{personWords(visitor.language).journal}</h3>
    <ol class="journal">
      {story.turns.map((turn) => (
        <Turn key={turn.id} turn={turn} times={view.times} />
      ))}
    </ol>
  </section>
);
