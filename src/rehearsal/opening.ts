/** How somebody gets to where a scenario begins, told as the engine is told of anything. Pure: the search begins there, too. */
import type { ContactEvent } from '../core/event.ts';
import type { Beginning } from './format.ts';
import { hasPhone } from './person.ts';
import type { Language } from './turn-shapes.ts';

export type OpeningOf = {
  readonly language: Language;
  readonly beginning: Beginning;
  /** Where the business is: scenarios run by its clocks, wherever a phone's number is from. */
  readonly timeZone: string;
};

export const stranger: Beginning = { begins: 'stranger' };

export function openingEvents({ language, beginning, timeZone }: OpeningOf): readonly ContactEvent[] {
  const { begins, attributes, tags } = beginning;
  const told = begins === 'stranger' && hasPhone(language) ? {} : { language };
  return [
    {
      type: 'contact.edited',
      actor: 'scenario',
      timeZone,
      ...told,
      ...(attributes === undefined ? {} : { attributes }),
      ...(tags === undefined ? {} : { addTags: tags }),
    },
    ...(begins === 'subscribed' ? [agreed(language)] : []),
  ];
}

/** As an import tells of people who know us: nobody welcomes them. */
const agreed = (language: Language): ContactEvent => ({
  type: 'consent.reported',
  action: 'grant',
  purposes: ['service', 'utility', 'marketing'],
  method: 'import',
  source: 'scenario',
  evidence: {},
  language,
  confirm: false,
  quiet: true,
});
