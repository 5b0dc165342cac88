/**
 * Fills a store with weeks of talk on a virtual clock, and takes the pictures of the console in docs/screenshots from it.
 * Needs Chromium, and a font with emoji (Debian: chromium, fonts-noto-color-emoji): CHROMIUM_PATH=/usr/bin/chromium node scripts/screenshots.mjs
 * With names of pictures, such as `editor`, it takes only those.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
const { composeVirtual } = await import('../dist/compose.js');
const { readSettings } = await import('../dist/config.js');
const { startKabar } = await import('../dist/start.js');
const { serve } = await import('../dist/serve.js');
const { countFigures } = await import('../dist/scheduler/figures/figures.js');
const { createDice } = await import('../dist/simulate/dice.js');
const { contactDeeds } = await import('../dist/http/contact-deeds.js');

const out = 'docs/screenshots';
const hourMs = 3_600_000;
const hours = 30 * 24;
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-screenshots-'));
const settings = { KABAR_DATA_DIR: dataDir, LOG_LEVEL: 'silent', KABAR_CHANNELS: 'simulator', PORT: '0' };
/** What Sari finds in her inbox. */
const questions = [
  'Can I bring my daughter to the class on Saturday?',
  'Is the rendang very hot?',
  'Do you also teach in English?',
];
/** What Sari wrote to those who asked before. */
const sariWrites = [
  'With pleasure, bring her along.',
  'Yes, on Saturdays too.',
  'Of course. See you then!',
  'I will ask and tell you tomorrow.',
];
const silent = { debug() {}, info() {}, warn() {}, error: console.error, child: () => silent };

await fill();
const serving = await serve(readSettings(settings));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  await shoot();
} finally {
  await browser.close();
  await serving.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();

/** People who come day by day, mostly in the evening; some agree, some leave. */
async function fill() {
  const start = Date.now() - hours * hourMs;
  const { kabar, clock } = await composeVirtual(readSettings(settings), start, silent, () => ({
    inMemory: false,
  }));
  const running = await startKabar(kabar, { campaigns: true });
  const { phones } = kabar.simulator;
  const dice = createDice(7, 'screenshots');
  const called = [
    'Asha',
    'Budi',
    'Citra',
    'Dewi',
    'Eka',
    'Fajar',
    'Gita',
    'Hadi',
    'Indah',
    'Joko',
    'Lina',
    'Made',
  ];
  const names = new Map();
  const nameOf = (who) => {
    if (!names.has(who)) names.set(who, dice.pick(called));
    return names.get(who);
  };
  /** What somebody writes who was shown this last. */
  const answerTo = (last, who) => {
    if (last === undefined) return 'hi';
    if (/call you/.test(last.text)) return nameOf(who);
    // Whoever comes back after a day does not answer what was asked then.
    if (clock.now() - last.at > 24 * hourMs) return dice.pick(['hi', 'menu', 'hello', 'prices']);
    const options = last.options ?? last.poll?.options ?? [];
    if (/May we write/.test(last.text)) return dice.chance(0.85) ? 'yes' : 'no';
    if (options.length > 0) return String(1 + dice.whole(0, options.length - 1));
    if (dice.chance(0.03)) return 'STOP';
    return dice.chance(0.05)
      ? 'Can I bring my daughter to the class?'
      : dice.pick(['prices', 'thanks', 'menu', 'hello']);
  };
  const deedDeps = {
    ...kabar,
    inbox: kabar.engine.inbox,
    release: () => kabar.releases.current(),
    channels: () => kabar.transports.map(({ facts }) => ({ facts })),
  };
  const sari = () => contactDeeds(deedDeps, { by: 'Sari', key: null });
  /** Sari answers most of those who wait within hours, and lets Kabar go on. */
  const sariAnswers = async () => {
    for (const { id } of await kabar.store.contacts.withPerson(null, 50)) {
      if (dice.chance(0.6)) continue;
      await sari().write(id, dice.pick(sariWrites));
      await sari().hand(id, 'bot');
      await running.settle();
    }
  };
  for (let hour = 0; hour < hours; hour++) {
    clock.moveTo(start + hour * hourMs);
    const local = new Date(start + hour * hourMs + 7 * hourMs).getUTCHours();
    const many =
      local < 7 ? 0 : Math.round((local > 16 ? 7 : 3) * (0.5 + hour / hours / 2) * dice.share() * 2);
    for (let nth = 0; nth < many; nth++) {
      const who = dice.whole(0, 20 + Math.floor(hour / 4));
      const from = { kind: 'phone', value: `+62812${34_560_000 + who}` };
      const last = phones
        .shown(from)
        .filter(({ direction }) => direction === 'out')
        .at(-1);
      await phones.write({ from, content: { kind: 'text', text: answerTo(last, who) } });
      await running.settle();
    }
    if (local > 8 && local < 20) await sariAnswers();
  }
  clock.moveTo(Date.now());
  for (let round = 0; round < 20; round++) await sariAnswers();
  const active = await kabar.store.contacts.list({ stage: 'active', limit: 200 });
  const known = active.filter(({ contact }) => called.includes(contact.attributes.name));
  for (const [nth, text] of questions.entries()) {
    await phones.write({ from: known[nth].contact.addresses[0], content: { kind: 'text', text } });
    await running.settle();
  }
  await running.settle();
  const zone = () => kabar.releases.current().policy.defaultTimeZone;
  await countFigures({ store: kabar.store, clock, zone });
  await running.stop();
}

/** The page of a tryout in which a new subscriber has given a name. */
async function tried(page, address) {
  await page.goto(address);
  await page.$eval('input[name=who][value=subscribed]', (choice) => choice.click());
  await page.$eval('input[type=datetime-local]', (field) => {
    field.value = `${field.value.slice(0, 11)}10:00`;
  });
  await Promise.all([page.waitForNavigation(), page.$eval('main button.main', (begin) => begin.click())]);
  await page.type('#text', 'Ana');
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.keyboard.press('Enter'),
  ]);
  return new URL(page.url()).pathname;
}

