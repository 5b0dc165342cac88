/** Tells public addresses from those that must never be reached on a flow's behalf (SSRF). */
import { lookup as lookupHost } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Only ordinary unicast addresses; IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

type LookupCallback = (
  error: Error | null,
  addresses: readonly { address: string; family: number }[],
) => void;

/**
 * A `lookup` for sockets that fails unless every address of the host may be called. Asked at connection time, so that a
 * name cannot change its address between check and use.
 */
export const lookupOnly =
  (mayCall: (address: string) => boolean) =>
  (hostname: string, _options: unknown, done: LookupCallback): void => {
    lookupHost(hostname, { all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const bad = addresses.some(({ address }) => !mayCall(address));
      if (bad || addresses.length === 0)
        return done(new Error(`${hostname} does not lead to a public address`), []);
      done(null, addresses);
    });
  };
