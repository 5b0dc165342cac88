/** A sign-up form for tests of the core: two boxes of marketing, one of utility, a question for the name. */
import type { Form, FormId } from '../../src/core/form/form.ts';
import type { Release } from '../../src/core/release.ts';

export const sampleForm = (patch: Partial<Form> = {}): Form => ({
  id: 'website' as FormId,
  code: 'DAPUR24',
  languages: ['en', 'es'],
  title: { en: 'News', es: 'Novedades' },
  gets: { en: 'Recipes and offers', es: 'Recetas y ofertas' },
  howOften: { en: 'Once a week', es: 'Una vez por semana' },
  boxes: [
    {
      id: 'recipes',
      purpose: 'marketing',
      topics: ['newsletter'],
      required: false,
      words: { en: 'Recipes', es: 'Recetas' },
    },
    {
      id: 'offers',
      purpose: 'marketing',
      topics: ['offers'],
      required: false,
      words: { en: 'Offers', es: 'Ofertas' },
    },
    {
      id: 'classes',
      purpose: 'utility',
      topics: [],
      required: false,
      words: { en: 'My classes', es: 'Mis clases' },
    },
  ],
  questions: [],
  doubleOptIn: true,
  byLink: ['recipes'],
  firstMessage: { en: 'Please write to me!', es: '¡Quiero recibir mensajes!' },
  country: 'ID',
  privacy: { en: 'https://dapur.example/privacy' },
  backTo: null,
  keeps: { ip: true, browser: true },
  startAgainMs: 60_000,
  ...patch,
});

export const formsOf = (...forms: readonly Form[]): Release['forms'] =>
  new Map(forms.map((form) => [form.id, form]));
