using KnowledgeGraph;

namespace ServiceCatalogue;

/// <summary>The graph of this program: services, declared partly in C# and partly in a fact file.</summary>
[KnowledgeGraph]
public static partial class Catalogue;

/// <summary>People who run services.</summary>
[Node]
public readonly partial struct Team
{
    /// <summary>Their office.</summary>
    [Property] public partial string? Office { get; }
}

/// <summary>Something that answers requests.</summary>
[Node]
public readonly partial struct Service
{
    /// <summary>The team that runs it.</summary>
    [Relation] public partial Team OwnedBy { get; }

    /// <summary>The services that it calls.</summary>
    [Relation(Inverse = nameof(CalledBy))] public partial Nodes<Service> Calls { get; }

    /// <summary>The services that call it.</summary>
    [Inverse] public partial Nodes<Service> CalledBy { get; }

    /// <summary>The services that it calls, directly or through others.</summary>
    [Derived("Calls+")] public partial Nodes<Service> DependsOn { get; }

    /// <summary>The services that it can stand in for.</summary>
    [Relation, Symmetric] public partial Nodes<Service> Replaces { get; }

    /// <summary>The team that has approved it.</summary>
    [Relation, Sources(Class = "official")] public partial Team? ApprovedBy { get; }

    /// <summary>Since when it is in production.</summary>
    [Property] public partial PartialDate? Since { get; }

    /// <summary>The share of requests that it promises to answer.</summary>
    [Property] public partial Quantity? Availability { get; }

    /// <summary>How many requests it answers in a second.</summary>
    [Property] public partial int? Load { get; }

    /// <summary>Whether it can be reached from outside.</summary>
    [Property] public partial bool? IsPublic { get; }

    /// <summary>Where it is described.</summary>
    [Property] public partial Uri? Page { get; }

    /// <summary>Its names.</summary>
    [Property] public partial Values<LanguageText> Names { get; }

    /// <summary>How long it will be there.</summary>
    [Property] public partial Stage? Stage { get; }

    /// <summary>The service that the shop cannot do without. The fact file gives it another name.</summary>
    [Entity("Checkout", Aliases = ["Till"])]
    [Claim(nameof(OwnedBy), nameof(Team.Payments), Source = nameof(Sources.Runbook))]
    [Claim(nameof(Calls), "Ledger", Source = nameof(Sources.Runbook), Id = "calls", Quote = "checkout posts to the ledger")]
    [Claim(nameof(Availability), "99.95 %", Source = nameof(Sources.Runbook), Except = ["KG3005: the runbook is not quoted"])]
    [Claim(nameof(Calls), "Vault", Modality = Modality.Inferred, RestsOn = ["posts", "calls"])]
    public static partial Service Checkout { get; }
}

/// <summary>How long a service will be there.</summary>
public enum Stage
{
    /// <summary>It is new.</summary>
    Trial,

    /// <summary>It stays.</summary>
    Stable,

    /// <summary>It goes.</summary>
    Retired,
}

public readonly partial struct Team
{
    /// <summary>The team behind everything that takes money.</summary>
    [Entity("Payments")]
    [Claim(nameof(Office), "2nd floor")]
    public static partial Team Payments { get; }
}

/// <summary>Where the facts are from.</summary>
public static partial class Sources
{
    /// <summary>What whoever is on call reads first.</summary>
    [Source("runbook.md", Title = "Runbook")]
    public static partial Source Runbook { get; }
}
