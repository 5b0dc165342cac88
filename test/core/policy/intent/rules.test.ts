/** Hard cases of asking us to stop: how people write it, whom they mean, what they deny, and what only sounds like it. */
import { describe, expect, test } from '@jest/globals';
import { readIntent } from '../../../../src/core/policy/intent.ts';
import { textsOf } from '../../../support/texts.ts';

const texts = textsOf({ en: { common: { 'opt-out-words': [], 'opt-in-words': [], 'help-words': [] } } });
const kindOf = (text: string) => readIntent(text, texts).kind;

describe('STOP is understood', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'with signs around it',
      ['STOP 🛑', '🛑🛑 stop 🛑🛑', '*STOP*', '«stop»', '"Stop."', 'stop ✋🏽', '¡STOP!', '(stop)'],
    ],
    ['spelled letter by letter', ['s t o p', 'S.T.O.P', 'S-T-O-P', 'S T O P !!', 'b a j a', 'с т о п']],
    [
      'spelled sign by sign',
      ['退 订', '退　订', '停 止 推 送', '取 消 订 阅', '配 信 停 止', '退 订 谢谢', '수 신 거 부'],
    ],
    ['with repeated letters', ['stoooop', 'STOPPPP', 'sssstop', 'stooooppp plssss', 'bajaaaa']],
    [
      'with letters that only look like it',
      ['ѕtоp', 'st0p', '$top', 'ＳＴＯＰ', '🅂🅃🄾🄿', 'ꜱᴛᴏᴘ', '𝐒𝐓𝐎𝐏', 'Ѕ Т О Р'],
    ],
    [
      'with a slip of the finger',
      ['stpo', 'sotp', 'stopp', 'stop0', 'unsubscrbe', 'unsubcribe me', 'unsuscribe'],
    ],
    ['with invisible characters', ['s\u200bt\u200bo\u200bp', '\u202estop\u202c', 'st\u00adop', '\ufeffstop']],
    ['with accents that nobody asked for', ['stóp', 'ŝťöp', 's\u0301t\u0301o\u0301p\u0301']],
    [
      'with courtesies',
      ['please stop', 'ok stop thanks', 'Hi, stop please 🙏', 'stop por favor', 'mohon stop ya kak'],
    ],
    [
      'as a sentence of its own',
      ['Stop. Thank you for the class, I am moving away.', 'Thanks for everything!\nSTOP'],
    ],
    ['as a button says it', ['Stop promotions', 'Detener promociones', 'STOP ALL', 'Opt-out', 'OPT OUT']],
    [
      'beside words of any language',
      ['STOP mnasumbua', 'stop bafethu', 'stop karo ne yaar', 'STOP jamani', 'lol no thx stop', 'STOP يا عم'],
    ],
    [
      'in two languages at once',
      ['unsubscribe kar do bhai', 'please remove saya dari list', 'stop kunitumia hizi vitu'],
    ],
    [
      'with a threat, should we go on',
      ['phir se msg kiya to block kar dunga', 'kalo kirim lagi saya laporkan', '再发我就举报了'],
    ],
    ['in every script', ['стоп', 'قف', 'বন্ধ', 'रोको', 'หยุด', '停止', 'やめて', '그만', 'עצור', 'στοπ']],
  ])('%s', (_, written) => {
    expect(written.map((text) => [text, kindOf(text)])).toEqual(written.map((text) => [text, 'opt-out']));
  });
});

describe('a sentence is understood', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'that asks us to stop writing',
      [
        'stop texting me',
        'do not send me any more of these',
        'quit sending this junk',
        'ya no me manden mensajes',
        'jangan kirim pesan lagi',
      ],
    ],
    [
      'that says what they do not want',
      [
        'I do not want these messages',
        'no quiero recibir mas promociones',
        'tidak mau terima pesan lagi',
        'não quero mais receber',
      ],
    ],
    [
      'that asks to be removed',
      [
        'remove me from your list',
        'take my number off',
        'delete my number please',
        'hapus nomor saya',
        'bórrame de la lista',
      ],
    ],
    [
      'that asks how',
      [
        'how do I stop this?',
        'how can I unsubscribe',
        '¿cómo me doy de baja?',
        'gimana cara berhenti langganan',
        'como faço para parar de receber',
      ],
    ],
    ['that says it in passing', ['leave me alone', 'lose my number', 'I told you to stop']],
    [
      'that takes their consent back',
      [
        'I withdraw my consent',
        'ich widerspreche der Nutzung meiner Daten',
        'mitt samtycke dras härmed tillbaka',
      ],
    ],
    [
      'that asks what to write',
      ['what do I type to stop this', 'o que eu digito pra sair', 'co mam napisać żeby się wypisać'],
    ],
    [
      'after a complaint, or what is said of a number',
      [
        'wrong number mate, take it off your system',
        'गलत नंबर है हटा दीजिए',
        'это номер моего сына, удалите',
        'dit nummer is niet meer van Piet, niet meer appen',
      ],
    ],
    [
      'beside a sentence that asks for less',
      ['quit texting me at 6 in the morning!! quit texting me at all actually'],
    ],
    ['that begins with a no', ['no thanks, unsubscribe me', 'nein danke, nichts schicken']],
    ['with a letter held down in Thai', ['หยุดดดด', 'หยุดด']],
    ['with a space for a comma in Chinese', ['取消關注 不要發']],
    ['in two languages at once', ['please berhenti', 'stop mandar mensagem', 'tolong stop sending']],
  ])('%s', (_, written) => {
    expect(written.map((text) => [text, kindOf(text)])).toEqual(written.map((text) => [text, 'opt-out']));
  });
});

