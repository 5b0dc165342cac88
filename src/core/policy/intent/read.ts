/** What one language makes of a message: the safest of what it can mean, and by which rule. */
import { isOfOwnThing, signsOff } from './asides.ts';
import { bit, telling, wishBit } from './bits.ts';
import { allOf, clausesOf, sentencesOf, unknownIn } from './clauses.ts';
import { comeBack, comesBack, wantsBack } from './come-back.ts';
import { actOnComplaint, actOnNumber, curseOf, threatOf } from './complaints.ts';
import { clipped, firstOf, type Heard } from './heard.ts';
import type { Intent, Reading } from './kinds.ts';
import { forADay, justNothing, limited, onlyBeside, wish } from './less.ts';
import { isOfSomethingElse, limitsIn } from './other-time.ts';
import { asksForAnotherWay, isByVoice } from './other-way.ts';
import { courtesy, type Pattern, pattern } from './patterns.ts';
import { optOutRules } from './rules.ts';
import type { Unit } from './units.ts';
import { wayOutOf } from './way-out.ts';

const verbFirstRules = optOutRules(false);
const objectFirstRules = optOutRules(true);
const saying = pattern('phrase', 'a saying that means stop', { deniable: true, reach: 2 });
const maybes = [
  pattern('complaint', 'a complaint', { aboutUs: false }),
  pattern('^ want|ask cancel $', 'may want to leave', { deniable: true }),
  pattern('ask cancel this $', 'may want to leave', { deniable: true }),
  pattern('^ dont|no more $', 'may want no more'),
  pattern('^ dont send $', 'may want us not to write'),
  pattern('^ unwanted this $', 'may not want our messages'),
];

const tellingWish =
  wishBit.less | wishBit.pause | wishBit.only | wishBit.join | wishBit.curse | wishBit.rid | wishBit.way;

/** Whether words that play these parts can come to anything at all, in whatever order they stand. */
export function mayMean(bits: number, wish: number): boolean {
  if (bits & telling || wish & tellingWish) return true;
  if (wish & wishBit.again && wish & wishBit.news) return true;
  const all = bits & bit.dont && bits & bit.want ? bits | bit.unwanted : bits;
  const fits = ({ parts }: Pattern) => parts.every((part) => all & part);
  return objectFirstRules.some(fits) || maybes.some(fits) || wantsBack.some(fits);
}

/** A message with slips of the finger is short, or it is another word that was meant. */
const longestCorrected = 3;
const surelyMended = 7;

/** `units` by phrases, for what speaks for itself; `words` one by one, for the rules. */
export function read(units: readonly Unit[], words: readonly Unit[], objectFirst: boolean): Reading | null {
  const all = allOf(units);
  if (all & (bit.send | bit.message) && asksForAnotherWay(units)) return null;
  return (
    optOut(units, words, objectFirst) ??
    unsure(units, all, objectFirst) ??
    wish(units) ??
    alone(units, bit.start, 'opt-in') ??
    comeBack(units, words, objectFirst) ??
    alone(units, bit.help, 'help') ??
    asksWho(units)
  );
}

function optOut(units: readonly Unit[], words: readonly Unit[], objectFirst: boolean): Reading | null {
  const [only] = units;
  if (only && units.length === 1 && only.bits & bit.lone)
    return { kind: 'opt-out', rule: `exact word "${only.text}"` };
  // "No thanks, stop", "what is this, stop": an answer or a question before it takes nothing away.
  const keyword =
    alone(units, bit.stop | bit.cancel, 'opt-out') ??
    alone(units, bit.stop, 'opt-out', bit.help | bit.no | bit.enough);
  if (keyword && units.some(({ bits }) => bits & bit.stop))
    return limited(units, !(allOf(units) & bit.phrase)) ?? keyword;
  // "I want to cancel" may speak of a booking: it is asked.
  if (keyword && !units.some(({ bits }) => bits & (bit.want | bit.ask)))
    return limited(units, true) ?? { ...keyword, leavesMenu: true };
  const said = byRule(units, words, objectFirst);
  if (said?.kind === 'opt-out') return said;
  const clear = sentence(units) ?? nothingBut(units);
  // "Don't send so many messages" complains of how many.
  return clear ?? (said?.kind === 'opt-down' ? said : (complaining(units) ?? said));
}

