/** `kabar simulate` as one types it: what it prints, and what it refuses. */
import { expect, test } from '@jest/globals';
import { simulateCommand } from '../../src/cli/simulate.ts';
import type { Report } from '../../src/simulate/report.ts';
import { runCommand } from '../support/run-command.ts';

const small = ['--contacts', '6', '--days', '5'];

test('prints a report that can be read by machines', async () => {
  const { code, out } = await runCommand(simulateCommand(), [...small, '--json']);
  expect(code).toBe(0);
  const report = JSON.parse(out) as Report;
  expect([report.contacts, report.days, report.seed, report.start]).toEqual([6, 5, 7, '2026-01-05']);
  expect(report.violations).toEqual([]);
}, 120_000);

test('prints a report that can be read by people', async () => {
  const { code, out } = await runCommand(simulateCommand(), [...small, '--seed', '3']);
  expect(code).toBe(0);
  expect(out).toContain('6 people, 5 days from 2026-01-05, seed 3');
  expect(out).toContain('The auditor found no violation of consent, caps and quiet hours.');
}, 120_000);

test('says what is wrong with the flow files before anybody lives', async () => {
  const { code, err } = await runCommand(simulateCommand(), [...small, '--flows', 'test/nowhere']);
  expect(code).not.toBe(0);
  expect(err).toContain('test/nowhere');
});

test.each([
  [['--contacts', 'many'], 'It must be a whole number above 0.'],
  [['--from', 'tomorrow'], 'It must be a date such as 2026-01-05.'],
  [['--from', '2026-02-31'], 'It must be a date such as 2026-01-05.'],
])('refuses %p', async (args, words) => {
  const { code, err } = await runCommand(simulateCommand(), args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});
