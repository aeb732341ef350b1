/** Why a release could not be had. The message is the fault's `what`. */
export class NotFetched extends Error {
  readonly expected: string | undefined;
  readonly mend: string | undefined;
  /** True where the same request may do better a little later. */
  readonly isPassing: boolean;
  /** Milliseconds for which a server asked not to be asked again. */
  readonly wait: number | undefined;

  constructor(
    what: string,
    more: { expected?: string; mend?: string; isPassing?: boolean; wait?: number | undefined } = {},
  ) {
    super(what);
    this.name = 'NotFetched';
    this.expected = more.expected;
    this.mend = more.mend;
    this.isPassing = more.isPassing ?? false;
    this.wait = more.wait;
  }
}
