/** The seed of this run's random tests: in every test's name, and the same again with KABAR_SEED. */
export const seed = Number(process.env.KABAR_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** How many random lives a test tries: so many, or as many as KABAR_RUNS says. */
export const runsOf = (usual: number): number => Number(process.env.KABAR_RUNS ?? usual);
