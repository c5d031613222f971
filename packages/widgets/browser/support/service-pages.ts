/** A page of the service as the tests know it: a new kind is an entry here. */
export interface ServicePage {
  readonly name: string;
  /** Without the language. */
  readonly path: string;
  /** What is read in English without scripts. */
  readonly without: readonly RegExp[];
}

export const SERVICE_PAGES: readonly ServicePage[] = [
  { name: 'front', path: '', without: [/Yearly|figures/i] },
  {
    name: 'indicator',
    path: '/indicators/criminal-cases-recorded',
    without: [/779,008/, /\+3\.1 %/, /Source/, /caution|different publishers/i],
  },
  { name: 'indicators', path: '/indicators', without: [/Criminal cases recorded/] },
  { name: 'year', path: '/years/2025', without: [/2025/] },
  { name: 'facility', path: '/facilities/24th-police-district-marrakech', without: [/Marrakech/, /2023/] },
  { name: 'event', path: '/events/africa-cup-of-nations-2025', without: [/Africa Cup of Nations 2025/] },
  { name: 'commitment', path: '/commitments/academic-partnerships-2026', without: [/partnerships/i] },
  { name: 'place', path: '/places/marrakech', without: [/Marrakech/] },
  { name: 'source', path: '/sources/seed-dgsn-2025-report', without: [/2025/] },
  { name: 'facilities', path: '/facilities', without: [/Marrakech/] },
  { name: 'events', path: '/events', without: [/Africa Cup of Nations 2025/] },
  {
    name: 'explore',
    path: '/explore?indicator=criminal-cases-recorded&from=2019',
    without: [/779,008/, /Source/i],
  },
  {
    name: 'embed',
    path: '/embed/trend?indicator=criminal-cases-recorded',
    without: [/Criminal cases recorded/, /Source/],
  },
  { name: 'search', path: '/search?q=drugs', without: [/drug/i] },
];
