using ServiceCatalogue;

// Every entity is a typed value, and every relation a property.
foreach (var service in Team.Payments.Owns)
    Console.WriteLine($"The {Team.Payments} is on call for {service}.");

// What follows by rule is a property like any other.
Console.WriteLine($"When {Service.Archive} fails, it affects: {string.Join(", ", Service.Archive.Affects)}.");

// Every step of a path knows which facts it rests on, and who says so in what words.
var path = Catalogue.Graph.ShortestPath(Service.Checkout, Service.Archive)!;
Console.WriteLine(path);
foreach (var step in path.Steps)
{
    foreach (var claim in step.Fact.Claims)
        Console.WriteLine($"  {step.Fact}: “{claim.Quote}” ({claim.Source})");
}
