/** Says what would happen before it does, and what became of it: erasing, merging, taking apart. */
import type { ComponentChildren } from 'preact';
import type { Contact } from '../../core/contact.ts';
import { type Stricter, stricterConsents } from '../../core/merge/stricter.ts';
import type { ErasureReport, Remainder } from '../../pipeline/erasing/erasure-report.ts';
import { contactWords } from '../contact/words.ts';
import { formsWords } from '../forms/words.ts';
import type { Language } from '../frame/language.ts';
import type { Visitor } from '../frame/visitor.ts';
import { deletedNames, remainderIn } from './erased-words.ts';
import { numberOf } from './list-view.ts';
import { pathOf } from './paths.ts';
import { titleOf } from './person-view.ts';
import { planWords } from './plan-words.ts';

/** How much there is of a person. */
export type Holdings = { readonly addresses: number; readonly messages: number; readonly turns: number };

type PlanProps = { readonly contact: Contact; readonly visitor: Visitor };

const Plan = ({
  contact,
  visitor,
  to,
  children,
}: PlanProps & { readonly to: string; readonly children: ComponentChildren }) => (
  <main class="plan">
    <section class="card">
      <form class="fields" method="post" action={`${pathOf(contact.id)}/${to}`}>
        <input type="hidden" name="form" value={visitor.formToken} />
        {children}
      </form>
    </section>
    <a href={pathOf(contact.id)}>{planWords(visitor.language).back}</a>
  </main>
);

type EraseProps = PlanProps & { readonly holdings: Holdings; readonly notSure: boolean };

export const ErasePlan = ({ contact, visitor, holdings, notSure }: EraseProps) => {
  const words = planWords(visitor.language);
  const count = (of: number) => of.toLocaleString(visitor.language);
  return (
    <Plan {...{ contact, visitor }} to="erase">
      {notSure && (
        <p class="problem" role="alert">
          {words.notSure}
        </p>
      )}
      <h2>{words.goes}</h2>
      <ul>
        <li>{words.addresses(count(holdings.addresses))}</li>
        <li>{words.messages(count(holdings.messages))}</li>
        <li>{words.turns(count(holdings.turns))}</li>
        <li>{words.facts}</li>
      </ul>
      <h2>{words.stays}</h2>
      <ul>
        <li>{words.skeleton}</li>
        <li>{words.hash}</li>
      </ul>
      <label>
        <span>{words.reason}</span>
        <input name="reason" maxLength={200} autocomplete="off" />
      </label>
      <p>
        <input id="sure" type="checkbox" name="sure" value="yes" required />{' '}
        <label for="sure">{words.sure}</label>
      </p>
      <button type="submit" class="danger">
        {words.erase}
      </button>
    </Plan>
  );
};

export const ErasedPage = ({
  report,
  visitor,
}: {
  readonly report: ErasureReport;
  readonly visitor: Visitor;
}) => {
  const words = planWords(visitor.language);
  return (
    <main class="plan">
      <section class="card" role="status">
        <p>{report.carriedOutAt === null ? words.underWay : words.carriedOut}</p>
        {report.deleted && (
          <ul>
            {(Object.entries(report.deleted) as [keyof typeof report.deleted, number][]).map(
              ([what, count]) => (
                <li
                  key={what}
                >{`${count.toLocaleString(visitor.language)} ${deletedNames(visitor.language)[what]}`}</li>
              ),
            )}
          </ul>
        )}
        <h2>{words.kept}</h2>
        <Remainders of={report.kept} language={visitor.language} />
        <h2>{words.elsewhere}</h2>
        <Remainders of={report.elsewhere} language={visitor.language} />
      </section>
    </main>
  );
};

const Remainders = ({ of, language }: { readonly of: readonly Remainder[]; readonly language: Language }) => (
  <ul>
    {of.map(({ what, why }) => (
      <li key={what}>{`${remainderIn(what, language)}: ${remainderIn(why, language)}`}</li>
    ))}
  </ul>
);

type MergeProps = {
  readonly kept: Contact;
  readonly gone: Contact;
  readonly from: Contact;
  readonly visitor: Visitor;
};

/** `from` is the one from whose page it was asked. */
export const MergePlan = ({ kept, gone, from, visitor }: MergeProps) => {
  const words = planWords(visitor.language);
  const stricter = stricterConsents(kept, gone);
  return (
    <Plan contact={from} visitor={visitor} to="merge">
      <input type="hidden" name="with" value={from.id === kept.id ? gone.id : kept.id} />
      <h2>{words.keeps}</h2>
      <Who contact={kept} />
      <h2>{words.becomes}</h2>
      <Who contact={gone} />
      {stricter.length === 0 ? <p>{words.noChange}</p> : <Changes {...{ stricter, visitor }} />}
      <p>{words.canUndo}</p>
      <button type="submit" class="main">
        {words.merge}
      </button>
    </Plan>
  );
};

const Changes = ({
  stricter,
  visitor,
}: {
  readonly stricter: readonly Stricter[];
  readonly visitor: Visitor;
}) => (
  <ul>
    {stricter.map(({ purpose, from, to }) => (
      <li key={purpose}>
        {planWords(visitor.language).consentChange(
          formsWords(visitor.language)[purpose],
          contactWords(visitor.language)[from],
          contactWords(visitor.language)[to],
        )}
      </li>
    ))}
  </ul>
);

export const UnmergePlan = ({ contact, visitor }: PlanProps) => {
  const words = planWords(visitor.language);
  return (
    <Plan {...{ contact, visitor }} to="unmerge">
      <p>{words.unmergePlan}</p>
      <Who contact={contact} />
      <p>{words.canUndo}</p>
      <button type="submit" class="main">
        {words.unmerge}
      </button>
    </Plan>
  );
};

const Who = ({ contact }: { readonly contact: Contact }) => (
  <p>
    <a href={pathOf(contact.id)} dir="auto">
      {titleOf(contact)}
    </a>{' '}
    <small>{numberOf(contact)}</small>
  </p>
);
