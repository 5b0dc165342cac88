/** The auditor of the crash harness finds what it is there to find: records that were tampered with, one kind of damage at a time. */
import { describe, expect, test } from '@jest/globals';
import { audit } from '../crash-harness/auditor.ts';
import type { Collections, Evidence, Row, Seen } from '../crash-harness/evidence.ts';

const ana = '+14155550101';
const entry = (id: string) => `simulator:message:${id}`;

const wrote = (id: string, text: string): Seen => ({ saw: 'wrote', phone: ana, id, text });
const taken = (id: string): Seen => ({ saw: 'taken', id });
const committed = (id: string): Seen => ({ saw: 'committed', entry: entry(id) });
const shown = (message: string, life = 1, answered = true): Seen => ({
  saw: 'shown',
  phone: ana,
  message,
  life,
  answered,
});
const said = (_id: string, more: Partial<Row> = {}): Row => ({
  _id,
  direction: 'out',
  status: 'delivered',
  reason: null,
  origin: 'reply',
  ...more,
});
const news = 'campaign:news-1:ana.0';
const sentNews = said(news, { origin: 'started' });

/** She counts to two, hears the news, says STOP and hears the goodbye. */
const seen: readonly Seen[] = [
  ...['a', 'b'].flatMap((id) => [wrote(id, 'count'), taken(id), committed(id), shown(`${entry(id)}.1`)]),
  shown(news),
  wrote('c', 'STOP'),
  taken('c'),
  committed('c'),
  shown(`${entry('c')}.0`),
];
const stored: Collections = {
  addresses: [{ _id: `phone:${ana}`, contact: 'ana' }],
  contacts: [{ _id: 'ana', contact: { attributes: { heard: 2 } } }],
  inbox: ['a', 'b', 'c'].map((id) => ({ _id: entry(id), state: 'done' })),
  journal: ['a', 'b', 'c'].map((id) => ({ _id: entry(id) })),
  messages: [
    said(`${entry('a')}.1`),
    said(`${entry('b')}.1`),
    sentNews,
    said(`${entry('c')}.0`, { origin: 'confirmation' }),
  ],
  consents: [{ _id: 'consent.1' }, { _id: 'consent.2' }],
  'consent-chain': [
    { _id: '0000000000000001', record: 'consent.1' },
    { _id: '0000000000000002', record: 'consent.2' },
  ],
};
const whole: Evidence = { seen, stored, canFind: true };

const withRows = (changes: Partial<Collections>, more: Partial<Evidence> = {}): Evidence => ({
  ...whole,
  ...more,
  stored: { ...stored, ...changes },
});
const without = (rows: readonly Row[], id: string) => rows.filter(({ _id }) => _id !== id);
const replaced = (rows: readonly Row[], id: string, more: Partial<Row>): readonly Row[] =>
  rows.map((row) => (row._id === id ? { ...row, ...more } : row));

const findings = (evidence: Evidence) => audit(evidence).map(({ rule, words }) => `${rule}: ${words}`);

test('records that are whole have no finding', () => {
  expect(findings(whole)).toEqual([]);
});

describe('told is', () => {
  test('a message that was taken and never decided', () => {
    expect(findings(withRows({ journal: without(stored.journal, entry('b')) }))).toEqual([
      `lost: ${ana} wrote "count", it was taken as ${entry('b')}, and the journal knows no decision of it`,
    ]);
  });

  test('an entry that is still undone at rest', () => {
    expect(findings(withRows({ inbox: replaced(stored.inbox, entry('a'), { state: 'pending' }) }))).toEqual([
      `lost: the entry ${entry('a')} is still pending when everything is at rest`,
    ]);
  });

  test.each([
    [3, 'decided twice'],
    [1, 'lost'],
  ])('a count of two that the contact has as %d', (heard, rule) => {
    const contacts = [{ _id: 'ana', contact: { attributes: { heard } } }];
    expect(findings(withRows({ contacts }))).toEqual([
      `${rule}: ${ana} wrote "count" 2 times, and its contact ana counts ${heard}`,
    ]);
  });

  test('a second turn of the same entry', () => {
    const journal = [...stored.journal, { _id: entry('a') }];
    expect(findings(withRows({ journal }))).toEqual([
      `decided twice: the journal has ${entry('a')} more than once`,
    ]);
  });

  test('a message that a phone shows twice, although the transport knew', () => {
    expect(
      findings({ ...whole, seen: [...seen.slice(0, 4), shown(`${entry('a')}.1`, 2), ...seen.slice(4)] }),
    ).toEqual([
      `sent twice: ${ana} was shown ${entry('a')}.1 2 times, and its transport could have said that it was there`,
    ]);
  });

  test('a message of ours that no phone shows and the store calls delivered', () => {
    const messages = [...stored.messages, said(`${entry('b')}.2`)];
    expect(findings(withRows({ messages }))).toEqual([
      `never arrived: ${entry('b')}.2 is delivered, and no phone shows it`,
    ]);
  });

  test('a message that still waits at rest', () => {
    const messages = [...stored.messages, said(`${entry('b')}.2`, { status: 'queued' })];
    expect(findings(withRows({ messages }))).toEqual([
      `never left: ${entry('b')}.2 is still queued (null) when everything is at rest`,
    ]);
  });

  test('a message that a phone shows and the store does not have, or calls dropped', () => {
    expect(findings(withRows({ messages: without(stored.messages, `${entry('a')}.1`) }))).toEqual([
      `unknown to the store: ${ana} shows ${entry('a')}.1, which has no row`,
    ]);
    const messages = replaced(stored.messages, news, { status: 'dropped', reason: 'caps' });
    expect(findings(withRows({ messages }))).toEqual([
      `unknown to the store: ${news} is dropped (caps), and a phone shows it`,
    ]);
  });

  test('a gap in the ledger, and a record that is not in it', () => {
    const chain = [
      { _id: '0000000000000001', record: 'consent.1' },
      { _id: '0000000000000003', record: 'x' },
    ];
    expect(findings(withRows({ 'consent-chain': chain }))).toEqual([
      'ledger: the chain of consents has a gap before 3',
      'ledger: the record consent.2 is in the chain 0 times',
    ]);
  });
});

