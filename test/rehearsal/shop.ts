/** A small shop with one flow that calls, branches, waits and asks: what rehearsals are tried on. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { House } from '../../src/rehearsal/house.ts';
import { settingsOf } from '../../src/rehearsal/house.ts';
import { play } from '../../src/rehearsal/play.ts';
import { readScenarios } from '../../src/rehearsal/read.ts';
import { compileWith, soundFiles } from '../core/release/small-business.ts';
import { silentLogger } from '../support/kabar.ts';

const order = `# Where an order is
flow: order
topic: help
start: { keyword: { en: [order] } }
steps:
  - ask: number
    answer: number
    save: order
    if-silent: { after: 2d, again: 1, then: end }
  - call: find
    url: https://api.example.com/orders
    method: POST
    body: { number: "{{order}}" }
    save: { run.state: data.state }
    if-failed:
      - say: later
      - end
  - when: run.state == "sent"
    then: [{ say: on-its-way }]
    else: [{ say: being-packed }]
  - wait: { for: order-delivered, at-most: 3d }
  - say: how-was-it
`;

const words = `# Where an order is
number: Which order is it?
number-again: A number is enough.
number-nudge: Do you still want to know?
later: I cannot look it up now.
on-its-way: |-
  Order {{order}} is on its way.
  It comes tomorrow.
being-packed: We are packing it.
how-was-it: How was it?
`;

export const shopFiles: Readonly<Record<string, string>> = {
  ...soundFiles,
  'flows/order.yaml': order,
  'locales/en/order.yaml': words,
  'flows/attributes.yaml': '# What we know\nage: number\nname: text\norder: number\n',
};

export function openShop(): House {
  const { release, issues } = compileWith(shopFiles);
  if (release === null) throw new Error(JSON.stringify(issues));
  return { release, logger: silentLogger, settingsFor: settingsOf({ flowsDir: 'none', localesDir: 'none' }) };
}

/** The files on disk, for commands; the caller deletes them. */
export function writeShop(more: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'kabar-shop-'));
  for (const [path, text] of Object.entries({ ...shopFiles, ...more })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

export const path = 'flows/order.test.yaml';
const languages = ['en'];

export const read = (text: string) => readScenarios([{ path, text }], { languages, usual: languages });

/** Plays the turns with somebody who knows us, or who begins in another way. */
export async function playTurns(turns: string, house: House = openShop(), contact = 'subscribed') {
  const { scenarios, issues } = read(`scenario: An order\ncontact: ${contact}\nturns:\n${turns}`);
  const [scenario] = scenarios;
  if (!scenario) throw new Error(JSON.stringify(issues));
  return play(scenario, house, { languages });
}
