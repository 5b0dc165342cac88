/** What of the facts is a trouble, in words for those who run Kabar: what, where, and what to do. */
import type { Issue } from '../flow/issue.ts';
import type { TemplateNews } from '../number/halted-templates.ts';
import type { NumberStanding, Restriction } from '../number/standing.ts';
import { flaggedPerDay } from '../policy/warm-up.ts';
import { hourMs, type Instant, minuteMs } from '../time/instant.ts';
import type { Trouble } from './alert.ts';

const channelPrefix = 'channel:';
/** Since when an undecided entry is too old, and a person has waited too long. */
const undecidedMs = 10 * minuteMs;
export const waitedMs = hourMs;
const leastFreeBytes = 256 * 1024 * 1024;

export type ChannelSeen = {
  readonly id: string;
  /** Which driver carries it: what is to be done differs. */
  readonly transport: string;
  readonly state: { readonly name: string; readonly sending: boolean };
  /** Until a person resumes it, whatever its state says meanwhile. */
  readonly restricted?: Pick<Restriction, 'by' | 'code' | 'until'> | null;
  readonly flagged?: NumberStanding['flagged'];
};

/** The channel a key is about; null when it is about none. */
export const channelIn = (key: string): string | null =>
  key.startsWith(channelPrefix) ? key.slice(channelPrefix.length) : null;

type ChannelWords = Pick<Trouble, 'words' | 'advice' | 'graceMs'>;

/** Much goes away by itself within minutes; what only a person can end is told sooner. */
const channelWords: Readonly<Record<string, ChannelWords>> = {
  scan: {
    words: 'It waits for a QR code to be scanned.',
    advice: 'Scan it with the phone of the number: WhatsApp, Linked devices, Link a device.',
    graceMs: 5 * minuteMs,
  },
  'logged-out': {
    words: 'The phone has removed this device.',
    advice: 'Link it again: scan the new QR code with the phone of the number.',
    graceMs: minuteMs,
  },
  restricted: {
    words: 'WhatsApp has restricted the number.',
    advice: 'Look at the phone of the number and at what WhatsApp says there.',
    graceMs: minuteMs,
  },
  offline: {
    words: 'It has lost its connection and is trying to get it back.',
    advice: 'Look at the network of the server, and whether the phone of the number is on.',
    graceMs: 5 * minuteMs,
  },
  degraded: {
    words: 'Its session ends again and again, and is begun anew each time.',
    advice: 'Look at the log for why; restart Kabar if it does not come back.',
    graceMs: 5 * minuteMs,
  },
};
/** There is no phone to look at: Meta's token, account and payment are what may be wrong. */
const cloudWords: Readonly<Record<string, ChannelWords>> = {
  'logged-out': {
    words: 'Meta refuses the access token.',
    advice: 'Make a new token in the Meta app, set KABAR_CLOUD_API_TOKEN and restart Kabar.',
    graceMs: minuteMs,
  },
  restricted: {
    words: 'WhatsApp has restricted the number or the account.',
    advice: 'Look at the account in the WhatsApp Manager, for what it says and for a way to appeal.',
    graceMs: minuteMs,
  },
  degraded: {
    words: 'Meta takes no messages from it now.',
    advice: 'Look at the log for the code, and at account, payment and settings in the WhatsApp Manager.',
    graceMs: 5 * minuteMs,
  },
};
const otherWords: ChannelWords = {
  words: 'It does not get ready.',
  advice: 'Look at the log for what it waits for; restart Kabar if it does not go on.',
  graceMs: 5 * minuteMs,
};

const outageWords =
  'An unusual share of what it sends is not delivered: something is wrong here or at WhatsApp.';
const outageAdvice =
  'Look at the log, at the phone or the account of the number, and whether messages arrive again.';

/** A number that may answer and start nothing is as restricted as one that may say nothing. */
export function channelTrouble({ id, transport, state, restricted, flagged }: ChannelSeen): Trouble | null {
  if (restricted) return restrictedTrouble({ id, transport, state, restricted });
  if (state.sending && state.name !== 'restricted') return flagged?.on ? flaggedTrouble(id) : null;
  const known = transport === 'cloud-api' ? { ...channelWords, ...cloudWords } : channelWords;
  const { words, ...rest } = known[state.name] ?? otherWords;
  const waits = state.sending ? 'It answers; what Kabar would start waits.' : 'What is to be sent waits.';
  return {
    key: channelPrefix + id,
    title: state.sending ? `the channel ${id} may only answer` : `the channel ${id} cannot send`,
    words: `${words} (It is ${state.name}.) ${waits}`,
    ...rest,
  };
}

const flaggedTrouble = (id: string): Trouble => ({
  key: channelPrefix + id,
  title: `the number of the channel ${id} is flagged`,
  words: `WhatsApp says that many people blocked or reported it. It answers, and starts to write to ${flaggedPerDay} people a day at most.`,
  advice:
    'Find out which messages they did not want, and send fewer of them. If it goes on, WhatsApp lowers how many people the number may write to, and then restricts it.',
  graceMs: minuteMs,
});

