/** What cannot be done as asked, with a status of HTTP. */
export class Refusal extends Error {
  readonly status: number;
  /** What else the answer says. */
  readonly more: object;

  constructor(message: string, status = 422, more: object = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.more = more;
  }
}
