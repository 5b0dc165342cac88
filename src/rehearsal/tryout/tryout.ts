/** A tryout: a private engine in memory, with one simulated phone and a clock that goes only when somebody says so. */
import type { Address } from '../../core/address.ts';
import { KabarError } from '../../core/errors.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import type { Release } from '../../core/release.ts';
import { describeDuration } from '../../core/time/duration.ts';
import { type Instant, minuteMs, secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Transport } from '../../ports/transport.ts';
import { type Doing, deeds } from '../deeds.ts';
import type { Beginning } from '../format.ts';
import { type House, openingTime } from '../house.ts';
import { type NotedStage, openNotedStage } from '../noted-stage.ts';
import { passTo } from '../passing-time.ts';
import { replay } from '../replay.ts';
import type { PhoneContent, Phones } from '../stage.ts';
import type { Deeds } from '../turn-shapes.ts';

type CallAnswer = Deeds['webhook answers'];

/** What happens besides messages and time, as conversation tests write it. */
type Turn =
  | { readonly starts: string }
  | { readonly event: string }
  | { readonly 'webhook answers': CallAnswer }
  | 'a person hands back';

export type Opening = {
  readonly flow: FlowId;
  readonly language: string;
  /** On a clock where the business is: `2026-01-05 10:00`. */
  readonly now: string;
  readonly beginning: Beginning;
  /** A flow that is started for them as the first thing. */
  readonly starts: string | null;
  readonly calls: CallAnswer;
};

/** How the latest wait ended: with nothing that is due, or early because so much happened. */
type Waited = 'passed' | 'nothing-due' | 'cut-short';

/** What there is to see of it: the parts of its engine that pages read. */
type Seen = {
  readonly phone: Address;
  readonly phones: Phones;
  readonly store: Store;
  readonly clock: Clock;
  readonly release: () => Release;
  readonly channels: () => readonly (Pick<Transport, 'facts'> & {
    readonly state: ReturnType<Transport['state']>;
  })[];
  readonly opening: Opening;
  readonly nextDue: Instant | null;
  readonly waited: Waited | null;
  readonly called: readonly { readonly method: string; readonly url: string }[];
};

type TriedDraft = {
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly note: string;
};

type Subject = {
  readonly account: string;
  readonly release: Release;
  /** The flow that is tried. */
  readonly flow: FlowId;
  /** The files as somebody wrote them, over the release `base`; null where the release in force is tried. */
  readonly draft: TriedDraft | null;
};

export type Tryout = Subject & {
  readonly id: string;
  begin(opening: Opening): Promise<void>;
  write(content: PhoneContent): Promise<void>;
  wait(ms: number | 'until-next'): Promise<void>;
  happen(turn: Turn): Promise<void>;
  look<T>(show: (seen: Seen) => Promise<T>): Promise<T | null>;
  save(title: string): Promise<{ readonly text: string; readonly failures: readonly string[] }>;
  close(): Promise<void>;
};

export type TryoutOptions = Subject & {
  readonly id: string;
  readonly house: House;
  /** Told with everything that somebody does in it. */
  readonly used: () => void;
};

type Play = NotedStage & {
  readonly opening: Opening;
  waited: Waited | null;
  done: number;
};

/** Nobody reads a conversation that is longer, and it has to fit into memory. */
const mostDeeds = 300;
/** Moments at which something happens in one wait: a request has to end. */
const mostMoments = 400;

