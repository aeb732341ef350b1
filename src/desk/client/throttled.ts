/** Runs at once, and then at most once in a while: what was asked for meanwhile is done once, at its end. */
export function throttled(run: () => Promise<void>, pause: number): () => void {
  let isRunning = false;
  let isWanted = false;
  const start = async () => {
    isRunning = true;
    isWanted = false;
    // A question that failed is asked again with the next change.
    await run().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, pause));
    isRunning = false;
    if (isWanted) void start();
  };
  return () => {
    isWanted = true;
    if (!isRunning) void start();
  };
}