/** The clearest of what the rules find, sentence by sentence: a pause in one and an end in the next is an end. */
function byRule(units: readonly Unit[], words: readonly Unit[], objectFirst: boolean): Reading | null {
  // "I unsubscribed by mistake" is no unsubscribing.
  const cameBack = firstOf([comesBack], units, allOf(units), objectFirst);
  const heard = cameBack ? units : words;
  const rules = objectFirst ? objectFirstRules : verbFirstRules;
  let weaker: Reading | null = null;
  for (const [patterns, parts] of [
    [rules, heard],
    [[saying], units],
  ] as const) {
    for (const part of sentencesOf(parts)) {
      const all = allOf(part);
      for (const each of patterns) {
        const rule = firstOf([each], part, all, objectFirst);
        if (rule === null || isNoCall(rule) || isOfSomethingElse(rule, part)) continue;
        if (isUndone(rule, cameBack)) continue;
        const said = saidBy(rule, part, units, objectFirst);
        if (said.kind === 'opt-out') return said;
        weaker ??= said;
      }
    }
  }
  return weaker;
}

/** "Don't call now": a call is refused, and nothing says that writing is. */
const isNoCall = ({ isCall, bits }: Heard): boolean =>
  isCall && (bits & bit.dont) !== 0 && !(bits & (bit.more | bit.message));

/** "I have unsubscribed, take me in again": they were gone, and say so before they ask to come back. */
const isUndone = (rule: Heard, cameBack: Heard | null): boolean =>
  cameBack !== null && (rule.bits & bit.unsub) !== 0 && rule.at < cameBack.at;

/** What a rule that fits comes to, with the limits and the doubts that stand around it. */
function saidBy(rule: Heard, part: readonly Unit[], units: readonly Unit[], objectFirst: boolean): Reading {
  const { says, bits, words } = rule;
  const less =
    bits & (bit.unsub | bit.remove)
      ? null
      : bits & bit.phrase
        ? forADay(part)
        : limited(limitsIn(rule, part, units), false);
  const only = bits & ~justNothing ? null : onlyBeside(units);
  // "Block my card", "sign Viggo off from swimming": an object that nobody knows may be theirs, and has to be asked about.
  const doubtful = bit.remove | (objectFirst ? 0 : bit.unsub);
  if (rule.strays && bits & doubtful && !(bits & (bit.message | bit.list)))
    return { kind: 'unsure', rule: `may mean something else: "${words}"` };
  if (
    bits & bit.unsub &&
    !(bits & (bit.message | bit.list)) &&
    (signsOff(part) || (!objectFirst && isOfOwnThing(part)))
  )
    return { kind: 'unsure', rule: `may sign off something else: "${words}"` };
  return less ?? only ?? { kind: 'opt-out', rule: `${says}: "${words}"`, shared: !rule.own };
}

/** "Do not send" as the whole message, of nothing in particular and for no time. */
function nothingBut(units: readonly Unit[]): Reading | null {
  const around = bit.dont | bit.send | bit.filler | bit.me | bit.more;
  const all = allOf(units);
  if (units.some(({ days }) => days > 0)) return null;
  if (!(all & bit.dont && all & bit.send) || !units.every(({ bits }) => bits & around)) return null;
  if (!(all & bit.more) && units.every((unit) => !(unit.bits & bit.send) || isByVoice(unit))) return null;
  // "Don't call, text me" asks for another way.
  if (clausesOf(units).some((clause) => allOf(clause) & bit.send && !(allOf(clause) & bit.dont))) return null;
  return { kind: 'opt-out', rule: `asks us not to write: "${units.map(({ text }) => text).join(' ')}"` };
}

function complaining(units: readonly Unit[]): Reading | null {
  const wayOut = wayOutOf(units);
  if (wayOut !== null) return { kind: 'opt-out', rule: `asks for the way out: "${clipped(wayOut)}"` };
  const threat = threatOf(units);
  if (threat !== null) return { kind: 'opt-out', rule: `threatens, should we go on: "${clipped(threat)}"` };
  const curse = curseOf(units);
  if (curse !== null) return { kind: 'opt-out', rule: `tells us to go: "${clipped(curse)}"` };
  const act = actOnComplaint(units);
  if (act !== null) return { kind: 'opt-out', rule: `a complaint, and "${clipped(act)}"` };
  const removal = actOnNumber(units);
  return removal === null ? null : { kind: 'opt-out', rule: `a number, and "${clipped(removal)}"` };
}

