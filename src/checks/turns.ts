import type { Turn } from './supports.ts';

/** How the words around a claim word turn it: "did not rise", "nearly doubled", "highest in the country". */

const NEGATION =
  /(?:\b(?:not|never|neither|nor|without|cannot|hardly|barely|scarcely|nowhere near|anything but|far from|no longer|fail(?:s|ed|ing)? to|stop(?:s|ped)?|ceased to|instead of|rather than|no)|n[’']t)\s+(?:(?!only\b|just\b|merely\b|because\b)[\p{L}’'-]+\s+){0,2}$/iu;
/** "No fewer", "never before" and the like are phrases of their own. */
const OWN_NEGATION = /^(?:never|no|not|did|does|do|has|have|had)\b/iu;
/** "The fall in births has ended." */
const ENDED =
  /^[^,;:.]{0,40}?\s(?:(?:has|have|had) (?:now |at last )?(?:ended|stopped|halted|reversed|been (?:halted|reversed|stopped))|(?:is|was|are) (?:now )?over|came to an end|come to an end)\b/iu;
const NEARLY = /\b(?:nearly|almost|close to|about to have|approaching|just short of)\s+(?:have\s+)?$/iu;
const OVER = /\b(?:more than|over|well over)\s+$/iu;
const SLIGHTLY =
  /\b(?:slightly|marginally|modestly|a little|a touch|a shade|slight|small|marginal|modest)\b/iu;
const PLACES =
  /^[^,;:.]*?\b(?:in the (?:country|region|world|nation|land|county|UK)|nationally|nationwide|of (?:all|any) (?!time|burglar)|among (?:all|the)|of the \d*\s*(?:areas|places)|anywhere|than anywhere)\b/iu;
const TIMES =
  /^[^,;:.]*?\b(?:since|ever|on record|of all time|for (?:years|decades)|in (?:years|decades|living memory)|this (?:century|decade))\b/iu;

/** @param placeNouns what areas are called: "the highest of all shires" */
export function turnOf(text: string, word: string, start: number, placeNouns: RegExp | null): Turn {
  const before = text.slice(0, start);
  const after = text.slice(start + word.length);
  const clause = before.slice(Math.max(before.search(/[,;:.–—](?!.*[,;:.–—])/u) + 1, 0));
  return {
    negated: !OWN_NEGATION.test(word) && (NEGATION.test(clause) || ENDED.test(after)),
    degree: degreeOf(clause, word, after),
    among:
      PLACES.test(after) || placeNouns?.test(after)
        ? 'places'
        : TIMES.test(after) || /\bever$/iu.test(word)
          ? 'times'
          : null,
  };
}

function degreeOf(before: string, word: string, after: string): Turn['degree'] {
  if (NEARLY.test(before) || /^(?:nearly|almost|at least)\b/iu.test(word)) return 'nearly';
  if (OVER.test(before) || /^(?:more|less|fewer|over)\b.*(?:than|over)\b/iu.test(word)) return 'over';
  const around = `${before.split(/\s+/).slice(-3).join(' ')} | ${after.split(/\s+/).slice(0, 2).join(' ')}`;
  return SLIGHTLY.test(around) ? 'slightly' : null;
}
