import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen } from './listen.ts';

export interface Publisher {
  /** Without a slash at its end. */
  readonly address: string;
  /** Paths that were asked for, in order, with their headers. */
  readonly asked: readonly IncomingMessage[];
}

/** A server on the loopback that answers as it is told, until the test is over. */
export async function publisher(
  answer: (response: ServerResponse, path: string, request: IncomingMessage) => void,
): Promise<Publisher> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(response, request.url ?? '', request);
  });
  const port = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${port}`, asked };
}
