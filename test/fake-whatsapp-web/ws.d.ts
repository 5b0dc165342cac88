/** The few parts of `ws` (it comes with puppeteer) that the fake server uses. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { Server } from 'node:https';

  export class WebSocket extends EventEmitter {
    send(data: string): void;
    terminate(): void;
  }
  export class WebSocketServer extends EventEmitter {
    constructor(options: { server: Server; path: string });
  }
}
