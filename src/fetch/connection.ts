import { Client } from 'pg';
import { NotFetched } from './notFetched.ts';

/** A connection to a database. Nothing that leaves it has its credentials. */
export interface Connection {
  readonly client: Client;
  /** What broke the connection, once it is broken. */
  readonly broken: AbortSignal;
  /** The message of an error without what is secret. */
  readonly said: (error: unknown) => string;
}

/**
 * Connects to the database whose connection string an environment variable holds.
 * @throws {NotFetched}
 */
export async function connect(
  variable: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Connection> {
  const connectionString = environment[variable];
  if (!connectionString) {
    const mend = `set it where the command runs: ${variable}=postgres://…`;
    throw new NotFetched(`environment variable is not set: ${variable}`, { mend });
  }
  const client = clientOf(connectionString, variable);
  const said = withoutSecrets(client, connectionString);
  const lost = new AbortController();
  // Without a listener, a server that goes away ends the process.
  client.on('error', (error) => lost.abort(error));
  client.on('end', () => lost.abort(new Error('the server closed the connection')));
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw new NotFetched(`no connection to ${variable}: ${said(error)}`);
  }
  return { client, broken: lost.signal, said };
}

function clientOf(connectionString: string, variable: string): Client {
  try {
    return new Client({ connectionString, connectionTimeoutMillis: 10_000, keepAlive: true });
  } catch {
    // The error itself would quote the string.
    const expected = 'postgres://user:password@host:5432/database';
    throw new NotFetched(`not a connection string: ${variable}`, { expected });
  }
}

/** @param client which knows its password, wherever it is from: the string, a variable, a file */
function withoutSecrets(client: Client, connectionString: string): (error: unknown) => string {
  return (error) => {
    const message =
      error instanceof AggregateError ? error.errors.map(messageOf).join('; ') : messageOf(error);
    const written = URL.parse(connectionString)?.password ?? '';
    const used = client.password ?? '';
    const secrets = [connectionString, written, used, encodeURIComponent(used)];
    return secrets.reduce((text, secret) => (secret === '' ? text : text.replaceAll(secret, '•••')), message);
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
