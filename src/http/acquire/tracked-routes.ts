/** `/l/{code}` of a link in a message: on to where its flow says, and the click is told to the inbox. */
import type { RequestHandler, Router } from 'express';
import type { EntryId } from '../../core/event.ts';
import { readLinkCode } from '../../core/message-link.ts';
import { dayMs } from '../../core/time/instant.ts';
import type { TrackedLink } from '../../core/tracked-link.ts';
import { type AcquireDeps, releaseOf } from './deps.ts';
import { isPerson } from './visits.ts';
import { sayWhyNot } from './words-pages.tsx';

/** Before the routes of other links: what is no such code is passed on. */
export function trackedRoutes(router: Router, deps: AcquireDeps): void {
  router.get('/l/:link', followLink(deps));
}

/**
 * Where it leads is looked up, never read from the address. Whoever asks for codes that nobody has is soon not answered any
 * more: guessing is slow, and costs the store nothing.
 */
function followLink(deps: AcquireDeps): RequestHandler {
  return async (request, response, next) => {
    const code = readLinkCode(String(request.params.link));
    if (code === null) return next();
    const from = request.ip ?? '';
    const wait = await deps.limits.guesses(from);
    if (wait !== null)
      return sayWhyNot(request, response.set('Retry-After', String(wait)), releaseOf(deps), 'busy');
    const link = await deps.store.links.find(code);
    response.set('X-Robots-Tag', 'noindex');
    if (link === null) {
      await deps.limits.guess(from);
      deps.counts.link('', '', 'unknown');
      return sayWhyNot(request, response, releaseOf(deps), 'missing');
    }
    if (isPerson(request)) {
      deps.counts.link('', 'message', 'opened');
      await tell(deps, link);
    }
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    response.redirect(302, link.target);
  };
}

/** Once a day for each link: the day is part of the entry's name. A store that fails is only logged: people want to get on. */
async function tell({ inbox, clock, logger }: AcquireDeps, link: TrackedLink): Promise<void> {
  const { code, name, contact, target: _, at: __, ...said } = link;
  const id = `click:${code}:${Math.floor(clock.now() / dayMs)}` as EntryId;
  try {
    await inbox.submit([{ contact, id, event: { type: 'link.clicked', link: name, said }, rank: 0 }]);
  } catch (error) {
    logger.warn('that a link was opened could not be stored', { error });
  }
}
