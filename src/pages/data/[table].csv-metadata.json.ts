import { derivedFileRoute } from '../../layouts/derivedFile.ts';

export const { getStaticPaths, GET } = derivedFileRoute('.csv-metadata.json', 'application/csvm+json');
