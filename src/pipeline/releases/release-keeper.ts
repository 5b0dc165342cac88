/**
 * Which release is in force, for every process of a store: it is written whole, checked, and only then becomes current, by one
 * small document that all of them look at. What has errors never does, and the last good one stays.
 */

import { KabarError } from '../../core/errors.ts';
import type { DocFile } from '../../core/flow/doc-node.ts';
import { hasErrors, type Issue, issueLine } from '../../core/flow/issue.ts';
import { spentRounds } from '../../core/release/spent-rounds.ts';
import { isTestFile } from '../../core/release/test-files.ts';
import type { Release, ReleaseId } from '../../core/release.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { StoredRelease } from '../../core/upgrade/stored-release.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FlowSource } from '../../ports/flow-source.ts';
import type { Logger } from '../../ports/logger.ts';
import type { CurrentRelease } from '../../ports/store/release-store.ts';
import type { Store } from '../../ports/store.ts';
import type { ReleaseCompiler } from './release-compiler.ts';
import type { ReleaseBook } from './releases.ts';

export type KeeperDeps = {
  readonly store: Store;
  readonly releases: ReleaseBook;
  readonly flowSource: FlowSource;
  readonly compile: ReleaseCompiler;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** What was not taken over, and why: shown until something else is. */
export type Refused = { readonly at: Instant; readonly what: string; readonly issues: readonly Issue[] };

export type Edit = {
  /** The release that the edit was made on. */
  readonly base: ReleaseId;
  /** By path; null removes the file. What is not named stays as it is. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly by: string;
  readonly note: string;
};

/** `release` is null where errors are among the issues: then nothing has changed. */
export type Edited = { readonly release: ReleaseId | null; readonly issues: readonly Issue[] };

/** `release` is null where errors are among the issues. */
export type Checked = { readonly release: Release | null; readonly issues: readonly Issue[] };

export type ReleaseKeeper = {
  /**
   * The files as they are now: a new release where they are not what was seen last, here or in another process. With issues
   * they are refused.
   */
  takeFiles(): Promise<void>;
  /** Rejects with `release.conflict` when another release became current than the edit was made on. */
  edit(edit: Edit): Promise<Edited>;
  /** What an edit would come to; nothing is kept. Rejects with `release.unknown` where its base is not known. */
  check(edit: Pick<Edit, 'base' | 'files'>): Promise<Checked>;
  /** A stored release, compiled here; null where that has errors. Rejects with `release.unknown`. */
  read(id: ReleaseId): Promise<Checked>;
  /** Makes a stored release current again. Rejects with `release.unknown`. */
  makeCurrent(id: ReleaseId, by: string): Promise<Edited>;
  /** Switches to what another process has made current. One small read. */
  follow(): Promise<void>;
  refused(): Refused | null;
};

export function createReleaseKeeper(deps: KeeperDeps): ReleaseKeeper {
  const { store, releases, flowSource, clock, logger } = deps;
  let refused: Refused | null = null;
  /** One change after the other, so that what was read last is what stays. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };

  const compile = async (files: readonly DocFile[]) => {
    const media = await flowSource.media();
    const { release, issues } = deps.compile(files, media);
    return { release: hasErrors(issues) ? null : release, issues, media: media.map(({ path }) => path) };
  };

  const refuse = (what: string, issues: readonly Issue[]) => {
    refused = { at: clock.now(), what, issues };
    logger.error(`${what} have issues; the release before them stays`, { issues: issues.map(issueLine) });
  };

  /** For this process; the store has it by then. */
  async function install(release: Release, warnings: readonly Issue[]): Promise<void> {
    refused = null;
    if (release.id === releases.current().id) return;
    await releases.publish(release);
    logger.info('a new release is in force', {
      release: release.id,
      warnings: [...warnings, ...spentRounds(release, clock.now())].map(issueLine),
    });
  }

  async function switchTo(
    stored: StoredRelease,
    before: CurrentRelease | null,
    { by, seen }: { readonly by: string; readonly seen: ReleaseId | null },
  ): Promise<boolean> {
    await store.releases.save(stored);
    const switches = before?.switches ?? 0;
    return store.releases.makeCurrent({ release: stored.id, switches, seen, at: clock.now(), by });
  }

  async function readFiles(): Promise<void> {
    const files = await flowSource.load();
    const { release, issues, media } = await compile(files);
    if (release === null) return refuse(changedFiles, issues);
    const current = await store.releases.current();
    if (current?.seen === release.id) {
      // Somebody took the mistake back, here or in another process.
      if (refused?.what === changedFiles) refused = null;
      return follow();
    }
    const from = current?.release ?? null;
    const stored = { id: release.id, createdAt: clock.now(), by: 'files', note: '', from, files, media };
    // Another process switched at the same moment: what it did is read, and the files are looked at again.
    if (!(await switchTo(stored, current, { by: 'files', seen: release.id }))) return readFiles();
    await install(release, issues);
  }

  async function find(id: ReleaseId): Promise<StoredRelease> {
    const stored = await store.releases.find(id);
    if (stored) return stored;
    throw new KabarError('release.unknown', `There is no release "${id}".`, { ours: false });
  }

  /** Compiled here from what is stored, under the hash it has there. */
  async function load(id: ReleaseId): Promise<Checked> {
    const stored = await find(id);
    const { release, issues } = await compile(stored.files);
    return { release: release && { ...release, id }, issues };
  }

  async function follow(): Promise<void> {
    const current = await store.releases.current();
    if (current === null || current.release === releases.current().id) return;
    const what = `the files of release ${current.release}`;
    // Compiled and told once, not with every look.
    if (refused?.what === what) return;
    const { release, issues } = await load(current.release);
    if (release) return install(release, issues);
    refuse(what, issues);
  }

  async function edit({ base, files, by, note }: Edit): Promise<Edited> {
    const current = await store.releases.current();
    const before = current && (await store.releases.find(current.release));
    if (!current || before?.id !== base) throw conflict(base, current, before, Object.keys(files));
    const next = edited(before.files, files);
    const { release, issues, media } = await compile(next);
    if (release === null) return { release: null, issues };
    const stored = { id: release.id, createdAt: clock.now(), by, note, from: base, files: next, media };
    if (!(await switchTo(stored, current, { by, seen: current.seen })))
      return edit({ base, files, by, note });
    await install(release, issues);
    return { release: release.id, issues };
  }

  async function makeCurrent(id: ReleaseId, by: string): Promise<Edited> {
    const current = await store.releases.current();
    const { release, issues } = await load(id);
    if (release === null) return { release: null, issues };
    const { switches = 0, seen = null } = current ?? {};
    const done = await store.releases.makeCurrent({ release: id, switches, seen, at: clock.now(), by });
    if (!done) return makeCurrent(id, by);
    await install(release, issues);
    return { release: id, issues };
  }

  return {
    takeFiles: () => inTurn(readFiles),
    async check({ base, files }) {
      const { release, issues } = await compile(edited((await find(base)).files, files));
      return { release, issues };
    },
    read: load,
    edit: (wish) => inTurn(() => edit(wish)),
    makeCurrent: (id, by) => inTurn(() => makeCurrent(id, by)),
    follow: () => inTurn(follow),
    refused: () => refused,
  };
}

const changedFiles = 'the changed files';

/** Sorted by path, as a directory is read. */
function edited(before: readonly DocFile[], changes: Edit['files']): readonly DocFile[] {
  const files = new Map(before.map(({ path, text }) => [path, text]));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return [...files]
    .filter(([path]) => !isTestFile(path))
    .map(([path, text]) => ({ path, text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function conflict(
  base: ReleaseId,
  current: CurrentRelease | null,
  stored: StoredRelease | null,
  wanted: readonly string[],
): KabarError {
  const now = current ? `${current.release} is current, by ${current.by}` : 'there is none yet';
  return new KabarError(
    'release.conflict',
    `This was written over the release ${base}, and ${now}. Look at it, and write the change over that one.`,
    {
      ours: false,
      details: {
        errors: [
          { pointer: '/base', detail: `${base} is not the current release: ${now}.` },
          ...(stored?.files ?? [])
            .filter(({ path }) => wanted.includes(path))
            .map(({ path, text }) => ({ pointer: `/files/${path.replaceAll('/', '~1')}`, detail: text })),
        ],
      },
    },
  );
}
