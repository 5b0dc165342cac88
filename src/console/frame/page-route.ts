/** A page of the console as data: who may open it, what it shows, what it does. Mounted by mount-pages.tsx. */
import type { VNode } from 'preact';
import type { Permission } from './access.ts';
import type { UploadedFile } from './uploads.ts';
import type { Visitor } from './visitor.ts';

/** Only texts, whatever a form or an address was made to hold: no object ever reaches a query. */
export type Fields = {
  /** The first of that name, or an empty text. */
  one(name: string): string;
  all(name: string): readonly string[];
};

export type Asked = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Fields;
  /** What a form was filled in with; empty for a GET. */
  readonly form: Fields;
  /** The file of a form that has one. */
  readonly upload: UploadedFile | null;
  readonly visitor: Visitor;
};

/** What the journal of admins tells of a form besides its path: never words of messages, secrets or addresses. */
type Noted = { readonly noted?: Readonly<Record<string, string>> };

export type Reply =
  | (Noted & {
      readonly title: string;
      /** What stands below the heading: a `main` element. */
      readonly body: VNode;
      /** 200 when left out. */
      readonly status?: number;
      /** The browser asks again after so many seconds, also without scripts. */
      readonly refreshSeconds?: number;
    })
  /** Below `/console`; answers a form, so that reloading does not send it again. */
  | (Noted & { readonly goTo: string })
  /** An SVG of our own drawing, to be shown by `img`. */
  | { readonly picture: string }
  /** For a script of ours. */
  | { readonly json: object }
  | {
      readonly file: string | Uint8Array | AsyncIterable<string>;
      readonly type: string;
      readonly name: string;
    };

export type PageRoute = {
  /** As Express writes it, below `/console`: `/contacts/:contact`. */
  readonly path: string;
  /** One of these is enough. */
  readonly needs: readonly Permission[];
  readonly handle: (asked: Asked) => Promise<Reply> | Reply;
} & (
  | {
      readonly method: 'get';
      /** Hardly anything happens on it by itself, or a look at it is dear: what is live on it is looked at now and then. */
      readonly slow?: true;
      /** Only where a look is a deed, too: people's data leave the house. */
      readonly does?: string;
    }
  | {
      readonly method: 'post';
      /** What is done, as the record of what admins did names it: `contact.erased`. */
      readonly does: string;
      /** Changes nothing, and is asked again and again while somebody types: not written down. */
      readonly onlyLooks?: true;
    }
);
