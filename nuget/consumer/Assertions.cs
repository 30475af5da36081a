using KnowledgeGraph;
using ServiceCatalogue;

// Every service has a team that answers for it, and none calls more than one other.
[assembly: PathExists($"each {nameof(Service)}", nameof(Service.OwnedBy), $"any {nameof(Team)}")]
[assembly: Count($"each {nameof(Service)}", nameof(Service.Calls), Maximum = 1)]
