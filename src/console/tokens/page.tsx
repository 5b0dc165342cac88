/** Tokens of the API: what each may do and when it was used, and the form that makes one. */
import { type ApiToken, scopes } from '../../core/access/token.ts';
import { Tabs } from '../accounts/tabs.tsx';
import type { Language } from '../frame/language.ts';
import { Said, type SaidProps } from '../frame/said.tsx';
import { fromNow } from '../times.ts';
import { tokensWords } from './words.ts';

export type TokensPageProps = SaidProps & {
  readonly tokens: readonly ApiToken[];
  readonly now: number;
  readonly language: Language;
  readonly formToken: string;
};

export const TokensPage = ({ tokens, now, language, formToken, notice, problem }: TokensPageProps) => {
  const words = tokensWords(language);
  const ago = (at: number) => fromNow(at, now, language);
  return (
    <main class="account wide">
      <Tabs {...{ language }} here="tokens" />
      <Said {...{ notice, problem }} />
      <p>{words.intro}</p>
      {tokens.length === 0 && <p class="none">{words.none}</p>}
      <ul class="people">
        {tokens.map(({ id, name, by, createdAt, usedAt, scopes: granted }) => (
          <li key={id}>
            <div class="name">
              <b>{name}</b>
              {granted.map((scope) => (
                <span key={scope} class="mark">
                  {scope}
                </span>
              ))}
              <br />
              <small>{words.facts(by, ago(createdAt), usedAt === null ? null : ago(usedAt))}</small>
            </div>
            <form method="post" action={`/console/tokens/${id}/revoke`}>
              <input type="hidden" name="form" value={formToken} />
              <button type="submit" class="grave" aria-label={words.revokeOf(name)}>
                {words.revoke}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <section>
        <h2>{words.makeTitle}</h2>
        <form method="post" action="/console/tokens" class="sheet">
          <input type="hidden" name="form" value={formToken} />
          <label for="name">{words.name}</label>
          <input id="name" name="name" maxlength={60} autocomplete="off" required />
          <fieldset>
            <legend>{words.scopes}</legend>
            {scopes.map((scope) => (
              <label key={scope} class="option">
                <input type="checkbox" name="scope" value={scope} checked={scope === 'read'} />
                <span>
                  <b>{scope}</b> <small>{words[scope]}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" class="main">
            {words.make}
          </button>
        </form>
      </section>
    </main>
  );
};
