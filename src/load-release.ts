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
export async function loadRelease(source: FlowSource, translator: Translator): Promise<Release> {
  const { release, issues } = await checkRelease(source, translator);
  if (release && !hasErrors(issues)) return release;
  throw new KabarError('flows.invalid', issues.map(issueLine).join('\n'), {
    ours: false,
    details: { issues },
  });
}

type Files = { readonly release: Release; readonly flowSource: FlowSource; readonly translator: Translator };

/**
 * The release that the store has as current, where the files are no news to it; else that of the files, which whoever serves
 * makes current. Of a stored one that this machine cannot compile (its media are elsewhere) the files take the place.
 */
export async function releaseInForce(
  { releases }: Pick<Store, 'releases'>,
  { release, flowSource, translator }: Files,
): Promise<Release> {
  const current = await releases.current();
  if (current?.seen !== release.id || current.release === release.id) return release;
  const stored = await releases.find(current.release);
  if (!stored) return release;
  const compiled = compileRelease(stored.files, await flowSource.media(), translator.texts);
  return compiled.release ? { ...compiled.release, id: stored.id } : release;
}
