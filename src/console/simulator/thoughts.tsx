/** What the engine thought: where the contact stands, what waits and why, and what happened. */
import type { Contact } from '../../core/contact.ts';
import { stages } from '../../core/lifecycle/stages.ts';
import { Card, Consents, Facts, Now, type Times, Waiting, Wakeups } from '../contact/cards.tsx';
import { Turn } from '../contact/journal.tsx';
import { stageWords } from '../stage-words.ts';
import { simulatorWords } from './page-words.ts';
import type { SimulatorProps, Thoughts } from './view.ts';

export function ThoughtsPanel({ view, visitor: { language } }: SimulatorProps) {
  const { thoughts } = view;
  const words = simulatorWords(language);
  return (
    <section class="thoughts" id="thoughts" aria-label={words.thoughts} data-live>
      {thoughts ? (
        <Known thoughts={thoughts} times={{ now: view.now, zone: view.zone, language }} />
      ) : (
        <p class="card">{words.stranger}</p>
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
  const words = simulatorWords(times.language);
  return (
    <>
      <Stage contact={contact} times={times} />
      {why?.stage && <p>{why.stage.words}</p>}
      <div class="cards">
        <Card title={words.now}>
          <Now contact={contact} times={times} />
        </Card>
        <Card title={words.consent}>
          <Consents contact={contact} why={why} times={times} />
        </Card>
        <Card title={words.waiting}>
          <Waiting contact={contact} times={times} />
        </Card>
        <Card title={words.wakeups}>
          <Wakeups contact={contact} times={times} />
        </Card>
        <Card title={words.known}>
          <Facts contact={contact} times={times} />
        </Card>
      </div>
      <Card title={words.journal}>
        <ol class="journal">
          {turns.map((turn) => (
            <Turn key={turn.id} turn={turn} times={times} />
          ))}
        </ol>
      </Card>
    </>
  );
}

function Stage({
  contact: { lifecycle },
  times: { language },
}: {
  readonly contact: Contact;
  readonly times: Times;
}) {
  const words = simulatorWords(language);
  return (
    <ol class="stages" aria-label={words.stage}>
      {stages.map((stage) => (
        <li key={stage} {...(stage === lifecycle.stage ? { 'aria-current': 'step' as const } : {})}>
          {stageWords(language)[stage]}
          {stage === lifecycle.stage && lifecycle.attempt > 0
            ? ` (${words.attempt(String(lifecycle.attempt))})`
            : ''}
        </li>
      ))}
    </ol>
  );
}