/** The engine is opened by `begin`. One action at a time: each waits for the one before. */
export function createTryout({ id, house, used, ...subject }: TryoutOptions): Tryout {
  let play: Play | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(() => {
      if (closed) throw over();
      return work();
    });
    last = done.catch(() => {});
    return done;
  };
  const deed = <T>(work: (play: Play) => Promise<T>): Promise<T> => {
    used();
    return inTurn(() => {
      if (play === null) throw notBegun();
      return work(play);
    });
  };
  const leave = async () => {
    const before = play;
    play = null;
    await before?.stage.close();
  };

  return {
    ...subject,
    id,
    get flow() {
      return play?.opening.flow ?? subject.flow;
    },
    begin(opening) {
      used();
      return inTurn(async () => {
        await leave();
        play = await openPlay(opening, house);
        const { starts } = opening;
        if (starts !== null) await happens(play, { starts }, id);
      });
    },
    write: (content) =>
      deed(async (now) => {
        const { stage, notebook } = now;
        const { person } = notebook;
        await does(
          now,
          () => notebook.noteWritten(content),
          async () => {
            await stage.phones.write({ from: person.phone, content });
            await stage.settle();
          },
        );
      }),
    wait: (ms) => deed((now) => waits(now, ms)),
    happen: (turn) => deed((now) => happens(now, turn, id)),
    look: (show) => inTurn(async () => (play === null ? null : show(await seenOf(play)))),
    save: (title) =>
      deed(async ({ notebook, webhooks, opening }) => {
        // Only where it matters: most conversations make no call.
        const first = webhooks.called.length > 0 ? [{ 'webhook answers': opening.calls }] : [];
        const text = notebook.entry(title, first);
        return { text, failures: (await replay(pathOf(opening.flow), text, house)) ?? [] };
      }),
    async close() {
      await inTurn(async () => {
        closed = true;
        await leave();
      });
    },
  };
}

/** Where its conversation tests lie. */
const pathOf = (flow: FlowId): string => `flows/${flow}.test.yaml`;

async function openPlay(opening: Opening, house: House): Promise<Play> {
  const now = openingTime(opening.now, house);
  return { opening, ...(await openNotedStage(house, { ...opening, now })), waited: null, done: 0 };
}

/** One turn of the conversation, as `play` plays it: noted, done two seconds later, and listened to. */
async function does(play: Play, note: () => void, doing: () => Promise<void>): Promise<void> {
  if (play.done >= mostDeeds) throw tooLong();
  play.done += 1;
  play.waited = null;
  const { notebook, stage } = play;
  const before = notebook.length;
  note();
  stage.clock.advance(2 * secondMs);
  try {
    await doing();
  } catch (error) {
    while (notebook.length > before) notebook.strikeOut();
    throw error;
  }
  await notebook.listen();
}

const happens = (play: Play, turn: Turn, id: string): Promise<void> => {
  const { stage, notebook, webhooks } = play;
  const [kind, value] = typeof turn === 'string' ? [turn, true] : (Object.entries(turn)[0] ?? []);
  const act = deeds[kind as keyof typeof deeds] as (value: unknown, doing: Doing) => Promise<void>;
  return does(
    play,
    () => notebook.note(turn),
    async () => {
      const doing = { id: `${id}-${play.done}`, now: stage.clock.now(), again: false };
      await act(value, { stage, person: notebook.person, webhooks, ...doing });
      await stage.settle();
    },
  );
};

async function waits(play: Play, wish: number | 'until-next'): Promise<void> {
  const { stage, notebook } = play;
  const next = await stage.running.nextDue();
  if (wish === 'until-next' && next === null) {
    play.waited = 'nothing-due';
    return;
  }
  let [passed, asked] = [0, 0];
  await does(
    play,
    // Written down by how long it was in the end.
    () => {},
    async () => {
      const begun = stage.clock.now();
      asked = wish === 'until-next' ? minutesTo((next ?? begun) - begun) : wish;
      passed = (await passTo(begun + asked, stage, stage.settle, mostMoments)) - begun;
      notebook.note({ after: describeDuration(passed) });
    },
  );
  play.waited = passed < asked ? 'cut-short' : 'passed';
}

/** Conversation tests wait for whole minutes. */
const minutesTo = (ms: number): number => Math.max(1, Math.ceil(ms / minuteMs)) * minuteMs;

async function seenOf({ stage, notebook, webhooks, opening, waited }: Play): Promise<Seen> {
  const { store, transports, releases } = stage.kabar;
  return {
    phone: notebook.person.phone,
    phones: stage.phones,
    store,
    clock: stage.clock,
    release: () => releases.current(),
    channels: () => transports.map(({ facts, state }) => ({ facts, state: state() })),
    opening,
    nextDue: await stage.running.nextDue(),
    waited,
    called: webhooks.called.map(({ request: { method, url } }) => ({ method, url })),
  };
}

const refused = (words: string) => new KabarError('request.invalid', words, { ours: false });
const over = () => refused('This tryout is closed: begin another one.');
const notBegun = () => refused('This tryout has not begun: choose where to begin.');
const tooLong = () =>
  refused(`A tryout has at most ${mostDeeds} turns. Save it as a conversation test, or begin again.`);
