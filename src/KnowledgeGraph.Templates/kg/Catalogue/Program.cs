using Catalogue;
using KnowledgeGraph;

Console.WriteLine($"Checkout is run by {Service.Checkout.RunBy}.");
Console.WriteLine($"Payments runs {Team.Payments.Runs}.");

if (Landscape.Graph.ShortestPath(Service.Checkout, Service.Archive) is { } path)
    Console.WriteLine(path);
