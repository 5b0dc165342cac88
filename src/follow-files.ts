/** Reads flows, locales and policy again when their files change: all of them or none, the last good release is kept. */
import type { Kabar } from './compose.ts';
import { hasErrors, issueLine } from './core/flow/issue.ts';
import { spentRounds } from './core/release/spent-rounds.ts';
import { checkRelease } from './load-release.ts';

/** Returns a function that stops following. A change with errors is logged issue by issue and changes nothing. */
export function followFiles({ flowSource, translator, releases, logger, clock }: Kabar): () => void {
  let turn = Promise.resolve();

  const reload = async () => {
    const { release, issues } = await checkRelease(flowSource, translator);
    if (release === null || hasErrors(issues)) {
      logger.error('the changed files have issues; the release before them stays', {
        issues: issues.map(issueLine),
      });
      return;
    }
    if (release.id === releases.current().id) return;
    await releases.publish(release);
    const warnings = [...issues, ...spentRounds(release, clock.now())].map(issueLine);
    logger.info('a new release is in force', { release: release.id, warnings });
  };

  // One after the other, so that the files read last are the release that stays.
  return flowSource.watch(() => {
    turn = turn
      .then(reload)
      .catch((error: unknown) => logger.error('the changed files could not be read', { error }));
  });
}
