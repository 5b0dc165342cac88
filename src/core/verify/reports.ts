/** What others bring about in a contact's life: consent they report, a promotion, a number that is dead. */
import type { ConsentReported } from '../event.ts';
import type { Move } from './move.ts';
import type { Situation } from './situation.ts';

export function reports({ now }: Situation): readonly Move[] {
  const report = (kind: string, words: string, changes: Partial<ConsentReported>): Move => ({
    by: 'house',
    kind,
    words,
    strays: true,
    at: now,
    event: {
      type: 'consent.reported',
      action: 'grant',
      purposes: ['service', 'utility', 'marketing'],
      method: 'form',
      source: 'a form',
      evidence: {},
      confirm: false,
      ...changes,
    },
  });
  return [
    report('form', 'A form tells that they agreed, and it is to be confirmed.', { confirm: true }),
    report('agreed', 'The business tells that they agreed.', {}),
    report('imported', 'A list is imported that they are on.', { method: 'import', quiet: true }),
    report('no marketing', 'WhatsApp tells that they want no marketing.', {
      action: 'withdraw',
      purposes: ['marketing'],
      method: 'platform',
    }),
    report('withdrawn', 'The business tells that they want nothing any more.', { action: 'withdraw' }),
    report('suppressed', 'They are put on the list of people not to be contacted.', {
      action: 'withdraw',
      suppress: true,
    }),
    {
      by: 'house',
      kind: 'promoted',
      words: 'They are promoted to loyal.',
      strays: true,
      at: now,
      event: null,
      life: { type: 'contact.promoted' },
    },
    {
      by: 'house',
      kind: 'cleaned',
      words: 'A cleaning archives them.',
      strays: true,
      at: now,
      event: null,
      life: { type: 'contact.unengaged' },
    },
    {
      by: 'house',
      kind: 'address failed',
      words: 'WhatsApp says that their number cannot be reached.',
      strays: true,
      at: now,
      event: null,
      life: { type: 'address.failed' },
    },
  ];
}
