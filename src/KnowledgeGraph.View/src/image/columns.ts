/** The columns of an image, in the order of its directory (docs/image-format.md). */
export const Column = {
  StringStart: 0,
  KindName: 1, KindPlural: 2, KindLabel: 3, KindFlags: 4, KindParent: 5, KindEnd: 6, KindFirstNode: 7, KindNodeEnd: 8,
  MemberName: 9, MemberJsonName: 10, MemberLabel: 11, MemberDomain: 12, MemberRange: 13, MemberType: 14, MemberCardinality: 15,
  MemberSymmetric: 16, MemberInverseName: 17, MemberInverseLabel: 18, MemberExpression: 19, MemberTransitive: 20,
  MemberInheritedThrough: 21, MemberDerivedState: 22, MemberFirstFact: 23, MemberFactEnd: 24,
  NodeKey: 25, NodeLabel: 26, NodeAliasList: 27, AliasListStart: 28, AliasText: 29,
  FactSubject: 30, FactValue: 31, FactStanding: 32, FactFirstClaim: 33,
  MemberDerivedStart: 34, DerivedSubject: 35, DerivedObject: 36,
  ClaimSource: 37, ClaimQuote: 38, ClaimQuoteAt: 39, ClaimId: 40, ClaimSince: 41, ClaimUntil: 42, ClaimAt: 43, ClaimScope: 44,
  ClaimModality: 45, ClaimAttributedTo: 46, ClaimAttributedNode: 47, ClaimRank: 48, ClaimRankReason: 49, ClaimRestsOnList: 50,
  RestsOnListStart: 51, RestsOnClaim: 52,
  SourceKey: 53, SourceDocument: 54, SourceTitle: 55, SourceUrl: 56, SourceAuthor: 57, SourcePublished: 58, SourceSha256: 59,
  ModuleName: 62, ClaimModule: 71, ClaimNote: 75, ClaimRecorded: 76,
  NodeStatus: 78, NodeReplacedBy: 79, NodeStatusReason: 80, KindNumber: 81, OtherParentOf: 82, OtherParent: 83,
} as const;

export type ColumnNumber = (typeof Column)[keyof typeof Column];

export const ColumnCount = 84;

/** The columns that have one row for each row of the first of them. */
export const SameRows: readonly (readonly [number, number])[] = [
  [1, 8], [9, 24], [25, 27], [30, 32], [35, 36], [37, 50], [53, 59], [60, 61], [62, 66], [72, 74], [75, 76], [78, 80], [82, 83],
];
