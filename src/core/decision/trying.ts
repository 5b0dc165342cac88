/** Credits the wordings that somebody was sent with what they do after it, and judges each once. */
import type { Deed } from '../engagement/rules.ts';
import { areOfOneDecision } from '../outbox.ts';
import type { Turn } from '../turn.ts';
import { hoursAround } from '../variants/groups-around.ts';
import { type Trial, trialTimers } from '../variants/trial.ts';

/** A deed of theirs counts for every wording they were sent before it. */
export function creditDeed(turn: Turn, deed: Deed | null): void {
  if (deed === 'click') credit(turn, { clicked: true });
  else if (deed === 'reply' || deed === 'choice' || deed === 'vote') credit(turn, { answered: true });
}

export function creditGoal(turn: Turn, goal: string): void {
  const { trials } = turn.contact;
  if (trials.length === 0) return;
  turn.change({
    trials: trials.map((trial) =>
      isBefore(turn, trial) && !trial.reached.includes(goal)
        ? { ...trial, reached: [...trial.reached, goal] }
        : trial,
    ),
  });
}

/** A STOP belongs to the last thing that we started, and to an answer where nothing was started since. */
export function creditLeaving(turn: Turn): void {
  const { trials, credit: started } = turn.contact;
  const last = trials.at(-1);
  if (last === undefined) return;
  const isLater =
    started !== null && started.at > last.at && !areOfOneDecision(started.message, last.message);
  if (isLater) return;
  turn.change({ trials: [...trials.slice(0, -1), { ...last, left: true }] });
}

/** Three days are over: what came of it is written down, and nothing else happens. */
export function judgeTrial(turn: Turn, timer: string): void {
  const { trials } = turn.contact;
  const trial = trials.find(({ message }) => timer === `${trialTimers}${message}`);
  if (trial === undefined) return;
  turn.change({ trials: trials.filter((other) => other !== trial) });
  const { flow, step, variant, answered, clicked, left, reached, among = [] } = trial;
  turn.note('variant.judged', undefined, {
    ...{ flow, step, variant, clicked, left, goals: reached.join(' ') },
    // Whoever writes "stop" has not answered.
    answered: answered && !left,
    among: among.join(' '),
    hours: hoursAround(turn.contact, trial.at, turn.world),
  });
}

function credit(turn: Turn, deed: Partial<Trial>): void {
  const { trials } = turn.contact;
  if (trials.length === 0) return;
  turn.change({ trials: trials.map((trial) => (isBefore(turn, trial) ? { ...trial, ...deed } : trial)) });
}

const isBefore = ({ arrival }: Turn, trial: Trial): boolean => trial.at <= arrival.receivedAt;
