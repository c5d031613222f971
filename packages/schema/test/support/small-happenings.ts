type Cells = Readonly<Record<string, string>>;

const worded = (name: string, text: string) => ({
  [`${name}_ar`]: `${text} (ar)`,
  [`${name}_fr`]: `${text} (fr)`,
  [`${name}_en`]: text,
});

const id = (letter: string, number: number) => `${letter}${String(number).padStart(5, '0')}`;

function change(number: number, cells: Cells): Cells {
  return { id: id('f', number), source: 'official-2024', collected: `facilities:${number + 1}`, ...cells };
}

function citation(number: number, event: string, source: string): Cells {
  return { id: id('e', number), event, source, collected: `events:${number + 1}` };
}

function statement(number: number, commitment: string, cells: Cells): Cells {
  return { id: id('s', number), commitment, status: 'ANNOUNCED', source: 'official-2023', ...cells };
}

/** Facilities, events and commitments of the small dataset: built, planned, put off, delivered in part, forgotten. */
export function happenings() {
  return {
    facilityTypes: [{ code: 'school', ...worded('label', 'School') }],
    facilities: [
      { slug: 'school-abroad', type: 'school', ...worded('name', 'School abroad') },
      { slug: 'school-city', type: 'school', place: 'city', ...worded('name', 'School of the city') },
      { slug: 'school-region', type: 'school', place: 'region', ...worded('name', 'School of the region') },
    ],
    facilityChanges: [
      change(1, { facility: 'school-city', kind: 'ANNOUNCED', due: '2024', source: 'official-2023' }),
      change(2, { facility: 'school-city', kind: 'WORKS_STARTED', period: '2024-03', due: '2025' }),
      change(3, { facility: 'school-city', kind: 'OPENED', period: '2024-12-20' }),
      change(4, { facility: 'school-abroad', kind: 'CLOSED' }),
      change(5, { facility: 'school-region', kind: 'OPENED', period: '2025' }),
      change(6, { facility: 'school-region', kind: 'ANNOUNCED', source: 'herald-2024' }),
    ],
    eventTypes: [{ code: 'open-days', ...worded('label', 'Open days') }],
    eventSeries: [{ code: 'open-days', ...worded('name', 'Open days') }],
    events: [
      {
        ...{ slug: 'open-days-1', type: 'open-days', series: 'open-days', edition: '1' },
        ...{
          period: '2024-05-17/2024-05-21',
          status: 'HELD',
          place: 'city',
          ...worded('name', 'First open days'),
        },
      },
      {
        ...{ slug: 'open-days-2', type: 'open-days', series: 'open-days', edition: '2' },
        ...{ period: '2025', status: 'ANNOUNCED', ...worded('name', 'Second open days') },
      },
      {
        ...{ slug: 'visit', type: 'open-days', period: '2023-06', status: 'CANCELLED' },
        ...{ place: 'country', ...worded('name', 'A visit') },
      },
    ],
    eventCitations: [
      citation(1, 'open-days-1', 'official-2024'),
      citation(2, 'open-days-2', 'herald-2024'),
      citation(3, 'visit', 'official-2023'),
    ],
    commitments: [
      {
        ...{ slug: 'districts', ...worded('title', 'Twelve districts'), indicator: 'cases', promised: '12' },
        ...{ qualifier: 'EXACT', ulp: '1', unit: 'cases', promised_as_written: '12 districts' },
      },
      { slug: 'forgotten', ...worded('title', 'A forgotten one'), place: 'city' },
      { slug: 'put-off', ...worded('title', 'One put off'), facility: 'school-city' },
      { slug: 'second-open-days', ...worded('title', 'The second open days'), event: 'open-days-2' },
    ],
    commitmentStatements: [
      statement(1, 'districts', { due: '2024' }),
      statement(2, 'districts', {
        ...{ status: 'DELIVERED', delivered: '9', qualifier: 'EXACT', ulp: '1', unit: 'cases' },
        ...{ as_written: '9 districts', source: 'herald-2024' },
      }),
      statement(3, 'forgotten', { due: '2024' }),
      statement(4, 'put-off', { due: '2024-03' }),
      statement(5, 'put-off', { status: 'IN_PROGRESS', due: '2025', source: 'official-2024' }),
      statement(6, 'second-open-days', { due: '2025', source: 'herald-2024' }),
    ],
  };
}
