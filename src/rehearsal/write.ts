/** Writes scenarios as YAML, as a person would. */
import { stringify } from 'yaml';
import type { Beginning } from './format.ts';
import { stranger } from './opening.ts';
import type { Said } from './turn-shapes.ts';

/** One turn as it is written: `{ starts: book }` or `process crashes`. */
export type WrittenTurn = Readonly<Record<string, unknown>> | string;

export type WrittenScenario = {
  readonly scenario: string;
  readonly in?: string;
  readonly contact?: Beginning;
  readonly now?: string;
  readonly phone?: string;
  readonly turns: readonly WrittenTurn[];
};

/** One is a map, several are a list. */
export function writeScenarios(scenarios: readonly WrittenScenario[], about: string): string {
  const [only, ...others] = scenarios;
  const body = only && others.length === 0 ? inYaml(asWritten(only)) : writeEntries(scenarios);
  return `# ${about}\n${body}`;
}

/** A list, also of one: to be put behind what a file has. */
export const writeEntries = (scenarios: readonly WrittenScenario[]): string =>
  spaced(inYaml(scenarios.map(asWritten)));

function asWritten({ contact = stranger, scenario, turns, ...head }: WrittenScenario): object {
  const { begins, ...more } = contact;
  const plain = Object.keys(more).length === 0;
  const beginning = plain && begins === 'stranger' ? {} : { contact: plain ? begins : contact };
  return { scenario, ...head, ...beginning, turns };
}

const inYaml = (value: object): string => stringify(value, { lineWidth: 110, aliasDuplicateObjects: false });

/** A blank line before each of a list but the first. */
const spaced = (list: string): string => list.replace(/\n- scenario:/g, '\n\n- scenario:');

/** What was said as one turn; null when nothing was. */
export const saysTurn = (said: readonly Said[]): WrittenTurn | null =>
  said.length === 0 ? null : { 'kabar says': said.length === 1 ? said[0] : said };
