/** A table that may be wider than the page: moved sideways by finger, wheel or arrow keys. */
import type { ComponentChildren } from 'preact';

type WideProps = { readonly name: string; readonly children: ComponentChildren };

export const Wide = ({ name, children }: WideProps) => (
  <section class="scroll" aria-label={name} tabindex={0}>
    {children}
  </section>
);
