/** Whether a person opened a link, or a program that looks what is behind it. */
import type { Request } from 'express';

/**
 * What fetches a link to show what is behind it, or to look for harm. WhatsApp's own preview says `WhatsApp/2.…` alone, and
 * Meta's says facebookexternalhit (https://developers.facebook.com/docs/sharing/webmasters/web-crawlers); Slackbot,
 * Twitterbot, TelegramBot, Discordbot, LinkedInBot, Applebot, Googlebot and bingbot say so; Apple's Messages say
 * facebookexternalhit and Twitterbot. Others are Google's (https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers)
 * and libraries, which no person browses with. CUBOT makes phones.
 */
const robots =
  /(?<!cu)bot|crawl|spider|preview|scan|facebookexternalhit|meta-external|^whatsapp\/|google-|-google|googleimageproxy|embedly|iframely|vkshare|pinterest\/|lighthouse|headless|curl|wget|python|java\/|okhttp|axios|node-fetch|undici|go-http-client|libwww|httpclient/i;

/** Headers of a browser that fetches ahead of a tap, or for a picture of the page (https://fetch.spec.whatwg.org/#sec-purpose-header). */
const ahead = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'] as const;

/** False for a HEAD, for what says that it is a program, for whatever does not say what it is, and for a look ahead. */
export function isPerson(request: Request): boolean {
  const browser = request.get('User-Agent') ?? '';
  if (request.method !== 'GET' || browser === '' || robots.test(browser)) return false;
  return !ahead.some((header) => /prefetch|prerender|preview/i.test(request.get(header) ?? ''));
}
