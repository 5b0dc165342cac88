/** Lets people live with the real engine on a virtual clock, and tells watchers everything that can be seen from outside. */
import { composeVirtual } from '../compose.ts';
import type { Settings } from '../config.ts';
import type { ChannelId } from '../core/channel.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { Release } from '../core/release.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../core/time/instant.ts';
import type { Logger } from '../ports/logger.ts';
import type { Web } from '../ports/web.ts';
import { keepHouse } from '../scheduler/housekeeping.ts';
import { startKabar } from '../start.ts';
import { createAgenda } from './agenda.ts';
import { createDice } from './dice.ts';
import { type Listening, listenAt } from './listening.ts';
import { createPeople } from './people.ts';
import { createPhones, type Phones } from './phones.ts';
import type { Watcher } from './sight.ts';
import { createSociety, type Errand, type Society } from './society.ts';

export type SimulationOptions = {
  readonly settings: Settings;
  readonly contacts: number;
  readonly days: number;
  readonly seed: number;
  readonly start: Instant;
  readonly logger: Logger;
  /** Told of everything; asked for once the release is known. */
  readonly watchers: (release: Release) => readonly Watcher[];
  readonly progress?: (daysDone: number) => void;
};

/**
 * The clock hops to the next moment at which something happens, and never by less: what falls into one hop is done together. A
 * conversation is that slow at most, and many contacts share the cost of a tick.
 */
const hopMs = 15 * minuteMs;
/** Receipts come within days, and whoever wants to read a conversation reads what the watchers kept of it. */
const messagesKeptMs = 3 * dayMs;
const batch = 500;
/** Of what is allowed for ten thousand people this is a tenth. */
const mostAtHand = 20_000;
/** At night, as the server does it. */
const houseKeptAfterMs = 3 * hourMs + 15 * minuteMs;
/** Within this, on average, a person of the business has answered whoever asked for one. */
const personAnswersMs = 5 * hourMs;

const channel = 'simulator' as ChannelId;

/** Rejects with what composing rejects with. The same options tell the watchers the same things in the same order. */
export async function simulate(options: SimulationOptions): Promise<void> {
  const { contacts, days, seed, start, logger } = options;
  const people = createPeople({ contacts, seed, start, joinOverMs: Math.floor((days * dayMs) / 4) });
  const agenda = createAgenda<Errand>(start, hopMs);
  const desk = createDice(seed, 'desk');
  let watchers: readonly Watcher[] = [];
  const tell: Watcher = (sight) => {
    if (sight.of === 'handed' && sight.to === 'person')
      agenda.add(sight.at + desk.waitMs(personAnswersMs), { handBack: sight.contact });
    for (const watcher of watchers) watcher(sight);
  };

  let living: Society | null = null;
  const { kabar, clock, listening, phones } = await composeAmongPhones(options, tell, () => living);
  const { store, engine, releases } = kabar;
  const release = releases.current();
  watchers = options.watchers(release);
  const society = createSociety({ people, agenda, release, channel, tell, logged: listening.logged });
  living = society;
  const running = await startKabar(kabar);

  const nextHop = async (): Promise<Instant> => {
    const wanted = [agenda.next(), await running.nextDue()].filter((at) => at !== null);
    return start + Math.ceil((Math.min(...wanted) - start) / hopMs) * hopMs;
  };
  const hopTo = async (at: Instant) => {
    clock.moveTo(at);
    await society.act(at, { listener: phones.listener(), inbox: engine.inbox });
    await running.settle();
  };
  const keepNight = async (at: Instant) => {
    clock.moveTo(at);
    await running.settle();
    await keepHouse({
      store,
      clock,
      logger,
      inbox: engine.inbox,
      retention: () => release.policy.retention ?? {},
    });
    for (let count = batch; count === batch; )
      count = await store.messages.forget(at - messagesKeptMs, batch);
    await running.settle();
    tell({ of: 'day-over', at });
  };

  try {
    for (let day = 0; day < days; day++) {
      const night = start + day * dayMs + houseKeptAfterMs;
      for (let at = await nextHop(); at < night; at = await nextHop()) await hopTo(at);
      await keepNight(night);
      options.progress?.(day + 1);
    }
  } finally {
    await running.stop();
  }
}

/** People need the release, which the engine brings, and the engine needs their phones: so people come last. */
async function composeAmongPhones(
  { settings, start, logger, contacts }: SimulationOptions,
  tell: Watcher,
  society: () => Society | null,
) {
  let made: { readonly listening: Listening; readonly phones: Phones } | null = null;
  const { kabar, clock } = await composeVirtual(settings, start, logger, (clock) => {
    const listening = listenAt(clock, tell);
    const phones = createPhones({
      clock,
      channel,
      isInUse: (address) => society()?.isInUse(address) ?? false,
      shown: (message) => society()?.shown(message, clock.now()),
    });
    made = { listening, phones };
    return {
      transports: [phones.transport],
      web: nobodyAnswers,
      around: listening.around,
      newContactId: countedIds(),
      contactsAtHand: Math.min(contacts, mostAtHand),
    };
  });
  // Composing has called the function above.
  return { kabar, clock, ...(made as unknown as { listening: Listening; phones: Phones }) };
}

/** Other systems are no part of a simulation: calls of flows fail, and flows must be able to live with that. */
const nobodyAnswers: Web = {
  call: async () => ({ kind: 'failed', reason: 'a simulation calls nobody' }),
};

/** The real ids are random. */
function countedIds(): () => ContactId {
  let count = 0;
  return () => `contact-${String(++count).padStart(7, '0')}` as ContactId;
}
