using KnowledgeGraph;
using KnowledgeGraph.Seeds;

// What must stay true of the graph, whoever edits its facts. Each of these fails the build where it no longer holds.

// The chain that the graph was made to show: the fund, the firm, the chip, the class of chips, the rules.
[assembly: PathExists(nameof(Company.HighFlyer), "Backs/Uses/Class/RestrictedBy", nameof(Policy.ExportControls))]

// The same by rule: what restricts a class restricts its chips, and what restricts a chip concerns who uses it and who backs that company.
[assembly: PathExists(nameof(Company.HighFlyer), "ExposedTo", nameof(Policy.ExportControls))]

// No document ties the H800 itself to the rules, only the class that it is counted to. A fact between the two would be an invention. (A negation,
// such as that of nothing, takes stated facts alone.)
[assembly: NoPath(nameof(Chip.H800), "!()|^!()", nameof(Policy.ExportControls))]

// A policy extends earlier ones, and nobody gives capital to itself.
[assembly: AcyclicPath("Extends")]
[assembly: AcyclicPath("Backs")]

// A class of chips that no chip is counted to would say nothing.
[assembly: PathExists($"each {nameof(ChipClass)}", "Chips", $"any {nameof(Chip)}")]
