// The page's connection to the fake server: JSON over wss://web.whatsapp.com/ws.
import { boot } from './ids.js';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let socket;
let asked = 0;
const waiting = new Map();

/** Modules the library asked for before the connection stood: told as soon as it does. */
const early = [];

export function send(message) {
  if (socket?.readyState === 1) socket.send(JSON.stringify(message));
  else if (message.t === 'used') early.push(message);
}

export function rpc(method, args) {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    send({ t: 'rpc', id, method, args });
  });
}

export const hello = (token) => send({ t: 'hello', token, version: boot.version });

export const closeSocket = () => socket.close();

export function connect({ heard, lost }) {
  socket = new WebSocket('wss://web.whatsapp.com/ws');
  socket.onopen = () => {
    for (const message of early.splice(0)) send(message);
    hello(localStorage.getItem('fake-device'));
  };
  socket.onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (message.t === 'rpcResult') answered(message);
    else heard(message);
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('connection lost'));
    waiting.clear();
    lost();
    setTimeout(() => connect({ heard, lost }), 300);
  };
}

function answered({ id, result, error }) {
  const pending = waiting.get(id);
  waiting.delete(id);
  if (error) pending?.reject(new Error(error));
  else pending?.resolve(result);
}

export async function leaveForLogin() {
  localStorage.removeItem('fake-device');
  await sleep(50);
  location.replace('/?post_logout=1&logout_reason=0');
}
