/** "Don't call, text me": who asks for another way of being reached wants to be reached. */
import { bit, wishBit } from './bits.ts';
import type { Unit } from './units.ts';

/** Words for calling, as they begin or as they are written among others. */
const calls =
  /(?:^|\s)(?:call|calling|phone|phoning|fone?|ring|(?:di|me|men)?t?elp|(?:di|me|men|mene)?tele?pon|tlp|ditlp|nelp|tawag|tumawag|tatawag|aramay|aramasin|goi|(?:u|m)sipig|(?:u|ni)ngafon|kol|appel|llam|ruf|anruf|zvon|dzwon|звон|дзвон|zang|اتصل|تتصل|تتصلو|تدق|تكلم|زنگ|تماس|كال|فون|תתקשר|להתקשר|कॉल|काल|फोन|কল|ফোন|કોલ|કૉલ|ફોન|ਕਾਲ|ਫੋਨ|கால்|ஃ?பொன்|ஃ?போன்|కాల్|ఫొన్|ఫోన్|കോൾ|ಕಾಲ್|ಕರೆ|vilik|fon qil|zəng|zeng|qo.?ng|қоңырау|დამირეკ|დარეკ|daw?ire[ck]|ደውሉ|አትደው|kira|pe mi)/u;
const callsInside = /电话|電話|打给|打給|来电|來電|전화|โทร|ទូរស័ព្ទ|ဖုန်း/u;
/** "Don't call or text" refuses both. */
const both =
  /^(?:or|and|nor|neither|atau|dan|nor|aur|ya|yaa|ba|veya|ve|da|de|hoac|va|hay|at|o|au|na|wala|او|أو|و|یا|اور|و?لا|או|ו.*|और|या|বা|এবং|અને|કે|ਤੇ|ਜਾਂ|आणि|किंवा|హా|లేదా|மற்றும்|அல்லது|和|或|也|跟|及|与|與|や|も|とか|나|도|하고|และ|หรือ)$/u;

const refusal = bit.dont | bit.phrase | bit.unwanted;
const refusing =
  bit.dont | bit.no | bit.halt | bit.stop | bit.unsub | bit.remove | bit.unwanted | bit.enough | bit.phrase;

/** A sending that is done by voice; the English word is used among the words of every language. */
export const isByVoice = ({ wish, text }: Unit): boolean =>
  (wish & wishBit.call) !== 0 || calls.test(text) || callsInside.test(text);

/** What is refused is a call, and what follows asks for words. */
export function asksForAnotherWay(units: readonly Unit[]): boolean {
  const at = units.findIndex(isByVoice);
  if (at < 0) return false;
  const end = refusedUntil(units, at);
  if (end < 0) return false;
  const rest = units.slice(end + 1);
  if (rest.some(({ text }) => both.test(text))) return false;
  return (
    rest.some(({ bits }) => bits & (bit.send | bit.message)) && !rest.some(({ bits }) => bits & refusing)
  );
}

/** Where "don't call" ends, or -1 when nobody refuses calls here. */
function refusedUntil(units: readonly Unit[], call: number): number {
  if ((units[call] as Unit).bits & refusal) return call;
  for (const at of [call - 1, call - 2, call + 1, call + 2]) {
    const unit = units[at];
    if (unit === undefined || !(unit.bits & refusal)) continue;
    const clause = units.slice(Math.min(at, call) + 1, Math.max(at, call) + 1);
    if (clause.every(({ pause }) => pause === 0)) return Math.max(at, call);
  }
  return -1;
}
