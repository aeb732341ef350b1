export default {
  title: 'Visits to museums by province',
  description: 'Visits to museums in each province and quarter, and the share of visitors who paid nothing.',
  from: ['visitor-counts'],
  columns: {
    visits: { title: 'Visits to museums', kind: 'count', unit: { one: 'visit', many: 'visits' } },
    free: {
      title: 'Visitors who paid nothing',
      kind: 'percentage',
      unit: { one: 'per cent', many: 'per cent' },
      decimals: 1,
    },
  },
  derive: ({ release }: { release: (source: string) => unknown }) => release('visitor-counts'),
};
