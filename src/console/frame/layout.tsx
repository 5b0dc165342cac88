/** The frame of every page: where one is, where one may go, in which language. */
import type { ComponentChildren } from 'preact';
import { type Language, languageNames, languages, wordsIn } from './language.ts';
import { sectionNames, sections } from './sections.ts';
import type { Visitor } from './visitor.ts';

const wordsOf = wordsIn(
  {
    skip: 'Skip to the content',
    menu: 'Menu',
    language: 'Language',
    change: 'Change',
    you: (name: string) => `Your account: ${name}`,
    noPassword: 'Your link was good once.',
    setOne: 'Set a name and a password to come back without a new one.',
  },
  {
    id: {
      skip: 'Langsung ke isi',
      menu: 'Menu',
      language: 'Bahasa',
      change: 'Ganti',
      you: (name) => `Akun Anda: ${name}`,
      noPassword: 'Tautan Anda hanya berlaku sekali.',
      setOne: 'Buat nama dan kata sandi agar dapat masuk lagi tanpa tautan baru.',
    },
    es: {
      skip: 'Ir al contenido',
      menu: 'Menú',
      language: 'Idioma',
      change: 'Cambiar',
      you: (name) => `Su cuenta: ${name}`,
      noPassword: 'Su enlace sirvió una sola vez.',
      setOne: 'Elija un nombre y una contraseña para volver sin pedir otro.',
    },
    pt: {
      skip: 'Ir para o conteúdo',
      menu: 'Menu',
      language: 'Idioma',
      change: 'Mudar',
      you: (name) => `A sua conta: ${name}`,
      noPassword: 'O seu link só valeu uma vez.',
      setOne: 'Defina um nome e uma senha para voltar sem pedir outro.',
    },
  },
);

export type LayoutProps = {
  readonly title: string;
  readonly language: Language;
  /** Null: nobody is signed in. */
  readonly visitor: Visitor | null;
  /** Below `/console`. */
  readonly path: string;
  readonly children: ComponentChildren;
};

export const Layout = ({ title, language, visitor, path, children }: LayoutProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Kabar`}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/console/assets/console.css" />
      <script src="/console/assets/console.js" defer />
    </head>
    <body>
      <a class="skip" href="#content">
        {wordsOf(language).skip}
      </a>
      <header class="top">
        <a class="brand" href="/console">
          Kabar
        </a>
        {visitor && <Menu {...{ visitor, path }} />}
        {visitor && (
          <a
            class="you"
            href="/console/account"
            aria-current={path === '/account' ? 'page' : undefined}
            aria-label={wordsOf(language).you(visitor.name)}
          >
            {visitor.name}
          </a>
        )}
      </header>
      {visitor && !visitor.session.hasPassword && !/^\/account(\/|$)/.test(path) && (
        <p class="unsettled">
          {wordsOf(language).noPassword} <a href="/console/account">{wordsOf(language).setOne}</a>
        </p>
      )}
      <div id="content" tabindex={-1}>
        <h1>{title}</h1>
        {children}
      </div>
      <footer class="bottom">
        <LanguageForm {...{ language, path }} />
      </footer>
    </body>
  </html>
);

const Menu = ({ visitor, path }: { readonly visitor: Visitor; readonly path: string }) => (
  <nav aria-label={wordsOf(visitor.language).menu}>
    {sections
      .filter(({ needs }) => visitor.may(...needs))
      .map(({ id, href }) => (
        <a key={id} href={href} aria-current={`/console${path}`.startsWith(href) ? 'page' : undefined}>
          {sectionNames(visitor.language)[id]}
        </a>
      ))}
  </nav>
);

const LanguageForm = ({ language, path }: { readonly language: Language; readonly path: string }) => (
  <form method="get" action="/console/language">
    <input type="hidden" name="back" value={path} />
    <label for="language">{wordsOf(language).language}</label>
    <select id="language" name="language">
      {languages.map((each) => (
        <option key={each} value={each} lang={each} selected={each === language}>
          {languageNames[each]}
        </option>
      ))}
    </select>
    <button type="submit">{wordsOf(language).change}</button>
  </form>
);
