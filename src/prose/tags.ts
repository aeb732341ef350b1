import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  Value,
} from 'liquidjs';
import { nearest } from '../faults/nearest.ts';
import type { Ground, Judgement } from '../figures/result.ts';
import { SCOPE_CLOSE_MARK, scopeMark } from './atom.ts';
import { StoryError } from './drops.ts';
import { judgementOf } from './operators.ts';
import type { Branch, Place, Rendering, Scope, Stage } from './rendering.ts';

/**
 * The tags that carry what words rest on: each wraps what it renders in marks for its scope, so
 * that every word on the page knows the branch or claim in which it stands.
 */

type StageOf = (context: Context) => Stage;

interface Conditional {
  readonly condition: Value;
  readonly label: string;
  readonly negated: boolean;
  readonly templates: Template[];
  readonly token: TagToken;
}

/** A branch by the place of its tag in the author's file. */
function branchAt(token: TagToken, label: string, place: Place): Branch {
  const line = place.line + (token.getPosition()[0] ?? 1) - 1;
  return { id: `${place.line}:${token.begin}`, line, label };
}

function* renderIn(
  scope: Scope,
  templates: Template[],
  tag: Tag,
  context: Context,
  emitter: Emitter,
  of: StageOf,
): Generator<unknown, void> {
  const index = of(context).rendering.scopes.push(scope) - 1;
  emitter.write(scopeMark(index));
  yield tag.liquid.renderer.renderTemplates(templates, context, emitter);
  emitter.write(SCOPE_CLOSE_MARK);
}

/** @throws {StoryError} when a missing value leaves the condition neither true nor false */
function settled(judgement: Judgement, label: string): boolean {
  if (judgement.truth !== null) return judgement.truth;
  const [expected, mend] = judgement.unknown.split('; ');
  throw new StoryError(`can't be judged: ${label}`, {
    expected: expected ?? '',
    mend: mend ?? `test ${label.split(' ')[0]}.available first`,
  });
}

/** A tag with text of the author's inside. */
abstract class EnclosingTag extends Tag {
  abstract enclosed(): readonly Template[];

  ownBranches(_place: Place): readonly Branch[] {
    return [];
  }
}

/** Every branch of parsed templates, taken or not, in the order of the text. */
export function branchesIn(templates: readonly Template[], place: Place): Branch[] {
  return templates.flatMap((template) => {
    if (!(template instanceof EnclosingTag)) return [];
    return [...template.ownBranches(place), ...branchesIn(template.enclosed(), place)];
  });
}

/** `if`, `elsif`, `else` and `unless`; `else` rests on the grounds of all the conditions before it. */
export function branchTag(first: 'if' | 'unless', of: StageOf) {
  return class extends EnclosingTag {
    readonly branches: Conditional[] = [];
    otherwise: { templates: Template[]; token: TagToken } | null = null;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      let templates = this.#branch(token, first === 'unless');
      parser
        .parseStream(rest)
        .on('tag:elsif', (tag: TagToken) => {
          if (this.otherwise) throw new Error('elsif after else');
          templates = this.#branch(tag, false);
        })
        .on('tag:else', (tag: TagToken) => {
          if (this.otherwise) throw new Error('a second else');
          templates = [];
          this.otherwise = { templates, token: tag };
        })
        .on(`tag:end${first}`, function stop() {
          this.stop();
        })
        .on('template', (template: Template) => templates.push(template))
        .on('end', () => {
          throw new Error(`${token.getText()} is not closed by {% end${first} %}`);
        })
        .start();
    }

    #branch(tag: TagToken, negated: boolean): Template[] {
      const templates: Template[] = [];
      const label = negated ? `unless ${tag.args.trim()}` : tag.args.trim();
      const condition = new Value(tag.tokenizer.readFilteredValue(), this.liquid);
      this.branches.push({ condition, label, negated, templates, token: tag });
      return templates;
    }

    enclosed(): readonly Template[] {
      return [...this.branches.flatMap(({ templates }) => templates), ...(this.otherwise?.templates ?? [])];
    }

    override ownBranches(place: Place): readonly Branch[] {
      const all = this.branches.map(({ token, label }) => branchAt(token, label, place));
      return this.otherwise ? [...all, branchAt(this.otherwise.token, 'else', place)] : all;
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void> {
      const grounds: Ground[] = [];
      for (const { condition, label, negated, templates, token } of this.branches) {
        const judgement = judgementOf(yield condition.value(context, false));
        grounds.push(...judgement.grounds);
        if (settled(judgement, label) === negated) continue;
        const { rendering, place } = of(context);
        rendering.branches.push(branchAt(token, label, place));
        const scope: Scope = { kind: 'branch', label, grounds: judgement.grounds, attested: null };
        return yield* renderIn(scope, templates, this, context, emitter, of);
      }
      if (!this.otherwise) return;
      const { rendering, place } = of(context);
      rendering.branches.push(branchAt(this.otherwise.token, 'else', place));
      const scope: Scope = { kind: 'branch', label: 'else', grounds, attested: null };
      yield* renderIn(scope, this.otherwise.templates, this, context, emitter, of);
    }
  };
}

