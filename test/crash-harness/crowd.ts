/** The people with their phones. They outlive every engine, and write down what they wrote, what was taken, and what they were shown. */

import type { OutgoingMessage } from '../../src/ports/transport.ts';
import type { Dice } from '../../src/simulate/dice.ts';
import type { EngineProcess } from './engine-process.ts';
import type { Seen } from './evidence.ts';
import { causeOf, entryOf } from './history.ts';
import type { Answer, Told } from './orders.ts';

type Role = 'talks' | 'wavers' | 'sleeps';

type Person = {
  readonly phone: string;
  readonly role: Role;
  /** Since they were erased last. */
  wrote: number;
  /** Their first message, until an answer to it is shown: nobody says yes to a question that they do not see. */
  asking: string | null;
  last: string;
  /** Not acknowledged: it is written again, under the same id, until it is. */
  pending: { readonly id: string; readonly text: string } | null;
  erasing: boolean;
  /** How much more they write in this life. */
  left: number;
};

/** How the phones take a send: as they should, or without ever answering, whether they show it or not. */
export type Reception = 'answers' | 'hangs';

export type Crowd = {
  readonly seen: readonly Seen[];
  /** So many messages were refused by an engine that lived: it said so, and they were written again. */
  refusals(): number;
  /** Talks to this engine from now on, until it dies where it is to die on and on; what the last one did not take comes first. */
  meet(engine: EngineProcess, life: number, reception: Reception, chat: 'briefly' | 'on and on'): void;
  hear(told: Told): void;
  /** Somebody who waits for nothing asks to be erased. */
  askForErasure(): void;
  /** Everything written is taken, and everybody who asked is erased. */
  isAtRest(): boolean;
  /** From now on nobody writes anything new. */
  hush(): void;
};

const roles: readonly Role[] = ['talks', 'talks', 'talks', 'wavers'];
/** So many of all join each engine, on average; a quarter of those sleep. */
const joiners = 16 / 3;
const retryMs = 30;

