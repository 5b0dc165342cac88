/** How often one address, one number and all together may post or draw: a flood is answered cheaply and remembered in little. */
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

export type LimitSizes = {
  /** Posts of one address per minute. Behind one address may be a market hall. */
  readonly posts: number;
  /** Posts of everybody per minute; so many addresses are remembered at most. */
  readonly allPosts: number;
  /** Posts about one number per hour. */
  readonly phone: number;
  /** Images of one address per minute. */
  readonly images: number;
  /** Links that nobody has, asked for by one address per minute. */
  readonly guesses: number;
};

export const usualLimits: LimitSizes = { posts: 20, allPosts: 600, phone: 6, images: 60, guesses: 20 };

/** How long to wait, in seconds, or null when it may go on. */
export type Wait = number | null;

export type Limits = {
  post(address: string): Promise<Wait>;
  phone(number: string): Promise<Wait>;
  image(address: string): Promise<Wait>;
  /** Whether it has guessed enough for now. */
  guesses(address: string): Promise<Wait>;
  /** It asked for a link that nobody has. */
  guess(address: string): Promise<void>;
};

export function createLimits(sizes: LimitSizes = usualLimits): Limits {
  const limiter = (points: number, duration: number) => new RateLimiterMemory({ points, duration });
  const posts = limiter(sizes.posts, 60);
  const allPosts = limiter(sizes.allPosts, 60);
  const phones = limiter(sizes.phone, 3_600);
  const images = limiter(sizes.images, 60);
  const guesses = limiter(sizes.guesses, 60);
  const allImages = limiter(sizes.images * 20, 60);

  /** An address that is over its limit costs one look and uses nothing up; one that is not counts for everybody. */
  const both = async (own: RateLimiterMemory, all: RateLimiterMemory, address: string): Promise<Wait> => {
    const key = networkOf(address);
    const spent = await waitOf(own, key);
    if (spent !== null) return spent;
    const wait = await taken(all, 'all');
    return wait ?? taken(own, key);
  };

  return {
    post: (address) => both(posts, allPosts, address),
    phone: (number) => taken(phones, number),
    image: (address) => both(images, allImages, address),
    guesses: (address) => waitOf(guesses, networkOf(address)),
    guess: async (address) => void (await taken(guesses, networkOf(address))),
  };
}

/** Without using anything up. */
async function waitOf(limiter: RateLimiterMemory, key: string): Promise<Wait> {
  const used = await limiter.get(key);
  return used !== null && used.remainingPoints <= 0 ? seconds(used) : null;
}

const taken = (limiter: RateLimiterMemory, key: string): Promise<Wait> =>
  limiter.consume(key).then(
    () => null,
    (refused: RateLimiterRes) => seconds(refused),
  );

const seconds = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1_000));

/** Whoever has one IPv6 address has its whole /64. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6'
    ? `${(parsed as ipaddr.IPv6).parts.slice(0, 4).join(':')}::/64`
    : parsed.toString();
}
