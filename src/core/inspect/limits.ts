/** Texts that become longer than WhatsApp takes. https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages */
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import type { TextKey } from '../texts.ts';
import { type Lengths, longestWith } from './longest.ts';
import { type Said, saidBy, type Wordings } from './said.ts';

const limits: Readonly<Record<Said['as'], { readonly most: number; readonly what: string }>> = {
  text: { most: 4_096, what: 'a message' },
  caption: { most: 1_024, what: 'a caption' },
  question: { most: 1_024, what: 'a question with options' },
  poll: { most: 255, what: 'the question of a poll' },
  button: { most: 20, what: 'a button' },
  row: { most: 24, what: 'a row of a list' },
  choice: { most: 100, what: 'a choice of a poll' },
};

export function longTexts({ flow }: FlowDocument, wordings: Wordings, lengths: Lengths): readonly Issue[] {
  const uses = new Map<TextKey, Set<Said['as']>>();
  for (const step of Object.values(flow.steps))
    for (const { key, as } of saidBy(step)) uses.set(key, (uses.get(key) ?? new Set()).add(as));
  return [...uses].flatMap(([key, ways]) =>
    wordings.languages.flatMap((language) =>
      wordings.of(key, language).flatMap((wording) => {
        const long = longestWith(wording.words, language, lengths);
        const [tightest] = [...ways].map((as) => limits[as]).sort((a, b) => a.most - b.most);
        if (tightest === undefined || long <= tightest.most) return [];
        const { most, what } = tightest;
        const written = wording.words.length;
        return [
          issueAt(wording.file, wording.node.at, {
            code: 'over-limit',
            severity: 'warning',
            message:
              written > most
                ? `${what} has at most ${most} characters on WhatsApp, and this has ${written}.`
                : `${what} has at most ${most} characters on WhatsApp, and this can have ${long} with its variables filled.`,
            hint: 'Say it shorter: WhatsApp cuts it off or refuses the message.',
          }),
        ];
      }),
    ),
  );
}
