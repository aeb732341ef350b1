import type { Asks } from './expression.ts';
import type { Rendering, Scope } from './rendering.ts';

export interface Chosen {
  readonly text: string;
  readonly scope: Scope;
  /** Which of the texts it is, where the figures choose among them. */
  readonly index?: number;
}

/**
 * Words of the author's that print as if they stood in a branch or claim: the figures choose them, and the
 * checks and the wordings see them as typed under that condition.
 */
export class Choice {
  readonly choose: (rendering: Rendering, asks: Asks) => Chosen;

  constructor(choose: (rendering: Rendering, asks: Asks) => Chosen) {
    this.choose = choose;
  }
}
