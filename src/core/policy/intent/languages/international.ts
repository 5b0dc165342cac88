/** Words that people use in every language: STOP is understood everywhere. */
import type { Vocabulary } from '../vocabulary.ts';

export const international: Vocabulary = {
  language: 'en',
  words: {
    dont: `dont, do not`,
    halt: 'stop',
    stop: 'stopp, stop all, stopall, optout, opt out, stop it, stop now',
    unsub: 'unsubscribe, unsub, unsubscribing, un subscribe, unsubscribed me, unsubs',
    start: 'start, unstop, subscribe, optin, opt in',
    help: `help, info, who is this, who is it, who are you, what is this, whats this, is this a bot, is this a robot, are you a bot, are you a robot, are you human`,
    message: `message, messages, msg, msgs, messege, messeges, sms, mms, whatsapp, whatsapps, watsapp, whats app, promo, promos,
      promotion, promotions, spam, spams, newsletter, newsletters, broadcast, broadcasts, notification, notifications, marketing`,
    send: 'whatsapping, spamming, messaging, texting, sending, msging',
    filler: `please, pls, plz, plss, plis, pliz, thanks, thank you, thankyou, thx, tks, ty, ok, okay, oke, hi, hello, hey, halo, hallo, nah, nope, yeah, yep, lol, lmao, haha`,
    other: `netflix, youtube, spotify, amazon, instagram, facebook, tiktok, email, emails, pizza, bus, sign, order, orders, booking,
      taxi, uber`,
    unsure: 'spam, scam, fuck off, fuck you, fuck u, f off, stfu, wtf',
    never: `non stop, nonstop, bus stop, bus stops, stop sign, stop signs, one stop, full stop, next stop, last stop, first stop, stop at, stop pe, stop par, stop motion, pit stop, stop loss,
      start stop, stop watch, stop over, para nada, spam folder, in spam, in my spam`,
  },
};
