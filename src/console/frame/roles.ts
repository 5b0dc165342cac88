/** The roles by name, and what each may do, in words. */
import { wordsIn } from './language.ts';

export const roleNames = wordsIn(
  { viewer: 'viewer', agent: 'agent', editor: 'editor', privacy: 'privacy', owner: 'owner' },
  {
    id: { viewer: 'pengamat', agent: 'agen', editor: 'editor', privacy: 'privasi', owner: 'pemilik' },
    es: { viewer: 'lector', agent: 'agente', editor: 'editor', privacy: 'privacidad', owner: 'propietario' },
    pt: {
      viewer: 'leitor',
      agent: 'agente',
      editor: 'editor',
      privacy: 'privacidade',
      owner: 'proprietário',
    },
  },
);

export const roleWords = wordsIn(
  {
    viewer: 'sees lists, conversations, flows and figures',
    agent: 'and answers people',
    editor: 'and changes flows, texts, campaigns, segments, forms and contacts',
    privacy: 'finds a person, proves consent, exports and erases; nothing else',
    owner: 'everything, with channels, accounts and tokens',
  },
  {
    id: {
      viewer: 'melihat daftar, percakapan, alur, dan angka',
      agent: 'juga menjawab orang',
      editor: 'juga mengubah alur, teks, kampanye, segmen, formulir, dan kontak',
      privacy: 'mencari orang, membuktikan persetujuan, mengekspor, dan menghapus; tidak lebih',
      owner: 'semuanya, termasuk kanal, akun, dan token',
    },
    es: {
      viewer: 've listas, conversaciones, flujos y cifras',
      agent: 'y además responde a las personas',
      editor: 'y además cambia flujos, textos, campañas, segmentos, formularios y contactos',
      privacy: 'busca a una persona, prueba su consentimiento, exporta y borra; nada más',
      owner: 'todo, también canales, cuentas y tokens',
    },
    pt: {
      viewer: 'vê listas, conversas, fluxos e números',
      agent: 'e responde às pessoas',
      editor: 'e muda fluxos, textos, campanhas, segmentos, formulários e contatos',
      privacy: 'encontra uma pessoa, prova o consentimento, exporta e apaga; nada mais',
      owner: 'tudo, também canais, contas e tokens',
    },
  },
);
