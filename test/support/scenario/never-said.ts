/** Texts that no conversation brings up as a message of their own, and why. */
export const neverSaid: Readonly<Record<string, string>> = {
  'common:defaults.name': 'stands in for a name inside other texts',
  'common:frequency_one': 'stands inside other texts, and only when the policy allows one message a week',
  'common:frequency_other': 'stands inside other texts',
  'common:language-name': 'for the console and for language menus',
  'common:opt-out-line': 'stands below other texts; manners.ts looks for it',
  'common:paused': 'no word pauses yet; an edit does, and says nothing',
  'common:unclear': 'only where no flow is the fallback',
};
