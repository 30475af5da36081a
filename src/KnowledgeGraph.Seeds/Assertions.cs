using KnowledgeGraph;
using KnowledgeGraph.Seeds;

// What must stay true of the graph, whoever edits its facts. Each of these fails the build where it no longer holds.

// The chain that the graph was made to show: the fund, the firm, the chip, the class of chips, the rules.
[assembly: PathExists(nameof(Company.HighFlyer), "Backs/Uses/Class/RestrictedBy", nameof(Policy.ExportControls))]

// No document ties the H800 itself to the rules, only the class that it is counted to. A direct fact would be an invention.
[assembly: NoPath(nameof(Chip.H800), "RestrictedBy", nameof(Policy.ExportControls))]

// A policy extends earlier ones, and nobody gives capital to itself.
[assembly: AcyclicPath("Extends")]
[assembly: AcyclicPath("Backs")]
