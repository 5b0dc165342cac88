/** With KABAR_SEED every random test repeats the same run, as CI does; without it each run draws its own and prints it. */
const seed = process.env.KABAR_SEED;
if (seed !== undefined) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}

export {};
