/** The cookies of the console: who is signed in, which browser fills in the sign-in form, and the language chosen. */
import type { CookieOptions, Request, Response } from 'express';
import { sessionMs } from '../../access/sessions.ts';

const names = { session: 'kabar_session', door: 'kabar_door', language: 'kabar_language' } as const;
type Cookie = keyof typeof names;

export function cookieOf(request: Request, cookie: Cookie): string {
  const pairs = (request.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  const name = `${names[cookie]}=`;
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length) ?? '';
}

/** For our own pages alone, never for their scripts. */
export function setCookie(request: Request, response: Response, cookie: Cookie, value: string): void {
  const options: Readonly<Record<Cookie, CookieOptions>> = {
    session: { maxAge: sessionMs },
    // Until the browser is closed. It proves that a sign-in was begun here, and no other site begins one.
    door: { sameSite: 'strict' },
    language: { maxAge: 365 * 86_400_000 },
  };
  response.cookie(names[cookie], value, {
    path: '/console',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure,
    ...options[cookie],
  });
}