/** It does not end by itself, so its alert says how a person ends it. */
function restrictedTrouble({
  id,
  transport,
  state,
  restricted: { by, code, until },
}: ChannelSeen & { readonly restricted: NonNullable<ChannelSeen['restricted']> }): Trouble {
  const { words, advice } = (transport === 'cloud-api' ? cloudWords : channelWords).restricted ?? otherWords;
  const [what, todo] = by === 'WhatsApp' ? [words, advice] : [outageWords, outageAdvice];
  const can = state.sending ? 'It answers; what Kabar would start waits.' : 'What is to be sent waits.';
  const when = until === null ? 'Then' : `Then, and not before ${new Date(until).toISOString()},`;
  return {
    key: channelPrefix + id,
    title: state.sending ? `the channel ${id} may only answer` : `the channel ${id} cannot send`,
    words: `${what} (${code}.) ${can}`,
    advice: `${todo} ${when} a person must resume it: kabar channels resume ${id} --staff NAME`,
    graceMs: minuteMs,
  };
}

/** What a flow starts with it waits, maybe for good: a person has to look. */
export const templateTrouble = ({ name, language, event, reason }: TemplateNews, key: string): Trouble => ({
  key: `template:${name}:${language}`,
  title: `WhatsApp does not send the template ${name} (${language})`,
  words: `It is ${event}${reason === null ? '' : `, for ${reason}`}. What Kabar would start with it (the text ${key}) waits until WhatsApp sends it again, or until it has lost its worth.`,
  advice:
    'Look at the template in the WhatsApp Manager: what people did not like in it, or what Meta refused. Word it anew and have it approved, or take it out of flows/templates.yaml.',
  graceMs: minuteMs,
});

export const storeTrouble: Trouble = {
  key: 'store',
  title: 'the store cannot be written',
  words: 'Nothing can be taken in, decided or sent.',
  advice:
    'Look at the log for the reason: a full disk, a file that may not be written, a damaged page (kabar doctor), a MongoDB that is down.',
  graceMs: 2 * minuteMs,
};

export const diskTrouble = (freeBytes: number | null): Trouble | null =>
  freeBytes === null || freeBytes >= leastFreeBytes
    ? null
    : {
        key: 'disk',
        title: 'the disk of the data directory is nearly full',
        words: `Less than ${leastFreeBytes / 1024 ** 2} MB are left where KABAR_DATA_DIR is. Without room nothing can be stored.`,
        advice: 'Make room on that disk, or move the directory to a larger one.',
        graceMs: 2 * minuteMs,
      };

/** By file and line, and not in the issue's own words: those repeat what stands in the file. */
export function filesTrouble(refused: { readonly issues: readonly Issue[] } | null): Trouble | null {
  if (refused === null) return null;
  const errors = refused.issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const where = first ? `, the first in ${first.file}, line ${first.line} (${first.code})` : '';
  return {
    key: 'files',
    title: 'the changed flow files were refused',
    words: `They have ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}${where}. The release before them stays in force.`,
    advice: 'Run "kabar check", which tells each error and how to mend it.',
    graceMs: 5 * minuteMs,
  };
}

/** One for each file of rounds that are over. */
export const roundsTroubles = (spent: readonly Issue[]): readonly Trouble[] =>
  spent.map(({ file, line }) => ({
    key: `rounds:${file}`,
    title: `the rounds in ${file} are over`,
    words: `The last one, in line ${line}, has closed: its poll sends nothing any more.`,
    advice: 'Add rounds with days to come, or delete the file: then the poll asks its own question.',
    graceMs: 0,
  }));

/** `oldest` is since when the oldest entry waits to be decided. */
export const inboxTrouble = (oldest: Instant | null, now: Instant): Trouble | null =>
  oldest === null || now - oldest < undecidedMs
    ? null
    : {
        key: 'inbox',
        title: 'what came in is not answered',
        words: 'Something that came in has waited for more than ten minutes to be decided.',
        advice: 'Look at the log for errors, and at kabar_inbox_waiting in /metrics for how much waits.',
        graceMs: minuteMs,
      };

/** `waiting` is how many people have waited too long for an answer of a person. */
export const peopleTrouble = (waiting: number): Trouble | null =>
  waiting === 0
    ? null
    : {
        key: 'with-person',
        title: `${waiting} ${waiting === 1 ? 'conversation waits' : 'conversations wait'} for one of you`,
        words: 'Somebody was handed to a person of the business and has had no answer for more than an hour.',
        advice:
          'The inbox of the console (or GET /api/conversations) tells who waits and why: answer, or hand them back to the bot.',
        graceMs: 0,
      };
