/** A business that links to its shop: the shipped flows and two of its own, and a browser that opens what people get. */
import type { Express } from 'express';
import request from 'supertest';
import type { ContactId } from '../../src/core/contact-id.ts';
import { createApp } from '../../src/http/app.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { depsOf } from '../http/support.ts';
import { openRig, type Rig, type RigOptions } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

export const base = 'https://join.dapursari.example';
export const shop = 'https://shop.dapursari.example/offers?from=wa';
export const human = { 'User-Agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36' };

/** `deals` says two links and asks with one; both are answers. */
export function linkFlows(): OwnFlows {
  const files = copyFlows();
  files.write(
    'flows/deals.yaml',
    `# Shows the shop
flow: deals
topic: questions
start: { keyword: [deals] }
steps:
  - say: here
    links:
      shop: ${shop}
      menu: https://menu.dapursari.example/
  - ask: like-it
    answer: yes-no
    links: { album: https://photos.dapursari.example/album }
`,
  );
  files.write(
    'locales/en/deals.yaml',
    'here: "The shop: {{link.shop}} The menu: {{link.menu}}"\nlike-it: Do you like it? {{link}}\n',
  );
  return files;
}

export type Shop = Rig & {
  readonly app: Express;
  open(url: string, headers?: Record<string, string>): request.Test;
  /** Somebody new agrees, and asks what there is: the answers have the links. */
  ask(phone: string): Promise<void>;
  /** The addresses in everything this phone was sent, oldest first. */
  links(phone: string): Promise<readonly string[]>;
  clicks(phone: string): Promise<readonly Record<string, unknown>[]>;
  clicksOf(contact: ContactId): Promise<readonly Record<string, unknown>[]>;
};

export async function openShop(
  files: OwnFlows,
  { env = {}, ...options }: RigOptions = {},
  changes: Partial<HttpDeps> = {},
): Promise<Shop> {
  const rig = await openRig({ ...options, env: { ...files.env, KABAR_PUBLIC_URL: base, ...env } });
  const app = createApp({ ...depsOf(rig), publicUrl: base, ...changes });
  const clicksOf = async (contact: ContactId) => {
    await rig.settle();
    const turns = await rig.kabar.store.journal.of(contact, 1_000);
    const lines = turns.flatMap((turn) => turn.lines).filter(({ what }) => what === 'link.clicked');
    return lines.map(({ facts = {} }) => facts);
  };
  return {
    ...rig,
    app,
    open: (url, headers = human) => request(app).get(url.replace(base, '')).set(headers),
    async ask(phone) {
      for (const words of ['hi', 'ya', 'Ana', 'deals']) await rig.say(phone, words);
    },
    links: async (phone) =>
      (await rig.heard(phone)).flatMap(
        (text) => text.match(/https:\/\/(?:join|shop|menu|photos)\.\S+/g) ?? [],
      ),
    clicksOf,
    clicks: async (phone) => clicksOf((await rig.contact(phone)).id),
  };
}
