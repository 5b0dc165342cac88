/** Links of messages: one row each under its code, as old as its message. */

import type { LinkCode } from '../../core/message-link.ts';
import type { Filing } from '../../core/record.ts';
import type { TrackedLink } from '../../core/tracked-link.ts';
import type { LinkStore } from '../../ports/store/link-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { forgetOldest } from './writing.ts';

type StoredLink = Omit<TrackedLink, 'code'> & { readonly _id: LinkCode };

export const createLinkStore = (links: Collection): LinkStore => ({
  async find(code) {
    const row = await links.findOne({ _id: code } as Filter);
    return row ? linkOf(row as unknown as StoredLink) : null;
  },
  async of(contact) {
    const rows = await links
      .find({ contact } as Filter)
      .sort({ at: 1, _id: 1 })
      .toArray();
    return rows.map((row) => linkOf(row as unknown as StoredLink));
  },
  async erase(contact) {
    await links.deleteMany({ contact } as Filter);
  },
  forget: (before, limit) => forgetOldest(links, before, limit),
});

export const storedLink = ({
  link: { code, ...rest },
}: Extract<Filing, { readonly kind: 'link' }>): StoredLink => ({ _id: code, ...rest });

const linkOf = ({ _id, ...rest }: StoredLink): TrackedLink => ({ code: _id, ...rest });
