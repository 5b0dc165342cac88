/** Names this process among those that share a store, and tells whether another one of this machine is dead. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** `host~pid~random`: new at every start, so that a restarted process is never taken for its former self. */
export const newHolder = (): string => `${hostname()}~${process.pid}~${randomBytes(4).toString('hex')}`;

/**
 * True only when the holder was a process of this machine that certainly runs no more. In doubt false: its leases end soon.
 * A container that is started again has the same host name and often the same pid: our own pid with another name is our past.
 */
export function holderIsGone(holder: string): boolean {
  const [host, pid] = holder.split('~');
  if (host !== hostname() || !/^\d+$/.test(pid ?? '')) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
