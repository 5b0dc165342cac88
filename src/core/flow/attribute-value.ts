/** Turns what came from outside (a literal in a flow, a field of an answer over HTTP, a CEL result) into an attribute's type. */
import { readPhone } from '../address.ts';
import type { AttributeType } from '../release.ts';
import type { Value } from '../value.ts';
import { clip, isCalendarDay } from './clip.ts';

/** The value as this type, or null when it cannot be one. */
export function asAttribute(type: AttributeType, raw: unknown): Value | null {
  switch (type) {
    case 'text':
      return typeof raw === 'string' || typeof raw === 'number' ? clip(String(raw)) : null;
    case 'number':
      return asNumber(raw);
    case 'boolean':
      return typeof raw === 'boolean' ? raw : null;
    case 'date':
      return asDate(raw);
    case 'email':
      return typeof raw === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw) ? clip(raw) : null;
    case 'phone':
      return typeof raw === 'string' ? (readPhone(raw)?.value ?? null) : null;
    case 'list':
      return Array.isArray(raw) ? raw.slice(0, 50).map((item) => clip(String(item), 80)) : null;
    case 'location':
      return asLocation(raw);
    case 'media':
      return null;
    default:
      return type satisfies never;
  }
}

function asNumber(raw: unknown): number | null {
  const number =
    typeof raw === 'bigint' || (typeof raw === 'string' && raw.trim() !== '') ? Number(raw) : raw;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A day, or the day of a longer ISO time. */
function asDate(raw: unknown): Value | null {
  const written = typeof raw === 'string' ? raw.slice(0, 10) : '';
  return isCalendarDay(written) ? { date: written } : null;
}

function asLocation(raw: unknown): Value | null {
  if (typeof raw !== 'object' || raw === null || !('latitude' in raw) || !('longitude' in raw)) return null;
  const latitude = asNumber(raw.latitude);
  const longitude = asNumber(raw.longitude);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
