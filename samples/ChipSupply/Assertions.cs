using KnowledgeGraph;
using KnowledgeGraph.Seeds;
using Samples.ChipSupply;

// The first two hops are facts of the package, the other two are facts of this project. The build fails if a version of the package
// breaks the chain.
[assembly: PathExists(nameof(Company.HighFlyer), "Backs/Uses/MadeAt/OwnedBy", "Tsmc")]

// Nobody runs a factory without a chip.
[assembly: PathExists($"each {nameof(Factory)}", nameof(Factory.Makes), $"any {nameof(Chip)}")]
