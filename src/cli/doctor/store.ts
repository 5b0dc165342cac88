/** What `kabar doctor` looks at in the store: its file, its version, who works on it, clocks, channels, the ledger. */

import { embeddedFileOf, examineEmbedded, storeNews } from '../../compose/store-care.ts';
import { compose, composeLedger, type Kabar } from '../../compose.ts';
import type { Settings } from '../../config.ts';
import { findingLine } from '../../core/ledger/finding.ts';
import { type Instant, minuteMs } from '../../core/time/instant.ts';
import { channelsNow } from '../../http/channels-now.ts';
import { verifyLedger } from '../../pipeline/ledger/verify.ts';
import { holderIsGone } from '../../processes.ts';
import { counted } from '../counted.ts';
import { silentLogger } from '../silent-logger.ts';
import { bad, type Finding, failed, good } from './finding.ts';

/** More than any lease lasts: one that ends later was written by another clock. */
const longestLeaseMs = minuteMs;
const shownProblems = 20;

export async function examineStore(settings: Settings, now: Instant): Promise<readonly Finding[]> {
  const file = embeddedFileOf(settings);
  const report = file === null ? null : examineEmbedded(file);
  if (file !== null && report === null)
    return [good('store', `There is no store at ${file} yet: the first start makes it.`)];
  if (file !== null && report !== null && report.problems.length > 0)
    return fileProblems(file, report.problems);
  const whole =
    report === null ? [] : [good('store', `${file} is whole: ${counted(report.documents, 'document')}.`)];
  try {
    const news = await storeNews(settings, now);
    const found = [...whole, ...ofVersion(news), ...ofProcesses(news), ...ofClock(news, now)];
    if (news.move !== null || (news.version ?? 0) > news.knownVersion) return found;
    return [...found, ...(await ofChannels(settings)), ...(await ofLedger(settings))];
  } catch (error) {
    return [...whole, failed('store', error, 'Kabar cannot work until the store answers.')];
  }
}

type News = Awaited<ReturnType<typeof storeNews>>;

const firstOf = (problems: readonly string[]): readonly string[] => [
  ...problems.slice(0, shownProblems),
  ...(problems.length > shownProblems ? [`… and ${problems.length - shownProblems} more.`] : []),
];

const fileProblems = (file: string, problems: readonly string[]): readonly Finding[] => [
  bad(
    'store',
    `${file} is damaged:\n${firstOf(problems)
      .map((line) => `  ${line}`)
      .join('\n')}`,
    'Stop Kabar and look at the disk. Restore the last backup with "kabar restore", or bring out what is whole with "kabar doctor --salvage <folder>".',
  ),
];

function ofVersion({ version, knownVersion, move }: News): readonly Finding[] {
  if (move !== null) {
    const where = move.as === 'leaving' ? `to ${move.place}` : `from ${move.place}`;
    const state = move.doneAt === null ? 'is being moved' : 'was moved';
    return [
      bad('store', `It ${state} ${where}: nothing works on it.`, 'See docs/how-to/run-with-mongodb.md.'),
    ];
  }
  if (version !== null && version > knownVersion)
    return [
      bad(
        'store',
        `It has version ${version}, and this Kabar knows versions up to ${knownVersion}.`,
        'Start the newer Kabar that worked on it, or restore a backup from before.',
      ),
    ];
  return [
    good(
      'store',
      version === knownVersion
        ? `It has version ${version}, the newest.`
        : `It has version ${version ?? 1}; the next start brings it to ${knownVersion}.`,
    ),
  ];
}

function ofProcesses({ leases }: News): readonly Finding[] {
  const processes = leases.filter(({ name }) => name.startsWith('process:'));
  const heldBy = (holder: string) =>
    leases.filter((lease) => lease.holder === holder).map(({ name }) => name);
  if (processes.length === 0) return [good('processes', 'No Kabar is at work on the store now.')];
  return processes.map(({ holder }) => {
    const names = heldBy(holder);
    const lanes = names.filter((name) => name.startsWith('lanes:')).length;
    const singles = names.flatMap((name) =>
      name.startsWith('single:') ? [name.slice('single:'.length)] : [],
    );
    const words = `${holder} holds ${lanes} of 32 spans of lanes${singles.length > 0 ? `, and ${singles.join(', ')}` : ''}.`;
    return holderIsGone(holder)
      ? bad(
          'processes',
          `${words} It runs no more.`,
          'Its work goes to others within seconds; start a Kabar if none is running.',
        )
      : good('processes', words);
  });
}

function ofClock({ leases, lastDecidedAt }: News, now: Instant): readonly Finding[] {
  const advice =
    'Let all machines take the time from the network (NTP). Until then, work may wait or be done at the wrong hour.';
  const ahead = Math.max(
    0,
    ...leases.map(({ until }) => until - now - longestLeaseMs),
    (lastDecidedAt ?? 0) - now,
  );
  return ahead > minuteMs
    ? [
        bad(
          'clock',
          `Something in the store was written ${counted(Math.round(ahead / minuteMs), 'minute')} ahead of the clock of this machine, ${new Date(now).toISOString()}.`,
          advice,
        ),
      ]
    : [good('clock', `It is ${new Date(now).toISOString()}, and nothing in the store is from later.`)];
}

async function ofChannels(settings: Settings): Promise<readonly Finding[]> {
  let kabar: Kabar | undefined;
  try {
    kabar = await compose(settings, { quiet: true, logger: silentLogger });
    const { store, clock, releases, transports } = kabar;
    const channels = await channelsNow({
      store,
      clock,
      release: () => releases.current(),
      facts: () => transports.map(({ facts }) => facts),
    });
    return channels.map(({ id, restricted, flagged, haltedTemplates }) => {
      const halted =
        haltedTemplates.length > 0
          ? `, and ${counted(haltedTemplates.length, 'template')} of it are halted`
          : '';
      if (restricted !== null)
        return bad(
          'channels',
          `${id} is restricted: it starts nothing${halted}.`,
          'See "kabar channels", and resume it when a person has seen to it.',
        );
      if (flagged || halted !== '')
        return bad(
          'channels',
          `${id} is ${flagged ? 'flagged by WhatsApp' : 'in order'}${halted}.`,
          'See "kabar channels".',
        );
      return good('channels', `Nothing is known against ${id}.`);
    });
  } catch (error) {
    return [failed('channels', error, 'Mend the settings that it names.')];
  } finally {
    await kabar?.close();
  }
}

/** Every contact was read for the ledger. */
const ofContacts = (unreadable: readonly string[]): readonly Finding[] =>
  unreadable.length === 0
    ? [good('contacts', 'The document of each can be read.')]
    : [bad('contacts', firstOf(unreadable).join('\n'), 'Everybody else is looked after meanwhile.')];

async function ofLedger(settings: Settings): Promise<readonly Finding[]> {
  try {
    const unreadable: string[] = [];
    const { store, ledger } = await composeLedger(settings, {
      unreadable: ({ message }) => void unreadable.push(message),
    });
    const first: string[] = [];
    try {
      const found = (finding: Parameters<typeof findingLine>[0]) => {
        if (first.length < shownProblems) first.push(findingLine(finding));
      };
      const { findings, sealed } = await verifyLedger({ store, ledger, found });
      const ledgerFound =
        findings === 0
          ? good('ledger', `${counted(sealed, 'sealed record')}, and all are as they were sealed.`)
          : bad('ledger', first.join('\n'), 'Run "kabar consent verify" for all of it.');
      return [...ofContacts(unreadable), ledgerFound];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [failed('ledger', error, 'Without its key the ledger cannot be verified.')];
  }
}