describe('no opt-out is what', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'denies it',
      [
        "please don't stop",
        'do not unsubscribe me',
        "I don't want to unsubscribe",
        'never stop sending recipes',
        'I do not want to stop receiving your messages',
        'no quiero cancelar mi suscripción',
      ],
    ],
    [
      'is about something else',
      [
        'cancel my order',
        'stop by the store',
        'can you stop the delivery',
        'stop my gym membership',
        'posso parar o tratamento?',
        'quiero cancelar mi cita',
        'batalkan pesanan saya',
        'wrong address, remove it from the order',
        'my number is 07700 900123, delete the old one',
        'what do I write on the transfer?',
        'I withdraw from the pottery course',
        'jangan hantar esok',
      ],
    ],
    [
      'only holds the word',
      [
        'where is the bus stop?',
        'is it a non-stop flight',
        'the rain will not stop',
        'at the end of the month',
        'no puedo parar de comer',
        'next stop Berlin',
        '7d',
        'mi hermana y yo',
        'halo lagi',
        'seis',
        'baik',
        'förlåt',
      ],
    ],
    [
      'asks for another way of being reached',
      [
        'call mat karo message kar do',
        'jgn ditelpon lg di kelas, chat aja',
        'زنگ نزنید پیام بدید',
        '不要打电话，发微信',
        '전화하지 말고 문자 주세요',
      ],
    ],
    [
      'is about another stop',
      ['STOP the car at gate 2', 'stop at the gate pls', 'next stop pe utarna hai', 'Stop saying that haha'],
    ],
    [
      'asks for what did not come',
      [
        'I did not get your message',
        'I no longer get your messages, what happened?',
        'no me llegó el mensaje',
      ],
    ],
    ['is a no to a question', ['no', 'no thanks', 'não', 'tidak', 'no gracias', 'nope, not today']],
    ['asks for something', ['send me the recipe', 'please add me to the list', 'I want to receive messages']],
  ])('%s', (_, written) => {
    expect(written.filter((text) => kindOf(text) === 'opt-out')).toEqual([]);
  });
});

describe('less instead of nothing', () => {
  test.each([
    ['pause for 30 days', { kind: 'pause', days: 30 }],
    ['please pause', { kind: 'pause', days: 30 }],
    ['no messages for two weeks please', { kind: 'pause', days: 14 }],
    ['less often please', { kind: 'less-often' }],
    ["don't send so many messages", { kind: 'less-often' }],
    ['only recipes please', { kind: 'only', words: 'recipes' }],
    ['recipes matrame pampandi offers vaddu', { kind: 'only', words: 'recipes' }],
  ])('%j is an opt-down with its wish', (text, wish) => {
    expect(readIntent(text, texts)).toMatchObject({ kind: 'opt-down', wish });
  });
});

describe('what may mean it', () => {
  test.each([
    'enough',
    'wrong number',
    'not interested',
    '🖕',
    '🛑',
    'who gave you my number?',
    'this is spam',
    'I want to cancel',
  ])('%j is asked', (text) => {
    expect(kindOf(text)).toBe('unsure');
  });
});

test('CANCEL and its like leave a menu when one is open; STOP never does', () => {
  for (const word of ['cancel', 'end', 'salir', 'batal'])
    expect([word, readIntent(word, texts)]).toEqual([
      word,
      expect.objectContaining({ kind: 'opt-out', leavesMenu: true }),
    ]);
  for (const word of ['stop', 'baja', 'berhenti', 'unsubscribe'])
    expect([word, readIntent(word, texts).leavesMenu]).toEqual([word, undefined]);
});

test('a verdict names its rule with the words it went by, and the language they are in', () => {
  expect(readIntent('hola, no quiero recibir más mensajes', texts)).toMatchObject({
    kind: 'opt-out',
    language: 'es',
  });
  expect(readIntent('how do I stop this?', texts)).toEqual({
    kind: 'opt-out',
    language: 'en',
    rule: 'asks how to stop this: "how do i … stop … this"',
  });
});

describe('one word for leaving us and for something else', () => {
  test.each([
    'ik moet me afmelden voor zwemles',
    'jeg skal afmelde Emil fra SFO på tirsdag',
    'muss mich für den Spinningkurs morgen abmelden',
    'odhlasujem syna z obeda na piatok',
    'quando mi tolgono i punti',
    "don't call me, text me",
    'не звоните сейчас',
    "if the courier doesn't come I'll report you",
  ])('%s is no opt-out', (text) => {
    expect(kindOf(text)).not.toBe('opt-out');
  });

  test.each([
    'ik wil me afmelden voor de nieuwsbrief',
    'ich melde mich vom Newsletter ab',
    'odhláste ma',
    "don't call me anymore",
    "one more message and I'll block you",
    'Удалите, пожалуйста, мой номер из базы',
    "j'ai acheté ailleurs, arrêtez",
  ])('%s is one', (text) => {
    expect(kindOf(text)).toBe('opt-out');
  });

  test('who was signed off by mistake comes back, and who comes back by mistake leaves', () => {
    expect(kindOf('hab mich ausversehen abgemeldet, nehmt mich wieder auf')).toBe('opt-in');
    expect(kindOf('sign me up again? no, unsubscribe me')).toBe('opt-out');
  });
});
