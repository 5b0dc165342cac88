/** How a channel stands, in the reader's language: its name, and what that means. What a transport says of itself is English. */
import type { TransportState } from '../../ports/transport.ts';
import { wordsIn } from '../frame/language.ts';

type StateName = TransportState['name'];

export const stateNames = wordsIn(
  {
    starting: 'starting',
    scan: 'waits for a phone',
    linking: 'linking',
    syncing: 'catching up',
    ready: 'ready',
    degraded: 'in trouble',
    offline: 'offline',
    'logged-out': 'logged out',
    restricted: 'restricted',
    stopped: 'stopped',
  } satisfies Record<StateName, string>,
  {
    id: {
      starting: 'sedang mulai',
      scan: 'menunggu ponsel',
      linking: 'sedang ditautkan',
      syncing: 'sedang mengejar',
      ready: 'siap',
      degraded: 'terganggu',
      offline: 'luring',
      'logged-out': 'keluar',
      restricted: 'dibatasi',
      stopped: 'berhenti',
    },
    es: {
      starting: 'arrancando',
      scan: 'espera un teléfono',
      linking: 'enlazándose',
      syncing: 'poniéndose al día',
      ready: 'listo',
      degraded: 'con problemas',
      offline: 'sin conexión',
      'logged-out': 'sesión cerrada',
      restricted: 'restringido',
      stopped: 'detenido',
    },
    pt: {
      starting: 'iniciando',
      scan: 'espera um telefone',
      linking: 'conectando',
      syncing: 'pondo-se em dia',
      ready: 'pronto',
      degraded: 'com problemas',
      offline: 'sem conexão',
      'logged-out': 'sessão encerrada',
      restricted: 'restrito',
      stopped: 'parado',
    },
  },
);

/** In other languages than English it stands before what the transport says. */
export const stateMeanings = wordsIn(
  {
    starting: 'It starts.',
    scan: 'A phone is to be linked: scan the code.',
    linking: 'A phone is being linked.',
    syncing: 'It takes over what was written before it was ready.',
    ready: 'It carries messages.',
    degraded: 'It carries messages, but not all that it should.',
    offline: 'It carries nothing now; what is written waits.',
    'logged-out': 'The phone ended the link. Link it again.',
    restricted: 'It answers, and starts nothing.',
    stopped: 'It is stopped.',
  } satisfies Record<StateName, string>,
  {
    id: {
      starting: 'Kanal sedang dimulai.',
      scan: 'Sebuah ponsel perlu ditautkan: pindai kodenya.',
      linking: 'Sebuah ponsel sedang ditautkan.',
      syncing: 'Mengambil alih yang ditulis sebelum kanal siap.',
      ready: 'Kanal mengantar pesan.',
      degraded: 'Kanal mengantar pesan, tetapi tidak semua yang seharusnya.',
      offline: 'Kini tidak ada yang diantar; yang ditulis menunggu.',
      'logged-out': 'Ponsel mengakhiri tautan. Tautkan lagi.',
      restricted: 'Kanal menjawab, dan tidak memulai apa pun.',
      stopped: 'Kanal dihentikan.',
    },
    es: {
      starting: 'El canal está arrancando.',
      scan: 'Hay que enlazar un teléfono: escanee el código.',
      linking: 'Se está enlazando un teléfono.',
      syncing: 'Recoge lo que se escribió antes de estar listo.',
      ready: 'El canal lleva mensajes.',
      degraded: 'El canal lleva mensajes, pero no todos los que debería.',
      offline: 'Ahora no lleva nada; lo escrito espera.',
      'logged-out': 'El teléfono terminó el enlace. Enlácelo de nuevo.',
      restricted: 'El canal responde y no empieza nada.',
      stopped: 'El canal está detenido.',
    },
    pt: {
      starting: 'O canal está iniciando.',
      scan: 'É preciso conectar um telefone: leia o código.',
      linking: 'Um telefone está sendo conectado.',
      syncing: 'Recolhe o que foi escrito antes de estar pronto.',
      ready: 'O canal leva mensagens.',
      degraded: 'O canal leva mensagens, mas não todas as que devia.',
      offline: 'Agora não leva nada; o que se escreve espera.',
      'logged-out': 'O telefone encerrou a conexão. Conecte-o de novo.',
      restricted: 'O canal responde e não começa nada.',
      stopped: 'O canal está parado.',
    },
  },
);
