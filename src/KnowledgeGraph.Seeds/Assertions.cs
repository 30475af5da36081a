using KnowledgeGraph;
using KnowledgeGraph.Seeds;

// What must stay true of the graph, whoever edits its facts. Each of these fails the build where it no longer holds.

// The fund, the firm that it backs, the chip that this one uses, and the rules that it is said to keep to in doing so.
[assembly: PathExists(nameof(Company.HighFlyer), "Backs/Uses/WithinLimitsOf", nameof(Policy.ExportControls))]
[assembly: PathExists(nameof(Company.HighFlyer), "Backs/CompliesWith", nameof(Policy.ExportControls))]

// The chip that the fund bought is under a rule of its own, and the class of chips that the export controls are about is under them.
[assembly: PathExists(nameof(Company.HighFlyer), "Acquired/RestrictedBy", nameof(Policy.A100SaleRestriction))]
[assembly: PathExists(nameof(ChipClass.AdvancedAiChips), "RestrictedBy", nameof(Policy.ExportControls))]

// No document says that the rules restrict the H800, and nothing that the documents say leads there.
[assembly: NoPath(nameof(Chip.H800), nameof(Chip.RestrictedBy), nameof(Policy.ExportControls))]

// A policy extends earlier ones, and nobody gives capital to itself.
[assembly: AcyclicPath("Extends")]
[assembly: AcyclicPath("Backs")]

// A class of chips that nobody supplies would say nothing.
[assembly: PathExists($"each {nameof(ChipClass)}", nameof(ChipClass.SuppliedBy), $"any {nameof(Company)}")]
