/** The simulator: a phone on the left, what the engine thought on the right. */
import { MoodForm } from './mood-form.tsx';
import { simulatorWords } from './page-words.ts';
import { Phone } from './phone.tsx';
import { ThoughtsPanel } from './thoughts.tsx';
import type { SimulatorProps } from './view.ts';

/** From one phone to the other with a click; the field above finds any. */
const shownPhones = 6;

export function SimulatorPage({ view, visitor }: SimulatorProps) {
  const words = simulatorWords(visitor.language);
  return (
    <>
      <div class="pickers">
        <form class="picker" method="get" action="/console/simulator">
          <label for="phone">{words.phone}</label>
          <input id="phone" name="phone" type="tel" list="recent" value={view.phone.value} required />
          <datalist id="recent">
            {view.recent.map(({ value }) => (
              <option key={value} value={value} />
            ))}
          </datalist>
          <button type="submit">{words.open}</button>
          <noscript>
            <a href={`?phone=${encodeURIComponent(view.phone.value)}#latest`}>{words.lookAgain}</a>
          </noscript>
        </form>
        {visitor.may('edit') && <MoodForm {...{ view, visitor }} />}
        {visitor.may('talk') && (
          <p class="picker">
            <a href="/console/flows/try">{words.ownClock}</a>
          </p>
        )}
      </div>
      {view.recent.length > 1 && (
        <nav class="lately" aria-label={words.lately}>
          {view.recent.slice(0, shownPhones).map(({ value }) => (
            <a
              key={value}
              href={`/console/simulator?phone=${encodeURIComponent(value)}`}
              aria-current={value === view.phone.value ? 'page' : undefined}
            >
              {value}
            </a>
          ))}
        </nav>
      )}
      <main class="simulator">
        <Phone {...{ view, visitor }} />
        <ThoughtsPanel {...{ view, visitor }} />
      </main>
    </>
  );
}
