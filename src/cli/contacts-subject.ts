/** `kabar contacts subject`: everything we hold of one person, as JSON, for who asks what we know of them. */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { compose } from '../compose.ts';
import { readSettings } from '../config.ts';
import { findPerson } from '../http/find-contact.ts';
import { subjectOf } from '../pipeline/people/subject.ts';

export const subjectCommand = (): Command =>
  new Command('subject')
    .description('writes everything we hold of one person, as JSON: what they may ask for by law')
    .argument('<contact>', 'contact id or phone number')
    .option('--out <file>', 'into this file, readable by you alone, instead of the terminal')
    .action(async (who: string, { out }: { out?: string }) => {
      const text = await everythingOf(who);
      if (out === undefined) console.log(text);
      else writeFileSync(out, `${text}\n`, { mode: 0o600 });
    });

async function everythingOf(who: string): Promise<string> {
  const kabar = await compose(readSettings({ ...process.env, LOG_LEVEL: 'silent' }), { quiet: true });
  try {
    const { store, engine, clock } = kabar;
    const { id } = await findPerson(store, who);
    return JSON.stringify(
      await subjectOf({ store, suppressions: engine.suppressions }, id, clock.now()),
      null,
      2,
    );
  } finally {
    await kabar.store.close();
  }
}
