/** Campaigns in lines for a terminal. */
import type { Report } from '../core/campaign/report.ts';
import type { CampaignNow, CampaignPreview, OccurrenceNow } from '../http/campaigns-now.ts';

export const campaignLines = (
  campaigns: readonly CampaignNow[],
  occurrences: readonly OccurrenceNow[],
): readonly string[] => [
  ...(campaigns.length === 0
    ? ['There are no campaigns yet: give a flow a `start: { schedule: … }`.']
    : campaigns.map(planLine)),
  '',
  ...(occurrences.length === 0 ? ['Nothing has taken place yet.'] : occurrences.map(stateLine)),
];

export const occurrenceLines = (occurrence: OccurrenceNow): readonly string[] => [
  stateLine(occurrence),
  '',
  ...occurrence.places.map(
    ({ place, dueAt, asked, state, waitsUntil }) =>
      `  ${place.padEnd(24)} ${new Date(dueAt).toISOString()}  ${String(asked).padStart(7)} asked  ${state}${state === 'open' && waitsUntil !== undefined ? `, waits for the number until ${new Date(waitsUntil).toISOString()}` : ''}`,
  ),
  '',
  ...reportLines(occurrence.numbers),
];

export const previewLines = (preview: CampaignPreview): readonly string[] => [
  planLine(preview),
  ...(preview.holdout > 0 ? [`  ${preview.heldOut} of them are held out and get nothing`] : []),
  '',
  ...preview.places.map(
    ({ place, zone, at, audience }) =>
      `  ${place.padEnd(24)} ${at === null ? 'never' : new Date(at).toISOString()}  ${String(audience).padStart(7)}  by ${zone}`,
  ),
  '',
  ...preview.first.map(({ id, lifecycle, language }) => `  ${id}  ${lifecycle.stage.padEnd(11)} ${language}`),
];

const planLine = ({ campaign, when, clock, to, audience, next, holdout }: CampaignNow): string =>
  [
    `${campaign}: ${when} by the ${clock === 'house' ? 'house’s' : 'contacts’'} clocks, to ${to} (${audience} now)`,
    ...(holdout > 0 ? [`${holdout * 100} % held out`] : []),
    next === null ? 'not again' : `next ${next.replace('T', ' ')}`,
  ].join(', ');

const stateLine = ({ id, state, reason, asked }: OccurrenceNow): string =>
  `${id}  ${state.padEnd(8)} ${String(asked).padStart(7)} asked${reason === null ? '' : `  (${reason})`}`;

function reportLines(report: Report): readonly string[] {
  const { enrolled, sent, delivered } = report;
  const of = (count: number, all: number) =>
    all === 0 ? String(count) : `${count} (${((100 * count) / all).toFixed(1)} %)`;
  const rows: readonly (readonly [string, string])[] = [
    ['enrolled', String(enrolled)],
    ['held out', of(report.heldOut, enrolled)],
    ['sent', of(sent, enrolled)],
    ['delivered', of(delivered, sent)],
    ['read, at least', of(report.read, delivered)],
    ['failed', String(report.failed)],
    ...(report.linked === 0 ? [] : [['clicked in 72 h', of(report.clicked, report.linked)] as const]),
    ['replied in 72 h', of(report.replied, delivered)],
    ['  without it', of(report.heldOutReplied, report.heldOut)],
    ['opted out in 72 h', of(report.optedOut, delivered)],
    ['  without it', of(report.heldOutOptedOut, report.heldOut)],
    ...reasons('skipped', report.skipped),
    ...reasons('held', report.held),
    ...reasons('dropped', report.dropped),
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(20)} ${value}`);
}

const reasons = (name: string, counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([reason, count]) => [name, `${count}: ${reason}`] as const);
