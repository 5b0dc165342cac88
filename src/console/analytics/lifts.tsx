/** What was sent beside what comes without: campaigns and attempts to win back, each next to those who were left out on purpose. */
import type { ComponentChildren } from 'preact';
import { type Counted, isEnough, pOfDifference } from '../../core/statistics/two-proportions.ts';
import type { Language } from '../frame/language.ts';
import { percent } from '../numbers.ts';
import { wallTime } from '../times.ts';
import { Cell } from './cell.tsx';
import { liftWords } from './lift-words.ts';
import { tableWords } from './table-words.ts';
import type { Lift, WonBack } from './view.ts';
import { Wide } from './wide.tsx';

type InLanguage = { readonly language: Language };

export function Lifts({ rows, language }: InLanguage & { readonly rows: readonly Lift[] }) {
  const words = liftWords(language);
  if (rows.length === 0) return null;
  return (
    <Beside
      title={words.lift}
      columns={[tableWords(language).campaign, words.toAsked, words.toHeldOut]}
      hint={words.liftHint}
      {...{ language }}
    >
      {rows.map(({ campaign, slot, asked, heldOut }) => (
        <Row key={`${campaign} ${slot}`} {...{ asked, heldOut, language }}>
          <a href={`/console/campaigns/${campaign}`}>{campaign}</a> <small>{wallTime(slot, language)}</small>
        </Row>
      ))}
    </Beside>
  );
}

/** Nothing where nobody is left alone: `holdout` of `dormant` in flows/lifecycle.yaml. */
export function WinBack({ wonBack, language }: InLanguage & { readonly wonBack: WonBack | null }) {
  const words = liftWords(language);
  if (wonBack === null) return null;
  return (
    <Beside
      title={words.winBack}
      columns={[words.flow, words.askedBack, words.leftAlone]}
      hint={words.winBackHint}
      {...{ language }}
    >
      <Row asked={wonBack.asked} heldOut={wonBack.leftAlone} {...{ language }}>
        <a href={`/console/flows/${wonBack.flow}`}>{wonBack.flow}</a>
      </Row>
    </Beside>
  );
}

type BesideProps = InLanguage & {
  readonly title: string;
  readonly columns: readonly string[];
  readonly hint: string;
  readonly children: ComponentChildren;
};

function Beside({ title, columns, hint, children, language }: BesideProps) {
  return (
    <section class="card wide">
      <h2>{title}</h2>
      <Wide name={title}>
        <table class="shares">
          <thead>
            <tr>
              {[...columns, liftWords(language).difference].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Wide>
      <p class="remark">{hint}</p>
    </section>
  );
}

type RowProps = InLanguage & {
  readonly asked: Counted;
  readonly heldOut: Counted;
  readonly children: ComponentChildren;
};

function Row({ asked, heldOut, children, language }: RowProps) {
  const words = liftWords(language);
  const isKnown = asked.all > 0 && heldOut.all > 0;
  return (
    <tr>
      <th scope="row">{children}</th>
      <Cell share={asked} {...{ language }} />
      <Cell share={heldOut} {...{ language }} />
      <td>
        {isKnown && percent(language, asked.some / asked.all - heldOut.some / heldOut.all)}{' '}
        <small>
          {isEnough(asked, heldOut) && pOfDifference(asked, heldOut) < 0.05
            ? words.liftSure
            : words.liftUnsure}
        </small>
      </td>
    </tr>
  );
}
