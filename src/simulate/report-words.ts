/** A report for the terminal: figures, and pictures made of letters. */
import { stages } from '../core/lifecycle/stages.ts';
import type { Difference } from './compare.ts';
import type { Violation } from './conversation.ts';
import type { Counted, Report } from './report.ts';

const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const barWidth = 30;
const chartWidth = 52;
const mostFlows = 12;

export function reportWords(report: Report): string {
  const { messages, optOuts } = report;
  return [
    `${count(report.contacts)} people, ${report.days} days from ${report.start}, seed ${report.seed}`,
    `  ${pairs(report.people)}`,
    '',
    'Messages',
    `  started ${count(messages.started)}, answers ${count(messages.replies)}, goodbyes ${count(messages.goodbyes)}; they wrote ${count(messages.written)}, voted ${count(messages.votes)}, reacted ${count(messages.reactions)}`,
    `  started per contact: ${messages.startedPerContact.mean} on average, median ${messages.startedPerContact.median}, 90 % at most ${messages.startedPerContact.p90}, most ${messages.startedPerContact.most}`,
    ...bars(messages.startedPerContact.histogram),
    '',
    'Stages over time (each line from nobody to its own most; the number is the end)',
    ...stageLines(report),
    '',
    `Opt-outs: ${count(optOuts.total)}, of whom ${count(optOuts.cameBack)} came back`,
    ...(optOuts.total === 0
      ? []
      : [
          `  who:            ${pairs(optOuts.byPersona)}`,
          `  after:          ${pairs(optOuts.byFlow)}`,
          `  messages that week: ${pairs(optOuts.byStartedThatWeek)}`,
        ]),
    '',
    'Held, by reason',
    ...bars(report.held),
    'Dropped, by reason',
    ...bars(report.dropped),
    '',
    `Flows${report.flows.length > mostFlows ? ` (the ${mostFlows} that start most)` : ''}: started, answered within a day, STOP within a day`,
    ...[...report.flows]
      .sort((a, b) => b.started - a.started || b.replies - a.replies)
      .slice(0, mostFlows)
      .map(
        ({ flow, started, answered, stops, replies }) =>
          `  ${flow.padEnd(16)} ${count(started).padStart(8)} ${share(answered, started).padStart(6)} ${count(stops).padStart(6)}   answers ${count(replies)}`,
      ),
    '',
    'By hour of the day     0     6     12    18',
    `  they write (local)   ${spark(report.repliesByHour)}`,
    `  we send (house)      ${spark(report.sentByHour)}`,
    `  busiest hour ${report.busiestHour.at}: ${count(report.busiestHour.messages)} messages; busiest day ${report.busiestDay.day}: ${count(report.busiestDay.messages)}`,
    '',
    ...findingLines(report),
  ].join('\n');
}

/** `mine` and `other` are the names of the two sets of flows. */
export function differenceWords(differences: readonly Difference[], mine: string, other: string): string {
  const width = Math.max(...differences.map(({ what }) => what.length));
  return [
    `The same people, ${mine} → ${other}`,
    ...differences.map(
      ({ what, ours, theirs, change }) =>
        `  ${what.padEnd(width)} ${count(ours).padStart(9)} → ${count(theirs).padStart(9)}   ${change > 0 ? '+' : ''}${count(change)}`,
    ),
  ].join('\n');
}

function findingLines({ violations, remarks }: Report): readonly string[] {
  return [
    ...(violations.length === 0
      ? ['The auditor found no violation of consent, caps and quiet hours.']
      : ['The auditor found violations:', ...exampleLines(violations)]),
    ...(remarks.length === 0 ? [] : ['Worth a look:', ...exampleLines(remarks)]),
  ];
}

const exampleLines = (found: readonly Violation[]): readonly string[] =>
  found.flatMap(({ rule, count: times, examples }) => [
    `  ${rule}: ${count(times)}`,
    ...examples.flatMap(({ at, person, persona, conversation }) => [
      `    ${at}, person ${person} (${persona}):`,
      ...conversation.map((line) => `      ${line}`),
    ]),
  ]);

function stageLines(report: Report): readonly string[] {
  return [...stages, 'erased' as const].flatMap((stage) => {
    const line = sampled(report.stages.map(({ counts }) => counts[stage] ?? 0));
    const last = report.stages.at(-1)?.counts[stage] ?? 0;
    return line.every((each) => each === 0) ? [] : [`  ${stage.padEnd(12)} ${spark(line)} ${count(last)}`];
  });
}

/** No more points than fit into a line. */
const sampled = (numbers: readonly number[]): readonly number[] =>
  numbers.length <= chartWidth
    ? numbers
    : Array.from(
        { length: chartWidth },
        (_, index) => numbers[Math.round((index * (numbers.length - 1)) / (chartWidth - 1))] ?? 0,
      );

function spark(numbers: readonly number[]): string {
  const most = Math.max(1, ...numbers);
  return numbers
    .map((each) => (each === 0 ? ' ' : blocks[Math.min(7, Math.floor((8 * each) / most))]))
    .join('');
}

function bars(counts: Counted): readonly string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return ['  none'];
  const most = Math.max(1, ...entries.map(([, each]) => each));
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(
    ([name, each]) =>
      `  ${name.padEnd(width)} ${count(each).padStart(8)} ${'█'.repeat(Math.ceil((barWidth * each) / most))}`,
  );
}

const pairs = (counts: Readonly<Partial<Record<string, number>>>): string =>
  Object.entries(counts)
    .map(([name, each]) => `${name} ${count(each ?? 0)}`)
    .join(', ');

const count = (number: number): string => number.toLocaleString('en');
const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
