/** A browser and its machine in two words, from what it calls itself: enough to know one's own again. */

/** Earlier ones first: every browser also calls itself by the names of those before it. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const machines: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Null for one that says nothing we know. */
export function deviceOf(agent: string): string | null {
  const find = (list: typeof browsers) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const [browser, machine] = [find(browsers), find(machines)];
  if (browser === undefined) return machine ?? null;
  return machine === undefined ? browser : `${browser} · ${machine}`;
}
