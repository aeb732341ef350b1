import { derivedFileRoute } from '../../layouts/derivedFile.ts';

export const { getStaticPaths, GET } = derivedFileRoute('.csv', 'text/csv; charset=utf-8');
