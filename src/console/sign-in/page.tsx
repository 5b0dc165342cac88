/** The door: name, password, and a code for those who use one. Works without scripts. */
import type { Language } from '../frame/language.ts';
import { signInWords } from './words.ts';

export type SignInPageProps = {
  readonly language: Language;
  /** What the form carries, so that no other site can send it. */
  readonly formToken: string;
  /** Where they wanted to go, below `/console`. */
  readonly to: string;
  /** Why they are still here. */
  readonly problem: string | null;
};

export const SignInPage = ({ language, formToken, to, problem }: SignInPageProps) => {
  const words = signInWords(language);
  return (
    <main class="door">
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form method="post" action="/console/sign-in" class="sheet">
        <input type="hidden" name="form" value={formToken} />
        <input type="hidden" name="to" value={to} />
        <label for="name">{words.name}</label>
        <input id="name" name="name" autocomplete="username" autocapitalize="none" required />
        <label for="password">{words.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <label for="code">{words.code}</label>
        <input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          aria-describedby="code-hint"
        />
        <small id="code-hint">{words.codeHint}</small>
        <button type="submit" class="main">
          {words.submit}
        </button>
      </form>
      <p class="none">{words.hint}</p>
      <pre>npm run -s kabar -- admin link</pre>
    </main>
  );
};
