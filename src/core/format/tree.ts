/** A YAML file as it is written: its blocks, and the comments and blank lines between them. What a formatter moves about. */

/** A line of its own. `blank`: an empty line stands before it. */
export type Remark = { readonly text: string; readonly blank: boolean };

export type Entry = {
  /** Of a map, else null. */
  readonly key: Scalar | null;
  readonly value: Written;
  readonly lead: readonly Remark[];
  readonly blank: boolean;
  /** Behind it on its line. */
  readonly trail: string | null;
};

type Props = {
  /** Anchor and tag, as `&greeting !!str`. */
  readonly props: string;
};

export type Scalar = Props & {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'alias' | 'empty';
  readonly source: string;
  /** What it says, before YAML makes a number or a date of it. */
  readonly words: string;
};

/** `|` and `>`. */
export type BlockText = Props & {
  readonly kind: 'block';
  readonly style: '|' | '>';
  readonly chomp: '' | '-' | '+';
  readonly lines: readonly string[];
};

export type Collection = Props & {
  readonly kind: 'map' | 'list';
  /** In braces or brackets. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** Remarks behind the last entry. */
  readonly tail: readonly Remark[];
};

export type Written = Scalar | BlockText | Collection;

export type WrittenFile = {
  /** What the file opens with; `gap`: an empty line stands behind it. */
  readonly head: readonly Remark[];
  readonly gap: boolean;
  readonly root: Written;
  /** Something is referred to by `*name`: what refers must stay behind it. */
  readonly hasAnchors: boolean;
};
