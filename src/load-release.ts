/** From files to a release: reads, compiles, and reports every issue at once. */
import { KabarError } from './core/errors.ts';
import { hasErrors, type Issue, issueLine } from './core/flow/issue.ts';
import type { CompileOptions } from './core/release/compile.ts';
import type { Release } from './core/release.ts';
import { createReleaseCompiler, type ReleaseCompiler } from './pipeline/releases/release-compiler.ts';
import type { FlowSource, SourceFile } from './ports/flow-source.ts';
import type { Store } from './ports/store.ts';
import type { Translator } from './ports/translator.ts';

export type Checked = {
  readonly release: Release | null;
  readonly issues: readonly Issue[];
  /** What was read, so that issues can be shown where they are. */
  readonly files: readonly SourceFile[];
};

/** Compiles what the source holds now, once and for all. */
export const checkRelease = (
  source: FlowSource,
  translator: Translator,
  options: CompileOptions = {},
): Promise<Checked> => checkFiles(source, createReleaseCompiler(translator), options);

/** The same with a compiler that will be asked again. */
async function checkFiles(
  source: FlowSource,
  compile: ReleaseCompiler,
  options: CompileOptions = {},
): Promise<Checked> {
  const [files, media] = await Promise.all([source.load(), source.media()]);
  return { ...compile(files, media, options), files };
}

/** Throws `flows.invalid` whose message lists every issue, one a line, as `kabar check` shows them. */
export const loadRelease = (source: FlowSource, translator: Translator): Promise<Release> =>
  releaseOfFiles(source, createReleaseCompiler(translator));

/** Throws likewise. */
export const releaseOfFiles = async (source: FlowSource, compile: ReleaseCompiler): Promise<Release> =>
  goodOne(await checkFiles(source, compile));

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
  compile: ReleaseCompiler,
): Promise<Release> {
  const written = await checkFiles(source, compile);
  const good = written.release && !hasErrors(written.issues) ? written.release : null;
  const current = await releases.current();
  const isNews = good !== null && (current?.seen !== good.id || current.release === good.id);
  const stored = isNews || current === null ? null : await releases.find(current.release);
  if (!stored) return goodOne(written);
  const compiled = compile(stored.files, await source.media());
  return compiled.release ? { ...compiled.release, id: stored.id } : goodOne(written);
}
