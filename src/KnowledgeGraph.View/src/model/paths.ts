import type { View } from "./filter";
import { rowsOf, type Graph } from "./graph";

export interface Step { fact: number; from: number; to: number; forward: boolean }

export type Direction = "forward" | "backward" | "either";

export const Directions: readonly Direction[] = ["forward", "backward", "either"];

/** The words of a step in its direction, and whether they are those of the relation read backward. */
export function stepLabel(graph: Graph, step: Step): { label: string; reversed: boolean } {
  const member = graph.member(step.fact);
  if (step.forward || member.symmetric) return { label: member.label, reversed: false };
  return member.inverseLabel ? { label: member.inverseLabel, reversed: false } : { label: member.label, reversed: true };
}

/** A path as one line, as `kg path` writes it. */
export function pathText(graph: Graph, start: number, steps: readonly Step[]): string {
  return graph.label(start) + steps.map(step => {
    const { label, reversed } = stepLabel(graph, step);
    return (reversed ? ` ←${label}─ ` : ` ─${label}→ `) + graph.label(step.to);
  }).join("");
}

/** Moves along a visible fact, with the lowest fact first. */
function moves(view: View, node: number, direction: Direction, reverse: boolean): Step[] {
  const { graph } = view;
  const out = direction !== (reverse ? "forward" : "backward");
  const into = direction !== (reverse ? "backward" : "forward");
  const steps: Step[] = [];
  for (const fact of rowsOf(graph.factsOf, node)) {
    if (!view.visible[fact] || !graph.isRelation(fact)) continue;
    const isSubject = graph.subject[fact] === node;
    if (out || graph.member(fact).symmetric)
      steps.push({ fact, from: node, to: isSubject ? graph.value[fact]! : graph.subject[fact]!, forward: isSubject });
  }

  if (into)
    for (const fact of rowsOf(graph.factsTo, node))
      if (view.visible[fact]) steps.push({ fact, from: node, to: graph.subject[fact]!, forward: false });
  return steps.sort((a, b) => a.fact - b.fact);
}

/**
 * The shortest paths, at most as many as are asked for, in the order of the library: by the first fact, then the second, and so on.
 */
export function shortestPaths(view: View, from: number, to: number, direction: Direction, most: number): Step[][] {
  const distance = new Map([[to, 0]]);
  let ring = [to];
  for (let length = 1; ring.length && !distance.has(from); length++) {
    const next: number[] = [];
    for (const node of ring)
      for (const step of moves(view, node, direction, true))
        if (!distance.has(step.to)) {
          distance.set(step.to, length);
          next.push(step.to);
        }

    ring = next;
  }

  const found: Step[][] = [];
  const walk = (node: number, path: Step[]): void => {
    if (node === to) {
      found.push(path);
      return;
    }

    const left = distance.get(node)!;
    for (const step of moves(view, node, direction, false)) {
      if (found.length >= most) return;
      if (distance.get(step.to) === left - 1) walk(step.to, [...path, step]);
    }
  };
  if (distance.has(from)) walk(from, []);
  return found;
}
