/** A page that says one thing: sign in, not found, did not work. */
import type { Request, Response } from 'express';
import { html } from './html.ts';
import { languageOf } from './language.ts';
import { Layout } from './layout.tsx';
import type { Visitor } from './visitor.ts';

export type Said = {
  readonly title: string;
  readonly words: string;
  /** What is told in English alone. */
  readonly details?: readonly string[];
  readonly advice?: string;
};

export function say(
  request: Request,
  response: Response,
  { title, words, details = [], advice }: Said,
): void {
  const visitor = (response.locals.visitor as Visitor | undefined) ?? null;
  const language = visitor?.language ?? languageOf(request, undefined);
  html(
    response,
    <Layout {...{ title, visitor, language, path: request.path }}>
      <main class="message">
        <p>{words}</p>
        {details.length > 0 && (
          <ul lang="en" class="details">
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {advice !== undefined && <p>{advice}</p>}
      </main>
    </Layout>,
  );
}
