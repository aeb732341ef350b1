/** What a line of a ranking may stand at, besides areas and numbers. */
export const OF_ALL: readonly string[] = ['median', 'average'];
