/** The digest as those who look after the list get it: at its time, once, with what the days brought beside the days before. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { createDigest } from '../../src/scheduler/figures/digest.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

const [sari, ana, bea] = ['+6281234567890', '+6281234567891', '+6281234567892'];
let rig: Rig;
let flows: OwnFlows;
let digest: ReturnType<typeof createDigest>;
afterEach(async () => {
  await rig.close();
  flows.close();
});

async function open(written: string) {
  flows = copyFlows();
  flows.append('flows/policy.yaml', `\ndigest: ${written}\n`);
  flows.write(
    'flows/news.yaml',
    'flow: news\ntopic: classes\nstart: { event: digest }\nsteps: [{ say: week }]\n',
  );
  for (const language of ['en', 'id', 'es', 'pt'])
    flows.write(
      `locales/${language}/news.yaml`,
      'week: "{{run.from}} to {{run.to}}: {{run.on_list}} on the list, {{run.joined}} joined ({{run.joined_before}} before), {{run.left}} left, {{run.heard}} messages"\n',
    );
  rig = await openRig({ env: flows.env });
  digest = process();
}

/** What one process knows of it. */
const process = () =>
  createDigest({ ...rig.kabar, inbox: rig.kabar.engine.inbox, release: () => rig.kabar.releases.current() });

const tell = async () => {
  const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
  await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
  const told = await digest();
  await rig.pass(minuteMs);
  return told;
};
const join = async (...numbers: string[]) => {
  for (const number of numbers) for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(number, text);
};
const digests = async (number: string) =>
  (await rig.heard(number)).filter((text) => text.includes('on the list'));

describe('the digest', () => {
  test('comes at its time, once, however often it is asked for, with the days before beside it', async () => {
    // It is Tuesday, ten in the morning in Jakarta.
    await open(`{ every: "wed 08:00", to: ["${sari}"] }`);
    await join(sari, ana, bea);
    await rig.say(ana, 'STOP');
    expect(await tell()).toBe(0);
    await rig.pass(22 * hourMs + 5 * minuteMs);
    expect([await tell(), await tell()]).toEqual([1, 0]);
    // Another process, or the same after a restart, gathers it again and tells it to nobody.
    digest = process();
    expect(await tell()).toBe(0);
    expect(await digests(sari)).toEqual([
      expect.stringMatching(
        /^2026-11-18 to 2026-11-24: 2 on the list, 3 joined \(0 before\), 1 left, 13 messages/,
      ),
    ]);
    expect(await digests(ana)).toEqual([]);
    await rig.pass(7 * dayMs);
    expect(await tell()).toBe(1);
    expect((await digests(sari)).at(-1)).toMatch(
      /^2026-11-25 to 2026-12-01: 2 on the list, 0 joined \(3 before\)/,
    );
  });

  test('that was due long ago, as after a night off, is not told', async () => {
    await open(`{ every: "tue 03:00", to: ["${sari}"], days: 1 }`);
    await join(sari);
    expect(await tell()).toBe(0);
    await rig.pass(6 * dayMs + 17 * hourMs);
    expect(await tell()).toBe(0);
  });

  test('goes to nobody who did not agree, and to no number that nobody has', async () => {
    await open(`{ every: "day 11:00", to: ["${sari}", "${ana}"] }`);
    await rig.say(sari, 'hi');
    await rig.say(sari, 'no');
    await rig.pass(65 * minuteMs);
    await tell();
    expect(await digests(sari)).toEqual([]);
  });
});

describe('what is written', () => {
  test('is refused at its place when it is no time or no number', async () => {
    flows = copyFlows();
    flows.append('flows/policy.yaml', '\ndigest: { every: sometimes, to: ["12"] }\n');
    await expect(openRig({ env: flows.env })).rejects.toThrow(
      /must be a time that comes again[\s\S]*phone number/,
    );
    flows.close();
    await open(`{ every: "day 11:00", to: ["${sari}"] }`);
  });

  test('and a digest that no flow tells is warned of', async () => {
    await open(`{ every: "day 11:00", to: ["${sari}"] }`);
    await rig.kabar.keeper.takeFiles();
    const { issues } = await rig.kabar.keeper.check({
      base: rig.kabar.releases.current().id,
      files: {
        'flows/news.yaml': 'flow: news\ntopic: classes\nstart: { event: other }\nsteps: [{ say: week }]\n',
      },
    });
    expect(issues.map(({ code }) => code)).toContain('untold-digest');
  });
});
