/** Small lives with the real engine: the same seed, the same bytes; no rule is broken; and broken rules are seen. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { readSettings } from '../../src/config.ts';
import { type Auditor, createAuditor } from '../../src/simulate/auditor.ts';
import { loadPainter } from '../../src/simulate/charts.ts';
import { compareReports } from '../../src/simulate/compare.ts';
import type { Report } from '../../src/simulate/report.ts';
import { reportOn } from '../../src/simulate/report-on.ts';
import { reportPage } from '../../src/simulate/report-page.ts';
import { differenceWords, reportWords } from '../../src/simulate/report-words.ts';
import { simulate } from '../../src/simulate/simulation.ts';
import { silentLogger } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { shippedRelease } from '../support/shipped.ts';

const start = Date.UTC(2026, 0, 5);
const patienceMs = 300_000;

const options = (
  size: { contacts: number; days: number; seed?: number },
  env: Record<string, string> = {},
) => ({
  seed: 7,
  ...size,
  start,
  logger: silentLogger,
  settings: readSettings({ LOG_LEVEL: 'silent', ...env }),
});

let own: OwnFlows | null = null;
afterEach(() => {
  own?.close();
  own = null;
});

describe('fifty people and sixty days with the shipped flows', () => {
  const size = { contacts: 50, days: 60 };

  test(
    'give the same bytes twice, and break no rule',
    async () => {
      const one = await reportOn(options(size));
      expect(one.violations).toEqual([]);
      expectALife(one);
      const two = await reportOn(options(size));
      expect(JSON.stringify(two)).toBe(JSON.stringify(one));
      expect(reportWords(two)).toBe(reportWords(one));
      const painter = await loadPainter();
      const page = reportPage([{ name: 'flows', report: one }], [], painter);
      expect(reportPage([{ name: 'flows', report: two }], [], painter)).toBe(page);
      expectOnePage(page);
    },
    patienceMs,
  );
});

/** An auditor who was shown nothing would find nothing. */
function expectALife(report: Report): void {
  expect(report.messages.started).toBeGreaterThan(100);
  expect(report.messages.votes).toBeGreaterThan(20);
  expect(report.optOuts.total).toBeGreaterThan(0);
  expect(report.held['quiet hours']).toBeGreaterThan(0);
  expect(report.stages).toHaveLength(60);
  const everybody = Object.values(report.stages.at(-1)?.counts ?? {}).reduce((sum, each) => sum + each, 0);
  // Whoever got another number is two contacts.
  expect(everybody).toBeGreaterThanOrEqual(50);
  expect(report.repliesByHour.reduce((sum, each) => sum + each, 0)).toBe(
    report.messages.written + report.messages.votes + report.messages.reactions,
  );
}

function expectOnePage(page: string): void {
  expect(page.match(/<svg/g)).toHaveLength(7);
  expect(page).not.toMatch(/<(script|link|img|iframe)\b/);
  expect(page).not.toMatch(/(src|href)="http/);
}

test(
  'another seed gives another life',
  async () => {
    const size = { contacts: 12, days: 14 };
    const [one, two] = [await reportOn(options(size)), await reportOn(options({ ...size, seed: 8 }))];
    expect(JSON.stringify({ ...two, seed: 7 })).not.toBe(JSON.stringify(one));
  },
  patienceMs,
);

test(
  'an engine that keeps neither quiet hours nor caps is caught by the house rules that it should have kept',
  async () => {
    own = copyFlows();
    own.replace('flows/policy.yaml', '{ from: "20:00", to: "08:00" }', '{ from: "03:00", to: "03:01" }');
    own.replace('flows/policy.yaml', '{ day: 1, week: 2, month: 8 }', '{ day: 9, week: 63, month: 270 }');
    own.replace('flows/weekly-poll.yaml', 'tue 18:00', 'day 21:00');
    own.replace('flows/weekly-poll.yaml', 'after: 3d', 'after: 20h');
    const shipped = await shippedRelease();
    const auditors: Auditor[] = [];
    await simulate({
      ...options({ contacts: 15, days: 21 }, own.env),
      watchers: () => {
        const auditor = createAuditor(shipped);
        auditors.push(auditor);
        return [auditor.watch];
      },
    });
    const found = auditors.flatMap((auditor) => auditor.violations().map(({ rule }) => rule));
    expect(found).toEqual(
      expect.arrayContaining(['a started message in quiet hours', 'more than the week allows']),
    );
  },
  patienceMs,
);

test(
  'the same people meet other flows, and what changes is told',
  async () => {
    own = copyFlows();
    own.replace('flows/weekly-poll.yaml', 'tue 18:00', 'month 1 18:00');
    const size = { contacts: 15, days: 45 };
    const [ours, theirs] = [await reportOn(options(size)), await reportOn(options(size, own.env))];
    const differences = compareReports(ours, theirs);
    const polls = differences.find(({ what }) => what === 'started by: weekly-poll');
    expect(polls?.change).toBeLessThan(0);
    expect(differences.find(({ what }) => what === 'messages we started')).toEqual({
      what: 'messages we started',
      ours: ours.messages.started,
      theirs: theirs.messages.started,
      change: theirs.messages.started - ours.messages.started,
    });
    expect(theirs.people).toEqual(ours.people);
    expect(differenceWords(differences, 'flows', 'other')).toContain('The same people, flows → other');
    expect(compareReports(ours, ours).every(({ change }) => change === 0)).toBe(true);
  },
  patienceMs,
);
