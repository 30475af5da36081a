import { Column } from "../image/columns";
import { daysOf, meansSame, type Days } from "./dates";
import { Deprecated, Inferred, type Graph } from "./graph";

/** What is asked for: names that are left out, so that what a filter does not name is shown. */
export interface Filter {
  /** Names of kinds that are not shown. */
  kinds: string[];
  /** Names of members that are not shown. */
  relations: string[];
  /** Keys of the sources that count; empty for all. */
  sources: string[];
  /** The modalities that count. */
  modalities: number[];
  /** A date, or nothing. */
  date: string;
  /** Whether what may have held at the date counts. */
  possibly: boolean;
}

export const DefaultModalities = [0, 1, 2, 3];

export function noFilter(): Filter {
  return { kinds: [], relations: [], sources: [], modalities: [...DefaultModalities], date: "", possibly: false };
}

/**
 * Which claims, facts, nodes and members a filter shows. Sources, modalities and dates decide which claims count, as the views of the
 * library do (docs/views.md). Kinds and relations only decide what is shown: a conclusion from a fact that is not shown still counts.
 */
export class View {
  readonly counts: Uint8Array;
  /** Claims that are of the sources and of the date, whatever their rank and modality: others are not shown at all. */
  readonly passes: Uint8Array;
  /** Those of them that are not deprecated. */
  readonly inScope: Uint8Array;
  /** Facts with a claim that counts. */
  readonly holds: Uint8Array;
  /** Facts that count and are shown. */
  readonly visible: Uint8Array;
  readonly shownKinds: Uint8Array;
  readonly shownMembers: Uint8Array;
  readonly isDefault: boolean;
  private readonly effective: Uint8Array;

  constructor(readonly graph: Graph, readonly filter: Filter) {
    const { claimCount, factCount } = graph;
    this.shownKinds = Uint8Array.from(graph.kinds, kind => (filter.kinds.includes(kind.name) ? 0 : 1));
    this.shownMembers = Uint8Array.from(graph.members, m => (filter.relations.includes(m.name) ? 0 : 1));
    this.isDefault = filter.sources.length === 0 && filter.date === "" && filter.modalities.length === DefaultModalities.length
      && DefaultModalities.every(m => filter.modalities.includes(m));
    this.counts = new Uint8Array(claimCount);
    const modalities = new Uint8Array(8);
    for (const modality of filter.modalities) modalities[modality] = 1;
    this.counts.fill(1);
    if (filter.sources.length) this.keepSources();
    if (filter.date) this.keepDate();
    this.passes = this.counts.slice();
    for (let c = 0; c < claimCount; c++) if (graph.rank[c] === Deprecated) this.counts[c] = 0;
    this.inScope = this.counts.slice();
    for (let c = 0; c < claimCount; c++) if (!modalities[graph.modality[c]!]) this.counts[c] = 0;
    this.dropDeprecatedEntities();
    this.effective = Uint8Array.from(graph.modality);
    this.narrowConclusions();
    this.holds = new Uint8Array(factCount);
    this.visible = new Uint8Array(factCount);
    for (let f = 0; f < factCount; f++) {
      for (let c = graph.firstClaim[f]!; c < graph.firstClaim[f + 1]! && !this.holds[f]; c++) this.holds[f] = this.counts[c]!;
      this.visible[f] = this.holds[f] && this.shows(f) ? 1 : 0;
    }
  }

  /** Whether a fact is shown, whether it counts or not: its kinds and relation are, and a claim is of the sources and the date. */
  shows(fact: number): boolean {
    const { graph } = this;
    const object = graph.object(fact);
    return this.shownMembers[graph.memberOf[fact]!] === 1 && this.showsNode(graph.subject[fact]!)
      && (object < 0 || this.showsNode(object)) && this.passesAny(fact);
  }

  private passesAny(fact: number): boolean {
    for (let c = this.graph.firstClaim[fact]!; c < this.graph.firstClaim[fact + 1]!; c++) if (this.passes[c]) return true;
    return false;
  }

  showsNode(node: number): boolean {
    return this.shownKinds[this.graph.kindOf[node]!] === 1;
  }

  /** Whether no source states the fact: all claims that count are conclusions. */
  isInferred(fact: number): boolean {
    let any = false;
    for (let c = this.graph.firstClaim[fact]!; c < this.graph.firstClaim[fact + 1]!; c++) {
      if (!this.counts[c]) continue;
      if (this.graph.modality[c] !== Inferred) return false;
      any = true;
    }

    return any;
  }

