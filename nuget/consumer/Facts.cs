using KnowledgeGraph;

namespace ServiceCatalogue;

internal readonly partial struct Team
{
    /// <summary>Gets the team behind everything that takes money.</summary>
    [Entity("Payments", Aliases = ["Team Purple"])]
    public static partial Team Payments { get; }
}

internal readonly partial struct Service
{
    /// <summary>Gets the service behind the shop's last page.</summary>
    [Entity("Checkout")]
    [Claim(nameof(OwnedBy), nameof(Team.Payments), Source = nameof(Sources.Runbook))]
    [Claim(nameof(Calls), nameof(Ledger), Source = nameof(Sources.Runbook), Quote = "checkout posts every order to the ledger")]
    [Claim(nameof(Availability), "99.95 %", Source = nameof(Sources.Runbook))]
    public static partial Service Checkout { get; }

    /// <summary>Gets the service that books what was paid. The fact file says more about it.</summary>
    [Entity("Ledger", Aliases = ["General ledger"])]
    [Claim(nameof(OwnedBy), nameof(Team.Payments), Source = nameof(Sources.Runbook))]
    public static partial Service Ledger { get; }
}

/// <summary>Where the facts are from.</summary>
internal static partial class Sources
{
    /// <summary>Gets what whoever is on call reads first.</summary>
    [Source("runbook.md", Title = "Runbook")]
    public static partial Source Runbook { get; }
}
