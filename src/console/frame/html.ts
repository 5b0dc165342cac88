/** Sends a page: the one place where it becomes text, with everything in it escaped. */
import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export function html(response: Response, page: VNode): void {
  response.type('html').send(`<!doctype html>${renderToString(page)}`);
}
