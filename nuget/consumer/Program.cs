using KnowledgeGraph;
using KnowledgeGraph.Seeds;
using QuikGraph.Algorithms;
using ServiceCatalogue;

// What a request to the shop reaches, hop by hop, with who says so.
var path = Catalogue.Graph.ShortestPath(Service.Checkout, Store.Vault)!;
Console.WriteLine(path);
foreach (var step in path.Steps)
    Console.WriteLine($"  {step.Fact}: {string.Join(", ", step.Fact.Claims.Select(claim => claim.Source))}");

// The same chain by an algorithm of QuikGraph, over edges that lead back to their claims, and the services in the order in which they call
// each other.
var calls = Catalogue.Graph.AsQuikGraph();
if (calls.ShortestPathsDijkstra(Weight.ByModality(), Service.Checkout)(Store.Vault, out var edges))
    Console.WriteLine(edges.ToPath().ToTable());
Console.WriteLine(string.Join(", ", Catalogue.Graph.AsQuikGraph<Service>(Service.Schema.Calls).TopologicalSort()));

// Typed hops and a lookup by another name.
foreach (var service in Team.Payments.Owns)
    Console.WriteLine($"{service} {service.InProductionSince?.ToString() ?? "?"}");
Console.WriteLine($"{Catalogue.Find("cold storage")}");

// The other package's graph, beside this program's own.
Console.WriteLine($"{Race.Find("high-flyer")} backs {string.Join(", ", Company.HighFlyer.Backs)}");

// Facts that come while the program runs, checked and compiled together with those of the build.
var today = Catalogue.Compile([new FactText("today.kg.json", """{ "claims": [["Archive", "calls", "Ledgr"]] }""")]);
foreach (var problem in today.Problems) Console.WriteLine(problem);
today = Catalogue.Compile([new FactText("today.kg.json", """{ "entities": { "Glacier": { "kind": "Store" } } }""")]);
Console.WriteLine($"{today.Graph?.NodesOf<Store>().Count} stores instead of {Catalogue.Stores.Count}");
