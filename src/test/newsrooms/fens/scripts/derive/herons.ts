export default {
  title: 'Herons by district',
  description: 'Herons counted in each district and year.',
  from: ['heron-count'],
  columns: {
    herons: { title: 'Herons counted', kind: 'count', unit: { one: 'heron', many: 'herons' } },
  },
  derive: ({ release }: { release: (source: string) => unknown }) => release('heron-count'),
};
