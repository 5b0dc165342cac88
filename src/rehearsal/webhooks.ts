/** What stands in for other systems: a `call` step hears what the scenario says that it hears, and nothing goes to the network. */
import type { CallOutcome, CallRequest } from '../core/call.ts';
import type { Web } from '../ports/web.ts';
import type { Deeds, Language } from './turn-shapes.ts';

type Answer = Deeds['webhook answers'];
type Status = number | 'not at all';

/** One call of a flow. */
export type Called = {
  readonly id: string;
  /** The language of whoever it is made for: there is one person for each. */
  readonly by: Language | null;
  readonly step: string | null;
  readonly request: CallRequest;
};

type Caller = Pick<Called, 'by' | 'step'>;

export type Webhooks = {
  readonly web: Web;
  /** From here on; what is said later goes before what was said earlier. */
  answer(answer: Answer): void;
  /** The same call made again, as after a crash, is one. */
  readonly called: readonly Called[];
  /** Calls that nobody had said an answer for. */
  readonly unanswered: readonly Called[];
};

/** `whoCalls` tells whose step made a call. */
export function createWebhooks(whoCalls: (call: string) => Promise<Caller>): Webhooks {
  const answers: Answer[] = [];
  const called: Called[] = [];
  const unanswered: Called[] = [];
  return {
    called,
    unanswered,
    answer: (answer) => void answers.unshift(answer),
    web: {
      async call(request, id) {
        const made = { id, request, ...(await whoCalls(id)) };
        if (!called.some((before) => before.id === id)) called.push(made);
        const answer = answers.find((each) => isMeant(each, made));
        if (answer !== undefined) return outcomeOf(answer);
        unanswered.push(made);
        return { kind: 'failed', reason: 'the scenario says nothing about it' };
      },
    },
  };
}

function isMeant(answer: Answer, { step, request }: Called): boolean {
  if (typeof answer !== 'object') return true;
  const isThere = answer.at === undefined || request.url.startsWith(answer.at);
  return isThere && (answer.call === undefined || answer.call === callName(step ?? ''));
}

function outcomeOf(answer: Answer): CallOutcome {
  const { status, body } =
    typeof answer === 'object' ? answer : { status: answer as Status, body: undefined };
  if (status === 'not at all') return { kind: 'failed', reason: 'no answer came in time' };
  return { kind: 'answered', status, body: body === undefined ? '' : JSON.stringify(body) };
}

/** A `call` step by the name it is written with. */
export const callName = (step: string): string => step.replace(/^call-/, '').replace(/~\d+$/, '');

/** `https://api.example.com/points (call: loyalty)` */
export const callWords = ({ request, step }: Called): string =>
  `${request.method} ${request.url}${step === null ? '' : ` (call: ${callName(step)})`}`;
