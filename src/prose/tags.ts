import {
  type Context,
  type Emitter,
  type Liquid,
  Output,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  Value,
} from 'liquidjs';
import type { Ground } from '../figures/result.ts';
import { SCOPE_CLOSE_MARK, scopeMark } from './atom.ts';
import { choiceBranches } from './choiceBranches.ts';
import { expressionText } from './expression.ts';
import { judgementOf, settled } from './operators.ts';
import type { Branch, Place, Scope, Stage } from './rendering.ts';
import { attestedScope, claimScope } from './scopes.ts';

/**
 * Tags that open scopes: each encloses its output in scope marks, so that every word on the page knows its
 * branch or claim.
 */

type StageOf = (context: Context) => Stage;

interface Conditional {
  readonly condition: Value;
  readonly label: string;
  readonly negated: boolean;
  readonly templates: Template[];
  readonly token: TagToken;
}

/** A branch, identified by its tag's position. */
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

/** A tag with an end tag. */
abstract class EnclosingTag extends Tag {
  abstract enclosed(): readonly Template[];

  ownBranches(_place: Place): readonly Branch[] {
    return [];
  }
}

/** All branches of the templates, and texts that figures choose among, in text order. */
export function branchesIn(templates: readonly Template[], place: Place): Branch[] {
  return templates.flatMap((template) => {
    if (template instanceof Output) return choiceBranches(template, place);
    if (!(template instanceof EnclosingTag)) return [];
    return [...template.ownBranches(place), ...branchesIn(template.enclosed(), place)];
  });
}

/** All outputs and tags of the templates, including those within tags. */
export function partsIn(templates: readonly Template[]): Template[] {
  return templates.flatMap((template): Template[] => {
    if (template instanceof EnclosingTag) return [template, ...partsIn(template.enclosed())];
    return template instanceof Output ? [template] : [];
  });
}

/** `if`, `elsif`, `else` and `unless`. `else` has the grounds of all conditions before it. */
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
      const failed: string[] = [];
      for (const { condition, label, negated, templates, token } of this.branches) {
        const { rendering, place } = of(context);
        const judgement = judgementOf(yield condition.value(context, false));
        grounds.push(...judgement.grounds);
        const test = expressionText(condition, rendering.references);
        if (settled(judgement, label) === negated) {
          failed.push(`${negated ? 'if' : 'unless'} ${test}`);
          continue;
        }
        rendering.branches.push(branchAt(token, label, place));
        const when = [...failed, `${negated ? 'unless' : 'if'} ${test}`];
        const scope: Scope = { kind: 'branch', label, when, grounds: judgement.grounds, attested: null };
        return yield* renderIn(scope, templates, this, context, emitter, of);
      }
      if (!this.otherwise) return;
      const { rendering, place } = of(context);
      rendering.branches.push(branchAt(this.otherwise.token, 'else', place));
      const scope: Scope = { kind: 'branch', label: 'else', when: failed, grounds, attested: null };
      yield* renderIn(scope, this.otherwise.templates, this, context, emitter, of);
    }
  };
}

interface BlockParts {
  readonly templates: Template[];
  /** The `else` part, if any. */
  readonly otherwise: Template[] | null;
}

function readBlock(name: string, token: TagToken, rest: TopLevelToken[], parser: Parser): BlockParts {
  const parts: { templates: Template[]; otherwise: Template[] | null } = { templates: [], otherwise: null };
  parser
    .parseStream(rest)
    .on('tag:else', () => {
      if (parts.otherwise) throw new Error('a second else');
      parts.otherwise = [];
    })
    .on(`tag:end${name}`, function stop() {
      this.stop();
    })
    .on('template', (template: Template) => (parts.otherwise ?? parts.templates).push(template))
    .on('end', () => {
      throw new Error(`${token.getText()} is not closed by {% end${name} %}`);
    })
    .start();
  return parts;
}

/** `{% claim cases.rose %}…{% endclaim %}`: a statement that must be true in every edition that prints it. */
export function claimTag(of: StageOf) {
  return class extends EnclosingTag {
    readonly condition: Value;
    readonly label: string;
    readonly templates: Template[];

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.label = token.args.trim();
      this.condition = new Value(token.tokenizer.readFilteredValue(), liquid);
      const { templates, otherwise } = readBlock('claim', token, rest, parser);
      if (otherwise) throw new Error('else within a claim: write {% if … %}, which may have one');
      this.templates = templates;
    }

    enclosed(): readonly Template[] {
      return this.templates;
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void> {
      const judgement = judgementOf(yield this.condition.value(context, false));
      const asked = expressionText(this.condition, of(context).rendering.references);
      const scope = claimScope(judgement, this.label, asked);
      yield* renderIn(scope, this.templates, this, context, emitter, of);
    }
  };
}

/**
 * `{% attested record %}…{% else %}…{% endattested %}`: a publisher's claim that the table can't prove. The
 * `else` part is printed when the claim has lapsed or does not cover the area.
 */
export function attestedTag(of: StageOf) {
  return class extends EnclosingTag {
    readonly id: string;
    readonly templates: Template[];
    readonly otherwise: Template[] | null;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.id = token.args.trim();
      const { templates, otherwise } = readBlock('attested', token, rest, parser);
      this.templates = templates;
      this.otherwise = otherwise;
    }

    enclosed(): readonly Template[] {
      return [...this.templates, ...(this.otherwise ?? [])];
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void> {
      const scope = attestedScope(this.id, this.otherwise !== null, of(context).rendering);
      const templates = scope.attested ? this.templates : (this.otherwise ?? []);
      yield* renderIn(scope, templates, this, context, emitter, of);
    }
  };
}
