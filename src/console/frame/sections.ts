/** The console's rooms, in the order of its menu, and who may enter. */
import type { Permission } from './access.ts';
import { wordsIn } from './language.ts';

export type SectionId = 'overview' | 'inbox' | 'contacts' | 'channels' | 'accounts' | 'simulator';

export type Section = {
  readonly id: SectionId;
  readonly href: string;
  readonly needs: readonly Permission[];
};

export const sections: readonly Section[] = [
  { id: 'overview', href: '/console/overview', needs: ['see'] },
  { id: 'inbox', href: '/console/inbox', needs: ['talk'] },
  { id: 'contacts', href: '/console/contacts', needs: ['see', 'privacy'] },
  { id: 'channels', href: '/console/channels', needs: ['see'] },
  { id: 'simulator', href: '/console/simulator', needs: ['see'] },
  { id: 'accounts', href: '/console/accounts', needs: ['own'] },
];

export const sectionNames = wordsIn(
  {
    overview: 'Overview',
    inbox: 'Inbox',
    contacts: 'Contacts',
    channels: 'Channels',
    simulator: 'Simulator',
    accounts: 'Accounts',
  },
  {
    id: {
      overview: 'Ringkasan',
      inbox: 'Kotak masuk',
      contacts: 'Kontak',
      channels: 'Kanal',
      simulator: 'Simulator',
      accounts: 'Akun',
    },
    es: {
      overview: 'Resumen',
      inbox: 'Bandeja',
      contacts: 'Contactos',
      channels: 'Canales',
      simulator: 'Simulador',
      accounts: 'Cuentas',
    },
    pt: {
      overview: 'Visão geral',
      inbox: 'Caixa de entrada',
      contacts: 'Contactos',
      channels: 'Canais',
      simulator: 'Simulador',
      accounts: 'Contas',
    },
  },
);
