/** How the phone is: as usual, or in one of the ways that things go wrong. */
import { moods } from './moods.ts';
import type { SimulatorProps } from './view.ts';
import { phoneWords } from './words.ts';

export function MoodForm({ view, visitor }: SimulatorProps) {
  const words = phoneWords(visitor.language);
  return (
    <form class="picker" method="post" action="/console/simulator/mood">
      <input type="hidden" name="form" value={visitor.formToken} />
      <input type="hidden" name="phone" value={view.phone.value} />
      <label for="mood">{words.mood}</label>
      <select id="mood" name="mood" required>
        {view.mood === null && (
          <option value="" selected>
            {words.other}
          </option>
        )}
        {moods.map((mood) => (
          <option key={mood} value={mood} selected={mood === view.mood}>
            {words[mood]}
          </option>
        ))}
      </select>
      <button type="submit">{words.set}</button>
    </form>
  );
}
