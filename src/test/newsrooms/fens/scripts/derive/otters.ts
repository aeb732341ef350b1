export default {
  title: 'Otters by district',
  description: 'Otters counted in each district and year.',
  from: ['otter-count'],
  columns: {
    otters: { title: 'Otters counted', kind: 'count', unit: { one: 'otter', many: 'otters' } },
  },
  derive: ({ release }: { release: (source: string) => unknown }) => release('otter-count'),
};
