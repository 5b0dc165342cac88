/** Questions to the session with deadlines. Two in a row without an answer mean that the page is stuck. */
import type { Clock } from '../../../ports/clock.ts';
import type { Answer, Ask, AskName } from './protocol.ts';
import { AskFailed } from './session-child.ts';
import type { Supervisor } from './supervisor.ts';

/**
 * `unready`: no session to ask, so it was not asked. `late`: no answer within the deadline. `gone`: the session ended.
 * `refused`: it said no, with words.
 */
export type Asked<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'unready' | 'late' | 'gone' | 'refused'; readonly why: string };

export type Calls = {
  /** Never rejects. `settled` hears the outcome even when it comes after the deadline. */
  ask<Name extends AskName>(
    name: Name,
    ask: Ask<Name>,
    deadlineMs: number,
    settled?: (outcome: Asked<Answer<Name>>) => void,
  ): Promise<Asked<Answer<Name>>>;
};

export function createCalls(
  clock: Clock,
  supervisor: Pick<Supervisor, 'ready' | 'restart'>,
  stuckMs: number,
): Calls {
  let unanswered = 0;
  return {
    async ask(name, ask, deadlineMs, settled) {
      type Outcome = Asked<Answer<typeof name>>;
      const child = supervisor.ready();
      if (child === null) return { kind: 'unready', why: 'the session is not ready' };
      let done = false;
      const stuck =
        name === 'send'
          ? clock.at(clock.now() + stuckMs, () => supervisor.restart('a send hangs in the page'))
          : () => {};
      const eventually = child.ask(name, ask).then(
        (answer): Outcome => ({ kind: 'answered', answer }),
        (error): Outcome => ({
          kind: error instanceof AskFailed ? error.reason : 'refused',
          why: error instanceof Error ? error.message : String(error),
        }),
      );
      return new Promise<Outcome>((resolve) => {
        const giveUp = clock.at(clock.now() + deadlineMs, () => {
          unanswered += 1;
          resolve({ kind: 'late', why: `no answer within ${Math.round(deadlineMs / 1000)} s` });
          if (unanswered >= 2 && !done) supervisor.restart('the page no longer answers');
        });
        eventually.then((outcome) => {
          done = true;
          giveUp();
          stuck();
          if (outcome.kind !== 'gone') unanswered = 0;
          settled?.(outcome);
          resolve(outcome);
        });
      });
    },
  };
}
