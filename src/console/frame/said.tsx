/** What came of a form: done, or why not; read out when the page opens. */
export type SaidProps = { readonly notice: string | null; readonly problem: string | null };

export const Said = ({ notice, problem }: SaidProps) => (
  <>
    {notice !== null && (
      <p class="notice" role="status">
        {notice}
      </p>
    )}
    {problem !== null && (
      <p class="problem" role="alert">
        {problem}
      </p>
    )}
  </>
);
