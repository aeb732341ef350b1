import { type PostgresServer, startPostgres } from './postgresServer.ts';

/** Three servers: a coordinator, and two that each hold a part of the rows, by area, as its foreign tables. */
export interface Cluster {
  readonly coordinator: PostgresServer;
  readonly workers: readonly PostgresServer[];
  close(): Promise<void>;
}

const COLUMNS =
  'area text COLLATE "C" NOT NULL, period int NOT NULL, case_id int NOT NULL, offences int NOT NULL';

/** Areas up to this number are on the first worker, the others on the second. */
const MIDDLE = 22;

/** @param rows in all, spread evenly over 43 areas and 240 months */
export async function startCluster(rows: number): Promise<Cluster> {
  const servers: PostgresServer[] = [];
  const close = async () => {
    for (const server of servers) await server.close();
  };
  try {
    for (let each = 0; each < 3; each += 1)
      servers.push(await startPostgres({ enable_partitionwise_aggregate: 'on' }));
    const [coordinator, ...workers] = servers;
    if (!coordinator) throw new RangeError('no server');
    for (const [number, worker] of workers.entries()) await worker.run(workerTable(number, rows));
    await coordinator.run(coordinatorTables(workers));
    return { coordinator, workers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const areaOf = (number: string) => `'X' || lpad((${number})::text, 3, '0')`;

function workerTable(worker: number, rows: number): string {
  const own = worker === 0 ? `n % 43 < ${MIDDLE}` : `n % 43 >= ${MIDDLE}`;
  return `CREATE TABLE cases (${COLUMNS});
    INSERT INTO cases SELECT ${areaOf('n % 43')}, (n / 43) % 240, n / 10320, 1 + (n * 7919) % 97
      FROM generate_series(0::bigint, ${rows - 1}) AS n WHERE ${own};
    CREATE INDEX ON cases (area, period, case_id);
    ANALYZE cases;`;
}

function coordinatorTables(workers: readonly PostgresServer[]): string {
  const parts = workers.map(({ port, password }, number) => {
    const [from, to] = number === 0 ? ['MINVALUE', `'X0${MIDDLE}'`] : [`'X0${MIDDLE}'`, 'MAXVALUE'];
    return `CREATE SERVER worker${number} FOREIGN DATA WRAPPER postgres_fdw
        OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres', fetch_size '10000', use_remote_estimate 'true');
      CREATE USER MAPPING FOR newsroom SERVER worker${number} OPTIONS (user 'newsroom', password '${password}');
      CREATE FOREIGN TABLE cases${number} PARTITION OF cases FOR VALUES FROM (${from}) TO (${to})
        SERVER worker${number} OPTIONS (table_name 'cases');`;
  });
  return `CREATE EXTENSION postgres_fdw;
    CREATE TABLE cases (${COLUMNS}) PARTITION BY RANGE (area);
    ${parts.join('\n')}
    ANALYZE cases;`;
}
