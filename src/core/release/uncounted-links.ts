/** What only the settings can tell of a sound release: nobody outside reaches our pages, so no click can be counted. */
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { linksOf } from '../flow/step-links.ts';
import type { Release } from '../release.ts';

/** A warning for each flow with links. */
export const uncountedLinks = ({ flows }: Pick<Release, 'flows'>): readonly Issue[] =>
  [...flows.values()].flatMap(({ id, steps }) => {
    const names = Object.values(steps).flatMap((step) => Object.keys(linksOf(step)));
    if (names.length === 0) return [];
    return [
      issueAt(
        { path: `flows/${id}.yaml` },
        { line: 1, column: 1 },
        {
          code: 'uncounted-link',
          severity: 'warning',
          message: `${names.map((name) => `"${name}"`).join(' and ')}: people read the address itself, and nobody is counted.`,
          hint: 'Set KABAR_PUBLIC_URL to the address at which people reach Kabar, such as https://join.example.com.',
        },
      ),
    ];
  });
