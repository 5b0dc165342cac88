/** The journal of admins: who did what, newest first. */
import type { Deed, Doer } from '../../core/access/deed.ts';
import { Tabs } from '../accounts/tabs.tsx';
import type { Language } from '../frame/language.ts';
import { roleNames } from '../frame/roles.ts';
import { pathOf } from '../people/paths.ts';
import { deedNames, objectNames } from './deed-words.ts';
import { deedsWords } from './words.ts';

export type DeedsPageProps = {
  readonly deeds: readonly Deed[];
  /** Where the next page begins; null on the last one. */
  readonly older: string | null;
  readonly isFirst: boolean;
  readonly language: Language;
};

export const DeedsPage = ({ deeds, older, isFirst, language }: DeedsPageProps) => {
  const words = deedsWords(language);
  return (
    <main class="account wide">
      <Tabs {...{ language }} here="deeds" />
      <p>{words.intro}</p>
      {deeds.length === 0 && <p class="none">{words.none}</p>}
      {deeds.length > 0 && (
        <table class="deeds">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.did}</th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.ended}</th>
            </tr>
          </thead>
          <tbody>
            {deeds.map((deed) => (
              <Row key={deed.id} {...{ deed, language }} />
            ))}
          </tbody>
        </table>
      )}
      <p class="pager">
        {!isFirst && <a href="/console/audit">{words.newest}</a>}
        {older !== null && <a href={`/console/audit?before=${encodeURIComponent(older)}`}>{words.older}</a>}
      </p>
    </main>
  );
};

const Row = ({ deed, language }: { readonly deed: Deed; readonly language: Language }) => {
  const { at, who, does, to, status } = deed;
  const words = deedsWords(language);
  const ended = status < 400 ? 'done' : status < 500 ? 'refused' : 'failed';
  const moment = new Date(at).toISOString();
  return (
    <tr>
      <td>
        <time datetime={moment}>{`${moment.slice(0, 10)} ${moment.slice(11, 19)} UTC`}</time>
      </td>
      <td>{nameOf(who, language)}</td>
      <td>
        <What {...{ does, language }} />
      </td>
      <td>
        {Object.entries(to).map(([name, value]) => (
          <div key={name}>
            <small>{wordFor(objectNames(language), name) ?? name}</small>{' '}
            {name === 'contact' && !value.startsWith('(') ? <a href={pathOf(value)}>{value}</a> : value}
          </div>
        ))}
      </td>
      <td class={ended}>
        {words[ended]} <small>{status}</small>
      </td>
    </tr>
  );
};

/** As it is written down for whoever looks closer; a call of the API has no other name. */
const What = ({ does, language }: Pick<Deed, 'does'> & { readonly language: Language }) => {
  const words = wordFor(deedNames(language), does);
  return words === undefined ? <code>{does}</code> : <span title={does}>{words}</span>;
};

const wordFor = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

function nameOf(who: Doer, language: Language): string {
  const words = deedsWords(language);
  if (who.kind === 'account') return `${who.name} (${roleNames(language)[who.role]})`;
  return who.kind === 'token' ? `${words.token} ${who.name}` : words[who.kind];
}
