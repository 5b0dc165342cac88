/** Tells public addresses from those that must never be reached on a flow's behalf (SSRF). */
import { lookup as lookupHost } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Only ordinary unicast addresses; IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** Whether an address is one of these, or in one of these networks (`10.0.0.0/8`). */
export const isAmong =
  (networks: readonly string[]) =>
  (address: string): boolean => {
    if (!ipaddr.isValid(address)) return false;
    const one = ipaddr.process(address);
    return networks.some((network) => {
      if (!network.includes('/')) return ipaddr.process(network).toString() === one.toString();
      const [base, bits] = ipaddr.parseCIDR(network);
      return base.kind() === one.kind() && one.match(base, bits);
    });
  };

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
