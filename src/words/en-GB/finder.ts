import type { Noun } from '../grammar.ts';
import { startHigh } from '../letterCase.ts';
import type { ByPlural, Phrase } from '../phrase.ts';

const FOUND: ByPlural = { one: '1 place found', other: '{count} places found' };
const SIMILAR: ByPlural = {
  one: 'No place called “{typed}” is known here, but one of a similar name.',
  other: 'No place called “{typed}” is known here, but {count} of similar names.',
};

/** By which a reader finds their place. */
export const finder = {
  label: 'Your area',
  labelWith: <T>(area: T): Phrase<T> => ['Your area: ', area],
  /** What may be typed. `kind` is what the newsroom calls the areas. */
  hint: ({ one }: Noun, places: boolean, postcodes: boolean) => {
    const others = [...(places ? ['town'] : []), ...(postcodes ? ['postcode'] : [])].join(', ');
    const hint =
      others === '' ? `name of ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}` : `${others} or ${one}`;
    return startHigh(hint);
  },
  allAreas: 'All areas',
  area: { one: 'area', many: 'areas' },
  whereIAm: 'Where I am',
  fromList: 'Choose from the list',
  fromMap: 'Choose from the map or the list',
  failed: 'The names could not be loaded.',
  /** In lower case: left out of what is typed where no name has them. */
  generic: ['the', 'of', 'city', 'county', 'borough', 'council', 'district', 'greater', 'police', 'area'],
  /** Said in the browser. They come with the names, which are loaded by then. */
  answers: {
    found: FOUND,
    similar: SIMILAR,
    some: '{shown} of {count} places: type more to see others',
    none: 'No place called “{typed}” is known here. Try a larger place near it.',
    noPostcodes: 'Postcodes are not known here. Try the name of a town.',
    noPostcode: 'No postcode {typed} is known here.',
    here: 'this page',
    noEdition: 'not in this story',
    noPage: 'no page here',
    locating: 'Looking where you are…',
    located: 'This seems to be where you are. Your position stays on your device.',
    border: 'You may be on either side of a border: choose yours. Your position stays on your device.',
    outside: 'You seem to be outside all these areas.',
    refused: 'Your browser does not say where you are. You can allow it in its settings.',
    unknown: 'Your browser could not find out where you are.',
  },
};