describe('after a STOP', () => {
  const late = `campaign:news-2:ana.0`;
  const messages = [...stored.messages, said(late, { origin: 'started' })];
  const then = (...more: readonly Seen[]): Evidence => withRows({ messages }, { seen: [...seen, ...more] });
  const offence = `sent after a STOP: ${ana} was shown ${late} after its STOP (${entry('c')}) was committed`;

  test('what we start is told, although nobody saw its commit but by the goodbye', () => {
    expect(findings(then(shown(late)))).toEqual([offence]);
    const unseen = seen.filter((each) => each.saw !== 'committed');
    expect(findings({ ...then(), seen: [...unseen, shown(late)] })).toEqual([offence]);
  });

  test('an answer to what they wrote before is told', () => {
    const answer = `${entry('b')}.2`;
    const evidence = withRows(
      { messages: [...stored.messages, said(answer)] },
      { seen: [...seen, shown(answer)] },
    );
    expect(findings(evidence)).toEqual([
      expect.stringContaining(`${ana} was shown ${answer} after its STOP`),
    ]);
  });

  test('nothing is told of what comes when they have come back, or of the one send that crossed it', () => {
    const back = [wrote('d', 'START'), taken('d'), committed('d')];
    const journal = [...stored.journal, { _id: entry('d') }];
    expect(findings(withRows({ messages, journal }, { seen: [...seen, ...back, shown(late)] }))).toEqual([]);
    const crossed = replaced(messages, late, { reason: 'crossed by a STOP' });
    expect(findings(withRows({ messages: crossed }, { seen: [...seen, shown(late)] }))).toEqual([]);
  });

  test('a second one that crossed is told', () => {
    const second = 'campaign:news-3:ana.0';
    const both = [...messages, said(second)].map((row) =>
      [late, second].includes(row._id) ? { ...row, reason: 'crossed by a STOP' } : row,
    );
    const evidence = withRows({ messages: both }, { seen: [...seen, shown(late), shown(second)] });
    expect(findings(evidence)).toEqual([
      expect.stringContaining(`${ana} was shown ${second} after its STOP`),
    ]);
  });
});

describe('where the transport cannot say what became of a send', () => {
  const answer = `${entry('a')}.1`;
  /** Right after it was shown, it is shown again: by these engines. */
  const again = (message: string, ...lives: readonly number[]): Evidence => ({
    ...whole,
    canFind: false,
    seen: seen.flatMap((each) =>
      each.saw === 'shown' && each.message === message
        ? [each, ...lives.map((life) => shown(message, life))]
        : [each],
    ),
  });

  test('an answer may come twice, for its engine died; not three times', () => {
    expect(findings(again(answer, 2))).toEqual([]);
    expect(findings(again(answer, 2, 3))).toEqual([
      `sent twice: ${ana} was shown ${answer} 3 times, and an answer in doubt is repeated once`,
    ]);
  });

  test('an answer that comes twice from an engine that lived is told', () => {
    expect(findings(again(answer, 1))).toEqual([
      `sent twice: ${ana} was shown ${answer} 2 times, although the engine knew that the first was there`,
    ]);
  });

  test('what we start is told when it comes twice', () => {
    expect(findings(again(news, 2))).toEqual([
      `sent twice: ${ana} was shown ${news} 2 times, and it is no answer`,
    ]);
  });
});
