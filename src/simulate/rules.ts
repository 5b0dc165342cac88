/** What the auditor may find, in words. */

export type Rule =
  | 'a message that the log does not know'
  | 'a message after a STOP'
  | 'a second goodbye'
  | 'a STOP without a goodbye'
  | 'a question without an answer'
  | 'an answer to nobody'
  | 'a started message without consent'
  | 'a started message in quiet hours'
  | 'more than the day allows'
  | 'more than the week allows'
  | 'more than the month allows';

/** No rule of consent, caps and quiet hours, and still worth a look: a flow that ends without a word. */
export const manners: readonly Rule[] = ['a question without an answer'];
