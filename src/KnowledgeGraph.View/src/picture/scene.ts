import type { View } from "../model/filter";
import { rowsOf } from "../model/graph";
import { stepLabel, type Step } from "../model/paths";
import type { Rules } from "../model/rules";

export const Style = { Stated: 0, Inferred: 1, Derived: 2 } as const;

/** A line of the picture: everything of one style that holds from one node to another. */
export interface Line { from: number; to: number; style: number; labels: string[]; undirected: boolean }

/** What is drawn: nodes of the graph, lines between their places in this list, and the places of a path that stands out. */
export interface Scene {
  id: string; title: string; nodes: number[]; lines: Line[]; focus: Set<number>; route: number[];
  arrangement: "force" | "row"; note: string;
}

/** The most nodes of a picture of the whole graph, and of a neighbourhood. */
export const MostNodes = 20_000;
export const MostNeighbours = 150;
const MostDerivedSubjects = 2_000;

export class SceneBuilder {
  private readonly lines = new Map<string, Line>();
  private readonly places = new Map<number, number>();

  constructor(private readonly view: View, private readonly rules: Rules) {}

  whole(focus: number[] = []): Scene {
    const { graph } = this.view;
    const nodes: number[] = [];
    for (let node = 0; node < graph.nodeCount; node++)
      if (this.view.showsNode(node) && !graph.isDeprecated(node)) nodes.push(node);
    const title = "The whole graph";
    if (nodes.length > MostNodes) {
      return this.scene("whole", title, [], focus,
        `The graph has ${nodes.length.toLocaleString("en-US")} entities, which are too many for one picture. `
        + `A picture has at most ${MostNodes.toLocaleString("en-US")}. Search for an entity to see its neighbours, or hide kinds.`);
    }

    if (nodes.length === 0) return this.scene("whole", title, [], [], this.emptyNote());
    for (const node of nodes) this.place(node);
    this.addFacts();
    const note = this.addAllDerived(nodes);
    return this.scene("whole", title, nodes, focus, nodes.length === 1 ? "The graph has one entity." : note);
  }

  neighbourhood(node: number): Scene {
    const { graph } = this.view;
    const near = this.neighbours(node);
    const shown = near.slice(0, MostNeighbours);
    const nodes = [node, ...shown];
    for (const n of nodes) this.place(n);
    for (const n of nodes) for (const fact of rowsOf(graph.factsOf, n)) if (graph.subject[fact] === n) this.addFact(fact);
    for (const edge of [...this.rules.from(node), ...this.rules.to(node)])
      this.add(edge.subject, edge.object, Style.Derived, edge.member.label, edge.member.symmetric);
    const note = near.length > shown.length
      ? `${graph.label(node).slice(0, 80)} has ${near.length.toLocaleString("en-US")} neighbours. `
        + `The picture has ${MostNeighbours} of them.`
      : near.length === 0 ? "It has no neighbours that the filters show." : "";
    return this.scene(`near ${node}`, `Neighbours of ${graph.label(node)}`, nodes, [node], note);
  }

  path(start: number, end: number, steps: readonly Step[]): Scene {
    const nodes = [start, ...steps.map(step => step.to)];
    for (const node of nodes) this.place(node);
    for (const step of steps) {
      const style = this.view.isInferred(step.fact) ? Style.Inferred : Style.Stated;
      const { label, reversed } = stepLabel(this.view.graph, step);
      const undirected = this.view.graph.member(step.fact).symmetric;
      if (reversed) this.add(step.to, step.from, style, label, undirected);
      else this.add(step.from, step.to, style, label, undirected);
    }

    const scene = this.scene(`path ${nodes.join(" ")}`, "The path", [...this.places.keys()], [start, end], "");
    return { ...scene, arrangement: "row" };
  }

  private emptyNote(): string {
    return this.view.graph.nodeCount === 0 ? "The graph has no entities." : "The filters hide all entities.";
  }

  /** Neighbours, those with most facts first, so that a picture of some has the best known ones. */
  private neighbours(node: number): number[] {
    const { graph, visible } = this.view;
    const found = new Set<number>();
    for (const fact of rowsOf(graph.factsOf, node))
      if (visible[fact] && graph.isRelation(fact)) found.add(graph.subject[fact] === node ? graph.value[fact]! : graph.subject[fact]!);
    for (const fact of rowsOf(graph.factsTo, node)) if (visible[fact]) found.add(graph.subject[fact]!);
    for (const edge of this.rules.from(node)) found.add(edge.object);
    for (const edge of this.rules.to(node)) found.add(edge.subject);
    found.delete(node);
    const degree = (n: number) => rowsOf(graph.factsOf, n).length + rowsOf(graph.factsTo, n).length;
    return [...found].sort((a, b) => degree(b) - degree(a) || a - b);
  }

  private addFacts(): void {
    for (let fact = 0; fact < this.view.graph.factCount; fact++) this.addFact(fact);
  }

  private addFact(fact: number): void {
    const { graph, visible } = this.view;
    if (!visible[fact] || !graph.isRelation(fact)) return;
    const member = graph.member(fact);
    this.add(graph.subject[fact]!, graph.value[fact]!, this.view.isInferred(fact) ? Style.Inferred : Style.Stated,
      member.label, member.symmetric);
  }

  /** The image has the derived edges of the default view; of another, they are solved here as long as that is quick. */
  private addAllDerived(nodes: number[]): string {
    const { graph } = this.view;
    if (this.view.isDefault) {
      for (const member of this.rules.members)
        for (let edge = member.firstDerived; edge < member.derivedEnd; edge++)
          if (this.view.shownMembers[member.index])
            this.add(graph.derivedSubject[edge]!, graph.derivedObject[edge]!, Style.Derived, member.label, member.symmetric);
      return this.rules.members.some(m => m.derivedState === 1)
        ? "Some derived relations have too many edges for the picture. An entity shows its own." : "";
    }

    if (!this.rules.members.length) return "";
    if (nodes.length > MostDerivedSubjects)
      return "With filters, a picture of so many entities does not show derived edges. An entity shows its own.";
    for (const node of nodes)
      for (const edge of this.rules.from(node))
        this.add(edge.subject, edge.object, Style.Derived, edge.member.label, edge.member.symmetric);
    return "";
  }

  private place(node: number): void {
    if (!this.places.has(node)) this.places.set(node, this.places.size);
  }

  private add(from: number, to: number, style: number, label: string, undirected: boolean): void {
    const a = this.places.get(from);
    const b = this.places.get(to);
    if (a === undefined || b === undefined || a === b) return;
    const key = `${a} ${b} ${style}`;
    const line = this.lines.get(key);
    if (!line) this.lines.set(key, { from: a, to: b, style, labels: [label], undirected });
    else {
      line.undirected &&= undirected;
      if (!line.labels.includes(label)) line.labels.push(label);
    }
  }

  private scene(id: string, title: string, nodes: number[], focus: number[], note: string): Scene {
    const places = focus.map(node => this.places.get(node)).filter((place): place is number => place !== undefined);
    return { id, title, nodes, lines: [...this.lines.values()], focus: new Set(places), route: [], arrangement: "force", note };
  }
}
