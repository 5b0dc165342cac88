/** `kabar classify`: what each line on stdin means before anything else is asked of it, in which language, by which rule. */
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { isKabarError } from '../core/errors.ts';
import { hasErrors } from '../core/flow/issue.ts';
import type { Intent } from '../core/policy/intent/kinds.ts';
import { readIntent } from '../core/policy/intent.ts';
import type { Texts } from '../core/texts.ts';
import { checkRelease } from '../load-release.ts';

/** One line of `--json`. Scripts rely on these names and on these five intents; an opt-down is `none` with its wish in the rule. */
export type ClassifiedLine = {
  readonly text: string;
  readonly intent: 'opt-out' | 'unsure' | 'opt-in' | 'help' | 'none';
  readonly language: string | null;
  readonly rule: string | null;
};

export const classifyCommand = (): Command =>
  new Command('classify')
    .description('reads one text per line on stdin and tells whether it asks us to stop, and by which rule')
    .option('--json', 'one JSON object per line: text, intent, language, rule')
    .action(async ({ json }: { json?: boolean }) => {
      const texts = await textsOfTheHouse();
      if (process.stdin.isTTY) console.error('Write a message and press Enter. Ctrl+D ends.');
      try {
        const show = json ? JSON.stringify : inWords;
        const classified = (chunks: AsyncIterable<string>) => answers(chunks, texts, show);
        await pipeline(process.stdin.setEncoding('utf8'), classified, process.stdout, { end: false });
      } catch (error) {
        // Whoever reads us has read enough: `kabar classify | head`.
        if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
      }
    });

/** One answer per line, in order; as many at once as arrived at once. */
async function* answers(
  chunks: AsyncIterable<string>,
  texts: Texts,
  show: (line: ClassifiedLine) => string,
): AsyncGenerator<string> {
  const answer = (line: string) => `${show(classifyLine(line.replace(/\r$/, ''), texts))}\n`;
  let rest = '';
  let atStart = true;
  for await (const chunk of chunks) {
    const [first = '', ...further] = (atStart ? chunk.replace(/^\ufeff/, '') : chunk).split('\n');
    const lines = [rest + first, ...further];
    atStart = false;
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(answer).join('');
  }
  if (rest !== '') yield answer(rest);
}

function classifyLine(text: string, texts: Texts): ClassifiedLine {
  const intent = readIntent(text, texts);
  return {
    text,
    intent: intent.kind === 'opt-down' ? 'none' : intent.kind,
    language: intent.language,
    rule: intent.kind === 'opt-down' ? `opt-down, ${wishOf(intent)}: ${intent.rule}` : intent.rule,
  };
}

function wishOf({ wish }: Intent): string {
  if (wish?.kind === 'pause') return `a pause of ${wish.days} days`;
  return wish?.kind === 'only' ? `only ${wish.words}` : 'less often';
}

function inWords({ text, intent, language, rule }: ClassifiedLine): string {
  const shown = text.replace(/\p{Cc}/gu, ' ');
  return `${intent.padEnd(8)} ${(language ?? '-').padEnd(3)} ${shown}${rule === null ? '' : `   (${rule})`}`;
}

/** The admin's own words count besides the built-in ones. Files that do not load are no reason not to answer. */
async function textsOfTheHouse(): Promise<Texts> {
  try {
    const { flowSource, translator } = composeFiles(readSettings(process.env));
    const { release, issues } = await checkRelease(flowSource, translator);
    if (release && !hasErrors(issues)) return release.texts;
    console.error(
      'The files of flows and locales have errors: only the built-in words count. See `kabar check`.',
    );
  } catch (error) {
    if (!isKabarError(error)) throw error;
    console.error(`Only the built-in words count, without those of your locales. ${error.message}`);
  }
  return { languages: [], has: () => false, text: (key) => key, written: (key) => key, list: () => [] };
}
