/** Segments: the list, one with its people, and putting one together. */
import { isName } from '../../core/release/fields.ts';
import type { Release } from '../../core/release.ts';
import type { ConsoleDeps } from '../deps.ts';
import { createDrafts } from '../flows/drafts.tsx';
import { missing } from '../frame/missing.tsx';
import type { Asked, Fields, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { currentRelease } from '../release.ts';
import { BuilderPage } from './builder-page.tsx';
import { builderWords } from './builder-words.ts';
import { type Condition, fieldsOf, readCondition } from './condition.ts';
import { readFilled } from './filled.ts';
import { SegmentPage, SegmentsPage, segmentsFile } from './pages.tsx';
import { createSegments } from './view.ts';
import { segmentsWords } from './words.ts';
import { writeSegment } from './write-segment.ts';

/** While people are being counted. */
const refreshSeconds = 3;

export function segmentsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const segments = createSegments(deps);
  const drafts = createDrafts(deps);

  async function build(
    release: Release,
    { condition, name, was }: { readonly condition: Condition; readonly name: string; readonly was: string },
    { visitor, problem }: { readonly visitor: Visitor; readonly problem: string | null },
  ): Promise<Reply> {
    const preview = await segments.preview(release, condition);
    const building = { condition, fields: fieldsOf(release), preview, name, was, problem };
    return {
      title: builderWords(visitor.language).title,
      status: problem === null ? 200 : 422,
      body: <BuilderPage {...{ building, visitor }} />,
    };
  }

  async function save({ form, visitor }: Asked): Promise<Reply> {
    const words = builderWords(visitor.language);
    const release = currentRelease(deps, visitor);
    const filled = filledIn(form, release);
    const refuse = (problem: string) => build(release, filled, { visitor, problem });
    const { name, was, condition } = filled;
    if (!isName(name)) return refuse(words.wrongName);
    if (release.segments.has(name) && name !== was) return refuse(words.taken(name));
    const preview = await segments.preview(release, condition);
    if (preview.kind !== 'sound') return refuse(words.notWhole);
    const { base, text } = await drafts.read(segmentsFile);
    const written = writeSegment(text ?? '', name, preview.source);
    if (written === null) return refuse(words.notAMap);
    return drafts.propose({ base, files: [{ path: segmentsFile, text: written }] }, visitor);
  }

  return [
    {
      method: 'get',
      path: '/segments',
      needs: ['see'],
      async handle({ visitor }) {
        const rows = await segments.rows(currentRelease(deps, visitor), visitor.language);
        return {
          title: segmentsWords(visitor.language).title,
          body: <SegmentsPage {...{ rows, visitor }} />,
          ...(rows.every(({ counted }) => counted.done) ? {} : { refreshSeconds }),
        };
      },
    },
    {
      method: 'get',
      path: '/segments/new',
      needs: ['edit'],
      handle({ query, visitor }) {
        const release = currentRelease(deps, visitor);
        const from = query.one('from');
        const known = release.segments.get(from);
        const read = known && readCondition(known.source, fieldsOf(release));
        const filled = read ? { condition: read, name: from, was: from } : filledIn(query, release);
        return build(release, filled, { visitor, problem: null });
      },
    },
    { method: 'post', path: '/segments/new', needs: ['edit'], does: 'segment.drafted', handle: save },
    {
      method: 'get',
      path: '/segments/:segment',
      needs: ['see'],
      async handle({ params, visitor }) {
        const { segment = '' } = params;
        const view = await segments.one(currentRelease(deps, visitor), segment, visitor.language);
        const words = segmentsWords(visitor.language);
        if (view === null) return missing(words.title, words.unknown(segment));
        return {
          title: view.name,
          body: <SegmentPage {...{ view, visitor }} />,
          ...(view.counted.done ? {} : { refreshSeconds }),
        };
      },
    },
  ];
}

/** A segment that is changed keeps its name unless another is written. */
function filledIn(form: Fields, release: Release) {
  const was = form.one('was');
  return {
    condition: readFilled(form, fieldsOf(release)),
    name: form.one('name').trim() || was,
    was,
  };
}
