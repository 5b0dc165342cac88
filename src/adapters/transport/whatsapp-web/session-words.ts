/** What a session's state is called outside, and the words people read. */
import type { TransportState } from '../../../ports/transport.ts';
import type { Session } from './session.ts';

export function stateOf(session: Session): TransportState {
  const name = nameOf(session);
  return {
    name,
    sending: session.phase === 'ready',
    words: wordsOf(name, session),
    ...(session.qr === null ? {} : { qr: session.qr }),
  };
}

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

function wordsOf(name: TransportState['name'], { phase, trouble, restarts }: Session): string {
  switch (name) {
    case 'starting':
      return 'Starting Chromium and opening WhatsApp Web.';
    case 'scan':
      return 'Scan the QR code with the phone: WhatsApp, Linked devices, Link a device.';
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
