import type { View } from "./filter";
import { parseExpression, type Expression } from "./expression";
import { rowsOf, ValueType, type Graph, type Member } from "./graph";
import type { Step } from "./paths";

/** A move of an automaton: along facts, or along what the image stores of a definition that depends on itself. */
interface Move { forward: boolean; members: Uint8Array; stored: boolean; to: number }
interface Free { to: number; kind: number }

/** What follows by rule: the end of an edge, and a shortest path of facts that it rests on. */
export interface Derived { member: Member; subject: number; object: number; proof: Step[] }

/** The members whose edges follow by rule, alone or besides their facts. */
export function membersWithRules(graph: Graph): Member[] {
  return graph.members.filter(m => m.expression !== "" || m.transitive || m.inheritedThrough !== "");
}

const MostSolved = 1000;

class Automaton {
  readonly moves: Move[][] = [[]];
  readonly free: Free[][] = [[]];

  add(): number {
    this.moves.push([]);
    return this.free.push([]) - 1;
  }

  skip(from: number, to: number, kind = -1): void { this.free[from]!.push({ to, kind }); }
}

/** Solves the rules of a graph in a view, one entity at a time. */
export class Rules {
  private readonly automata = new Map<string, { automaton: Automaton; accept: number }>();
  private readonly solved = new Map<number, Derived[]>();
  readonly members: Member[];

  constructor(private readonly view: View) {
    this.members = membersWithRules(view.graph);
  }

  /** What follows of a node and is not stated. */
  from(node: number): Derived[] {
    return this.solve(node, false);
  }

  /** What follows of others with the node as object and is not stated. Of symmetric relations, `from` has it. */
  to(node: number): Derived[] {
    return this.solve(node, true);
  }

  private solve(node: number, reversed: boolean): Derived[] {
    const key = reversed ? -1 - node : node;
    if (this.solved.size > MostSolved) this.solved.clear();
    let found = this.solved.get(key);
    if (!found) this.solved.set(key, (found = this.find(node, reversed)));
    return found;
  }

  private find(node: number, reversed: boolean): Derived[] {
    const { graph } = this.view;
    const found: Derived[] = [];
    if (!this.view.showsNode(node)) return found;
    for (const member of this.members) {
      if (!this.view.shownMembers[member.index] || !this.includes(reversed ? member.range : member.domain, node)) continue;
      if (reversed && member.symmetric) continue;
      const stated = this.stated(node, member, reversed);
      for (const [end, proof] of this.walk(node, member, reversed)) {
        if (stated.has(end) || !this.view.showsNode(end) || !this.includes(reversed ? member.domain : member.range, end)) continue;
        found.push(reversed ? { member, subject: end, object: node, proof } : { member, subject: node, object: end, proof });
      }
    }

    return found.sort((a, b) => a.member.index - b.member.index || a.subject - b.subject || a.object - b.object
      || graph.kindOf[a.object]! - graph.kindOf[b.object]!);
  }

  private stated(node: number, member: Member, reversed: boolean): Set<number> {
    const { graph, holds } = this.view;
    const ends = new Set<number>();
    for (const f of rowsOf(reversed ? graph.factsTo : graph.factsOf, node))
      if (holds[f] && graph.memberOf[f] === member.index) ends.add(graph.subject[f] === node ? graph.value[f]! : graph.subject[f]!);
    return ends;
  }

  private includes(kind: number, node: number): boolean {
    const { graph } = this.view;
    return graph.kinds[graph.kindOf[node]!]!.superkinds.has(kind);
  }

  /** Every end with a shortest path to it, by breadth first over pairs of a node and a state. */
  private walk(start: number, member: Member, reversed: boolean): Map<number, Step[]> {
    const { automaton, accept } = this.automatonOf(member, reversed);
    const { nodeCount } = this.view.graph;
    const before = new Map<number, { pair: number; step: Step | null }>();
    const ends = new Map<number, Step[]>();
    let ring: number[] = [];
    const reach = (node: number, state: number, from: number, step: Step | null, into: number[]): void => {
      const pair = state * nodeCount + node;
      if (before.has(pair)) return;
      before.set(pair, { pair: from, step });
      into.push(pair);
      if (state === accept && !ends.has(node)) ends.set(node, this.trace(before, pair));
      for (const free of automaton.free[state]!)
        if (free.kind < 0 || this.includes(free.kind, node)) reach(node, free.to, pair, null, into);
    };
    reach(start, 0, -1, null, ring);
    while (ring.length) {
      const next: number[] = [];
      for (const pair of ring) {
        const node = pair % nodeCount;
        for (const move of automaton.moves[Math.floor(pair / nodeCount)]!)
          for (const step of this.stepsOf(node, move)) reach(step.to, move.to, pair, step, next);
      }

      ring = next;
    }

    return ends;
  }

  private trace(before: Map<number, { pair: number; step: Step | null }>, pair: number): Step[] {
    const steps: Step[] = [];
    for (let at = before.get(pair); at; at = before.get(at.pair)) if (at.step) steps.push(at.step);
    return steps.reverse();
  }

