/** Looks names of admins and contacts up in plain objects without finding what every object is born with. */

/** `own(steps, 'constructor')` is undefined unless somebody called a step so. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
