import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

/** The yardstick for raw files: a program that has DuckDB read one into a table, and nothing else. */

const [, , file = ''] = process.argv;
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`CREATE TABLE raw AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`);
