/** Saves what a flow learned. `language` is special: it is how we speak to them, not a thing we know of them. */
import type { Turn } from '../turn.ts';
import type { Value } from '../value.ts';

/** The name under `save:` that changes the contact's language. */
export const languageName = 'language';

export function saveAttribute(turn: Turn, name: string, value: Value | null): void {
  if (name === languageName) return saveLanguage(turn, value);
  const { [name]: _, ...others } = turn.contact.attributes;
  turn.change({ attributes: value === null ? others : { ...others, [name]: value } });
  turn.note('attribute.saved', undefined, { attribute: name });
}

/** What they chose themselves is never overruled by a guess. */
function saveLanguage(turn: Turn, value: Value | null): void {
  const { languages } = turn.world.release.texts;
  const language = languages.find((known) => known === value);
  if (language === undefined) return turn.note('language.unknown', 'no texts in it');
  turn.change({ language, languageFrom: 'chosen' });
  turn.note('language.chosen', undefined, { language });
}
