/** What can be done for one person, each as a form: only what the visitor may do is there. */
import type { ComponentChildren } from 'preact';
import type { AttributeType } from '../../core/release.ts';
import { pathOf } from './paths.ts';
import { canBeWritten, writtenValue } from './person-edit.ts';
import type { PersonProps } from './person-view.ts';
import { personWords } from './person-words.ts';

export const PersonForms = (props: PersonProps) => {
  const { visitor } = props;
  if (!visitor.may('edit', 'talk')) return null;
  return (
    <section class="card">
      {visitor.may('edit') && <EditForm {...props} />}
      {visitor.may('talk') && <PauseForms {...props} />}
      {visitor.may('edit') && <FlowForm {...props} />}
      {visitor.may('talk') && <OptOutForm {...props} />}
      {visitor.may('edit') && <MergeForm {...props} />}
    </section>
  );
};

type FormProps = {
  readonly view: PersonProps['view'];
  readonly visitor: PersonProps['visitor'];
  readonly to: string;
  readonly title: string;
  readonly children: ComponentChildren;
};

const Form = ({ view: { contact }, visitor, to, title, children }: FormProps) => (
  <details>
    <summary>{title}</summary>
    <form class="fields" method="post" action={`${pathOf(contact.id)}/${to}`}>
      <input type="hidden" name="form" value={visitor.formToken} />
      {children}
    </form>
  </details>
);

type FieldProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly type?: AttributeType;
};

/** With what it was, so that only what was changed is told. */
const Field = ({ label, name, value, type = 'text' }: FieldProps) => (
  <label>
    <span>{label}</span>
    <input type="hidden" name={`was:${name}`} value={value} />
    {type === 'date' ? (
      <input name={name} type="date" value={value} />
    ) : (
      <input name={name} type="text" value={value} dir="auto" inputMode={keyboards[type] ?? 'text'} />
    )}
  </label>
);

const keyboards: Readonly<Partial<Record<AttributeType, 'decimal' | 'email' | 'tel'>>> = {
  number: 'decimal',
  email: 'email',
  phone: 'tel',
};

function EditForm({ view, visitor }: PersonProps) {
  const words = personWords(visitor.language);
  const { contact, attributes } = view;
  return (
    <Form {...{ view, visitor }} to="edit" title={words.edit}>
      {attributes
        .filter(([, type]) => canBeWritten(type))
        .map(([name, type]) => (
          <Field
            key={name}
            label={name}
            name={`attribute:${name}`}
            value={writtenValue(contact.attributes[name])}
            type={type}
          />
        ))}
      <Field label={words.tags} name="tags" value={contact.tags.join(', ')} />
      <Field label={words.language} name="language" value={contact.language} />
      <Field label={words.zone} name="zone" value={contact.timeZone ?? ''} />
      <button type="submit" class="main">
        {words.save}
      </button>
    </Form>
  );
}

const pauses = [1, 7, 30, 90] as const;

function PauseForms({ view, visitor }: PersonProps) {
  const words = personWords(visitor.language);
  const inDays = new Intl.NumberFormat(visitor.language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return (
    <Form {...{ view, visitor }} to="pause" title={words.pause}>
      {view.contact.pausedUntil !== null && (
        <button type="submit" name="days" value="0">
          {words.resume}
        </button>
      )}
      <p>{words.pauseFor}</p>
      <div class="row">
        {pauses.map((days) => (
          <button key={days} type="submit" name="days" value={days}>
            {inDays.format(days)}
          </button>
        ))}
      </div>
    </Form>
  );
}

function FlowForm({ view, visitor }: PersonProps) {
  const words = personWords(visitor.language);
  return (
    <Form {...{ view, visitor }} to="flows" title={words.startFlow}>
      <label>
        <span>{words.flow}</span>
        <select name="flow">
          {view.flows.map((flow) => (
            <option key={flow} value={flow}>
              {flow}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.start}</button>
    </Form>
  );
}

function OptOutForm({ view, visitor }: PersonProps) {
  const words = personWords(visitor.language);
  return (
    <Form {...{ view, visitor }} to="opt-out" title={words.optOut}>
      <label>
        <span>{words.optOutNote}</span>
        <textarea name="note" rows={2} required maxLength={4_096} dir="auto" />
      </label>
      <button type="submit" class="danger">
        {words.optOut}
      </button>
    </Form>
  );
}

function MergeForm({ view: { contact }, visitor }: PersonProps) {
  const words = personWords(visitor.language);
  return (
    <details>
      <summary>{words.merge}</summary>
      <form class="fields" method="get" action={`${pathOf(contact.id)}/merge`}>
        <label>
          <span>{words.mergeWith}</span>
          <input name="with" required maxLength={200} autocomplete="off" />
        </label>
        <button type="submit">{words.preview}</button>
      </form>
    </details>
  );
}

export function Rights({ view: { contact }, visitor }: PersonProps) {
  const words = personWords(visitor.language);
  return (
    <section class="card">
      <h3>{words.rights}</h3>
      <ul class="plain">
        <li>
          <a href={`${pathOf(contact.id)}/proof`}>{words.proof}</a>
        </li>
        <li>
          <a href={`${pathOf(contact.id)}/everything`}>{words.export}</a>
        </li>
        {contact.sealed === null && (
          <li>
            <a href={`${pathOf(contact.id)}/erase`}>{words.erase}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
