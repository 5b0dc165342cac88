/** Has a draft looked over while it is written: after a pause, one look at a time, and only the answer to the latest text counts. */

export type Checking = {
  /** The text is another one than before. */
  changed(): void;
};

type Doing<Answer> = {
  ask(): Promise<Answer>;
  take(answer: Answer): void;
  /** The look did not come back; another follows by itself. */
  failed(): void;
  /** Does something later; gives what calls it off. */
  later(work: () => void, ms: number): () => void;
};

const pauseMs = 400;
const againMs = 5_000;

export function createChecking<Answer>({ ask, take, failed, later }: Doing<Answer>): Checking {
  let version = 0;
  let isAsking = false;
  let callOff = () => {};

  const plan = (ms: number) => {
    callOff();
    callOff = later(() => void look(), ms);
  };

  async function look(): Promise<void> {
    // What is written meanwhile is planned when the answer is here.
    if (isAsking) return;
    isAsking = true;
    const asked = version;
    let isAnswered = true;
    try {
      const answer = await ask();
      if (asked === version) take(answer);
    } catch {
      isAnswered = false;
      failed();
    }
    isAsking = false;
    if (!isAnswered) plan(againMs);
    else if (asked !== version) plan(pauseMs);
  }

  return {
    changed() {
      version++;
      plan(pauseMs);
    },
  };
}
