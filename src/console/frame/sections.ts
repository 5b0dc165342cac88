/** The console's rooms, in the order of its menu, and who may enter. */
import type { Permission } from './access.ts';
import { wordsIn } from './language.ts';

export type SectionId = 'contacts' | 'inbox' | 'simulator' | 'channels';

export type Section = {
  readonly id: SectionId;
  readonly href: string;
  readonly needs: readonly Permission[];
};

export const sections: readonly Section[] = [
  { id: 'simulator', href: '/console/simulator', needs: ['see'] },
  { id: 'inbox', href: '/console/inbox', needs: ['talk'] },
  { id: 'contacts', href: '/console/contacts', needs: ['see', 'privacy'] },
  { id: 'channels', href: '/console/channels', needs: ['see'] },
];

export const sectionNames = wordsIn(
  { inbox: 'Inbox', contacts: 'Contacts', simulator: 'Simulator', channels: 'Channels' },
  {
    id: { inbox: 'Kotak masuk', contacts: 'Kontak', simulator: 'Simulator', channels: 'Kanal' },
    es: { inbox: 'Bandeja', contacts: 'Contactos', simulator: 'Simulador', channels: 'Canales' },
    pt: { inbox: 'Caixa de entrada', contacts: 'Contactos', simulator: 'Simulador', channels: 'Canais' },
  },
);
