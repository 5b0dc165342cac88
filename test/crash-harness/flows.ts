/** The flows of the harness: few and small, over those of the benchmark, and nothing that would hold a message back. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const files = {
  'flows/attributes.yaml':
    '# What is counted, and what the measured conversation keeps\nheard: number\nname: text\n',
  'flows/lifecycle.yaml': `# The least life there is, with a goodbye
prospect: { flow: opt-in }
confirming: { for: 3d }
onboarding: { flow: welcome, for: 3d }
active: { silent-after: 30d }
dormant: { gaps: [7d, 14d, 30d] }
quiet: { for: 180d }
archived: {}
optedOut: { flow: goodbye }
`,
  'flows/goodbye.yaml':
    '# The one message after a STOP\nflow: goodbye\ntopic: questions\nsteps:\n  - say: bye\n',
  'locales/en/goodbye.yaml': 'bye: Done, you hear no more from us.\n',
  'flows/welcome.yaml': '# They agreed\nflow: welcome\ntopic: newsletter\nsteps:\n  - say: nice\n',
  'locales/en/welcome.yaml': 'nice: Welcome!\n',
  // Exactly once, in numbers: how many of these were decided stands in the contact.
  'flows/count.yaml': `# Counts what they write
flow: count
topic: questions
start:
  keyword:
    en: [count]
steps:
  - when: has(contact.heard)
    then: [{ set: { heard: "= contact.heard + 1.0" } }]
    else: [{ set: { heard: 1 } }]
  - say: heard
`,
  'locales/en/count.yaml': 'heard: You wrote {{heard}} times.\n',
  'flows/segments.yaml': '# Whoever agreed\nlisteners: contact.consent.marketing\n',
  // It is late by up to a day, whatever the hour at which the harness runs.
  'flows/news.yaml': `# Every evening: the news
flow: news
topic: newsletter
expires-after: 30h
start:
  schedule: { every: "day 18:00", to: listeners }
steps:
  - say: news
`,
  'locales/en/news.yaml': 'news: News of the kitchen.\n',
} as const;

/** What would keep messages from leaving, and so hide whether they leave once. */
const rules: readonly (readonly [string, string])[] = [
  ['quiet-hours: { from: "20:00", to: "08:00" }', 'quiet-hours: { from: "00:00", to: "00:00" }'],
  ['marketing: { day: 1, week: 2, month: 8 }', 'marketing: { day: 50, week: 100, month: 300 }'],
  ['unanswered-budget: 12', 'unanswered-budget: 100'],
];

/** Resolves with the settings that name them. */
export function writeFlows(): Readonly<Record<'KABAR_FLOWS_DIR' | 'KABAR_LOCALES_DIR', string>> {
  const root = mkdtempSync(join(tmpdir(), 'kabar-harness-flows-'));
  for (const part of ['flows', 'locales']) cpSync(`bench/${part}`, join(root, part), { recursive: true });
  mkdirSync(join(root, 'locales/en'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  const policy = join(root, 'flows/policy.yaml');
  let text = readFileSync(policy, 'utf8');
  for (const [from, to] of rules) {
    if (!text.includes(from)) throw new Error(`bench/flows/policy.yaml does not contain ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(
    policy,
    `${text}\nsame-again-after: 1h\ncleaning:\n  schedule: "0 4 * * *"\n  unengaged-after: 30d\n`,
  );
  return { KABAR_FLOWS_DIR: join(root, 'flows'), KABAR_LOCALES_DIR: join(root, 'locales') };
}
