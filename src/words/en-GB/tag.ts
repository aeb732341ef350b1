/** The tag of this language, BCP 47, for pages and for `Intl`. */
export const TAG = 'en-GB';
