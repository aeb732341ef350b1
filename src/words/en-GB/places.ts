import type { PlaceWords } from '../grammar.ts';

const the: PlaceWords['the'] = ({ article, name }) => (article ? `${article} ${name}` : name);

export const places: PlaceWords = {
  articles: ['the'],
  the,
  in: (area) => `${area.preposition} ${the(area)}`,
  possessive: (area) => `${the(area)}${area.name.endsWith('s') ? '’' : '’s'}`,
};
