/** Five hundred kills on the embedded store, at every named point and at random, while everything else goes wrong too. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { campaignPointNames, erasurePointNames, failPointNames } from '../../src/pipeline/fail-points.ts';
import { seed } from '../properties/seed.ts';
import { type Report, reportOf } from './report.ts';
import { runWorlds } from './run.ts';
import { embeddedPlace } from './stores.ts';

const worlds = 4;
const lives = 512;

describe(`engines that are killed on the embedded store (seed ${seed})`, () => {
  let report: Report;
  beforeAll(async () => {
    report = reportOf(
      'embedded',
      await runWorlds({ place: embeddedPlace, worlds, abreast: worlds, lives, seed }),
    );
    console.info(report.words);
  }, 1_800_000);

  test('nothing is lost, decided twice or sent twice, and nothing leaves after a STOP', () => {
    expect(report.findings.map(({ rule, words }) => `${rule}: ${words}`)).toEqual([]);
  });

  test('were at least five hundred', () => {
    expect(report.killed).toBeGreaterThanOrEqual(500);
  });

  test.each(failPointNames)('died at "%s" at least five times', (point) => {
    expect(report.kills.get(point)).toBeGreaterThanOrEqual(5);
  });

  test.each([...erasurePointNames, ...campaignPointNames])('died at "%s" at least twice', (point) => {
    expect(report.kills.get(point)).toBeGreaterThanOrEqual(2);
  });

  test.each(['clock jumps', 'disk full', 'store locked', 'transport hangs'])(
    'lived through "%s"',
    (fault) => {
      expect(report.faults.get(fault)).toBeGreaterThanOrEqual(5);
    },
  );

  test('took nothing that they could not store, and said so', () => {
    expect(report.refusals).toBeGreaterThan(0);
  });
});
