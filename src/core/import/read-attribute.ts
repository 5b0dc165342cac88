/** The text of a cell as the type that `flows/attributes.yaml` declares; and back, for exports. */
import { attributeTypeWords, fitAttribute } from '../attribute-types.ts';
import type { AttributeType } from '../release.ts';
import type { Value } from '../value.ts';

const longestText = 4_000;
const mostItems = 50;

/** Undefined when the text is no value of this type. */
export function readAttributeCell(type: AttributeType, text: string): Value | undefined {
  const value = valueIn(type, text);
  if (value === undefined || JSON.stringify(value).length > longestText) return undefined;
  return fitAttribute(type, value);
}

/** What `readAttributeCell` reads as the same value again. */
export function attributeCell(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if ('date' in value) return value.date;
  if ('latitude' in value) return `${value.latitude}, ${value.longitude}`;
  if ('media' in value) return value.media;
  return value.join(' | ');
}

/** What a cell is told to hold: `Write ${…}.` */
export function cellWords(type: AttributeType): string {
  if (type === 'location') return 'a latitude and a longitude, such as -7.7956, 110.3695';
  if (type === 'list') return `texts with | between them, at most ${mostItems}`;
  if (type === 'text') return `text of at most ${longestText} characters`;
  if (type === 'media') return 'nothing: a file comes from the contact and from nobody else';
  return attributeTypeWords[type];
}

function valueIn(type: AttributeType, text: string): Value | undefined {
  switch (type) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return truths.get(text.toLowerCase());
    case 'location': {
      const [latitude, longitude] = text.split(/[,;\s]+/).map(Number);
      if (latitude === undefined || longitude === undefined) return undefined;
      return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
    }
    case 'list': {
      const items = text.split('|').map((item) => item.trim());
      return items.length <= mostItems ? items.filter((item) => item !== '') : undefined;
    }
    case 'text':
    case 'date':
    case 'email':
    case 'phone':
    case 'media':
      return text;
    default:
      return type satisfies never;
  }
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);