function readBlock(name: string, token: TagToken, rest: TopLevelToken[], parser: Parser): Template[] {
  const templates: Template[] = [];
  parser
    .parseStream(rest)
    .on(`tag:end${name}`, function stop() {
      this.stop();
    })
    .on('template', (template: Template) => templates.push(template))
    .on('end', () => {
      throw new Error(`${token.getText()} is not closed by {% end${name} %}`);
    })
    .start();
  return templates;
}

/** `{% claim cases.rose %}…{% endclaim %}`: a statement that has to be true in every edition that shows it. */
export function claimTag(of: StageOf) {
  return class extends EnclosingTag {
    readonly condition: Value;
    readonly label: string;
    readonly templates: Template[];

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.label = token.args.trim();
      this.condition = new Value(token.tokenizer.readFilteredValue(), liquid);
      this.templates = readBlock('claim', token, rest, parser);
    }

    enclosed(): readonly Template[] {
      return this.templates;
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void> {
      const judgement = judgementOf(yield this.condition.value(context, false));
      if (!settled(judgement, this.label)) {
        const values = judgement.grounds.map((ground) => ground.values).filter(Boolean);
        throw new StoryError(`false claim: ${this.label}`, {
          expected: `the table says ${values.join('; ') || 'otherwise'}`,
          mend: `write what is true, or put it in a branch: {% if ${this.label} %}`,
        });
      }
      const scope: Scope = { kind: 'claim', label: this.label, grounds: judgement.grounds, attested: null };
      yield* renderIn(scope, this.templates, this, context, emitter, of);
    }
  };
}

/** `{% attested moj.record-high %}…{% endattested %}`: what a publisher says and the table cannot prove. */
export function attestedTag(of: StageOf) {
  return class extends EnclosingTag {
    readonly id: string;
    readonly templates: Template[];

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.id = token.args.trim();
      this.templates = readBlock('attested', token, rest, parser);
    }

    enclosed(): readonly Template[] {
      return this.templates;
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void> {
      const { rendering } = of(context);
      const attested = rendering.attested.get(this.id);
      if (!attested) throw unknownAttested(this.id, rendering);
      const scope: Scope = { kind: 'attested', label: this.id, grounds: [], attested };
      yield* renderIn(scope, this.templates, this, context, emitter, of);
    }
  };
}

function unknownAttested(id: string, { attested, edition }: Rendering): StoryError {
  const close = nearest(id, [...attested.keys()]);
  return new StoryError(`unknown attested claim: ${id}`, {
    expected: `one that the front matter declares for ${edition}: ${[...attested.keys()].join(', ') || 'there is none'}`,
    ...(close && { mend: `did you mean ${close}?` }),
  });
}
