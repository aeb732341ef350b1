/** The page on which editors put an embed together. */
export const builder = {
  title: 'Embed a chart or a quote',
  description:
    'Choose a story, an area and a chart, see how it will look, and copy the code for your own site.',
  /** Leads from a chart to it. */
  way: 'Choose area, colours, title and width.',
  /** @param area in whose page the link stands */
  ofArea: (area: string) => `Embed charts of ${area}`,
  /** For browsers that run no scripts. */
  plain: 'Your browser runs no scripts here. Each chart of a story has its codes under “Embed”:',
  story: 'Story',
  area: 'Area',
  part: 'Chart or quote',
  figures: { label: 'Figures', live: 'Always the newest', pinned: 'Those of today, for ever' },
  colours: {
    label: 'Colours',
    light: 'Light',
    dark: 'Dark',
    reader: 'As the reader’s device',
    onLight: 'Light, on your page’s own ground',
    onDark: 'Dark, on your page’s own ground',
  },
  width: 'Width of the preview, in pixels',
  noTitle: 'Without a title',
  choose: 'Readers may choose their area',
  preview: 'Preview',
  codes: 'Codes to copy',
  none: 'No area of that name',
  failed: 'This could not be loaded. Try again when you are online.',
} as const;
