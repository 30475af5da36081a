using KnowledgeGraph;
using KnowledgeGraph.Seeds;

// What must stay true of the graph, whoever edits its facts. Each of these fails the build where it no longer holds.

// The fund, the firm that it backs, and the rules that this one is said to comply with.
[assembly: PathExists(nameof(Company.HighFlyer), "Backs/CompliesWith", nameof(Policy.ExportControls))]

// A chip that the fund bought is under a rule of its own, and so is the class of chips that the export controls are about. That the chip
// which the firm uses is of this class is a conclusion from an opinion, which does not count by default: no assertion can rest on it.
[assembly: PathExists(nameof(Company.HighFlyer), "Acquired/RestrictedBy", nameof(Policy.A100SaleRestriction))]
[assembly: PathExists(nameof(ChipClass.AdvancedAiChips), "RestrictedBy", nameof(Policy.ExportControls))]

// No document ties the H800 itself to the rules, only the class that it is counted to. A fact between the two would be an invention. (A
// negation, such as that of nothing, takes stated facts alone.)
[assembly: NoPath(nameof(Chip.H800), "!()|^!()", nameof(Policy.ExportControls))]

// A policy extends earlier ones, and nobody gives capital to itself.
[assembly: AcyclicPath("Extends")]
[assembly: AcyclicPath("Backs")]

// A class of chips that nobody supplies would say nothing.
[assembly: PathExists($"each {nameof(ChipClass)}", nameof(ChipClass.SuppliedBy), $"any {nameof(Company)}")]
