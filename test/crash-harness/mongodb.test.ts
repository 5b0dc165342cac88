/** The same on MongoDB's wire protocol, one process at a time and fewer kills: CI's FerretDB is slower, and is killed as well. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { failPointNames } from '../../src/pipeline/fail-points.ts';
import { seed } from '../properties/seed.ts';
import { mongodbPlace } from './mongodb-place.ts';
import { type Report, reportOf } from './report.ts';
import { runWorlds } from './run.ts';

const uri = process.env.MONGODB_URI;
const binary = process.env.KABAR_FERRETDB_BINARY;
/** FerretDB reads a whole collection for most updates, so each world is small. */
const worlds = 6;
const lives = 60;

const suite = () => {
  let report: Report;
  beforeAll(async () => {
    const place = () => mongodbPlace(uri ?? '', binary);
    report = reportOf('MongoDB', await runWorlds({ place, worlds, abreast: 2, lives, seed }));
    const unharmed = 'The server was not restarted: KABAR_FERRETDB_BINARY names none that may be killed.';
    console.info(binary ? report.words : `${report.words}\n${unharmed}`);
  }, 1_200_000);

  test('nothing is lost, decided twice or sent twice, and nothing leaves after a STOP', () => {
    expect(report.findings.map(({ rule, words }) => `${rule}: ${words}`)).toEqual([]);
  });

  test('were at least fifty, at every point of the pipeline', () => {
    expect(report.killed).toBeGreaterThanOrEqual(50);
    expect(failPointNames.filter((point) => !report.kills.has(point))).toEqual([]);
  });

  const restarts = binary ? test : test.skip;
  restarts('lived through restarts of the server (KABAR_FERRETDB_BINARY)', () => {
    expect(report.faults.get('store restarts')).toBeGreaterThanOrEqual(2);
  });
};

if (uri) describe(`engines that are killed on MONGODB_URI (seed ${seed})`, suite);
else
  describe.skip('the crash harness did not run on MongoDB: MONGODB_URI is not set', () => {
    test('needs a server', () => {});
  });
