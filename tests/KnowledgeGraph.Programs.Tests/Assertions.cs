using KnowledgeGraph;
using ServiceCatalogue;

[assembly: NoPath(nameof(Service.Checkout), "Calls+", nameof(Service.Checkout))]
