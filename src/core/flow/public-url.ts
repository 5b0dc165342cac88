/** Which addresses a flow may call: https, and only hosts of the public internet. Checked on load and again when filled. */
import ipaddr from 'ipaddr.js';

/** Names that mean "somewhere inside", whatever a resolver says. */
const innerNames = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'corp',
  'home',
  'home.arpa',
  'onion',
  'test',
  'invalid',
];

/** Why the address is refused, to be read after its name ("must …"); null when it is fine. */
export function urlProblem(address: string): string | null {
  if (address.length > 2_048) return 'must be at most 2048 characters long';
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return 'must be an address such as https://api.example.com/orders';
  if (url.protocol !== 'https:') return 'must begin with https://';
  if (url.username !== '' || url.password !== '') return 'must not carry a user name or a password';
  return hostIsPublic(url.hostname) ? null : 'must lead to a public host, not into a private network';
}

function hostIsPublic(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '')
    .toLowerCase();
  // The URL parser has turned 2130706433, 0x7f.1 and the like into 127.0.0.1 already.
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === 'unicast';
  if (!host.includes('.')) return false;
  return !innerNames.some((name) => host === name || host.endsWith(`.${name}`));
}
