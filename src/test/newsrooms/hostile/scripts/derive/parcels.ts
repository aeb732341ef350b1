export default {
  title: '=HYPERLINK("https://evil.example") <script>alert("table")</script>',
  description: 'Parcels ]]> & <b>bold</b> {{ area.name }}',
  from: ['parcel-counts'],
  columns: {
    parcels: {
      title: 'Parcels <script>alert("column")</script> & "quoted"',
      kind: 'count',
      unit: { one: 'parcel</text><script>', many: 'parcels</text><script>' },
      words: ['parcel'],
      nouns: ['parcel', 'parcels', 'parcel<script>', 'parcel<script>s'],
    },
    lost: {
      title: 'Parcels lost <i>&amp;</i>',
      kind: 'count',
      unit: { one: 'parcel', many: 'parcels' },
      partOf: 'parcels',
    },
  },
  breaks: [{ from: '2021', because: 'Counted </svg><script>alert("break")</script> anew' }],
  derive: ({ release }: { release: (source: string) => unknown }) => release('parcel-counts'),
};
