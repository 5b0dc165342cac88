/** Holds the chain against heads that were remembered outside the store: what was the head once must still be in it. */
import type { ChainHead, ChainLink } from '../../core/ledger/chain.ts';
import { finding, type LedgerFinding } from '../../core/ledger/finding.ts';
import type { HeadLog } from '../../ports/head-log.ts';

export type HeadCheck = {
  readonly counts: { readonly checked: number; readonly unreadable: number };
  /** Told of every link; answers what is wrong with its place. */
  check(link: ChainLink): readonly LedgerFinding[];
  /** Heads that the chain, which ends with `head`, should have and has not. */
  missing(head: ChainHead | null): readonly LedgerFinding[];
};

/** `named` is the hash of one more head, as somebody wrote it down elsewhere; its first digits are enough. */
export async function createHeadCheck(log: HeadLog, named?: string): Promise<HeadCheck> {
  const { heads, unreadable } = await log.all();
  const bySeq = new Map<number, ChainHead[]>();
  for (const head of heads) bySeq.set(head.seq, [...(bySeq.get(head.seq) ?? []), head]);
  let namedIsThere = named === undefined;

  return {
    counts: { checked: heads.length + (named === undefined ? 0 : 1), unreadable },
    check(link) {
      if (named !== undefined && String(link.hash).startsWith(named)) namedIsThere = true;
      const changed = (bySeq.get(link.seq) ?? []).find(({ hash }) => hash !== link.hash);
      if (!changed) return [];
      const words = `This link was remembered as ${short(changed.hash)} and is ${short(link.hash)} now: the chain was made anew.`;
      return [finding('head-differs', words, { seq: link.seq, record: link.record, since: changed.at })];
    },
    missing(head) {
      const end = head?.seq ?? -1;
      const cut = heads.filter(({ seq }) => seq > end).sort((a, b) => a.seq - b.seq);
      const last = cut.at(-1);
      const findings: LedgerFinding[] = [];
      if (last)
        findings.push(
          finding(
            'link-missing',
            `The chain ended at ${last.seq} once and ends at ${end} now: its end was cut off.`,
            {
              seq: end + 1,
              since: last.at,
            },
          ),
        );
      if (!namedIsThere)
        findings.push(finding('head-differs', `The chain has no link with the hash ${named}.`));
      return findings;
    },
  };
}

const short = (hash: unknown): string => `${String(hash).slice(0, 12)}…`;
