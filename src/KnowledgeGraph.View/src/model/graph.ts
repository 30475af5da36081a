import { Column } from "../image/columns";
import { ImageError, type ImageReader } from "../image/reader";

export const ValueType = { Node: 0, LanguageText: 2, Boolean: 3, PartialDate: 6, Quantity: 7, Uri: 8 } as const;

export const Modalities = ["asserted", "reported", "claimed", "inferred", "opinion", "speculated", "rumoured", "denied"] as const;
export const Inferred = 3;
export const Denied = 7;
export const Ranks = ["normal", "preferred", "deprecated"] as const;
export const Deprecated = 2;

export interface Kind {
  index: number; name: string; plural: string; label: string; abstract: boolean; end: number; first: number; nodeEnd: number;
  /** The kinds directly above it: its parent in the tree, and then those of other branches. */
  parents: number[];
  /** The kind and all kinds above it, the nearest first. */
  superkinds: Set<number>;
}

export interface Member {
  index: number; name: string; jsonName: string; label: string; domain: number; range: number; type: number; single: boolean;
  symmetric: boolean; inverseName: string; inverseLabel: string; expression: string; transitive: boolean; inheritedThrough: string;
  derivedState: number; firstFact: number; factEnd: number; firstDerived: number; derivedEnd: number;
}

/** Lists of numbers for each of a range of numbers: those of row i are items[starts[i]] to items[starts[i + 1]]. */
export interface Lists { starts: Int32Array; items: Int32Array }

/** What an image holds, as kinds, members and columns. Nodes, facts, claims and sources are their numbers. */
export class Graph {
  readonly name: string;
  readonly kinds: Kind[] = [];
  readonly members: Member[] = [];
  readonly nodeCount: number;
  readonly factCount: number;
  readonly claimCount: number;
  readonly sourceCount: number;
  readonly moduleCount: number;
  readonly kindOf: Int32Array;
  readonly subject: Int32Array;
  readonly value: Int32Array;
  readonly memberOf: Int32Array;
  readonly firstClaim: Int32Array;
  readonly modality: Int32Array;
  readonly rank: Int32Array;
  readonly source: Int32Array;
  readonly derivedSubject: Int32Array;
  readonly derivedObject: Int32Array;
  private readonly made = new Map<string, Lists>();
  private keys?: Map<string, number>;
  private factOfClaim?: Int32Array;

  constructor(readonly image: ImageReader) {
    this.name = image.graphName;
    this.nodeCount = image.rows(Column.NodeKey);
    this.factCount = image.rows(Column.FactSubject);
    this.claimCount = image.rows(Column.ClaimSource);
    this.sourceCount = image.rows(Column.SourceKey);
    this.moduleCount = image.rows(Column.ModuleName);
    this.readKinds();
    this.readMembers();
    this.kindOf = new Int32Array(this.nodeCount);
    for (const kind of this.kinds) this.kindOf.fill(kind.index, kind.first, kind.nodeEnd);
    this.subject = image.read(Column.FactSubject);
    this.value = image.read(Column.FactValue);
    this.memberOf = new Int32Array(this.factCount);
    for (const member of this.members) this.memberOf.fill(member.index, member.firstFact, member.factEnd);
    this.firstClaim = image.read(Column.FactFirstClaim);
    this.modality = image.read(Column.ClaimModality);
    this.rank = image.read(Column.ClaimRank);
    this.source = image.read(Column.ClaimSource);
    this.derivedSubject = image.read(Column.DerivedSubject);
    this.derivedObject = image.read(Column.DerivedObject);
    this.check();
  }

  text(column: (typeof Column)[keyof typeof Column], row: number): string {
    return this.image.text(this.image.read(column)[row]!);
  }

  key(node: number): string { return this.text(Column.NodeKey, node); }
  label(node: number): string { return this.text(Column.NodeLabel, node); }

