/** The simulator: a phone on the left, what the engine thought on the right. */
import { MoodForm } from './mood-form.tsx';
import { Phone } from './phone.tsx';
import { ThoughtsPanel } from './thoughts.tsx';
import type { SimulatorProps } from './view.ts';

export const SimulatorPage = ({ view, visitor }: SimulatorProps) => (
  <>
    <div class="pickers">
      <form class="picker" method="get" action="/console/simulator">
        <label for="phone">Phone</label>
        <input id="phone" name="phone" type="tel" list="recent" value={view.phone.value} required />
        <datalist id="recent">
          {view.recent.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
        <button type="submit">Open</button>
        <noscript>
          <a href={`?phone=${encodeURIComponent(view.phone.value)}#latest`}>Look again</a>
        </noscript>
      </form>
      {visitor.may('edit') && <MoodForm {...{ view, visitor }} />}
    </div>
    <main class="simulator">
      <Phone {...{ view, formToken: visitor.formToken }} />
      <ThoughtsPanel view={view} />
    </main>
  </>
);
