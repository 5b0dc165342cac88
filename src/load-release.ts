/** From files to a release: reads, compiles, and reports every issue at once. */
import { KabarError } from './core/errors.ts';
import { hasErrors, type Issue, issueLine } from './core/flow/issue.ts';
import { type CompileOptions, compileRelease } from './core/release/compile.ts';
import type { Release } from './core/release.ts';
import type { FlowSource, SourceFile } from './ports/flow-source.ts';
import type { Store } from './ports/store.ts';
import type { Translator } from './ports/translator.ts';

export type Checked = {
  readonly release: Release | null;
  readonly issues: readonly Issue[];
  /** What was read, so that issues can be shown where they are. */
  readonly files: readonly SourceFile[];
};

/** Compiles what the source holds now. */
export async function checkRelease(
  source: FlowSource,
  translator: Translator,
  options: CompileOptions = {},
): Promise<Checked> {
  const [files, media] = await Promise.all([source.load(), source.media()]);
  return { ...compileRelease(files, media, translator.texts, options), files };
}

/** Throws `flows.invalid` whose message lists every issue, one a line, as `kabar check` shows them. */
export const loadRelease = async (source: FlowSource, translator: Translator): Promise<Release> =>
  goodOne(await checkRelease(source, translator));

function goodOne({ release, issues }: Checked): Release {
  if (release && !hasErrors(issues)) return release;
  throw new KabarError('flows.invalid', issues.map(issueLine).join('\n'), {
    ours: false,
    details: { issues },
  });
}

/**
 * The release that the store has as current, where the files are no news to it or have errors: an edit that somebody is in the middle
 * of keeps no process from starting. Else that of the files, which whoever serves makes current. Of a stored one that this machine
 * cannot compile (its media are elsewhere) the files take the place. Throws `flows.invalid` where the files have errors and the store
 * has no release.
 */
export async function releaseInForce(
  { releases }: Pick<Store, 'releases'>,
  source: FlowSource,
  translator: Translator,
): Promise<Release> {
  const written = await checkRelease(source, translator);
  const good = written.release && !hasErrors(written.issues) ? written.release : null;
  const current = await releases.current();
  const isNews = good !== null && (current?.seen !== good.id || current.release === good.id);
  const stored = isNews || current === null ? null : await releases.find(current.release);
  if (!stored) return goodOne(written);
  const compiled = compileRelease(stored.files, await source.media(), translator.texts);
  return compiled.release ? { ...compiled.release, id: stored.id } : goodOne(written);
}
