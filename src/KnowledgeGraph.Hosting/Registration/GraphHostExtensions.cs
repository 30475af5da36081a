using System.Diagnostics.Metrics;
using KnowledgeGraph.Hosting.Registration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting;

/// <summary>Adds a <see cref="GraphHost"/> to the services of a program, and its health check.</summary>
public static class GraphHostExtensions
{
    /// <summary>
    /// Adds a <see cref="GraphHost"/>, which starts and ends with the program, and a <see cref="GraphLease"/> for each scope, such as a
    /// request. Another call changes the options of the same host.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddKnowledgeGraph(this IServiceCollection services, Action<GraphHostOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<GraphHostOptions>().Configure(configure);
        if (services.Any(static service => service.ServiceType == typeof(GraphHost))) return services;
        services.AddSingleton(static provider => new GraphHost(
            provider.GetRequiredService<IOptions<GraphHostOptions>>().Value, provider.GetService<ILogger<GraphHost>>(),
            provider.GetService<TimeProvider>(), provider.GetService<IMeterFactory>()));
        services.AddHostedService(static provider => provider.GetRequiredService<GraphHost>());
        services.AddScoped(static provider => provider.GetRequiredService<GraphHost>().Acquire());
        return services;
    }

    /// <summary>
    /// Adds a health check of the <see cref="GraphHost"/>: healthy while it serves the newest version, degraded while a newer one is
    /// refused or the directory cannot be read, and unhealthy before the first version.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status before the first version; unhealthy if it is <see langword="null"/>.</param>
    /// <param name="tags">The tags of the check.</param>
    /// <returns>The health checks.</returns>
    public static IHealthChecksBuilder AddKnowledgeGraph(
        this IHealthChecksBuilder builder, string name = "knowledgegraph", HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.Add(new HealthCheckRegistration(
            name, static provider => new GraphHealthCheck(provider.GetRequiredService<GraphHost>()), failureStatus, tags));
    }
}
