using KnowledgeGraph.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Hosting.Tests.Documentation;

/// <summary>The program of docs/hosting.md, between two marks.</summary>
internal static class AspNetExample
{
    internal static WebApplication Build(string[] args)
    {
        // The example begins.
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddKnowledgeGraph(options =>
        {
            options.Directory = builder.Configuration["Graphs"] ?? "/srv/graphs";
            options.Vocabulary = Race.Graph;
        });
        builder.Services.AddHealthChecks().AddKnowledgeGraph();

        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.MapGet("/companies/{name}", (string name, GraphLease lease) => lease.Graph.Find<Company>(name) is { } company
            ? Results.Ok(new { company.Label, Backs = company.Backs.Select(other => other.Label), Version = lease.Version.Name })
            : Results.NotFound());

        // The example ends.
        return app;
    }
}