  aliases(node: number): string[] {
    const list = this.image.read(Column.NodeAliasList)[node]!;
    if (list === 0) return [];
    const starts = this.image.read(Column.AliasListStart);
    const names: string[] = [];
    for (let i = starts[list - 1]!; i < starts[list]!; i++) names.push(this.text(Column.AliasText, i));
    return names;
  }

  /** The node with a key, or -1. */
  find(key: string): number {
    if (!this.keys) {
      this.keys = new Map();
      for (let i = 0; i < this.nodeCount; i++) this.keys.set(this.key(i), i);
    }

    return this.keys.get(key) ?? -1;
  }

  isDeprecated(node: number): boolean { return this.image.read(Column.NodeStatus)[node] === 1; }
  member(fact: number): Member { return this.members[this.memberOf[fact]!]!; }
  isRelation(fact: number): boolean { return this.member(fact).type === ValueType.Node; }

  /** The object of a fact of a relation, or -1. */
  object(fact: number): number { return this.isRelation(fact) ? this.value[fact]! : -1; }

  /** The canonical text of the value, or the label of the object. */
  valueText(fact: number): string {
    const type = this.member(fact).type;
    const value = this.value[fact]!;
    if (type === ValueType.Node) return this.label(value);
    return type === ValueType.Boolean ? (value ? "true" : "false") : this.image.text(value);
  }

  factText(fact: number): string {
    return `${this.label(this.subject[fact]!)} ${this.member(fact).label} ${this.valueText(fact)}`;
  }

  claims(fact: number): number[] {
    const claims: number[] = [];
    for (let c = this.firstClaim[fact]!; c < this.firstClaim[fact + 1]!; c++) claims.push(c);
    return claims;
  }

  factOf(claim: number): number {
    if (!this.factOfClaim) {
      this.factOfClaim = new Int32Array(this.claimCount);
      for (let f = 0; f < this.factCount; f++) this.factOfClaim.fill(f, this.firstClaim[f]!, this.firstClaim[f + 1]!);
    }

    return this.factOfClaim[claim]!;
  }

  restsOn(claim: number): number[] {
    const list = this.image.read(Column.ClaimRestsOnList)[claim]!;
    if (list === 0) return [];
    const starts = this.image.read(Column.RestsOnListStart);
    return [...this.image.read(Column.RestsOnClaim).subarray(starts[list - 1]!, starts[list]!)];
  }

  sourceKey(source: number): string { return this.text(Column.SourceKey, source); }

  /** The facts of each node, in the order of the graph: of a symmetric relation, both ends have them. */
  get factsOf(): Lists {
    return this.lists("facts", add => {
      for (let f = 0; f < this.factCount; f++) {
        add(this.subject[f]!, f);
        if (this.isRelation(f) && this.member(f).symmetric && this.value[f] !== this.subject[f]) add(this.value[f]!, f);
      }
    });
  }

  /** The facts of relations without direction, and of others with the node as object. */
  get factsTo(): Lists {
    return this.lists("to", add => {
      for (let f = 0; f < this.factCount; f++) if (this.isRelation(f) && !this.member(f).symmetric) add(this.value[f]!, f);
    });
  }

  /** The claims that are attributed to each node. */
  get saidBy(): Lists {
    return this.lists("said", add => {
      const nodes = this.image.read(Column.ClaimAttributedNode);
      for (let c = 0; c < this.claimCount; c++) if (nodes[c]) add(nodes[c]! - 1, c);
    });
  }

  get derivedOf(): Lists {
    return this.lists("derived", add => this.derivedSubject.forEach((node, edge) => add(node, edge)));
  }

  get derivedTo(): Lists {
    return this.lists("derived to", add => this.derivedObject.forEach((node, edge) => add(node, edge)));
  }

  derivedMember(edge: number): Member {
    return this.members.find(m => m.firstDerived <= edge && edge < m.derivedEnd)!;
  }

