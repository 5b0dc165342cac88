// The page's front: `window.require` and `window.Debug`, as WhatsApp Web has them, and the connection behind.
import { Chat, Conn, Msg, Socket } from './app.js';
import { boot } from './ids.js';
import { open } from './link.js';
import { modules } from './modules.js';
import { send } from './socket.js';

const used = new Set();

function expose() {
  window.require = (name) => {
    const known = name in modules;
    if (!used.has(name)) {
      used.add(name);
      send({ t: 'used', name, known });
    }
    if (!known || boot.missing?.includes(name)) throw new Error(`Requiring unknown module "${name}".`);
    return modules[name];
  };
  window.Debug = { VERSION: boot.version };
}

// With `noDebug` it is a page that the library cannot inject into.
if (boot.debugDelayMs) setTimeout(expose, boot.debugDelayMs);
else if (!boot.noDebug) expose();
open();
if (boot.whatsNew) {
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.innerHTML = '<h1>What\u2019s new on WhatsApp Web</h1><button>Continue</button>';
  dialog.querySelector('button').onclick = () => dialog.remove();
  document.body.append(dialog);
}
window.__fake = { Socket, Conn, Msg, Chat, used };
