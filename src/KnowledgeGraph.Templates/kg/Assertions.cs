using KnowledgeGraph;
using ServiceCatalogue;

// What must stay true of the whole graph, whoever edits its facts. Each of these fails the build where it no longer holds.
[assembly: PathExists($"each {nameof(Team)}", nameof(Team.Owns), $"any {nameof(Service)}")]
[assembly: NoPath(nameof(Service.Archive), "DependsOn+", nameof(Service.Checkout))]
