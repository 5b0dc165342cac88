/** What proves a row's consent, and the words that were shown: checked here as a judge would ask for them. */
import ipaddr from 'ipaddr.js';
import type { Disclosure, Evidence } from '../consent.ts';
import { fingerprint } from '../hash.ts';
import { canonicalLanguage } from '../language.ts';
import type { Cells, Problem } from './cells.ts';
import { evidenceFields, type ImportField } from './fields.ts';

export type Proof = { readonly evidence: Evidence; readonly disclosure?: Disclosure };

/** Longer cells are mistakes, or not what the column is for. */
const longest = {
  words: 20_000,
  'words-version': 200,
  verbatim: 4_096,
  url: 2_000,
  ip: 100,
  'user-agent': 1_000,
  'message-id': 200,
  reference: 1_000,
  note: 4_096,
} as const satisfies Partial<Record<ImportField, number>>;

/** Adds to `problems`; what is returned counts only when nothing was added. */
export function readProof(cells: Cells, problems: Problem[]): Proof {
  for (const [field, most] of Object.entries(longest) as [keyof typeof longest, number][])
    if (cells.of(field).length > most)
      problems.push({ column: field, problem: `is longer than ${most} characters` });
  if (evidenceFields.every((field) => cells.of(field) === ''))
    problems.push({
      column: evidenceFields.join(', '),
      problem: 'are all empty: a consent without evidence is none. Fill in at least one',
    });
  const [ip, url] = [cells.of('ip'), cells.of('url')];
  if (ip !== '' && !isIp(ip)) problems.push({ column: 'ip', problem: 'is no IP address' });
  if (url !== '' && !isWebAddress(url))
    problems.push({ column: 'url', problem: 'is no web address. Begin it with https://' });
  const disclosure = readDisclosure(cells, problems);
  const evidence: Evidence = {
    ...one('messageId', cells.of('message-id')),
    ...one('verbatim', cells.of('verbatim')),
    ...one('ip', ip),
    ...one('userAgent', cells.of('user-agent')),
    ...one('url', url),
    ...one('note', cells.of('note')),
    ...one('reference', cells.of('reference')),
  };
  return disclosure === null ? { evidence } : { evidence, disclosure };
}

function readDisclosure(cells: Cells, problems: Problem[]): Disclosure | null {
  const text = cells.of('words');
  if (text === '') return null;
  const told = cells.of('words-language') || cells.of('language');
  const language = canonicalLanguage(told);
  if (language === null)
    problems.push({
      column: 'words-language',
      problem:
        told === ''
          ? 'is empty: say in which language the words were shown'
          : 'is no language such as id or pt-BR',
    });
  return { text, version: cells.of('words-version') || fingerprint(text), language: language ?? '' };
}

const one = <Key extends keyof Evidence>(key: Key, text: string): { readonly [K in Key]?: string } =>
  (text === '' ? {} : { [key]: text }) as { readonly [K in Key]?: string };

const isIp = (text: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(':') && ipaddr.IPv6.isValid(text));

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);
