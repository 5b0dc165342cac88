/** Sends a page: the one place where it becomes text, with everything in it escaped. */
import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Pages are made for one reader at one moment: a stand's tablet must not show them again on "back". */
export function sendPage(response: Response, page: VNode): void {
  response
    .set({ 'Cache-Control': 'no-store', Vary: 'Accept-Language' })
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`);
}
