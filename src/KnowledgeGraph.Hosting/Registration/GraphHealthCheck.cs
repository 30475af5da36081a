using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Hosting.Registration;

/// <summary>
/// Healthy while the newest version is served; degraded while a newer one is refused or the directory cannot be read; unhealthy before the
/// first one.
/// </summary>
internal sealed class GraphHealthCheck(GraphHost host) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check(context.Registration.FailureStatus));

    private HealthCheckResult Check(HealthStatus failure)
    {
        var (version, refusals) = (host.Version, host.Refusals);
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (version is not null)
        {
            data["version"] = version.Name;
            data["since"] = version.LoadedAt;
        }

        if (refusals.Count > 0) data["refused"] = refusals.Select(refusal => refusal.Name).ToArray();
        if (version is null) return new HealthCheckResult(failure, "No graph is loaded. " + host.Missing, data: data);

        var served = string.Create(CultureInfo.InvariantCulture, $"Serves {version.Name} since {version.LoadedAt.UtcDateTime:u}.");
        if (host.DirectoryProblem is not null) return HealthCheckResult.Degraded($"{served} {host.Missing}", data: data);
        return refusals.Count > 0
            ? HealthCheckResult.Degraded($"{served} {refusals[0].Name} was refused: {refusals[0].Reason}", data: data)
            : HealthCheckResult.Healthy(served, data);
    }
}