  private stepsOf(node: number, move: Move): Step[] {
    const { graph, holds } = this.view;
    const steps: Step[] = [];
    for (const fact of rowsOf(graph.factsOf, node)) {
      if (!holds[fact] || !move.members[graph.memberOf[fact]!] || !graph.isRelation(fact)) continue;
      const isSubject = graph.subject[fact] === node;
      if (move.forward || graph.member(fact).symmetric)
        steps.push({ fact, from: node, to: isSubject ? graph.value[fact]! : graph.subject[fact]!, forward: isSubject });
    }

    if (!move.forward)
      for (const fact of rowsOf(graph.factsTo, node))
        if (holds[fact] && move.members[graph.memberOf[fact]!]) steps.push({ fact, from: node, to: graph.subject[fact]!, forward: false });
    if (move.stored && this.view.isDefault)
      for (const edge of rowsOf(move.forward ? graph.derivedOf : graph.derivedTo, node))
        if (move.members[graph.derivedMember(edge).index]) {
          const to = (move.forward ? graph.derivedObject : graph.derivedSubject)[edge]!;
          steps.push({ fact: -1 - edge, from: node, to, forward: move.forward });
        }

    return steps.sort((a, b) => a.fact - b.fact);
  }

  private automatonOf(member: Member, reversed: boolean): { automaton: Automaton; accept: number } {
    const name = `${member.index}${reversed ? "^" : ""}`;
    let made = this.automata.get(name);
    if (!made) {
      const automaton = new Automaton();
      const accept = automaton.add();
      this.build(automaton, member, reversed, 0, accept, []);
      this.automata.set(name, (made = { automaton, accept }));
    }

    return made;
  }

  /** The name of a member: its facts and what its rules add. */
  private build(a: Automaton, member: Member, reversed: boolean, from: number, to: number, open: readonly Member[]): void {
    const facts = (start: number, end: number) => this.move(a, [member], !reversed, false, start, end);
    if (open.includes(member)) {
      this.move(a, [member], !reversed, true, from, to);
      return;
    }

    const inside = [...open, member];
    if (member.expression !== "") {
      const expression = parseExpression(member.expression);
      if (!expression) return;
      const [start, end] = [a.add(), a.add()];
      a.skip(from, start, reversed ? member.range : member.domain);
      this.express(a, expression, reversed, start, end, inside);
      a.skip(end, to, reversed ? member.domain : member.range);
      return;
    }

    if (!member.transitive && member.inheritedThrough === "") {
      facts(from, to);
      return;
    }

    // (Class*/R)+, without the parts of which there is no rule.
    const [start, end] = [a.add(), a.add()];
    a.skip(from, start);
    if (member.inheritedThrough === "") facts(start, end);
    else {
      const inherit: Expression = { kind: "repeat", of: { kind: "name", name: member.inheritedThrough }, least: 0, most: Infinity };
      const [head, tail] = [a.add(), a.add()];
      if (!reversed || member.symmetric) this.express(a, inherit, false, start, head, inside);
      else a.skip(start, head);
      facts(head, tail);
      if (reversed || member.symmetric) this.express(a, inherit, true, tail, end, inside);
      else a.skip(tail, end);
    }

    if (member.transitive) a.skip(end, start);
    a.skip(end, to);
  }

  private express(a: Automaton, e: Expression, reversed: boolean, from: number, to: number, open: readonly Member[]): void {
    switch (e.kind) {
      case "reverse":
        this.express(a, e.of, !reversed, from, to, open);
        break;
      case "choice":
        for (const part of e.parts) this.express(a, part, reversed, from, to, open);
        break;
      case "sequence": {
        const parts = reversed ? [...e.parts].reverse() : e.parts;
        parts.forEach((part, i) => {
          const end = i === parts.length - 1 ? to : a.add();
          this.express(a, part, reversed, from, end, open);
          from = end;
        });
        break;
      }
      case "repeat": {
        for (let i = 0; i < e.least; i++) {
          const next = a.add();
          this.express(a, e.of, reversed, from, next, open);
          from = next;
        }

        if (e.most === Infinity) {
          const loop = a.add();
          a.skip(from, loop);
          this.express(a, e.of, reversed, loop, loop, open);
          from = loop;
        } else
          for (let i = e.least; i < e.most; i++) {
            a.skip(from, to);
            const next = a.add();
            this.express(a, e.of, reversed, from, next, open);
            from = next;
          }

        a.skip(from, to);
        break;
      }
      case "name":
        for (const { member, inverse } of this.named(e.name)) this.build(a, member, reversed !== inverse, from, to, open);
        break;
      case "not":
        this.negate(a, e.names, reversed, from, to);
    }
  }

  private negate(a: Automaton, names: { name: string; reversed: boolean }[], reversed: boolean, from: number, to: number): void {
    const excluded = { forward: new Set<Member>(), backward: new Set<Member>() };
    const ways = new Set<boolean>(names.length ? [] : [true]);
    for (const { name, reversed: back } of names)
      for (const { member, inverse } of this.named(name)) {
        const isForward = back === inverse;
        ways.add(isForward);
        (isForward ? excluded.forward : excluded.backward).add(member);
      }

    for (const isForward of ways) {
      const out = isForward ? excluded.forward : excluded.backward;
      const members = this.view.graph.members.filter(m => m.type === ValueType.Node && m.expression === "" && !out.has(m));
      this.move(a, members, isForward !== reversed, false, from, to);
    }
  }

  private named(name: string): { member: Member; inverse: boolean }[] {
    const camel = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
    return this.view.graph.members.filter(m => m.type === ValueType.Node).flatMap((member): { member: Member; inverse: boolean }[] =>
      member.name === name || member.jsonName === name ? [{ member, inverse: false }]
        : member.inverseName !== "" && (member.inverseName === name || camel(member.inverseName) === name)
          ? [{ member, inverse: true }] : []);
  }

  private move(a: Automaton, of: Member[], forward: boolean, stored: boolean, from: number, to: number): void {
    const members = new Uint8Array(this.view.graph.members.length);
    for (const member of of) members[member.index] = 1;
    a.moves[from]!.push({ forward, members, stored, to });
  }
}
