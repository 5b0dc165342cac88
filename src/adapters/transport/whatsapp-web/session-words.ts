/** What a session's state is called outside, and the words people read. */
import type { TransportState } from '../../../ports/transport.ts';
import type { Session } from './session-state.ts';

export function stateOf(session: Session): TransportState {
  const name = nameOf(session);
  const code = session.phase === 'scan' ? (session.pairing?.code ?? null) : null;
  return {
    name,
    sending: session.phase === 'ready',
    words: wordsOf(name, session),
    ...(session.deadline === null ? {} : { until: session.deadline }),
    ...(session.qr === null ? {} : { qr: session.qr }),
    ...(code === null ? {} : { code: readable(code) }),
  };
}

/** As the phone shows the places for it. */
const readable = (code: string): string => code.replace(/^(.{4})(.{4})$/, '$1-$2');

/** From the second restart in a row on, a start is no longer an ordinary start. */
const troubled = 2;

function nameOf({ phase, trouble, restarts, readyAt }: Session): TransportState['name'] {
  switch (phase) {
    case 'idle':
      return 'stopped';
    case 'leaving':
    case 'waiting':
      if (trouble?.kind === 'logout') return 'logged-out';
      return trouble?.kind === 'restricted' ? 'restricted' : 'degraded';
    case 'starting':
      if (trouble?.kind === 'logout') return 'logged-out';
      return restarts >= troubled ? 'degraded' : 'starting';
    case 'syncing':
      return restarts >= troubled && readyAt === null ? 'degraded' : 'syncing';
    case 'scan':
    case 'linking':
    case 'ready':
    case 'offline':
    case 'restricted':
      return phase;
    default:
      return phase satisfies never;
  }
}

function wordsOf(name: TransportState['name'], session: Session): string {
  const { phase, trouble, restarts } = session;
  switch (name) {
    case 'starting':
      return 'Starting Chromium and opening WhatsApp Web.';
    case 'scan':
      return linkWords(session);
    case 'linking':
      return 'The code was scanned; linking to the phone.';
    case 'syncing':
      return 'Linked; WhatsApp Web is loading the chats.';
    case 'ready':
      return 'Connected.';
    case 'offline':
      return 'WhatsApp Web has lost its connection and is trying to get it back. Check the network.';
    case 'degraded':
      return `Not connected: ${trouble?.why ?? 'the session ended'}. Starting again${phase === 'leaving' ? '' : ` (try ${restarts})`}.`;
    case 'logged-out':
      return 'The phone removed this device. A new QR code is coming.';
    case 'restricted':
      return `${trouble?.why ?? 'WhatsApp has blocked this login'}. Look at the phone; restart Kabar when it is resolved.`;
    case 'stopped':
      return 'Stopped.';
    default:
      return name satisfies never;
  }
}

function linkWords({ pairing, noCode }: Session): string {
  const way = 'WhatsApp, Linked devices, Link a device';
  if (pairing?.code) return `Type the code on the phone: ${way}, Link with phone number instead.`;
  const scan = `Scan the QR code with the phone: ${way}.`;
  if (pairing) return `A code to type on the phone was asked for. ${scan}`;
  return noCode === null ? scan : `${noCode} ${scan}`;
}
