/** The console's rooms, in the order of its menu, and who may enter. */
import type { Permission } from './access.ts';
import { wordsIn } from './language.ts';

export type SectionId = 'simulator' | 'channels' | 'accounts';

export type Section = {
  readonly id: SectionId;
  readonly href: string;
  readonly needs: readonly Permission[];
};

export const sections: readonly Section[] = [
  { id: 'simulator', href: '/console/simulator', needs: ['see'] },
  { id: 'channels', href: '/console/channels', needs: ['see'] },
  { id: 'accounts', href: '/console/accounts', needs: ['own'] },
];

export const sectionNames = wordsIn(
  { simulator: 'Simulator', channels: 'Channels', accounts: 'Accounts' },
  {
    id: { simulator: 'Simulator', channels: 'Kanal', accounts: 'Akun' },
    es: { simulator: 'Simulador', channels: 'Canales', accounts: 'Cuentas' },
    pt: { simulator: 'Simulador', channels: 'Canais', accounts: 'Contas' },
  },
);