async function shoot() {
  mkdirSync(out, { recursive: true });
  const page = await browser.newPage();
  const link = /\/console\/sign-in\?token=\S+/.exec(serving.greeting)?.[0];
  const origin = `http://localhost:${serving.port}`;
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(origin + link);
  // Whoever has a password is not told to set one.
  await page.goto(`${origin}/console/account`);
  await page.type('#next', 'three quiet rivers');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const first = (path, among) =>
    page.goto(origin + path).then(() => page.$eval(among, (link) => link.getAttribute('href')));
  const pages = [
    ['overview', '/console/overview', 'light', 1280, 1150],
    ['overview-dark', '/console/overview', 'dark', 1280, 1150],
    ['analytics', '/console/analytics', 'light', 1280, 1500],
    [
      'inbox',
      await first('/console/inbox', 'main a[href^="/console/inbox/"]:not([href$="replies"])'),
      'light',
      1280,
      900,
    ],
    ['flow', '/console/flows/weekly-poll', 'light', 1280, 1300],
    ['editor', '/console/flows/edit?path=flows%2Fweekly-poll.yaml', 'light', 1280, 900],
    ['tryout', await tried(page, `${origin}/console/flows/try?flow=welcome`), 'light', 1280, 900],
    ['simulator', '/console/simulator?phone=%2B6281234560003', 'light', 1280, 900],
    ['phone', '/console/simulator?phone=%2B6281234560003', 'dark', 390, 844],
  ];
  const only = process.argv.slice(2);
  for (const [name, path, scheme, width, height] of pages) {
    if (only.length > 0 && !only.includes(name)) continue;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height });
    await page.goto(origin + path);
    // The editor looks the file over a moment after it opens.
    if (name === 'editor') await page.waitForNetworkIdle({ idleTime: 1_000 });
    await page.screenshot({ path: join(out, `${name}.png`) });
  }
}
