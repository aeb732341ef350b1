import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, asked };
}
