/** A card with one wide table, or with words where there is nothing to show; and a cell shaded by the share that it tells. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../frame/language.ts';
import { number, percent } from '../numbers.ts';
import { heat } from './heat-shade.ts';
import { Wide } from './wide.tsx';

type TableCardProps = {
  readonly name: string;
  readonly hint: string;
  /** What is said instead of the table; null where there is one. */
  readonly none: string | null;
  /** Rows of the head and of the body. */
  readonly children: ComponentChildren;
};

export const TableCard = ({ name, hint, none, children }: TableCardProps) => (
  <section class="card wide">
    <h2>{name}</h2>
    {none !== null ? (
      <p class="none">{none}</p>
    ) : (
      <>
        <p class="remark">{hint}</p>
        <Wide name={name}>
          <table class="shares">{children}</table>
        </Wide>
      </>
    )}
  </section>
);

type ShareCellProps = { readonly count: number; readonly all: number; readonly language: Language };

/** Empty for none. */
export const ShareCell = ({ count, all, language }: ShareCellProps) => (
  <td class={heat(count / all)}>
    {count > 0 && (
      <>
        {number(language, count)} <small>{percent(language, count / all)}</small>
      </>
    )}
  </td>
);
