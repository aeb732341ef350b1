import { derivedFileRoute } from '../../layouts/derivedFile.ts';

export const GET = derivedFileRoute('.csv', 'text/csv; charset=utf-8');
