/** What people say when they want us to stop, in parts that hold for every language. The first that fits gives the rule. */
import { type Pattern, pattern } from './patterns.ts';

const deniable = { deniable: true };
const notGot = { notGot: true };
/** "Any more" says enough: only what comes next can still be about something else. */
const tired = { notGot: true, reach: 2 };
/** "Stop saying that" is not "stop that": what they do not want done has to be this, or ours. */
const bare = { deniable: true, gap: 0 };
const named = { deniable: true, notGot: true };

/** In every language. Order of words: the verb before its object. */
const everywhere: readonly Pattern[] = [
  pattern('unsub', 'asks to unsubscribe', deniable),

  pattern('revoke list|message', 'withdraws their consent', deniable),
  pattern('list|message revoke', 'withdraws their consent', deniable),
  pattern('ask send halt|stop|cancel|unsub', 'asks what to write to be left alone', deniable),
  pattern('ask send dont receive', 'asks what to write to be left alone', notGot),

  pattern('halt send', 'asks us to stop writing', deniable),
  pattern('halt message', 'asks us to stop the messages', deniable),
  pattern('halt bother', 'asks us to stop bothering', deniable),
  pattern('^ halt this $', 'asks us to stop this', bare),
  pattern('ask halt this $', 'asks how to stop this', bare),
  pattern('ask this halt $', 'asks how to stop this', deniable),
  pattern('ask|want message halt|cancel $', 'wants the messages to stop', deniable),
  pattern('^ ask halt $', 'asks how to stop', deniable),
  pattern('^ halt ask $', 'asks how to stop', bare),
  pattern('^ ask halt ask $', 'asks how to stop', bare),
  // "Can this be switched off or not?"
  pattern('^ ask halt dont $', 'asks how to stop', { gap: 0 }),
  pattern('^ ask halt dont this|message $', 'asks how to stop', { gap: 0 }),
  pattern('^ want halt $', 'wants to stop', deniable),
  pattern('^ want|ask stop $', 'wants to stop', deniable),

  pattern('dont send message', 'asks us not to send messages', notGot),
  pattern('dont send more', 'asks us not to write any more', tired),
  pattern('dont send me $', 'asks us not to write', notGot),
  pattern('dont me send $', 'asks us not to write', notGot),
  pattern('^ me dont send $', 'asks us not to write', notGot),
  pattern('dont more send', 'asks us not to write any more', tired),
  pattern('more dont send', 'asks us not to write any more', tired),
  pattern('dont message send', 'asks us not to send messages', named),
  pattern('dont message receive', 'wants no messages', named),
  pattern('send dont|no message', 'asks us not to send messages', { notGot: true }),
  pattern('send dont|no more', 'asks us not to write any more', tired),
  pattern('send me dont $', 'asks us not to write', notGot),
  pattern('me send dont $', 'asks us not to write', notGot),
  pattern('dont bother me', 'asks not to be bothered'),
  pattern('dont bother more', 'asks not to be bothered any more'),
  pattern('dont more bother', 'asks not to be bothered any more'),
  pattern('dont send list $', 'asks for their number not to be used', notGot),
  pattern('list dont send $', 'asks for their number not to be used'),
  pattern('dont me bother', 'asks not to be bothered'),
  pattern('bother me dont', 'asks not to be bothered'),
  pattern('me bother dont', 'asks not to be bothered'),

  pattern('unwanted message', 'does not want messages'),
  pattern('unwanted receive message|more', 'does not want to get messages'),
  pattern('unwanted more receive', 'does not want to get any more'),
  pattern('unwanted receive $', 'does not want to get any'),
  pattern('unwanted me send $', 'does not want us to write'),
  pattern('unwanted send me', 'does not want us to write'),
  pattern('unwanted send message|more', 'does not want us to write'),
  pattern('unwanted list', 'does not want to be on the list'),
  pattern('more unwanted send|receive', 'does not want to get any more'),
  pattern('dont more receive', 'does not want to get any more', notGot),
  pattern('dont receive more', 'does not want to get any more', notGot),
  pattern('ask dont receive message|this|more', 'asks how not to get them', notGot),
  pattern('ask dont message|this|more receive', 'asks how not to get them', notGot),

  pattern('dont|no more message', 'no more messages', named),
  pattern('dont|no message more', 'no more messages', named),
  pattern('^ dont|no message $', 'no messages', named),
  pattern('^ ask|want dont|no message $', 'wants no messages', named),
  pattern('^ want remove $', 'wants to be removed', deniable),
  pattern('enough message', 'enough messages'),
  pattern('^ message enough $', 'enough messages'),

  pattern('remove me $', 'asks to be removed', deniable),
  pattern('remove me list', 'asks to be removed', deniable),
  pattern('remove me', 'asks to be removed', deniable),
  pattern('remove list', 'asks for their number to be removed', deniable),
  pattern('list remove $', 'asks for their number to be removed', deniable),
  pattern('me remove $', 'asks to be removed', deniable),
  pattern('me remove list', 'asks to be removed', deniable),
  pattern('cancel list', 'ends the subscription', deniable),
  pattern('cancel message', 'ends the messages', deniable),
];

/** Where the verb comes last. */
const objectFirst: readonly Pattern[] = [
  pattern('message halt', 'asks us to stop the messages', deniable),
  pattern('send halt', 'asks us to stop writing', deniable),
  pattern('bother halt', 'asks us to stop bothering', deniable),
  pattern('this ask halt', 'asks how to stop this', deniable),
  pattern('^ this halt $', 'asks us to stop this', bare),
  pattern('^ this halt ask $', 'asks how to stop this', bare),
  pattern('message dont send', 'asks us not to send messages'),
  pattern('message send dont', 'asks us not to send messages'),
  pattern('message no send', 'asks us not to send messages'),
  pattern('message unwanted', 'does not want messages'),
  pattern('receive unwanted', 'does not want to get any'),
  pattern('list remove', 'asks for their number to be removed', deniable),
  pattern('message remove|cancel', 'ends the messages', deniable),
  pattern('list cancel', 'ends the subscription', deniable),
  pattern('me remove', 'asks to be removed', deniable),
  pattern('message dont $', 'no messages', named),
  pattern('message enough', 'enough messages'),
];

export const optOutRules = (isObjectFirst: boolean): readonly Pattern[] =>
  isObjectFirst ? [...everywhere, ...objectFirst] : everywhere;
