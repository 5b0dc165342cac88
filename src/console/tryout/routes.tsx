/** Tryouts: beginning one, what happens in it, what it is written down as, and closing it. */
import type { Flow, FlowId } from '../../core/flow/flow.ts';
import type { Release } from '../../core/release.ts';
import { parseDuration } from '../../core/time/duration.ts';
import { inZone } from '../../core/time/local-time.ts';
import { refusal } from '../../http/problem.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Asked, Fields, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { currentRelease } from '../release.ts';
import { contentOf } from '../simulator/content.ts';
import { type Beginning, BeginPage } from './begin-page.tsx';
import { spans, TryoutPage } from './page.tsx';
import { callsIn, readOpening } from './read-opening.ts';
import { SavePage, testFileOf } from './save-page.tsx';
import type { Tryout, TryoutTurn } from './tryouts.ts';
import { pathOf, stepChoices, tryoutView } from './view.ts';
import { tryoutWords } from './words.ts';

type Subject = Pick<Tryout, 'release' | 'flow'> & {
  /** Null: the release in force. */
  readonly tried: Tryout | null;
};

export function tryoutRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const { tryouts, clock } = deps;

  /** The form that begins one, as it was filled in. */
  function beginPage(
    { release, flow: id, tried }: Subject,
    {
      action,
      filled,
      visitor,
      problems = [],
    }: {
      readonly action: string;
      readonly filled: Fields;
      readonly visitor: Visitor;
      readonly problems?: readonly string[];
    },
  ): Reply {
    const flow = flowIn(release, filled, id);
    const { defaultTimeZone, defaultLanguage } = release.policy;
    const language = release.texts.languages.includes(visitor.language) ? visitor.language : defaultLanguage;
    const beginning: Beginning = {
      ...{ action, release, flow, tried, filled, problems },
      steps: stepChoices(flow, release, language),
      now: inZone(clock.now(), defaultTimeZone).toFormat("yyyy-MM-dd'T'HH:mm"),
      open: tryouts.of(visitor.session.account),
    };
    return {
      title: tryoutWords(visitor.language).titled(flow.id),
      status: problems.length === 0 ? 200 : 422,
      body: <BeginPage {...{ beginning, visitor }} />,
    };
  }

  /** Hands over a tryout that this account opened; says that it is closed where there is none. */
  const forTryout =
    (handle: (tryout: Tryout, asked: Asked) => Promise<Reply> | Reply) =>
    async (asked: Asked): Promise<Reply> => {
      const { visitor, params } = asked;
      const tryout = tryouts.find(params.tryout ?? '', visitor.session.account);
      return tryout ? handle(tryout, asked) : closedPage(visitor);
    };

  return [
    {
      method: 'get',
      path: '/flows/try',
      needs: ['talk'],
      handle: ({ query, visitor }) =>
        beginPage(inForce(currentRelease(deps, visitor), query), {
          action: entrance,
          filled: query,
          visitor,
        }),
    },
    {
      method: 'post',
      path: '/flows/try',
      needs: ['talk'],
      does: 'tryout.begun',
      async handle({ form, visitor }) {
        const subject = inForce(currentRelease(deps, visitor), form);
        const { opening, problems } = readOpening(
          form,
          subject.release,
          flowIn(subject.release, form, subject.flow),
        );
        if (problems.length > 0)
          return beginPage(subject, { action: entrance, filled: form, visitor, problems });
        const tryout = await tryouts.open({
          release: subject.release,
          flow: subject.flow,
          account: visitor.session.account,
          draft: null,
        });
        await tryout.begin(opening);
        return backTo(tryout);
      },
    },
    {
      method: 'get',
      path: '/flows/try/:tryout',
      needs: ['talk'],
      slow: true,
      handle: forTryout(async (tryout, { visitor, query }) => {
        const view = await tryoutView(tryout);
        if (view === null)
          return beginPage(asSubject(tryout), { action: `${pathOf(tryout)}/begin`, filled: query, visitor });
        return {
          title: tryoutWords(visitor.language).titled(tryout.flow),
          body: <TryoutPage {...{ view, visitor }} />,
        };
      }),
    },
    {
      method: 'get',
      path: '/flows/try/:tryout/begin',
      needs: ['talk'],
      handle: forTryout((tryout, { query, visitor }) =>
        beginPage(asSubject(tryout), { action: `${pathOf(tryout)}/begin`, filled: query, visitor }),
      ),
    },
    {
      method: 'post',
      path: '/flows/try/:tryout/begin',
      needs: ['talk'],
      does: 'tryout.begun',
      handle: forTryout(async (tryout, { form, visitor }) => {
        const flow = flowIn(tryout.release, form, tryout.flow);
        const { opening, problems } = readOpening(form, tryout.release, flow);
        if (problems.length > 0)
          return beginPage(asSubject(tryout), {
            action: `${pathOf(tryout)}/begin`,
            filled: form,
            visitor,
            problems,
          });
        await tryout.begin(opening);
        return backTo(tryout);
      }),
    },
    {
      method: 'post',
      path: '/flows/try/:tryout/messages',
      needs: ['talk'],
      does: 'tryout.wrote',
      handle: forTryout(async (tryout, { form }) => {
        const content = contentOf(form);
        if (content) await tryout.write(content);
        return backTo(tryout);
      }),
    },
    {
      method: 'post',
      path: '/flows/try/:tryout/time',
      needs: ['talk'],
      does: 'tryout.waited',
      handle: forTryout(async (tryout, { form }) => {
        await tryout.wait(spanIn(form));
        return backTo(tryout);
      }),
    },
    {
      method: 'post',
      path: '/flows/try/:tryout/happen',
      needs: ['talk'],
      does: 'tryout.happened',
      handle: forTryout(async (tryout, { form }) => {
        await tryout.happen(turnIn(form));
        return backTo(tryout);
      }),
    },
    {
      method: 'get',
      path: '/flows/try/:tryout/save',
      needs: ['talk'],
      handle: forTryout(async (tryout, { query, visitor }) => {
        const words = tryoutWords(visitor.language);
        const name = nameIn(query) || words.usualName(tryout.flow);
        const saved = await tryout.save(name);
        return { title: words.saving, body: <SavePage {...{ tryout, name, saved, visitor }} /> };
      }),
    },
    {
      method: 'get',
      path: '/flows/try/:tryout/file',
      needs: ['talk'],
      handle: forTryout(async (tryout, { query, visitor }) => {
        const name = nameIn(query) || tryoutWords(visitor.language).usualName(tryout.flow);
        const { text } = await tryout.save(name);
        return { file: text, type: 'application/yaml', name: testFileOf(tryout) };
      }),
    },
    {
      method: 'post',
      path: '/flows/try/:tryout/close',
      needs: ['talk'],
      does: 'tryout.closed',
      handle: forTryout(async ({ id, account, flow }) => {
        await tryouts.close(id, account);
        return { goTo: `/flows/try?flow=${encodeURIComponent(flow)}` };
      }),
    },
  ];
}