/** A quarter of the people sleep. */
export function createCrowd(dice: Dice, world: number, people: number): Crowd {
  const seen: Seen[] = [];
  const crowd = Array.from({ length: people }, (_, n): Person => {
    const role = n < people / 4 ? 'sleeps' : (roles[n % roles.length] as Role);
    const phone = `+1415555${String(1000 + world * 100 + n)}`;
    return { phone, role, wrote: 0, asking: null, last: '', pending: null, erasing: false, left: 0 };
  });
  const shownAs = new Map<string, { readonly transportId: string; readonly phone: string }>();
  const known = new Set<string>();
  const unreceived = new Set<string>();
  /** Of the engine that lives: which of `seen` came of which of its sends. */
  const shownBy = new Map<number, number>();
  let [ids, transportIds, refusals] = [0, 0, 0];
  let engine: EngineProcess | null = null;
  let life = 0;
  let reception: Reception = 'answers';
  let hushed = false;

  function nextOf({ role, wrote, last, asking }: Person): string | null {
    if (wrote === 0) return 'hi';
    if (asking !== null) return null;
    if (wrote === 1) return 'yes';
    if (role === 'sleeps') return null;
    if (last === 'STOP') return 'START';
    if (role === 'wavers') return 'STOP';
    return dice.chance(0.1) ? 'STOP' : 'count';
  }

  function write(person: Person): void {
    if (person.pending === null) {
      const text = hushed || person.left <= 0 || person.erasing ? null : nextOf(person);
      if (text === null) return;
      person.pending = { id: `${world}-${++ids}`, text };
      person.left -= 1;
      if (person.wrote === 0) person.asking = person.pending.id;
      seen.push({ saw: 'wrote', phone: person.phone, ...person.pending });
    }
    engine?.order({ order: 'hear', from: person.phone, ...person.pending });
  }

  function taken(id: string): void {
    const person = crowd.find(({ pending }) => pending?.id === id);
    if (!person?.pending) return;
    seen.push({ saw: 'taken', id });
    person.last = person.pending.text;
    person.wrote += 1;
    person.pending = null;
    write(person);
  }

  /** It is refused for now; a transport offers it again. */
  function again(id: string): void {
    refusals += 1;
    const asked = engine;
    setTimeout(() => {
      const person = crowd.find(({ pending }) => pending?.id === id);
      if (person && engine === asked) write(person);
    }, retryMs);
  }

  function show(message: string, phone: string, answered: boolean): string {
    const transportId = `phone-${world}-${++transportIds}`;
    seen.push({ saw: 'shown', phone, message, life, answered });
    if (!shownAs.has(message)) shownAs.set(message, { transportId, phone });
    unreceived.add(transportId);
    const asker = crowd.find(({ asking }) => asking !== null && entryOf(asking) === causeOf(message));
    if (asker) {
      asker.asking = null;
      if (asker.pending === null) write(asker);
    }
    return transportId;
  }

  function send(nth: number, { id, to, content }: OutgoingMessage): void {
    const hangs = reception === 'hangs' && dice.chance(0.5);
    if (hangs && dice.chance(0.5)) return;
    shownBy.set(nth, seen.length);
    const transportId = show(id, to.value, !hangs);
    if (hangs) return;
    const text = 'text' in content ? content.text : content.kind;
    answer(nth, { kind: 'accepted', transportId, text });
    engine?.order({ order: 'receive', transportIds: [...unreceived] });
  }

  /** On a busy machine an answer may come too late: the engine never knew. */
  function unheard(nth: number): void {
    const place = shownBy.get(nth) ?? -1;
    const shown = seen[place];
    if (shown?.saw === 'shown') seen[place] = { ...shown, answered: false };
  }

  const answer = (nth: number, what: Answer) => engine?.order({ order: 'answer', nth, answer: what });

  return {
    seen,
    refusals: () => refusals,
    meet(next, nth, how, chat) {
      [engine, life, reception] = [next, nth, how];
      shownBy.clear();
      for (const person of crowd) {
        const isNew = person.wrote < 2;
        const joins = isNew || (person.role !== 'sleeps' && dice.chance(joiners / people));
        person.left = joins ? (chat === 'briefly' ? 2 : 12) : 0;
        write(person);
        if (person.erasing) engine.order({ order: 'erase', phone: person.phone });
      }
    },
    hear(told) {
      switch (told.told) {
        case 'taken':
          return taken(told.id);
        case 'refused':
          return again(told.id);
        case 'send':
          return send(told.nth, told.message);
        case 'gave up':
          return unheard(told.nth);
        case 'find': {
          const shown = shownAs.get(told.message.id);
          if (shown) answer(told.nth, { kind: 'found', transportId: shown.transportId, text: '' });
          else answer(told.nth, { kind: 'absent' });
          return;
        }
        case 'received':
          for (const id of told.transportIds) unreceived.delete(id);
          return;
        case 'committed':
          for (const entry of told.entries) {
            if (known.has(entry)) continue;
            known.add(entry);
            seen.push({ saw: 'committed', entry });
          }
          return;
        case 'erased': {
          const person = crowd.find(({ phone, erasing }) => erasing && phone === told.phone);
          if (!person) return;
          seen.push({ saw: 'erased', phone: person.phone });
          Object.assign(person, { erasing: false, wrote: 0, asking: null, last: '' });
          return;
        }
        default:
          return;
      }
    },
    askForErasure() {
      const [first, ...others] = crowd.filter(
        ({ pending, wrote, erasing }) => !pending && !erasing && wrote > 2,
      );
      if (!first) return;
      const person = dice.pick([first, ...others]);
      person.erasing = true;
      seen.push({ saw: 'erasure-asked', phone: person.phone });
      engine?.order({ order: 'erase', phone: person.phone });
    },
    isAtRest: () => crowd.every(({ pending, erasing }) => pending === null && !erasing),
    hush() {
      hushed = true;
    },
  };
}
