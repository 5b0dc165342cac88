/** Makes the people of a simulation: the same ones for the same seed, however many flows there are to meet them. */
import type { Address } from '../core/address.ts';
import { dayMs, type Instant } from '../core/time/instant.ts';
import { createDice, type Dice } from './dice.ts';
import type { Person } from './person.ts';
import { type PersonaName, personaNames, personas } from './personas.ts';
import type { Spoken } from './sayings.ts';

export type PeopleOptions = {
  readonly contacts: number;
  readonly seed: number;
  readonly start: Instant;
  /** They join one after the other over this time. */
  readonly joinOverMs: number;
};

type Country = {
  readonly language: Spoken;
  readonly zone: string;
  readonly number: (index: number) => string;
};

const digits = (index: number, length: number): string => String(index).padStart(length, '0');

/** In a zone that follows from the number: where it does not, quiet hours of people who travel could not be kept by anybody. */
const countries = {
  id: { language: 'id', zone: 'Asia/Jakarta', number: (n) => `+62812${digits(n, 8)}` },
  gb: { language: 'en', zone: 'Europe/London', number: (n) => `+447400${digits(n, 6)}` },
  es: { language: 'es', zone: 'Europe/Madrid', number: (n) => `+346${digits(12_000_000 + n, 8)}` },
  br: { language: 'pt', zone: 'America/Sao_Paulo', number: (n) => `+55119${digits(81_000_000 + n, 8)}` },
  fr: { language: 'fr', zone: 'Europe/Paris', number: (n) => `+336${digits(12_000_000 + n, 8)}` },
  de: { language: 'de', zone: 'Europe/Berlin', number: (n) => `+49151${digits(10_000_000 + n, 8)}` },
} as const satisfies Record<string, Country>;

export function createPeople({ contacts, seed, start, joinOverMs }: PeopleOptions): Person[] {
  return Array.from({ length: contacts }, (_, index) => {
    const dice = createDice(seed, `person ${index}`);
    const persona = personaFor(dice);
    const country = countryFor(persona, dice);
    const hour = dice.waitMs(dayMs / 3);
    return {
      index,
      persona,
      language: country.language,
      zone: country.zone,
      joinsAt: start + Math.floor(dice.share() * joinOverMs) + (hour % dayMs),
      joinsBy: personas[persona].signedUpByAnother ? 'another' : dice.chance(0.7) ? 'link' : 'hello',
      dice,
      phone: { kind: 'phone', value: country.number(index) },
      out: false,
      leftAt: null,
      unaskedAt: [],
      unaskedEver: 0,
      lastWroteAt: null,
    };
  });
}

/** Their next number, of another company in the same country. */
export const otherNumberOf = ({ phone }: Person): Address => ({
  kind: 'phone',
  value: phone.value.replace('+62812', '+62813'),
});

const personaFor = (dice: Dice): PersonaName =>
  personaNames[dice.weigh(personaNames.map((name) => personas[name].of100))] ?? 'busy';

/** Most live where the business is; whoever speaks another language has a number of another country. */
function countryFor(persona: PersonaName, dice: Dice): Country {
  if (persona === 'other-language') return dice.chance(0.5) ? countries.fr : countries.de;
  const share = dice.share();
  if (share < 0.7 || persona === 'changes-number') return countries.id;
  return share < 0.85 ? countries.gb : share < 0.93 ? countries.es : countries.br;
}
