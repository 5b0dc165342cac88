/** What begins which flow, worked out once for a release: a message costs the same however many flows there are. */
import { createMemory } from '../memory.ts';
import { plainWords } from '../policy/intent.ts';
import type { Release } from '../release.ts';
import type { Flow, FlowStart } from './flow.ts';

type StartBy<By extends FlowStart['by']> = Extract<FlowStart, { readonly by: By }>;

/** A start together with its flow. */
export type WayIn<By extends FlowStart['by']> = { readonly flow: Flow; readonly start: StartBy<By> };

/** Where several flows begin the same way, they stand in the order of the release. */
export type WaysIn = {
  /** By its plain form; the first flow that has it. */
  readonly keywords: ReadonlyMap<string, Flow>;
  /** By name. */
  readonly events: ReadonlyMap<string, readonly WayIn<'event'>[]>;
  /** By flow and question, as `check-in.how-is-it`. */
  readonly answers: ReadonlyMap<string, readonly WayIn<'answer'>[]>;
  readonly links: readonly WayIn<'link'>[];
  /** The first flow of each of these. */
  readonly single: Readonly<Partial<Record<'unsure' | 'opt-down' | 'fallback', Flow>>>;
};

export const waysIn = ({ flows }: Pick<Release, 'flows'>): WaysIn => known(flows, [], () => read(flows));

const known = createMemory<Release['flows'], WaysIn>();

function read(flows: Release['flows']): WaysIn {
  const keywords = new Map<string, Flow>();
  const events = new Map<string, WayIn<'event'>[]>();
  const answers = new Map<string, WayIn<'answer'>[]>();
  const links: WayIn<'link'>[] = [];
  const single: Partial<Record<'unsure' | 'opt-down' | 'fallback', Flow>> = {};
  for (const flow of flows.values())
    for (const start of flow.starts)
      switch (start.by) {
        case 'keyword':
          for (const word of Object.values(start.words).flat()) {
            const plain = plainWords(word);
            if (!keywords.has(plain)) keywords.set(plain, flow);
          }
          break;
        case 'event':
          add(events, start.name, { flow, start });
          break;
        case 'answer':
          add(answers, `${start.flow}.${start.step}`, { flow, start });
          break;
        case 'link':
          links.push({ flow, start });
          break;
        case 'unsure':
        case 'opt-down':
        case 'fallback':
          single[start.by] ??= flow;
          break;
        case 'schedule':
        case 'date':
          break;
        default:
          start satisfies never;
      }
  return { keywords, events, answers, links, single };
}

function add<T>(to: Map<string, T[]>, key: string, way: T): void {
  const ways = to.get(key) ?? [];
  ways.push(way);
  to.set(key, ways);
}
