/**
 * Repairs that run inside the page before WhatsApp Web's own scripts, through the library's `evalOnNewDoc` option, so
 * that the library itself stays as published. Source text, because it runs in Chromium and not here.
 *
 * 1. Since July 2026 the page names serialized ids `$1`; every id gets a readable `_serialized` again.
 * 2. A media model's `toJSON()` carries its own id, which the library spreads over the message key.
 * 3. The download manager wants a mimetype.
 */
export const pageShim = `(() => {
  Object.defineProperty(Object.prototype, '_serialized', {
    configurable: true,
    enumerable: false,
    get() { return this.$1; },
    set(value) {
      Object.defineProperty(this, '_serialized', { value, writable: true, enumerable: true, configurable: true });
    },
  });
  let require;
  let lastKey;
  const done = new Map();
  const repairs = {
    WAWebMsgKey: (Key) => new Proxy(Key, {
      construct(target, args, newTarget) {
        const key = Reflect.construct(target, args, newTarget);
        if (args[0]?.selfDir === 'out') lastKey = key;
        return key;
      },
    }),
    WAWebSendMsgChatAction: (module) => ({
      ...module,
      addAndSendMsgToChat: (chat, message) =>
        module.addAndSendMsgToChat(chat, typeof message.id === 'object' ? message : { ...message, id: lastKey }),
    }),
    WAWebDownloadManager: (module) => ({
      ...module,
      downloadManager: {
        downloadAndMaybeDecrypt: (options) =>
          module.downloadManager.downloadAndMaybeDecrypt({ mimetype: 'application/octet-stream', ...options }),
      },
    }),
  };
  Object.defineProperty(window, 'require', {
    configurable: true,
    get: () => require,
    set(original) {
      require = (name) => {
        const module = original(name);
        if (!module || !repairs[name]) return module;
        if (!done.has(module)) done.set(module, repairs[name](module));
        return done.get(module);
      };
    },
  });
})()`;
