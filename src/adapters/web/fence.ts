/** Which addresses may be asked for at all, for calls and files alike. */
import { isIP } from 'node:net';
import { Agent } from 'undici';
import { isPublicAddress, lookupOnly } from './public-address.ts';

export type FenceOptions = {
  /** Addresses that may be called although they are not public: a service in the same network, a test server. */
  readonly allow?: (address: string) => boolean;
  /** Further certificate authorities, PEM. */
  readonly ca?: string;
};

export type Fence = {
  /** Connects to nothing that may not be asked for. */
  readonly agent: Agent;
  /** Why an address may not be asked for; null when it may. */
  refusalOf(url: string): string | null;
};

/** Names are judged when they resolve; addresses written out are judged here, for sockets do not look them up. */
export function createFence({ allow = () => false, ca }: FenceOptions): Fence {
  const mayCall = (address: string) => isPublicAddress(address) || allow(address);
  return {
    agent: new Agent({
      connect: { lookup: lookupOnly(mayCall) as never, ...(ca === undefined ? {} : { ca }) },
    }),
    refusalOf(text) {
      if (!URL.canParse(text)) return 'the address is no URL';
      const url = new URL(text);
      if (url.protocol !== 'https:') return 'only https is called';
      if (url.username !== '' || url.password !== '') return 'no user or password may stand in the address';
      const host = url.hostname.replace(/^\[|\]$/g, '');
      return isIP(host) !== 0 && !mayCall(host) ? 'the address is not public' : null;
    },
  };
}
