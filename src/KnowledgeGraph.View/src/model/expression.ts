/** A path expression (docs/path-expressions.md), as a tree. */
export type Expression =
  | { kind: "name"; name: string }
  | { kind: "not"; names: { name: string; reversed: boolean }[] }
  | { kind: "reverse"; of: Expression }
  | { kind: "sequence" | "choice"; parts: Expression[] }
  | { kind: "repeat"; of: Expression; least: number; most: number };

/** Reads an expression of an image, which the build has checked; null for what is not one. */
export function parseExpression(text: string): Expression | null {
  const tokens = text.match(/[\p{L}_][\p{L}\p{N}\p{M}_]*|\d+|[/|^*+?(){},!]|\S/gu) ?? [];
  let at = 0;
  const take = (token: string) => tokens[at] === token && ++at > 0;
  const isName = () => at < tokens.length && /^[\p{L}_]/u.test(tokens[at]!);
  const fail = (): never => { throw new SyntaxError(text); };

  const path = (): Expression => list("choice", "|", sequence);
  const sequence = (): Expression => list("sequence", "/", step);
  const list = (kind: "sequence" | "choice", separator: string, part: () => Expression): Expression => {
    const parts = [part()];
    while (take(separator)) parts.push(part());
    return parts.length === 1 ? parts[0]! : { kind, parts };
  };
  const step = (): Expression => (take("^") ? { kind: "reverse", of: repeated() } : repeated());
  const repeated = (): Expression => {
    const of = primary();
    if (take("*")) return { kind: "repeat", of, least: 0, most: Infinity };
    if (take("+")) return { kind: "repeat", of, least: 1, most: Infinity };
    if (take("?")) return { kind: "repeat", of, least: 0, most: 1 };
    if (!take("{")) return of;
    const least = Number(tokens[at++]);
    const most = !take(",") ? least : tokens[at] === "}" ? Infinity : Number(tokens[at++]);
    return take("}") ? { kind: "repeat", of, least, most } : fail();
  };
  const primary = (): Expression => {
    if (take("!")) return { kind: "not", names: negated() };
    if (!take("(")) return isName() ? { kind: "name", name: tokens[at++]! } : fail();
    const inner = path();
    return take(")") ? inner : fail();
  };
  const negated = () => {
    if (!take("(")) return [member()];
    const names: { name: string; reversed: boolean }[] = [];
    if (take(")")) return names;
    do names.push(member()); while (take("|"));
    return take(")") ? names : fail();
  };
  const member = () => {
    const reversed = take("^");
    return isName() ? { name: tokens[at++]!, reversed } : fail();
  };

  try {
    const whole = path();
    return at === tokens.length ? whole : null;
  } catch {
    return null;
  }
}
