/** What the engine thought: where the contact stands, what waits and why, and what happened. */
import type { Contact } from '../../core/contact.ts';
import { stages } from '../../core/lifecycle/stages.ts';
import { Card, Consents, Facts, Now, type Times, Waiting, Wakeups } from '../contact/cards.tsx';
import { Turn } from '../contact/journal.tsx';
import type { SimulatorView, Thoughts } from './view.ts';

export function ThoughtsPanel({ view }: { readonly view: SimulatorView }) {
  const { thoughts } = view;
  return (
    <section class="thoughts" id="thoughts" aria-label="What the engine thought" data-live>
      {thoughts ? (
        <Known thoughts={thoughts} times={view} />
      ) : (
        <p class="card">
          Kabar has not heard of this number. As soon as it writes, you see here what Kabar makes of it.
        </p>
      )}
    </section>
  );
}

function Known({
  thoughts: { contact, why, turns },
  times,
}: {
  readonly thoughts: Thoughts;
  readonly times: Times;
}) {
  return (
    <>
      <Stage contact={contact} />
      {why?.stage && <p>{why.stage.words}</p>}
      <div class="cards">
        <Card title="Now">
          <Now contact={contact} times={times} />
        </Card>
        <Card title="Consent, and what may be sent now">
          <Consents contact={contact} why={why} times={times} />
        </Card>
        <Card title="Waiting to be sent">
          <Waiting contact={contact} times={times} />
        </Card>
        <Card title="Wake-ups">
          <Wakeups contact={contact} times={times} />
        </Card>
        <Card title="Known about them">
          <Facts contact={contact} />
        </Card>
      </div>
      <Card title="Journal">
        <ol class="journal">
          {turns.map((turn) => (
            <Turn key={turn.id} turn={turn} times={times} />
          ))}
        </ol>
      </Card>
    </>
  );
}

const Stage = ({ contact: { lifecycle } }: { readonly contact: Contact }) => (
  <ol class="stages" aria-label="Stage">
    {stages.map((stage) => (
      <li key={stage} {...(stage === lifecycle.stage ? { 'aria-current': 'step' as const } : {})}>
        {stage}
        {stage === lifecycle.stage && lifecycle.attempt > 0 ? ` (attempt ${lifecycle.attempt})` : ''}
      </li>
    ))}
  </ol>
);
