/** Where one begins while nobody is on the list: what stands below is empty. */
import { type Language, wordsIn } from '../frame/language.ts';

export const FirstSteps = ({ language }: { readonly language: Language }) => (
  <aside class="first-steps" aria-label={firstWords(language).title}>
    <b>{firstWords(language).title}</b> <a href="/console/simulator">{firstWords(language).simulator}</a>
  </aside>
);

const firstWords = wordsIn(
  {
    title: 'Nobody is on the list yet.',
    simulator: 'Write as a customer would, on a simulated phone.',
  },
  {
    id: {
      title: 'Belum ada siapa pun di daftar.',
      simulator: 'Tulislah seperti seorang pelanggan, di ponsel simulasi.',
    },
    es: {
      title: 'Todavía no hay nadie en la lista.',
      simulator: 'Escriba como lo haría un cliente, en un teléfono simulado.',
    },
    pt: {
      title: 'Ainda não há ninguém na lista.',
      simulator: 'Escreva como um cliente escreveria, num telefone simulado.',
    },
  },
);
