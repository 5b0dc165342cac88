/** The stages of a life, as people of the business call them. */
import type { Stage } from '../core/lifecycle/stages.ts';
import { wordsIn } from './frame/language.ts';

export const stageWords = wordsIn(
  {
    prospect: 'Prospect',
    confirming: 'Confirming',
    onboarding: 'Onboarding',
    active: 'Active',
    loyal: 'Loyal',
    dormant: 'Dormant',
    quiet: 'Quiet',
    archived: 'Archived',
    optedOut: 'Opted out',
    unreachable: 'Unreachable',
  } satisfies Record<Stage, string>,
  {
    id: {
      prospect: 'Calon',
      confirming: 'Menunggu konfirmasi',
      onboarding: 'Baru bergabung',
      active: 'Aktif',
      loyal: 'Setia',
      dormant: 'Jarang membalas',
      quiet: 'Diam',
      archived: 'Diarsipkan',
      optedOut: 'Berhenti',
      unreachable: 'Tak terjangkau',
    },
    es: {
      prospect: 'Posible contacto',
      confirming: 'Por confirmar',
      onboarding: 'Recién llegado',
      active: 'Activo',
      loyal: 'Fiel',
      dormant: 'Poco activo',
      quiet: 'Callado',
      archived: 'Archivado',
      optedOut: 'Dado de baja',
      unreachable: 'Inalcanzable',
    },
    pt: {
      prospect: 'Possível contato',
      confirming: 'Por confirmar',
      onboarding: 'Recém-chegado',
      active: 'Ativo',
      loyal: 'Fiel',
      dormant: 'Pouco ativo',
      quiet: 'Calado',
      archived: 'Arquivado',
      optedOut: 'Saiu',
      unreachable: 'Inalcançável',
    },
  },
);
