/** What a language file holds: words by the part they play when somebody asks us to stop. */
import type { Endings } from './paradigms.ts';

/**
 * The parts words play. A word on its own: `stop` (always an opt-out), `lone` (only without any other word), `cancel` (also leaves a menu), `start`, `help`,
 * `unsure`. Verbs: `halt` (stop; on its own an opt-out), `halting` (its other forms), `unsub` (whoever says it anywhere means
 * it), `remove`, `revoke` (withdraw, object to), `send`, `receive`, `want`, `bother`, `keep` (miss, lose: who does not want to miss us stays). `got` are
 * finite forms of receiving: "I did not get your message" is no opt-out. Things: `message`, `list` (also "my number"), `consent`, `other`
 * (an order, a class: stopping one is not stopping us), `me`, `this`. Little words: `dont`, `no`, `more` (any more, again),
 * `enough`, `ask` (how, can I), `filler` (please, thanks, hello). `never` are phrases that only sound like it ("bus stop").
 * `phrase`, `complaint` and `back` are sayings heard anywhere in a message: the first mean STOP, the second may, the third ask
 * us to come back. `common` are everyday words that only tell which language it is.
 */
export type Role =
  | 'stop'
  | 'lone'
  | 'cancel'
  | 'start'
  | 'help'
  | 'unsure'
  | 'halt'
  | 'halting'
  | 'unsub'
  | 'remove'
  | 'revoke'
  | 'send'
  | 'receive'
  | 'got'
  | 'want'
  | 'bother'
  | 'keep'
  | 'message'
  | 'list'
  | 'consent'
  | 'other'
  | 'me'
  | 'this'
  | 'dont'
  | 'no'
  | 'more'
  | 'enough'
  | 'ask'
  | 'filler'
  | 'never'
  | 'common'
  | 'phrase'
  | 'complaint'
  | 'back';

/** Of less instead of nothing: "so many", "at night", "pause", "only", and units of time. */
export type WishRole =
  | 'less'
  | 'many'
  | 'hours'
  | 'pause'
  | 'only'
  | 'day'
  | 'week'
  | 'month'
  | Aside
  | Return
  | Reason
  | Time;

/** Who wants to be written to: `join` puts them on the list ("sign me up"), `again` with `news` (offers, the newsletter) asks for more of it. */
type Return = 'again' | 'news' | 'join';

/**
 * `threat` is what they do when we go on ("I block you"), said anywhere or only alone; `curse` says where we shall go ("to hell with your spam"). The others make a refusal one of something else: `call` is a sending that is done by voice ("don't call, text me"), `for` and `from`
 * say what somebody is signed off ("afmelden voor zwemles", "afmelde Emil fra SFO"), where one word is for that and for leaving us.
 */
type Aside = 'call' | 'for' | 'from' | 'threat' | 'curse';

/**
 * `way` asks what to do ("what must I do"), `rid` says that it shall end in nothing more of ours ("not get", "get rid of", "so that
 * it does not come"); `so` draws a conclusion ("therefore", "that is why"), with which a clause begins; `number` is a telephone
 * number, and `kin` whose it may be (my daughter's).
 */
type Reason = 'way' | 'rid' | 'so' | 'number' | 'kin';

/**
 * What makes a question or a request for later of it: `yet` ("do not send the invoice yet"), `when` ("when do the offers end?"), and
 * `why`, beside which "every day" complains ("why do you write every day, stop").
 */
type Time = 'yet' | 'when' | 'why';

/** One word that plays several parts at once: `istemiyorum` is "I do not want", `bórrame` is "remove me". */
type Fused =
  | 'dont want'
  | 'dont send'
  | 'dont send me'
  | 'send more'
  | 'dont send more'
  | 'dont bother me'
  | 'remove me'
  | 'send me'
  | 'ask send'
  | 'halt me'
  | 'bother me'
  | 'no more'
  | 'dont more'
  | 'complaint threat'
  | 'unsure threat';

/**
 * Words with commas between them. A trailing `*` stands for any ending, a leading one of a single word for any beginning (languages
 * that write compounds together), a lone `_` in a phrase for up to two words. A leading
 * `!` asks for the accents as written, where without them it would be another word.
 */
export type Vocabulary = {
  readonly language: string;
  /** Languages in which the object may come before its verb: "messages sending stop", "my number delete". */
  readonly objectFirst?: boolean;
  /** Written without spaces, or with spaces that people leave out: words are looked for inside the text. */
  readonly unspaced?: RegExp;
  readonly words: Readonly<Partial<Record<Role | WishRole | Fused, string>>>;
  /** Endings by name, for the paradigms among the words (paradigms.ts): `(mand|envi)<ar>`. */
  readonly endings?: Endings;
  /** Times that turn "no messages" into a pause: how many days each is. */
  readonly periods?: Readonly<Record<string, number>>;
  /** Number words in durations. Digits are known everywhere. */
  readonly numbers?: Readonly<Record<string, number>>;
};