const entrance = '/console/flows/try';
const longestName = 200;

const backTo = (tryout: Tryout): Reply => ({ goTo: `${pathOf(tryout).replace('/console', '')}#latest` });

const nameIn = (query: Fields): string =>
  query.one('name').replaceAll(/\s+/g, ' ').trim().slice(0, longestName);

/** The flow that is named, else the one that is usual, else the first. */
function flowIn(release: Release, fields: Fields, usual: FlowId | null): Flow {
  const { flows } = release;
  const named = flows.get(fields.one('flow') as FlowId) ?? (usual === null ? undefined : flows.get(usual));
  const found = named ?? [...flows.values()][0];
  if (found) return found;
  throw refusal('request.not-found', 'There are no flows to try.');
}

const asSubject = (tryout: Tryout): Subject => ({ ...tryout, tried: tryout });

const inForce = (release: Release, fields: Fields): Subject => ({
  release,
  flow: flowIn(release, fields, release.policy.stageFlows.onboarding ?? null).id,
  tried: null,
});

function spanIn(form: Fields): number | 'until-next' {
  const written = form.one('pass');
  if (written === 'next') return 'until-next';
  const ms = spans.some((span) => span === written) ? parseDuration(written) : null;
  if (ms === null) throw refusal('request.invalid', `Say how long to wait: ${spans.join(', ')} or next.`);
  return ms;
}

function turnIn(form: Fields): TryoutTurn {
  switch (form.one('do')) {
    case 'start':
      return { starts: form.one('flow') };
    case 'tell':
      return { event: form.one('event') };
    case 'hand-back':
      return 'a person hands back';
    case 'calls': {
      const problems: string[] = [];
      const answer = callsIn(form, problems);
      if (problems.length > 0) throw refusal('request.invalid', problems.join(' '));
      return { 'webhook answers': answer };
    }
    default:
      throw refusal('request.invalid', 'Say what happens: start, tell, hand-back or calls.');
  }
}

function closedPage({ language }: Visitor): Reply {
  const words = tryoutWords(language);
  return {
    title: words.title,
    status: 404,
    body: (
      <main class="message">
        <p>{words.isOver}</p>
        <p>
          <a href={entrance}>{words.another}</a>
        </p>
      </main>
    ),
  };
}
