import { Column } from "../image/columns";
import { areCompatible, daysOf, meansSame, type Days } from "./dates";
import type { View } from "./filter";
import { Denied, Deprecated, ValueType, rowsOf, type Graph } from "./graph";
import { areCompatibleQuantities } from "./quantities";

const Opinion = 4;

/** Two facts, or a fact and its denial, of which both cannot be true, each with the claims that say so. */
export interface Contradiction { facts: [number, number]; claims: [number[], number[]]; isDenial: boolean }

/**
 * The contradictions that an image shows by itself: values of one single-valued member that cannot both be true, as
 * `Fact.Contradicts` decides, and a fact that other claims deny. Rules of the vocabulary are no part of an image.
 */
export function contradictions(view: View): Contradiction[] {
  let found = kept.get(view);
  if (!found) kept.set(view, (found = find(view)));
  return found;
}

const kept = new WeakMap<View, Contradiction[]>();

function find(view: View): Contradiction[] {
  const { graph } = view;
  const found: Contradiction[] = [];
  for (const member of graph.members) {
    if (!view.shownMembers[member.index]) continue;
    for (let f = member.firstFact; f < member.factEnd; f++) {
      addDenial(view, f, found);
      if (member.single) for (const other of others(graph, f)) addPair(view, f, other, found);
    }
  }

  return found;
}

/** Facts after this one of the same member that are about the same entity. */
function others(graph: Graph, fact: number): number[] {
  const member = graph.member(fact);
  if (!member.symmetric) {
    const facts: number[] = [];
    for (let f = fact + 1; f < member.factEnd && graph.subject[f] === graph.subject[fact]; f++) facts.push(f);
    return facts;
  }

  const near = [graph.subject[fact]!, graph.value[fact]!].flatMap(node => [...rowsOf(graph.factsOf, node)]);
  return [...new Set(near)].filter(f => f > fact && graph.memberOf[f] === member.index);
}

function addPair(view: View, fact: number, other: number, found: Contradiction[]): void {
  if (!view.shows(fact) || !view.shows(other) || valuesAgree(view.graph, fact, other)) return;
  const pairs = opposed(view, fact, other, claim => view.graph.modality[claim]! <= Opinion && counts(view, claim));
  if (pairs) found.push({ facts: [fact, other], claims: pairs, isDenial: false });
}

/** A denial never counts, so it is taken whatever modalities are asked for. */
function addDenial(view: View, fact: number, found: Contradiction[]): void {
  const { graph } = view;
  let isDenied = false;
  for (let c = graph.firstClaim[fact]!; c < graph.firstClaim[fact + 1]!; c++) isDenied ||= graph.modality[c] === Denied;
  if (!isDenied || !view.shows(fact)) return;
  const claims = graph.claims(fact).filter(claim => view.inScope[claim]);
  const denials = claims.filter(claim => graph.modality[claim] === Denied);
  if (!denials.length) return;
  const stated = claims.filter(claim => graph.modality[claim]! <= Opinion);
  const pairs = opposedClaims(graph, stated, denials);
  if (pairs) found.push({ facts: [fact, fact], claims: pairs, isDenial: true });
}

/** Whether a claim is within the filter; opinions are compared although the usual modalities leave them out. */
function counts(view: View, claim: number): boolean {
  return view.counts[claim] === 1 || view.inScope[claim] === 1 && view.graph.modality[claim] === Opinion;
}

function opposed(view: View, fact: number, other: number, isMeant: (claim: number) => boolean): [number[], number[]] | null {
  return opposedClaims(view.graph, view.graph.claims(fact).filter(isMeant), view.graph.claims(other).filter(isMeant));
}

function opposedClaims(graph: Graph, claims: number[], others: number[]): [number[], number[]] | null {
  const left = new Set<number>();
  const right = new Set<number>();
  for (const a of claims)
    for (const b of others)
      if (contradict(graph, a, b)) {
        left.add(a);
        right.add(b);
      }

  return left.size ? [[...left], [...right]] : null;
}

/** As `ClaimComparison` of the library: one voice, one scope, at times that certainly overlap, and no rank that decides. */
function contradict(graph: Graph, a: number, b: number): boolean {
  const id = (column: (typeof Column)[keyof typeof Column], claim: number) => graph.image.read(column)[claim]!;
  const isDenial = graph.modality[a] === Denied || graph.modality[b] === Denied;
  const isOpinion = graph.modality[a] === Opinion || graph.modality[b] === Opinion;
  const [scopeA, scopeB] = [id(Column.ClaimScope, a), id(Column.ClaimScope, b)];
  const hasOneVoice = id(Column.ClaimAttributedTo, a) === id(Column.ClaimAttributedTo, b);
  if (!certainlyOverlap(graph, a, b)) return false;
  if (graph.rank[a] !== graph.rank[b] || graph.rank[a] === Deprecated) return false;
  if (!isOpinion && hasOneVoice) {
    const isWhole = (claim: number, scope: number) => scope === 0 && graph.modality[claim] === Denied;
    return scopeA === scopeB || isWhole(a, scopeA) || isWhole(b, scopeB);
  }

  return (isOpinion || isDenial) && (scopeA === scopeB || !scopeA || !scopeB);
}

function certainlyOverlap(graph: Graph, a: number, b: number): boolean {
  const dates = (claim: number) => [Column.ClaimSince, Column.ClaimUntil, Column.ClaimAt].map(column => {
    const text = graph.text(column, claim);
    return text ? daysOf(text) : null;
  }) as [Days | null, Days | null, Days | null];
  const [sinceA, untilA, atA] = dates(a);
  const [sinceB, untilB, atB] = dates(b);
  if (!sinceA && !untilA && !atA || !sinceB && !untilB && !atB) return true;
  if (atA && atB) return meansSame(atA, atB);
  const before = (begin: Days | null, end: Days | null) => !begin || !end || begin.to < end.from;
  return before(sinceA ?? atA, untilB ?? (sinceB ? null : atB)) && before(sinceB ?? atB, untilA ?? (sinceA ? null : atA));
}

function valuesAgree(graph: Graph, fact: number, other: number): boolean {
  const [one, two] = [graph.value[fact]!, graph.value[other]!];
  if (one === two) return true;
  switch (graph.member(fact).type) {
    case ValueType.PartialDate: {
      const [a, b] = [daysOf(graph.image.text(one)), daysOf(graph.image.text(two))];
      return !a || !b || areCompatible(a, b);
    }
    case ValueType.Quantity:
      return areCompatibleQuantities(graph.image.text(one), graph.image.text(two));
    case ValueType.LanguageText: {
      const tag = (id: number) => graph.image.text(id).slice(graph.image.text(id).lastIndexOf("@"));
      return tag(one) !== tag(two);
    }
    default:
      return false;
  }
}
