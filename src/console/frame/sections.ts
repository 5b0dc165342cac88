/** The console's rooms, in the order of its menu, and who may enter. */
import type { Permission } from './access.ts';
import { wordsIn } from './language.ts';

export type SectionId = 'simulator' | 'channels';

export type Section = {
  readonly id: SectionId;
  readonly href: string;
  readonly needs: readonly Permission[];
};

export const sections: readonly Section[] = [
  { id: 'simulator', href: '/console/simulator', needs: ['see'] },
  { id: 'channels', href: '/console/channels', needs: ['see'] },
];

export const sectionNames = wordsIn(
  { simulator: 'Simulator', channels: 'Channels' },
  {
    id: { simulator: 'Simulator', channels: 'Kanal' },
    es: { simulator: 'Simulador', channels: 'Canales' },
    pt: { simulator: 'Simulador', channels: 'Canais' },
  },
);
