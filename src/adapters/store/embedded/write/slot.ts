/** One place in a document being edited, reached by a dotted path; makes the way there when asked to. */
import type { DocumentEdit } from '../document/document-edit.ts';
import { isArrayIndex, type Path } from '../document/paths.ts';
import { isPlainObject, member } from '../document/values.ts';
import { show } from '../errors.ts';
import { serverError } from '../server-errors.ts';

/** `get` gives undefined where nothing is. A container it gives may be changed and then `set`. */
export interface Slot {
  get(): unknown;
  set(value: unknown): void;
  unset(): void;
}

type Container = Record<string, unknown> | unknown[];

const maxPadding = 1_500_000;

/** The slot at `path`; undefined if the way there is missing or blocked and `create` is false. */
export function slotAt(edit: DocumentEdit, path: Path, create: boolean): Slot | undefined {
  const [head, ...rest] = path;
  const last = rest.pop();
  if (last === undefined) {
    return {
      get: () => edit.get(head),
      set: (value) => edit.set(head, value),
      unset: () => edit.unset(head),
    };
  }
  const current = edit.get(head);
  if (current === undefined && !create) return undefined;
  const root = current === undefined ? {} : current;
  if (!isContainer(root)) return blocked(root, path, create);
  let container = root;
  for (const part of rest) {
    const next = read(container, part);
    if (isContainer(next)) {
      container = next;
      continue;
    }
    if (next !== undefined) return blocked(next, path, create);
    if (!create) return undefined;
    const made = {};
    write(container, part, made);
    container = made;
  }
  if (create) checkPart(container, last);
  return slotIn(edit, head, root, container, last);
}

function slotIn(edit: DocumentEdit, head: string, root: Container, container: Container, last: string): Slot {
  return {
    get: () => read(container, last),
    set(value) {
      write(container, last, value);
      edit.set(head, root);
    },
    unset() {
      if (read(container, last) === undefined) return;
      if (Array.isArray(container)) container[Number(last)] = null;
      else delete container[last];
      edit.set(head, root);
    },
  };
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isPlainObject(value);
}

function read(container: Container, part: string): unknown {
  if (!Array.isArray(container)) return member(container, part);
  return isArrayIndex(part) ? container[Number(part)] : undefined;
}

function write(container: Container, part: string, value: unknown): void {
  checkPart(container, part);
  if (!Array.isArray(container)) {
    container[part] = value;
    return;
  }
  while (container.length < Number(part)) container.push(null);
  container[Number(part)] = value;
}

function checkPart(container: Container, part: string): void {
  if (!Array.isArray(container)) return;
  if (!isArrayIndex(part)) {
    throw serverError('PathNotViable', `Cannot create field '${part}' in an array: ${show(container)}`);
  }
  if (Number(part) > container.length + maxPadding) {
    throw serverError('BadValue', `Cannot fill an array up to position ${part}: too far beyond its end`);
  }
}

function blocked(value: unknown, path: Path, create: boolean): undefined {
  if (!create) return undefined;
  throw serverError(
    'PathNotViable',
    `Cannot create field '${path.join('.')}': on the way there is ${show(value)}`,
  );
}
