/** Less instead of nothing: what a contact chose is kept, and whoever had left comes back by choosing it. */
import type { Preference } from '../preference.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp, Said } from './agenda.ts';
import { endDoubt } from './end-doubt.ts';
import { noteDisinterest } from './engaging.ts';
import { grant, quietly, withdraw } from './opting.ts';
import { pause } from './pausing.ts';

export function prefer(turn: Turn, preference: Preference, said: Said): readonly FollowUp[] {
  endDoubt(turn);
  if (preference.kind === 'stop') {
    const { purposes } = preference;
    return withdraw(turn, { ...said, purposes, method: 'answer', actor: 'contact' });
  }
  const back = comeBack(turn, said);
  keep(turn, preference);
  return back;
}

/**
 * They had said STOP and chose less when the goodbye offered it: that is an act of their own and a fresh consent, and no
 * new welcome. domain.md 2.2: the one confirmation may ask what to keep, and silence leaves everything stopped.
 */
function comeBack(turn: Turn, said: Said): readonly FollowUp[] {
  if (turn.contact.lifecycle.stage !== 'optedOut') return [];
  const purposes = ['service', 'utility', 'marketing'] as const;
  return grant(turn, { ...said, purposes, method: 'answer', actor: 'contact' }).map(quietly);
}

function keep(turn: Turn, preference: Exclude<Preference, { readonly kind: 'stop' }>): void {
  const { preferences } = turn.contact;
  const { topics } = turn.world.release;
  switch (preference.kind) {
    case 'stay':
      return turn.note('preference.chosen', 'stay');
    case 'as-before':
      turn.change({ preferences: { cadence: 'normal', refused: [] } });
      pause(turn, null);
      return turn.note('preference.chosen', 'as before');
    case 'less-often':
      turn.change({ preferences: { ...preferences, cadence: 'less' } });
      noteDisinterest(turn);
      return turn.note('preference.chosen', 'less often');
    case 'pause': {
      const until = turn.world.now + preference.ms;
      pause(turn, until);
      return turn.note('preference.chosen', 'pause', { until });
    }
    case 'only': {
      const others = [...topics.values()].filter(
        ({ id, purpose }) => id !== preference.topic && purpose === 'marketing',
      );
      turn.change({ preferences: { ...preferences, refused: others.map(({ id }) => id) } });
      return turn.note('preference.chosen', 'only', { topic: preference.topic });
    }
    case 'refuse': {
      const refused = [...new Set([...preferences.refused, preference.topic])];
      turn.change({ preferences: { ...preferences, refused } });
      noteDisinterest(turn);
      return turn.note('preference.chosen', 'refuse', { topic: preference.topic });
    }
    default:
      preference satisfies never;
  }
}
