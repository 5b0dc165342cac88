/** A page that says one thing: sign in, not found, did not work. */
import type { Request, Response } from 'express';
import { html } from './html.ts';
import { languageOf } from './language.ts';
import { Layout } from './layout.tsx';
import type { Visitor } from './visitor.ts';

export function say(request: Request, response: Response, title: string, words: string): void {
  const visitor = (response.locals.visitor as Visitor | undefined) ?? null;
  const language = visitor?.language ?? languageOf(request, undefined);
  html(
    response,
    <Layout {...{ title, visitor, language, path: request.path }}>
      <main class="message">
        <p>{words}</p>
      </main>
    </Layout>,
  );
}
