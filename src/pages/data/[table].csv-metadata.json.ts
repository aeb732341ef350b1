import { derivedFileRoute } from '../../layouts/derivedFile.ts';

export const GET = derivedFileRoute('.csv-metadata.json', 'application/csvm+json');
