/** Who may use the console: every account with its role, and the form that invites somebody. */
import { type Account, type AccountId, type Role, roles } from '../../core/access/account.ts';
import type { Language } from '../frame/language.ts';
import { roleNames, roleWords } from '../frame/roles.ts';
import { Said, type SaidProps } from '../frame/said.tsx';
import { fromNow } from '../times.ts';
import { Tabs } from './tabs.tsx';
import { accountsWords } from './words.ts';

export type AccountsPageProps = SaidProps & {
  readonly accounts: readonly Account[];
  readonly own: AccountId;
  readonly now: number;
  readonly language: Language;
  readonly formToken: string;
};

export const AccountsPage = (props: AccountsPageProps) => {
  const { accounts, language, formToken, notice, problem } = props;
  const words = accountsWords(language);
  return (
    <main class="account wide">
      <Tabs {...{ language }} here="accounts" />
      <Said {...{ notice, problem }} />
      <ul class="people">
        {accounts.map((account) => (
          <Person key={account.id} {...props} account={account} />
        ))}
      </ul>
      <section>
        <h2>{words.inviteTitle}</h2>
        <form method="post" action="/console/accounts" class="sheet">
          <input type="hidden" name="form" value={formToken} />
          <label for="name">{words.name}</label>
          <input id="name" name="name" maxlength={60} autocomplete="off" required />
          <fieldset>
            <legend>{words.role}</legend>
            {roles.map((role) => (
              <label key={role} class="option">
                <input type="radio" name="role" value={role} checked={role === 'viewer'} />
                <span>
                  <b>{roleNames(language)[role]}</b> <small>{roleWords(language)[role]}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" class="main">
            {words.invite}
          </button>
        </form>
      </section>
    </main>
  );
};

const Person = ({
  account: { id, name, role, password, twoStep, createdAt },
  own,
  now,
  language,
  formToken,
}: AccountsPageProps & { readonly account: Account }) => {
  const words = accountsWords(language);
  const facts = [
    password === null ? words.noPassword : words.password,
    ...(twoStep === null ? [] : [words.code]),
    words.since(fromNow(createdAt, now, language)),
  ];
  return (
    <li>
      <div class="name">
        <b>{name}</b>
        {id === own && <span class="mark">{words.you}</span>}
        <br />
        <small>{facts.join(' · ')}</small>
      </div>
      <form method="post" action={`/console/accounts/${id}/role`} class="inline">
        <input type="hidden" name="form" value={formToken} />
        <RoleChoice id={`role-${id}`} label={words.roleOf(name)} {...{ role, language }} />
        <button type="submit" aria-label={words.changeOf(name)}>
          {words.change}
        </button>
      </form>
      {id !== own && (
        <details>
          <summary aria-label={words.moreOf(name)}>{words.more}</summary>
          <form method="post" action={`/console/accounts/${id}/reset`}>
            <input type="hidden" name="form" value={formToken} />
            <button type="submit">{words.reset}</button> <small>{words.resetHint}</small>
          </form>
          <form method="post" action={`/console/accounts/${id}/remove`}>
            <input type="hidden" name="form" value={formToken} />
            <button type="submit" class="grave">
              {words.remove}
            </button>
          </form>
        </details>
      )}
    </li>
  );
};

type RoleChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly language: Language;
};

const RoleChoice = ({ id, label, role, language }: RoleChoiceProps) => (
  <select id={id} name="role" aria-label={label}>
    {roles.map((each) => (
      <option key={each} value={each} selected={each === role}>
        {roleNames(language)[each]}
      </option>
    ))}
  </select>
);

type SecretPageProps = {
  readonly secret: string;
  readonly hint: string;
  readonly back: { readonly href: string; readonly words: string };
};

/** What is shown once and never again. */
export const SecretPage = ({ secret, hint, back }: SecretPageProps) => (
  <main class="account">
    <p class="secret">{secret}</p>
    <p>{hint}</p>
    <p>
      <a href={back.href}>{back.words}</a>
    </p>
  </main>
);
