/** The frame of every page for people who are not with us yet. Works without scripts; says its language and direction. */
import type { ComponentChildren } from 'preact';
import { stylesPath } from '../assets.ts';
import { directionOf, type LanguageChoice } from '../reader-language.ts';

export type LayoutProps = {
  readonly title: string;
  readonly business: string;
  readonly language: string;
  readonly others?: readonly LanguageChoice[];
  readonly othersLabel?: string;
  /** Where the page goes by itself: a kiosk begins anew. */
  readonly refresh?: { readonly seconds: number; readonly to: string };
  /** A page that lies on paper has a style of its own. */
  readonly sheet?: string;
  readonly children: ComponentChildren;
};

export const Layout = (props: LayoutProps) => {
  const { title, business, language, refresh, sheet, children } = props;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {refresh && <meta http-equiv="refresh" content={`${refresh.seconds}; url=${refresh.to}`} />}
        <title>{`${title} · ${business}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={stylesPath} />
        {sheet && <link rel="stylesheet" href={sheet} />}
      </head>
      <body>
        <header class="top">
          <p class="business">
            <span class="mark" aria-hidden="true">
              {[...business][0]}
            </span>
            {business}
          </p>
          <Languages {...props} />
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
};

const Languages = ({ others = [], othersLabel = '' }: LayoutProps) =>
  others.length === 0 ? null : (
    <nav class="languages" aria-label={othersLabel}>
      <ul>
        {others.map(({ language, name, href }) => (
          <li key={language}>
            <a href={href} lang={language} hreflang={language}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