  /** The firmest modality of the claims that count; a conclusion is no firmer than what it rests on. */
  modalityOf(fact: number): number {
    let best = 8;
    for (let c = this.graph.firstClaim[fact]!; c < this.graph.firstClaim[fact + 1]!; c++)
      if (this.counts[c]) best = Math.min(best, this.effective[c]!);
    return best;
  }

  private dropDeprecatedEntities(): void {
    const { graph } = this;
    const status = graph.image.read(Column.NodeStatus);
    if (!status.includes(1)) return;
    for (let f = 0; f < graph.factCount; f++) {
      const object = graph.object(f);
      if (object >= 0 && (status[graph.subject[f]!] || status[object]))
        this.counts.fill(0, graph.firstClaim[f]!, graph.firstClaim[f + 1]!);
    }
  }

  private conclusions(all: boolean): Map<number, number[]> {
    const { graph } = this;
    const from = new Map<number, number[]>();
    const lists = graph.image.read(Column.ClaimRestsOnList);
    for (let c = 0; c < graph.claimCount; c++) {
      if (!lists[c] || !all && graph.modality[c] !== Inferred) continue;
      for (const ground of graph.restsOn(c)) {
        const list = from.get(ground);
        if (list) list.push(c);
        else from.set(ground, [c]);
      }
    }

    return from;
  }

  /** A conclusion counts only if all claims that it rests on do, and is stated no more firmly. */
  private narrowConclusions(): void {
    const from = this.conclusions(false);
    const hidden = 8;
    const weakness = (claim: number) => (this.counts[claim] ? this.effective[claim]! : hidden);
    for (let weak = hidden; weak > Inferred; weak--) {
      const open = [...from.keys()].filter(claim => weakness(claim) === weak);
      for (let claim = open.pop(); claim !== undefined; claim = open.pop())
        for (const conclusion of from.get(claim) ?? []) {
          if (weakness(conclusion) >= weak) continue;
          if (weak === hidden) this.counts[conclusion] = 0;
          else this.effective[conclusion] = weak;
          open.push(conclusion);
        }
    }
  }

  /** A claim without a source follows from those that it rests on, and counts if all of them are from the sources. */
  private keepSources(): void {
    const { graph } = this;
    const wanted = new Set(this.filter.sources);
    const from = this.conclusions(true);
    const isFrom = new Uint8Array(graph.claimCount);
    const unmet = new Int32Array(graph.claimCount);
    const settled: number[] = [];
    for (let c = 0; c < graph.claimCount; c++) {
      if (!graph.source[c]) unmet[c] = graph.restsOn(c).length;
      else if (wanted.has(graph.sourceKey(graph.source[c]! - 1))) settled.push(c);
    }

    for (let claim = settled.pop(); claim !== undefined; claim = settled.pop()) {
      isFrom[claim] = 1;
      for (const conclusion of from.get(claim) ?? [])
        if (!graph.source[conclusion] && --unmet[conclusion]! === 0) settled.push(conclusion);
    }

    for (let c = 0; c < graph.claimCount; c++) this.counts[c]! &= isFrom[c]!;
  }

  private keepDate(): void {
    const { graph } = this;
    const date = daysOf(this.filter.date);
    if (!date) return;
    const columns = [Column.ClaimSince, Column.ClaimUntil, Column.ClaimAt].map(column => graph.image.read(column));
    const [since, until, at] = columns as [Int32Array, Int32Array, Int32Array];
    for (let c = 0; c < graph.claimCount; c++) {
      if (!(since[c]! | until[c]! | at[c]!)) continue;
      const days = (id: number) => (id ? daysOf(graph.image.text(id)) : null);
      const held = this.filter.possibly ? mayHold(date, days(since[c]!), days(until[c]!), days(at[c]!))
        : certainlyHeld(date, days(since[c]!), days(until[c]!), days(at[c]!));
      if (!held) this.counts[c] = 0;
    }
  }
}

function mayHold(date: Days, since: Days | null, until: Days | null, at: Days | null): boolean {
  const begin = since ?? at;
  return !(begin && begin.from > date.to) && !(until && until.to < date.from);
}

function certainlyHeld(date: Days, since: Days | null, until: Days | null, at: Days | null): boolean {
  if (at && meansSame(at, date)) return true;
  const heldFor = (begin: Days | null, end: Days | null) => !(begin && begin.to > date.from) && !(end && end.from < date.to);
  return heldFor(since ?? at, until ?? (since ? null : at)) || at !== null && heldFor(at, at);
}
