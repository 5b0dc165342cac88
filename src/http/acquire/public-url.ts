/** The address people reach us at, for what is printed or embedded: from the settings, never from what a browser claims. */
import type { Request } from 'express';
import { refusal } from '../problem.ts';

const loopback = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i;

/**
 * KABAR_PUBLIC_URL; without it this machine's own address, for somebody who tries things out on it. Anything else in the Host
 * header may be a stranger's, and would stay on paper: it is refused with what to set.
 */
export function publicUrl(request: Request, setting: string | null): string {
  if (setting !== null) return setting;
  const host = request.get('Host') ?? '';
  if (loopback.test(host)) return `http://${host.toLowerCase()}`;
  throw refusal(
    'settings.invalid',
    'Set KABAR_PUBLIC_URL to the address at which people reach Kabar, such as https://join.example.com: it is printed and embedded.',
    { status: 503 },
  );
}

/** True when only this machine can follow what is drawn. */
export const isLocal = (base: string): boolean => loopback.test(new URL(base).host);