  private lists(name: string, each: (add: (row: number, item: number) => void) => void): Lists {
    let lists = this.made.get(name);
    if (lists) return lists;
    const starts = new Int32Array(this.nodeCount + 1);
    let count = 0;
    each(row => { starts[row + 1]!++; count++; });
    for (let i = 0; i < this.nodeCount; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    const items = new Int32Array(count);
    each((row, item) => { items[next[row]!++] = item; });
    this.made.set(name, (lists = { starts, items }));
    return lists;
  }

  private readKinds(): void {
    const { image } = this;
    for (let i = 0; i < image.rows(Column.KindName); i++)
      this.kinds.push({
        index: i, name: this.text(Column.KindName, i), plural: this.text(Column.KindPlural, i), label: this.text(Column.KindLabel, i),
        abstract: image.read(Column.KindFlags)[i] === 1, end: image.read(Column.KindEnd)[i]!,
        first: image.read(Column.KindFirstNode)[i]!, nodeEnd: image.read(Column.KindNodeEnd)[i]!,
        parents: [image.read(Column.KindParent)[i]! - 1].filter(parent => parent >= 0), superkinds: new Set(),
      });

    const others = image.read(Column.OtherParent);
    image.read(Column.OtherParentOf).forEach((kind, i) => this.kinds[kind]?.parents.push(others[i]!));
    // A set can be read while it grows.
    for (const kind of this.kinds)
      for (const above of kind.superkinds.add(kind.index))
        for (const parent of this.kinds[above]?.parents ?? []) kind.superkinds.add(parent);
  }

  private readMembers(): void {
    const { image } = this;
    const starts = image.read(Column.MemberDerivedStart);
    const number = (column: (typeof Column)[keyof typeof Column], row: number) => image.read(column)[row]!;
    for (let i = 0; i < image.rows(Column.MemberName); i++)
      this.members.push({
        index: i, name: this.text(Column.MemberName, i), jsonName: this.text(Column.MemberJsonName, i),
        label: this.text(Column.MemberLabel, i), domain: number(Column.MemberDomain, i), range: number(Column.MemberRange, i) - 1,
        type: number(Column.MemberType, i), single: number(Column.MemberCardinality, i) < 2,
        symmetric: number(Column.MemberSymmetric, i) === 1, inverseName: this.text(Column.MemberInverseName, i),
        inverseLabel: this.text(Column.MemberInverseLabel, i), expression: this.text(Column.MemberExpression, i),
        transitive: number(Column.MemberTransitive, i) === 1, inheritedThrough: this.text(Column.MemberInheritedThrough, i),
        derivedState: number(Column.MemberDerivedState, i), firstFact: number(Column.MemberFirstFact, i),
        factEnd: number(Column.MemberFactEnd, i), firstDerived: starts[i]!, derivedEnd: starts[i + 1]!,
      });
  }

  /** What numbers refer to must exist: an image with a right checksum can still be written wrongly. */
  private check(): void {
    const within = (values: Int32Array, end: number) => values.every(value => value >= 0 && value < end);
    const starts = this.firstClaim;
    let isRight = within(this.subject, this.nodeCount) && within(this.modality, 8) && within(this.rank, 3)
      && within(this.source, this.sourceCount + 1) && within(this.derivedSubject, this.nodeCount)
      && within(this.derivedObject, this.nodeCount) && starts.length === this.factCount + 1 && within(starts, this.claimCount + 1);
    for (const member of this.members)
      isRight &&= member.domain < this.kinds.length && member.range < this.kinds.length && member.firstFact <= member.factEnd
        && member.factEnd <= this.factCount
        && (member.type !== ValueType.Node || within(this.value.subarray(member.firstFact, member.factEnd), this.nodeCount));
    if (!isRight) throw new ImageError("The graph in this page is damaged: it refers to what it does not have.");
  }
}

export function rowsOf(lists: Lists, row: number): Int32Array {
  return lists.items.subarray(lists.starts[row]!, lists.starts[row + 1]!);
}
