/** The console's rooms, in the order of its menu, and who may enter. */
import type { Permission } from './access.ts';
import { wordsIn } from './language.ts';

export type SectionId = 'overview' | 'simulator' | 'channels' | 'accounts';

export type Section = {
  readonly id: SectionId;
  readonly href: string;
  readonly needs: readonly Permission[];
};

export const sections: readonly Section[] = [
  { id: 'overview', href: '/console/overview', needs: ['see'] },
  { id: 'simulator', href: '/console/simulator', needs: ['see'] },
  { id: 'channels', href: '/console/channels', needs: ['see'] },
  { id: 'accounts', href: '/console/accounts', needs: ['own'] },
];

export const sectionNames = wordsIn(
  { overview: 'Overview', simulator: 'Simulator', channels: 'Channels', accounts: 'Accounts' },
  {
    id: { overview: 'Ringkasan', simulator: 'Simulator', channels: 'Kanal', accounts: 'Akun' },
    es: { overview: 'Resumen', simulator: 'Simulador', channels: 'Canales', accounts: 'Cuentas' },
    pt: { overview: 'Visão geral', simulator: 'Simulador', channels: 'Canais', accounts: 'Contas' },
  },
);
