/** The console's rooms, in the order of its menu, and who may enter. */
import type { Permission } from './access.ts';
import { wordsIn } from './language.ts';

export type SectionId =
  | 'overview'
  | 'analytics'
  | 'inbox'
  | 'contacts'
  | 'flows'
  | 'forms'
  | 'segments'
  | 'campaigns'
  | 'channels'
  | 'accounts'
  | 'simulator';

export type Section = {
  readonly id: SectionId;
  readonly href: string;
  readonly needs: readonly Permission[];
};

export const sections: readonly Section[] = [
  { id: 'overview', href: '/console/overview', needs: ['see'] },
  { id: 'analytics', href: '/console/analytics', needs: ['see'] },
  { id: 'inbox', href: '/console/inbox', needs: ['talk'] },
  { id: 'contacts', href: '/console/contacts', needs: ['see', 'privacy'] },
  { id: 'flows', href: '/console/flows', needs: ['see'] },
  { id: 'forms', href: '/console/forms', needs: ['see'] },
  { id: 'segments', href: '/console/segments', needs: ['see'] },
  { id: 'campaigns', href: '/console/campaigns', needs: ['see'] },
  { id: 'channels', href: '/console/channels', needs: ['see'] },
  { id: 'simulator', href: '/console/simulator', needs: ['see'] },
  { id: 'accounts', href: '/console/accounts', needs: ['own'] },
];

export const sectionNames = wordsIn(
  {
    overview: 'Overview',
    analytics: 'Analytics',
    inbox: 'Inbox',
    contacts: 'Contacts',
    flows: 'Flows',
    forms: 'Forms',
    segments: 'Segments',
    campaigns: 'Campaigns',
    channels: 'Channels',
    simulator: 'Simulator',
    accounts: 'Accounts',
  },
  {
    id: {
      overview: 'Ringkasan',
      analytics: 'Analitik',
      inbox: 'Kotak masuk',
      contacts: 'Kontak',
      flows: 'Alur',
      forms: 'Formulir',
      segments: 'Segmen',
      campaigns: 'Kampanye',
      channels: 'Kanal',
      simulator: 'Simulator',
      accounts: 'Akun',
    },
    es: {
      overview: 'Resumen',
      analytics: 'Análisis',
      inbox: 'Bandeja',
      contacts: 'Contactos',
      flows: 'Flujos',
      forms: 'Formularios',
      segments: 'Segmentos',
      campaigns: 'Campañas',
      channels: 'Canales',
      simulator: 'Simulador',
      accounts: 'Cuentas',
    },
    pt: {
      overview: 'Visão geral',
      analytics: 'Análises',
      inbox: 'Caixa de entrada',
      contacts: 'Contatos',
      flows: 'Fluxos',
      forms: 'Formulários',
      segments: 'Segmentos',
      campaigns: 'Campanhas',
      channels: 'Canais',
      simulator: 'Simulador',
      accounts: 'Contas',
    },
  },
);
