/** The first hour of a newcomer, with the keyboard alone: a chat, a text changed and seen, a campaign planned, sent and reported. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { byKeyboard, type Keyboard } from './support/by-keyboard.ts';
import { type Visit, visitConsole } from './support/console-visit.ts';
import { describeInChromium } from './support/in-chromium.ts';

/** Of a country where English is spoken to them. */
const [ana, bea] = ['+14155552671', '+14155552672'];

describeInChromium('a newcomer at the console, by keyboard', () => {
  let flows: OwnFlows;
  let visit: Visit;
  let keys: Keyboard;

  beforeAll(async () => {
    flows = copyFlows();
    // It may be night where they live while this runs.
    flows.replace('flows/policy.yaml', '{ from: "20:00", to: "08:00" }', '{ from: "00:00", to: "00:01" }');
    visit = await visitConsole(flows.env);
    keys = byKeyboard(visit.page);
  }, 60_000);

  afterAll(async () => {
    await visit?.close();
    flows?.close();
  }, 60_000);

  async function openPhone(number: string): Promise<void> {
    const { page } = visit;
    await keys.go('Simulator');
    await keys.fill('phone', number);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  }

  /** Writes on the phone, and waits until the phone shows this. */
  async function write(words: string, answer: string): Promise<void> {
    const { page } = visit;
    await keys.tabTo('text');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await keys.shows(answer);
    // Back to the top, from where the next Tab begins.
    await page.reload();
  }

  /** Writes over a file in the console's editor, publishes it, and is led to where one sees what came of it. */
  async function change(replaced: string, by: string, seenAt: string): Promise<void> {
    const { page } = visit;
    const text = await page.$eval('#text-0', (field) => (field as HTMLTextAreaElement).value);
    expect(text).toContain(replaced);
    await keys.fill('editor-text-0', text.replace(replaced, by));
    await keys.go('Publish');
    expect(new URL(page.url()).pathname).toBe(seenAt);
  }

  test('chats with the sample business in the simulator', async () => {
    await openPhone(ana);
    await write('hi', 'May we write to you here?');
    await write('yes', 'what may we call you?');
  }, 60_000);

  test('changes a text, and the next person gets it', async () => {
    await keys.go('Flows');
    await keys.go('opt-in');
    await keys.go('Texts (en)');
    await change('and how good that you found us', 'and welcome to the kitchen', '/console/flows/history');
    await openPhone(bea);
    await write('hi', 'and welcome to the kitchen');
  }, 60_000);

  test('plans a campaign for the next minute, sees it arrive, and reads what came of it', async () => {
    for (const text of ['Ana', '1']) await visit.say(ana, text);
    await keys.go('Flows');
    await keys.go('weekly-poll');
    await keys.go('Edit the file');
    // The kitchen's own clock is Jakarta's.
    const soon = new Date(Date.now() + 7 * 3_600_000 + 90_000).toISOString();
    const [day, time] = [soon.slice(0, 10), soon.slice(11, 16)];
    await change(
      'every: "tue 18:00"',
      `once: "${day} ${time}", clock: house`,
      '/console/campaigns/weekly-poll',
    );
    await keys.shows(`${time} · listeners`);
    await openPhone(ana);
    await keys.shows('what shall we cook', 120_000);
    await keys.go('Campaigns');
    await keys.go('weekly-poll');
    expect(await visit.page.content()).toMatch(/Sent<\/th><td[^>]*>1/);
  }, 240_000);
});
