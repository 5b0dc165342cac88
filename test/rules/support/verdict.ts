/** How a rule speaks: it collects what breaks it, and the test fails with that list and nothing else. */
export type Finding = { readonly where: string; readonly what: string };

/** Fails with one line per finding, so that the reader sees every one at once. */
export function expectNone(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const failure = new Error(
    ['What breaks this rule:', ...findings.map(({ where, what }) => `  ${where}  ${what}`)].join('\n'),
  );
  // The list is the whole story; a stack would bury it.
  failure.stack = failure.message;
  throw failure;
}

/**
 * Declared exceptions: `name → reason`. What breaks the rule and is declared is printed; what is declared and no longer
 * breaks the rule fails, so the list can only shrink.
 */
export function exceptDeclared(
  findings: readonly Finding[],
  declared: Readonly<Record<string, string>>,
  keyOf: (finding: Finding) => string = ({ where }) => where,
): readonly Finding[] {
  const broken = new Set(findings.map(keyOf));
  const needless = Object.keys(declared).filter((name) => !broken.has(name));
  const used = Object.entries(declared).filter(([name]) => broken.has(name));
  for (const [name, reason] of used) process.stdout.write(`  exception: ${name}: ${reason}\n`);
  return [
    ...findings.filter((finding) => !(keyOf(finding) in declared)),
    ...needless.map((name) => ({
      where: name,
      what: 'is declared as an exception but needs none: delete it',
    })),
  ];
}
