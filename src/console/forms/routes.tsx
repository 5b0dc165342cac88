/** Forms: the list, one with its code and the page as people see it, and writing a new one. */
import { type Form, type FormId, wordsIn } from '../../core/form/form.ts';
import { isName } from '../../core/release/fields.ts';
import type { Release } from '../../core/release.ts';
import type { ConsoleDeps } from '../deps.ts';
import { createDrafts } from '../flows/drafts.tsx';
import { missing } from '../frame/missing.tsx';
import type { PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { currentRelease, languagesOf } from '../release.ts';
import { FormPage } from './form-page.tsx';
import { FormsPage } from './list-page.tsx';
import { NewFormPage } from './new-page.tsx';
import { newFormWords } from './new-words.ts';
import { formsView, formView } from './view.ts';
import { formsWords } from './words.ts';
import { formFile, type NewForm, readNewForm, writeForm } from './write-form.ts';

const emptyForm: NewForm = {
  name: '',
  topics: [],
  question: '',
  privacy: '',
  country: '',
  doubleOptIn: true,
  words: {},
};

export function formsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const drafts = createDrafts(deps);

  const fillIn = (filled: NewForm, problem: string | null, release: Release, visitor: Visitor): Reply => ({
    title: newFormWords(visitor.language).title,
    status: problem === null ? 200 : 422,
    body: <NewFormPage {...{ filled, problem, release, visitor }} />,
  });

  return [
    {
      method: 'get',
      path: '/forms',
      needs: ['see'],
      async handle({ visitor }) {
        const rows = await formsView(deps, currentRelease(deps, visitor), visitor.language);
        return { title: formsWords(visitor.language).title, body: <FormsPage {...{ rows, visitor }} /> };
      },
    },
    {
      method: 'get',
      path: '/forms/new',
      needs: ['edit'],
      handle: ({ visitor }) => fillIn(emptyForm, null, currentRelease(deps, visitor), visitor),
    },
    {
      method: 'post',
      path: '/forms/new',
      needs: ['edit'],
      does: 'form.drafted',
      async handle({ form, visitor }) {
        const words = newFormWords(visitor.language);
        const release = currentRelease(deps, visitor);
        const filled = readNewForm(form, languagesOf(release));
        if (!isName(filled.name)) return fillIn(filled, words.wrongName, release, visitor);
        if (filled.topics.length === 0) return fillIn(filled, words.noTopic, release, visitor);
        const path = formFile(filled.name);
        const { base, text } = await drafts.read(path);
        if (text !== null) return fillIn(filled, words.taken(filled.name), release, visitor);
        return drafts.propose({ base, files: [{ path, text: writeForm(filled, release) }] }, visitor);
      },
    },
    {
      method: 'get',
      path: '/forms/:form',
      needs: ['see'],
      async handle({ params, query, visitor }) {
        const words = formsWords(visitor.language);
        const release = currentRelease(deps, visitor);
        const form = release.forms.get(params.form as FormId);
        if (!form) return missing(words.title, words.unknown(params.form ?? ''));
        const language = languageOf(form, [query.one('lang'), visitor.language]);
        const source = visitor.may('edit') ? query.one('source') : '';
        const view = await formView(deps, { release, form, language, source });
        return { title: wordsIn(form.title, language, form), body: <FormPage {...{ view, visitor }} /> };
      },
    },
  ];
}

/** The first that the form speaks, else its own. */
const languageOf = ({ languages }: Form, wanted: readonly string[]): string =>
  wanted.find((language) => languages.includes(language)) ?? languages[0] ?? 'en';
