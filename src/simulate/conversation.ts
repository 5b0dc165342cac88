/** Keeps the last lines of every conversation, so that an accusation comes with what was said before it. */
import type { Instant } from '../core/time/instant.ts';
import type { Deed } from './person.ts';
import type { PersonaName } from './personas.ts';
import type { Rule } from './rules.ts';
import type { Seen, Sight } from './sight.ts';
import { dateOf, wallTime } from './wall-clock.ts';

export type Violation = {
  readonly rule: Rule;
  readonly count: number;
  /** The first few, each with the conversation that led to it, in the person's local time. */
  readonly examples: readonly Example[];
};

export type Example = {
  readonly at: string;
  readonly person: number;
  readonly persona: PersonaName;
  readonly conversation: readonly string[];
};

export type Witness = {
  see(sight: Sight): void;
  accuse(rule: Rule, who: Seen, at: Instant): void;
  violations(): readonly Violation[];
};

const keptLines = 8;
const keptExamples = 5;
const keptCharacters = 100;

export function createWitness(): Witness {
  const lines = new Map<number, (() => string)[]>();
  const found = new Map<Rule, { count: number; examples: Example[] }>();

  /** Most lines are never read: they are put into words only when they are. */
  const keep = ({ index }: Seen, line: () => string) => {
    const kept = lines.get(index) ?? [];
    kept.push(line);
    if (kept.length > keptLines) kept.shift();
    lines.set(index, kept);
  };

  return {
    see(sight) {
      if (sight.of === 'heard') {
        const { who, at, text, log } = sight;
        keep(
          who,
          () => `${momentFor(at, who)} kabar (${log?.origin ?? '?'}, ${log?.flow ?? '-'}): ${clipped(text)}`,
        );
      } else if (sight.of === 'did') {
        const { who, at, deed } = sight;
        const words = wordsFor(deed);
        if (words !== null) keep(who, () => `${momentFor(at, who)} ${who.persona}: ${clipped(words)}`);
      }
    },
    accuse(rule, who, at) {
      const known = found.get(rule) ?? { count: 0, examples: [] };
      known.count += 1;
      if (known.examples.length < keptExamples) {
        const conversation = (lines.get(who.index) ?? []).map((line) => line());
        known.examples.push({
          at: momentFor(at, who),
          person: who.index,
          persona: who.persona,
          conversation,
        });
      }
      found.set(rule, known);
    },
    violations: () => [...found].map(([rule, { count, examples }]) => ({ rule, count, examples })),
  };
}

/** `2026-02-03 09:05` on their wall. */
function momentFor(at: Instant, { zone }: Seen): string {
  const { day, hour, minute } = wallTime(at, zone);
  return `${dateOf(day)} ${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const clipped = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, keptCharacters);

function wordsFor(deed: Deed): string | null {
  switch (deed.do) {
    case 'write':
      return `${deed.text} (means: ${deed.means})`;
    case 'vote':
      return `votes for ${deed.options.map(({ label }) => label).join(', ')}`;
    case 'react':
      return `reacts with ${deed.emoji}`;
    case 'change-number':
      return 'has a new number from now on';
    case 'visit':
      return `an application tells of ${deed.event}`;
    case 'join':
    case 'read':
    case 'think-of-us':
    case 'come-back':
      return null;
    default:
      return deed satisfies never;
  }
}
