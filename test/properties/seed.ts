/** The seed of this run's random tests: in every test's name, and the same again with KABAR_SEED. */
export const seed = Number(process.env.KABAR_SEED ?? Math.floor(Math.random() * 2 ** 31));
