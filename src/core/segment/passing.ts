/** What fades or grows as time passes, and is stored as a moment that does not: engagement and silence. */
import { onePointFrom } from '../engagement/score.ts';
import { dayMs } from '../time/instant.ts';
import type { Circumstances } from './circumstances.ts';
import { all, any, everybody, type Field, nobody, not, type Where } from './where.ts';

/** `more`: only those above the limit. */
type Limit = { readonly more: boolean };

const onePointAt: Field = ['engagement', 'onePointAt'];

/** Whose engagement is the limit or more. */
export function engagedFrom(limit: number, { now, engagement }: Circumstances, { more }: Limit): Where {
  if (limit < 0 || (limit === 0 && !more)) return everybody;
  if (limit === 0) return not({ field: onePointAt, is: 'nothing' });
  if (limit >= 100) return nobody;
  const from = onePointFrom(limit, now, engagement);
  return more ? { field: onePointAt, gt: from } : { field: onePointAt, gte: from };
}

const lastInboundAt: Field = ['talk', 'lastInboundAt'];

/** Who has given no sign for so many days; of whom there never was one, it counts from the beginning. */
export function silentFor(days: number, { now }: Circumstances, { more }: Limit): Where {
  if (days < 0 || (days === 0 && !more)) return everybody;
  const last = now - days * dayMs;
  const before = (field: Field): Where => (more ? { field, lt: last } : { field, lte: last });
  return any(
    all({ field: lastInboundAt, is: 'number' }, before(lastInboundAt)),
    all({ field: lastInboundAt, is: 'nothing' }, before(['createdAt'])),
  );
}
