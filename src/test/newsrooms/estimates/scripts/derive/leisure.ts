export default {
  title: 'Swimming by district',
  description: 'Adults who swim each week, and injuries among swimmers, as a survey estimates them.',
  from: ['leisure-survey'],
  columns: {
    swim: {
      title: 'Adults who swim each week',
      kind: 'percentage',
      unit: { one: 'per cent', many: 'per cent' },
      nouns: ['adult', 'adults'],
      words: ['swim'],
      bounds: { lower: 'swim_lower', upper: 'swim_upper', confidence: 95, unreliableAbove: 1 },
    },
    injuries: {
      title: 'Injuries among swimmers',
      kind: 'rate',
      unit: { one: 'injury', many: 'injuries' },
      denominator: 'per 1,000 swimmers',
      decimals: 1,
      words: ['injur'],
      bounds: { lower: 'injuries_lower', upper: 'injuries_upper', confidence: 95 },
    },
  },
  derive: ({ release }: { release: (source: string) => { select: (...names: string[]) => unknown } }) =>
    release('leisure-survey').select(
      ...['area', 'period', 'swim', 'swim_status', 'swim_lower', 'swim_upper'],
      ...['injuries', 'injuries_status', 'injuries_lower', 'injuries_upper'],
    ),
};
