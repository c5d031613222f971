/** The place of figures that name none: the whole of the country. */
export const COUNTRY = 'morocco';
