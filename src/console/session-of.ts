/** The session behind a response: `requireSession` in console.ts has put it there. */
import type { Response } from 'express';
import type { Session } from './sign-in.ts';

export const sessionOf = (response: Response): Session => response.locals.session as Session;
