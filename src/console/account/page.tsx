/** One's own account: name, password, code, and the browsers that are signed in. */
import { shortestPassword } from '../../access/passwords.ts';
import type { Language } from '../frame/language.ts';
import { roleNames, roleWords } from '../frame/roles.ts';
import { Said, type SaidProps } from '../frame/said.tsx';
import { fromNow } from '../times.ts';
import type { AccountView } from './view.ts';
import { accountWords } from './words.ts';

export type AccountPageProps = SaidProps & {
  readonly view: AccountView;
  readonly language: Language;
  readonly formToken: string;
};

export const AccountPage = (props: AccountPageProps) => {
  const { view, language, formToken, notice, problem } = props;
  const words = accountWords(language);
  const { role } = view.account;
  return (
    <main class="account">
      <Said {...{ notice, problem }} />
      <div class="standing">
        <p>{words.who(roleNames(language)[role], roleWords(language)[role])}</p>
        <form method="post" action="/console/sign-out">
          <input type="hidden" name="form" value={formToken} />
          <button type="submit">{words.signOut}</button>
        </form>
      </div>
      <NameAndPassword {...props} />
      <Code {...props} />
      <Browsers {...props} />
      <p class="none">{words.languageHint}</p>
    </main>
  );
};

const NameAndPassword = ({ view, language, formToken }: AccountPageProps) => {
  const words = accountWords(language);
  const { name, password } = view.account;
  return (
    <section>
      <h2>{words.nameTitle}</h2>
      <form method="post" action="/console/account/name" class="sheet">
        <input type="hidden" name="form" value={formToken} />
        <label for="name">{words.name}</label>
        <input id="name" name="name" value={name} maxlength={60} autocomplete="username" required />
        <button type="submit">{words.rename}</button>
      </form>
      <form method="post" action="/console/account/password" class="sheet">
        <input type="hidden" name="form" value={formToken} />
        <input type="text" name="username" value={name} autocomplete="username" hidden readonly />
        {password !== null && (
          <>
            <label for="current">{words.current}</label>
            <input id="current" name="current" type="password" autocomplete="current-password" required />
          </>
        )}
        <label for="next">{words.next}</label>
        <input
          id="next"
          name="next"
          type="password"
          autocomplete="new-password"
          minlength={shortestPassword}
          aria-describedby="next-hint"
          required
        />
        <small id="next-hint">
          {words.nextHint} {words.passwordEnds}
        </small>
        <button type="submit" class={password === null ? 'main' : undefined}>
          {words.setPassword}
        </button>
      </form>
    </section>
  );
};

const Code = ({ view: { account, offer }, language, formToken }: AccountPageProps) => {
  const words = accountWords(language);
  return (
    <section id="code-section">
      <h2>{words.codeTitle}</h2>
      <p>{account.twoStep === null ? words.codeIsNot : words.codeIs}</p>
      {account.password === null && <p class="none">{words.needPassword}</p>}
      {account.password !== null && account.twoStep === null && offer === null && (
        <a href="/console/account?offer=code#code-section">{words.offer}</a>
      )}
      {offer !== null && (
        <form method="post" action="/console/account/code" class="sheet">
          <input type="hidden" name="form" value={formToken} />
          <input type="hidden" name="sealed" value={offer.sealed} />
          <p>{words.scan}</p>
          <img class="qr" src={offer.qr} alt={words.qr} />
          <p class="secret">{offer.secret}</p>
          <label for="code">{words.code}</label>
          <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required />
          <button type="submit" class="main">
            {words.turnOn}
          </button>
        </form>
      )}
      {account.twoStep !== null && (
        <form method="post" action="/console/account/code/off" class="sheet">
          <input type="hidden" name="form" value={formToken} />
          <label for="off-password">{words.current}</label>
          <input id="off-password" name="current" type="password" autocomplete="current-password" required />
          <button type="submit">{words.turnOff}</button>
        </form>
      )}
    </section>
  );
};

const Browsers = ({ view: { browsers, now }, language, formToken }: AccountPageProps) => {
  const words = accountWords(language);
  return (
    <section>
      <h2>{words.browsersTitle}</h2>
      <ul class="browsers">
        {browsers.map(({ id, device, since, seen, isThis }) => (
          <li key={id}>
            <div>
              <b>{device ?? words.unknownAgent}</b>
              {isThis && <span class="mark">{words.thisOne}</span>}
              <br />
              <small>{words.seen(fromNow(since, now, language), fromNow(seen, now, language))}</small>
            </div>
            {!isThis && (
              <form method="post" action={`/console/account/sessions/${id}/end`}>
                <input type="hidden" name="form" value={formToken} />
                <button type="submit" aria-label={words.endOf(device ?? words.unknownAgent)}>
                  {words.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {browsers.length > 1 && (
        <form method="post" action="/console/account/sessions/end">
          <input type="hidden" name="form" value={formToken} />
          <button type="submit">{words.endAll}</button>
        </form>
      )}
    </section>
  );
};
