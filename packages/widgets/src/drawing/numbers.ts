import { formatNumber, isolateNumber, type Language } from '@hasila/domain';

/** A number in digits: left to right inside of Arabic text, so that its sign stays where it belongs. */
export function digits(value: number, language: Language): string {
  return isolateNumber(formatNumber(value, language), language);
}

/** A place or a size along a drawing: drawings have no width of their own, so that they fit wherever they stand. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
