/** The sign-up form: what you agree to comes before the button, and nothing is ticked for you. */
import type { Question } from '../../../core/form/form.ts';
import { frameOf, type PageView } from '../page-view.ts';
import type { FieldProblems } from '../read-post.ts';
import { boxField, type Filled, phoneField, questionField, trapField } from '../read-post.ts';
import { Facts, Imprint } from './facts.tsx';
import { BoxField, ErrorSummary, Problem, TextField, type TextFieldProps } from './fields.tsx';
import { Layout } from './layout.tsx';

export type JoinPageProps = {
  readonly view: PageView;
  readonly filled: Filled;
  readonly problems: FieldProblems;
  /** Sealed: which words were shown, and when. */
  readonly stamp: string;
  /** What a phone number looks like here. */
  readonly example: string;
  readonly link: string | null;
  readonly kiosk: { readonly token: string; readonly staff: string } | null;
};

/** In a kiosk, what somebody left half done is gone after this. */
const abandonedSeconds = 180;

export const JoinPage = (props: JoinPageProps) => {
  const { view, problems, stamp, link, kiosk } = props;
  const { form, say, language, notice } = view;
  const title = problems.size > 0 ? `${say('error-word')}: ${notice.title}` : notice.title;
  const refresh =
    kiosk && problems.size > 0
      ? { seconds: abandonedSeconds, to: `/join/${form.id}?kiosk=${kiosk.token}&lang=${language}` }
      : null;
  return (
    <Layout title={title} {...frameOf(view)} {...(refresh ? { refresh } : {})}>
      <ErrorSummary problems={problems} say={say} />
      <div class="spread">
        <section class="about">
          <h1>{notice.title}</h1>
          <Facts {...view} />
        </section>
        <form method="post" action={`/join/${form.id}`} noValidate class="card">
          <input type="hidden" name="stamp" value={stamp} />
          <input type="hidden" name="lang" value={language} />
          {link && <input type="hidden" name="link" value={link} />}
          {kiosk && <input type="hidden" name="kiosk" value={kiosk.token} />}
          <Phone {...props} />
          {form.questions.map((question) => (
            <Answer key={question.attribute} question={question} {...props} />
          ))}
          <Boxes {...props} />
          <Trap {...props} />
          {form.doubleOptIn && <p class="proof">{say('proof')}</p>}
          <Problem id="submit" words={problems.get('submit')} />
          <button type="submit" id="submit">
            {say('submit')}
          </button>
          {kiosk && <p class="staff">{say('kiosk-with', { staff: kiosk.staff })}</p>}
        </form>
      </div>
      <Imprint {...view} />
    </Layout>
  );
};

const Phone = ({ view: { form, say }, filled, problems, example, kiosk }: JoinPageProps) => (
  <TextField
    id={phoneField}
    type="tel"
    inputMode="tel"
    label={say('phone-label')}
    hint={say(form.country === null ? 'phone-hint' : 'phone-hint-home', { example })}
    value={filled.phone}
    problems={problems}
    // The tablet of a stand would offer the number of whoever was there before.
    autoComplete={kiosk ? 'off' : 'tel'}
    required
  />
);

const Answer = ({ question, view, filled, problems, kiosk }: JoinPageProps & { question: Question }) => {
  const { attribute, type, required, words } = question;
  return (
    <TextField
      id={questionField(attribute)}
      label={words[view.language] ?? words[view.form.languages[0] ?? ''] ?? attribute}
      {...(required ? {} : { note: view.say('optional') })}
      value={filled.answers[attribute] ?? ''}
      problems={problems}
      autoComplete={kiosk ? 'off' : (autoCompletes[attribute] ?? (type === 'email' ? 'email' : 'off'))}
      required={required}
      {...looks[type]}
    />
  );
};

const autoCompletes: Readonly<Record<string, string>> = { name: 'given-name', birthday: 'bday' };

const looks: Readonly<Record<Question['type'], Pick<TextFieldProps, 'type' | 'inputMode'>>> = {
  text: {},
  number: { inputMode: 'decimal' },
  date: { type: 'date' },
  email: { type: 'email', inputMode: 'email' },
  phone: { type: 'tel', inputMode: 'tel' },
};

const Boxes = ({ view: { notice, say }, filled, problems }: JoinPageProps) => (
  <fieldset
    class={problems.has('boxes') ? 'boxes wrong' : 'boxes'}
    id="boxes"
    tabIndex={-1}
    aria-describedby={problems.has('boxes') ? 'boxes-problem' : undefined}
  >
    <legend>{notice.agree}</legend>
    <Problem id="boxes" words={problems.get('boxes')} />
    {notice.boxes.map(({ box, words }) => (
      <BoxField
        key={box.id}
        id={boxField(box.id)}
        words={words}
        {...(box.required ? { note: say('required') } : {})}
        checked={filled.boxes.includes(box.id)}
        problems={problems}
      />
    ))}
  </fieldset>
);

/** People do not see it; when it comes back filled, somebody may be a person after all, and then they do. */
const Trap = ({ view: { say }, filled, problems }: JoinPageProps) => (
  <div
    class={problems.has(trapField) ? '' : 'unseen'}
    aria-hidden={problems.has(trapField) ? undefined : 'true'}
  >
    <Problem id={trapField} words={problems.get(trapField)} />
    <label for={trapField}>{say('trap-label')}</label>
    <input
      id={trapField}
      name={trapField}
      value={filled.trap}
      autocomplete="off"
      tabIndex={problems.has(trapField) ? undefined : -1}
    />
  </div>
);
