/** One word, one meaning (docs/glossary.md): the words we do not say are not names in src/ either. */
import { describe, expect, test } from '@jest/globals';
import { type Node, parseSource, readSources, type SourceFile, walk } from './support/source-tree.ts';
import { expectNone, type Finding } from './support/verdict.ts';

type Ban = {
  /** As a whole word within a name, in camelCase terms: `jid` is in `peerJid` and not in `jiddah`. */
  readonly word: string;
  readonly say: string;
  /** Where the outside world uses the word and we must answer it in its own. */
  readonly except?: readonly string[];
};

const whatsappWeb = 'src/adapters/transport/whatsapp-web/';

/** Only words that have no second, honest use in our code: `user`, `list` and `status` are banned for people, not machines. */
const bans: readonly Ban[] = [
  { word: 'ack', say: 'receipt', except: [whatsappWeb] },
  { word: 'audit', say: 'journal' },
  { word: 'blast', say: 'campaign' },
  { word: 'customer', say: 'contact' },
  { word: 'deploy', say: 'release' },
  { word: 'drip', say: 'nudge' },
  { word: 'jid', say: 'address', except: [whatsappWeb] },
  { word: 'opted in', say: 'consent, with its evidence' },
  { word: 'provider', say: 'transport or channel' },
  { word: 'queue item', say: 'inbox entry or outbox entry' },
  { word: 'reminder', say: 'nudge' },
  { word: 'warning list', say: 'issues' },
];

/** Words that tell a reader nothing: what does it do, or what is it? */
const empty: readonly Ban[] = ['helper', 'helpers', 'impl', 'manager', 'util', 'utils'].map((word) => ({
  word,
  say: 'what it does',
}));

describe('words we do not say', () => {
  test('are not names in src/', () => {
    expectNone(readSources().flatMap((source) => forbiddenIn(source)));
  });

  test.each([
    ['const peerJid = 1;', 'jid'],
    ['type Customer = string;', 'customer'],
    ['const x = { optedIn: true };', 'opted in'],
    ['function onAck() {}', 'ack'],
    ['class SendManager {}', 'manager'],
    ['const { acks, ack } = x;', 'ack'],
  ])('are seen: %s', (text, word) => {
    const found = forbiddenIn(parseSource('src/core/x.ts', text));
    expect(found.map(({ what }) => what).join()).toContain(`"${word}"`);
  });

  test.each([
    'const back = optedOut;',
    '/** a customer */',
    'const x = { text: "jid" };',
    'const dripping = 1;',
  ])('are seen only where they are: %s', (text) =>
    expect(forbiddenIn(parseSource('src/core/x.ts', text))).toEqual([]),
  );

  test('whatsapp-web answers WhatsApp in its own words', () => {
    expect(forbiddenIn(parseSource(`${whatsappWeb}ids.ts`, 'const jid = ack;'))).toEqual([]);
  });
});

function forbiddenIn(source: SourceFile): readonly Finding[] {
  const names = new Map<string, number>();
  for (const [node] of walk(source.body)) {
    const name = nameIn(node);
    if (name !== null && !names.has(name)) names.set(name, source.lineOf(node));
  }
  const fileName = source.path.split('/').at(-1)?.replace(/\..*$/, '') ?? '';
  if (!names.has(fileName)) names.set(fileName, 1);
  return [...names].flatMap(([name, line]) =>
    [...bans, ...empty]
      .filter(({ except }) => !except?.some((home) => source.path.startsWith(home)))
      .filter(({ word }) => ` ${wordsOf(name)} `.includes(` ${word} `))
      .map(({ word, say }) => ({
        where: `${source.path}:${line}`,
        what: `"${name}" says "${word}"; we say ${say}`,
      })),
  );
}

/** Names we gave or used: variables, fields, types, functions. Texts and comments are free. */
const nameIn = (node: Node): string | null =>
  node.type === 'Identifier' && typeof node.value === 'string' ? node.value : null;

/** `peerJid`, `peer-jid` and `PEER_JID` → `peer jid`. */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_$]+/g, ' ')
    .toLowerCase();
