// Tiny Backbone-like models: all attributes are set before any event fires, and a model fires on its collections too.
import { sid } from './ids.js';

export class Emitter {
  on(names, listener) {
    if (!this._h) Object.defineProperty(this, '_h', { value: Object.create(null), writable: true });
    for (const name of names.split(/\s+/)) {
      this._h[name] ??= [];
      this._h[name].push(listener);
    }
    return this;
  }
  once(name, listener) {
    const wrapped = (...args) => {
      this.off(name, wrapped);
      listener.apply(this, args);
    };
    wrapped.original = listener;
    return this.on(name, wrapped);
  }
  off(name, listener) {
    const list = this._h?.[name];
    if (list)
      this._h[name] = listener ? list.filter((one) => one !== listener && one.original !== listener) : [];
    return this;
  }
  trigger(name, ...args) {
    for (const listener of [...(this._h?.[name] ?? [])]) listener.apply(this, args);
    return this;
  }
  /** How many listen; for tests that must not act before the library does. */
  listeners(name) {
    return this._h?.[name]?.length ?? 0;
  }
}

export class Model extends Emitter {
  constructor(attributes) {
    super();
    Object.assign(this, attributes);
  }
  set(patch) {
    const changed = Object.entries(patch).filter(([name, value]) => value !== this[name]);
    const before = changed.map(([name]) => this[name]);
    Object.assign(this, patch);
    for (const [index, [name, value]] of changed.entries())
      this.fire(`change:${name}`, this, value, before[index]);
    if (changed.length > 0) this.fire('change', this);
    return this;
  }
  fire(...args) {
    this.trigger(...args);
    for (const collection of this.collections ?? []) collection.trigger(...args);
  }
  serialize() {
    const plain = {};
    for (const [name, value] of Object.entries(this)) {
      if (typeof value === 'function') continue;
      plain[name] = value instanceof Model || value instanceof Collection ? value.serialize() : value;
    }
    return plain;
  }
  toJSON() {
    return this.serialize();
  }
}

export class Collection extends Emitter {
  map = new Map();

  add(model) {
    const key = sid(model.id);
    if (this.map.has(key) && !model.forceAdd) return this.map.get(key);
    if (!model.collections) Object.defineProperty(model, 'collections', { value: new Set() });
    model.collections.add(this);
    this.map.set(key, model);
    this.trigger('add', model);
    return model;
  }
  remove(model) {
    if (this.map.delete(sid(model.id))) this.trigger('remove', model);
  }
  get(id) {
    return this.map.get(sid(id) ?? String(id));
  }
  getModelsArray() {
    return [...this.map.values()];
  }
  serialize() {
    return this.getModelsArray().map((model) => model.serialize());
  }
  get length() {
    return this.map.size;
  }
}
