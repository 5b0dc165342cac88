/** The proof of a contact's consent as a page to read and to print: whole in itself, without scripts, everything escaped. */
import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { addressKey } from '../core/address.ts';
import { findingLine } from '../core/ledger/finding.ts';
import { learntAt } from '../core/ledger/parts.ts';
import type { Proof, ProvenRecord } from '../core/ledger/proof.ts';
import type { Instant } from '../core/time/instant.ts';
import { proofStyles } from './proof-styles.ts';

/** What a browser must be told so that it takes the page's own styles, and nothing else. */
export const proofPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(proofStyles).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`;

export const proofPage = (proof: Proof): string =>
  `<!doctype html>${renderToString(<Page proof={proof} />)}\n`;

const Page = ({ proof }: { readonly proof: Proof }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`Proof of consent: ${proof.contact.id}`}</title>
      <link rel="icon" href="data:," />
      {/* Holds nothing that would be escaped, so its hash is that of the text: see proofPolicy. */}
      <style>{proofStyles}</style>
    </head>
    <body>
      <h1>Proof of consent</h1>
      <Who proof={proof} />
      <States proof={proof} />
      <h2>Records</h2>
      {proof.records.length === 0 && <p>The ledger has no record of this contact until then.</p>}
      {proof.records.map((record) => (
        <Record key={record.id} proven={record} />
      ))}
      {proof.later > 0 && <p>{`Later records that are not shown: ${proof.later}.`}</p>}
      <Verification proof={proof} />
    </body>
  </html>
);

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) =>
  children === null || children === undefined || children === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );

const Moment = ({ at }: { readonly at: Instant }) => (
  <time dateTime={new Date(at).toISOString()}>{inWords(at)}</time>
);

const Who = ({ proof: { contact, at, madeAt } }: { readonly proof: Proof }) => (
  <dl>
    <Fact name="Contact">{contact.id}</Fact>
    <Fact name="Addresses">
      {contact.addresses.map(addressKey).join(', ') || (contact.erased ? 'erased' : 'none')}
    </Fact>
    <Fact name="Name in their profile">{contact.profileName}</Fact>
    <Fact name="Known since">
      <Moment at={contact.createdAt} />
    </Fact>
    {contact.erased && (
      <Fact name="Erased">
        <Moment at={contact.erased.at} /> {`by ${contact.erased.by}`}
      </Fact>
    )}
    <Fact name="As it was known on">
      <Moment at={at} />
    </Fact>
    <Fact name="This page was made on">
      <Moment at={madeAt} />
    </Fact>
  </dl>
);

const States = ({ proof }: { readonly proof: Proof }) => (
  <table>
    <caption>Consent by purpose</caption>
    <thead>
      <tr>
        <th scope="col">Purpose</th>
        <th scope="col">Consent</th>
        <th scope="col">Since</th>
        <th scope="col">Rests on record</th>
      </tr>
    </thead>
    <tbody>
      {proof.consents.map(({ purpose, state, since, record }) => (
        <tr key={purpose}>
          <th scope="row">{purpose}</th>
          <td>{state}</td>
          <td>{since === null ? '–' : <Moment at={since} />}</td>
          <td class="id">{record ?? '–'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Record = ({ proven }: { readonly proven: ProvenRecord }) => {
  const { id, record, seal, erased, verdict } = proven;
  const { evidence, disclosure } = record;
  return (
    <section class={verdict === 'not as sealed' ? 'record wrong' : 'record'}>
      <h3>{`${record.nth ?? ''}. ${actionWords[record.action]}: ${record.purposes.join(', ')}`}</h3>
      {disclosure && (
        <figure>
          <blockquote lang={disclosure.language}>
            {disclosure.text || '(The words were made for this person and were erased.)'}
          </blockquote>
          <figcaption>{`What they were told, in "${disclosure.language}", version ${disclosure.version}`}</figcaption>
        </figure>
      )}
      <dl>
        <Fact name="When">
          <Moment at={record.at} />
        </Fact>
        {record.recordedAt !== undefined && (
          <Fact name="Kabar learnt of it">
            <Moment at={learntAt(record)} />
          </Fact>
        )}
        <Fact name="How">{`${record.method}, ${record.source}`}</Fact>
        <Fact name="By whom">{record.by === undefined ? record.actor : `${record.actor}, ${record.by}`}</Fact>
        <Fact name="Address">{record.address && addressKey(record.address)}</Fact>
        <Fact name="Channel">{record.channel}</Fact>
        <Fact name="For">{record.controller}</Fact>
        <Fact name="Legal basis">{record.basis}</Fact>
        <Fact name="Law of">{record.jurisdiction}</Fact>
        {record.expiresAt !== undefined && (
          <Fact name="Ends on">
            <Moment at={record.expiresAt} />
          </Fact>
        )}
        <Fact name="Confirms record">{record.confirms}</Fact>
        <Fact name="Erases records">{record.erases?.join(', ')}</Fact>
        {Object.entries(evidence).map(([name, value]) => (
          <Fact key={name} name={evidenceWords[name] ?? name}>
            {String(value)}
          </Fact>
        ))}
        {erased && (
          <Fact name="Personal part erased">
            <Moment at={erased.at} /> {`by ${erased.by}`}
          </Fact>
        )}
        <Fact name="Record">
          <span class="id">{id}</span>
        </Fact>
        <Fact name="Place in the chain">
          {seal === null ? null : <span class="id">{`${seal.seq}, hash ${seal.hash}`}</span>}
        </Fact>
        {seal && (
          <Fact name="Sealed on">
            <Moment at={seal.at} />
          </Fact>
        )}
        <Fact name="Verified">{verdict}</Fact>
      </dl>
    </section>
  );
};

const Verification = ({ proof: { findings, head } }: { readonly proof: Proof }) => (
  <section>
    <h2>Verification</h2>
    <p>
      {findings.length === 0
        ? 'Each record was held against its seal, each seal against the one before it, and the contact against the number of its records: nothing is missing and nothing is other than it was sealed.'
        : 'Something is not as it was sealed. Do not rely on this page before it is explained.'}
    </p>
    <ul>
      {findings.map((each) => (
        <li key={findingLine(each)}>{findingLine(each)}</li>
      ))}
    </ul>
    {head && (
      <p>
        {`The ledger ended at ${head.seq} when this page was made. That this page and the ledger still belong together is shown by: `}
        <code class="id">{`kabar consent verify --head ${head.hash}`}</code>
      </p>
    )}
  </section>
);

const inWords = (at: Instant): string => `${new Date(at).toISOString().replace('T', ' ').slice(0, 19)} UTC`;

const actionWords = {
  ask: 'Consent was reported and is to be confirmed',
  grant: 'Consent given',
  confirm: 'Consent confirmed',
  refuse: 'Consent refused',
  withdraw: 'Consent withdrawn',
  lapse: 'Consent counts no longer',
  erase: 'Personal parts erased',
} as const satisfies Record<ProvenRecord['record']['action'], string>;

const evidenceWords: Readonly<Record<string, string>> = {
  messageId: 'Message',
  verbatim: 'They wrote',
  ip: 'IP address',
  userAgent: 'Browser',
  url: 'Page',
  note: 'Note',
  rule: 'Rule that read it so',
};
