/** The frame of every page. */
import type { ComponentChildren } from 'preact';

export type LayoutProps = { readonly title: string; readonly children: ComponentChildren };

export const Layout = ({ title, children }: LayoutProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Kabar`}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/console/assets/console.css" />
      <script src="/console/assets/console.js" defer />
    </head>
    <body>
      <header class="top">
        <a class="brand" href="/console/simulator">
          Kabar
        </a>
        <h1>{title}</h1>
        <nav>
          <a href="/console/simulator">Simulator</a> <a href="/console/channels">Channels</a>
        </nav>
      </header>
      {children}
    </body>
  </html>
);
