/** The console's rooms, in the order of its menu, and who may enter. */
import type { Permission } from './access.ts';
import { wordsIn } from './language.ts';

export type SectionId = 'overview' | 'simulator' | 'channels';

export type Section = {
  readonly id: SectionId;
  readonly href: string;
  readonly needs: readonly Permission[];
};

export const sections: readonly Section[] = [
  { id: 'overview', href: '/console/overview', needs: ['see'] },
  { id: 'simulator', href: '/console/simulator', needs: ['see'] },
  { id: 'channels', href: '/console/channels', needs: ['see'] },
];

export const sectionNames = wordsIn(
  { overview: 'Overview', simulator: 'Simulator', channels: 'Channels' },
  {
    id: { overview: 'Ringkasan', simulator: 'Simulator', channels: 'Kanal' },
    es: { overview: 'Resumen', simulator: 'Simulador', channels: 'Canales' },
    pt: { overview: 'Visão geral', simulator: 'Simulador', channels: 'Canais' },
  },
);
