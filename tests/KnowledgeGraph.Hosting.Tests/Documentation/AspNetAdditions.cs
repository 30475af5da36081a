using KnowledgeGraph.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Hosting.Tests.Documentation;

/// <summary>What docs/hosting.md adds to the program, each between two marks.</summary>
internal static class AspNetAdditions
{
    internal static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddKnowledgeGraph(options =>
        {
            options.Directory = builder.Configuration["Graphs"]!;
            options.Vocabulary = Race.Graph;
        });
        builder.Services.AddHealthChecks().AddKnowledgeGraph();
        var app = builder.Build();

        // Unavailable begins.
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (GraphUnavailableException) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "5";
            }
        });

        // Unavailable ends.
        // Health begins.
        app.MapHealthChecks("/health", new HealthCheckOptions
        {
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new { Status = entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Data })),
        });

        // Health ends.
        app.MapGet("/name", (GraphLease lease) => lease.Graph.Name);
        return app;
    }
}