/** STOP as a sentence of its own in a longer message: "Stop. Thank you for the class, I am moving away." */
function sentence(units: readonly Unit[]): Reading | null {
  let from = 0;
  while (from < units.length) {
    let to = from + 1;
    while (to < units.length && (units[to] as Unit).pause === 0) to++;
    const part = units.slice(from, to);
    const said = part.find(({ bits }) => bits & bit.stop);
    const whole = part.every(({ bits }) => bits & (bit.stop | courtesy));
    // After a comma only words that mean nothing else: "para, que me muero de risa".
    const comma = (units[from] as Unit).pause === 1 || (to < units.length && (units[to] as Unit).pause === 1);
    // "I bought elsewhere, stop": the last words of a message that speaks of nothing else.
    const isLast = from > 0 && to === units.length && !(allOf(units) & (bit.other | bit.keep | bit.back));
    const clear =
      said !== undefined &&
      (!comma || said.bits & bit.unsub || said.text === 'stop' || (isLast && said.bits & bit.halt));
    if (said && whole && clear && !said.corrected) {
      // "Stop, I forgot the fries of my order": it has to be asked.
      return comma && isOfOrder(units)
        ? { kind: 'unsure', rule: `may stop something else: "${said.text}"` }
        : { kind: 'opt-out', rule: `keyword "${said.text}" as a sentence of its own` };
    }
    from = to;
  }
  return null;
}

const isOfOrder = (units: readonly Unit[]): boolean =>
  (allOf(units) & bit.other) !== 0 && !(allOf(units) & (bit.message | bit.list | bit.send | bit.unsub));

function unsure(units: readonly Unit[], all: number, objectFirst: boolean): Reading | null {
  const said = alone(units, bit.unsure, 'unsure');
  if (said) return { ...said, rule: `may mean stop: ${said.rule}` };
  const found = firstOf(maybes, units, all, objectFirst);
  // "Don't send it today" is about today.
  if (found && !(found.bits & bit.complaint) && units.some(({ days }) => days === 1)) return null;
  return found ? { kind: 'unsure', rule: `${found.says}: "${found.words}"` } : null;
}

/** "Hello there mate, who is this", "who is this? I have no such number": a whole question, and little else. */
function asksWho(units: readonly Unit[]): Reading | null {
  if (units.length > mostAround || allOf(units) & bit.other) return null;
  for (const clause of clausesOf(units)) {
    const at = clause.findIndex(
      ({ bits, text }) => bits & bit.help && (text.includes(' ') || isUnspaced(text)),
    );
    const question = clause[at];
    if (question === undefined) continue;
    const isWhole = clause.slice(at + 1).every(({ bits }) => bits & (courtesy | around));
    if (isWhole && unknownIn(clause.slice(0, at)) <= mostBefore)
      return { kind: 'help', rule: `asks "${question.text}"` };
  }
  return null;
}
const around = bit.help | bit.message | bit.list;
const mostBefore = 2;
const mostAround = 12;
/** Four signs of a script without spaces are a phrase. */
const isUnspaced = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{4}/u.test(text);

/** The whole message is this word, with nothing but courtesies around it. */
function alone(units: readonly Unit[], wanted: number, kind: Intent['kind'], beside = 0): Reading | null {
  const said = units.find(({ bits }) => bits & wanted);
  if (said === undefined || !units.every(({ bits }) => bits & (wanted | courtesy | beside))) return null;
  if (said.corrected && units.length > longestCorrected) return null;
  // A short word that was mended may have been another: it is asked.
  if (said.corrected && said.text !== 'stop' && said.text.length < surelyMended && kind === 'opt-out')
    return { kind: 'unsure', rule: `may be "${said.text}" with a slip` };
  const slip = said.corrected ? ', with a slip' : '';
  return {
    kind,
    rule:
      units.length === 1
        ? `exact word "${said.text}"${slip}`
        : `keyword "${said.text}" with courtesies${slip}`,
  };
}
