export function printCatalogue(_: unknown): string { return ''}
