/** Why a row is short, and what was seen when one looked: told on the page where it is. By what stands in the row. */
export const REASONS = {};
