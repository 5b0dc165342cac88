/** Who waits for a person: those who came first first. */
import type { Visitor } from '../frame/visitor.ts';
import { fromNow } from '../times.ts';
import { unheardIn } from './unheard-words.ts';
import type { InboxView, WaitingRow } from './view.ts';
import { inboxWords } from './words.ts';

type InboxProps = { readonly view: InboxView; readonly visitor: Visitor };

export const InboxPage = ({ view, visitor }: InboxProps) => {
  const words = inboxWords(visitor.language);
  return (
    <main class="people inbox">
      <div id="waiting" data-live>
        {view.rows.length === 0 ? (
          <p class="card">{words.nobody}</p>
        ) : (
          <ol class="waiting">
            {view.rows.map((row) => (
              <Row key={row.id} {...{ row, view, visitor }} />
            ))}
          </ol>
        )}
      </div>
      <nav class="pages" aria-label={words.title}>
        {!view.isFirst && <a href="/console/inbox">{words.first}</a>}
        {view.next !== null && (
          <a rel="next" href={`/console/inbox?after=${encodeURIComponent(view.next)}`}>
            {words.next}
          </a>
        )}
        {visitor.may('edit') && <a href="/console/inbox/replies">{words.replies}</a>}
      </nav>
    </main>
  );
};

const Row = ({ row, view, visitor }: InboxProps & { readonly row: WaitingRow }) => {
  const words = inboxWords(visitor.language);
  const waits = row.waits && row.unheard === null;
  return (
    <li class={waits ? 'card waits' : 'card'}>
      <h2>
        <a href={`/console/inbox/${encodeURIComponent(row.id)}`} dir="auto">
          {row.title}
        </a>{' '}
        <small>{row.number}</small>
      </h2>
      <p>
        {(row.unheard === null || !row.waits) && (
          <span class={waits ? 'turn' : 'turn done'}>{waits ? words.yourTurn : words.answered}</span>
        )}
        {row.unheard !== null && row.waits && (
          <span class="held">{unheardIn(row.unheard, visitor.language)}</span>
        )}
        {' · '}
        {words.since(fromNow(row.since, view.now, visitor.language))}
      </p>
      {row.latest !== null && (
        <p class="latest" dir="auto">
          {row.latest}
        </p>
      )}
      <p class="about">
        {`${words.reason}: ${row.reason} · ${words.assignee}: ${row.assignee ?? words.nobodyYet}`}
      </p>
    </li>
  );
};
