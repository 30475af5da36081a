namespace KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in the members of kinds. Each is one error.</summary>
internal static class MemberMistakes
{
    public const string All = """
        KG0002: [Property] public partial Tier? Level ==> [Property] public Tier? Level
        KG0002: [Property] public partial Tier? Level ==> public partial Tier? Level
        CS0246: [Property] public partial Tier? Level ==> [Proprty] public partial Tier? Level
        KG0003: [Property] public partial Tier? Level ==> [Relation] public partial Tier? Level
        KG0003: [Property] public partial Tier? Level ==> [Inverse] public partial Tier? Level
        KG0002: [Property] public partial Tier? Level ==> [Property, Relation] public partial Tier? Level
        KG0002: [Property] public partial Tier? Level { get; } ==> [Property] public partial Tier? Level { get; set; }
        KG0002: [Property] public partial Tier? Level { get; } ==> [Property] public partial Tier? Level { get; init; }
        KG0002: [Property] public partial Tier? Level { get; } ==> [Property] public partial Tier? Level => null;
        KG0002: [Property] public partial Tier? Level { get; } ==> [Property] public Tier? Level => null;
        CS0592: [Property] public partial Tier? Level { get; } ==> [Property] public readonly Tier? Level;
        KG0020: [Property] public partial Tier? Level { get; }
            ==> [Property] public partial Tier? Level { get; } [Property] public partial Tier? level { get; }
        KG0003: [Property] public partial Tier? Level ==> [Property] public partial Tier[] Level
        KG0003: [Property] public partial Tier? Level ==> [Property] public partial System.Collections.Generic.List<Tier> Level
        KG0018: [Property] public partial Tier? Level ==> [Property, Symmetric] public partial Tier? Level
        KG0046: [Property] public partial Tier? Level ==> [Property, Ordered] public partial Tier? Level
        KG0024: [Property] public partial Tier? Level ==> [Property, Transitive] public partial Tier? Level
        CS1729: [Property] public partial Tier? Level ==> [Property(1)] public partial Tier? Level
        CS0246: [Property] public partial Tier? Level ==> [Property(Name = "x")] public partial Tier? Level
        CS0579: [Property] public partial Tier? Level ==> [Property, Property] public partial Tier? Level
        CS0122: [Property] public partial Tier? Level ==> [Property] private partial Tier? Level
        KG0003: [Property] public partial PartialDate? Launched ==> [Property] public partial System.DateTime? Launched
        KG0003: [Property] public partial PartialDate? Launched ==> [Property] public partial DateOnly? Launched
        KG1005: [Property] public partial PartialDate? Launched ==> [Property] public partial int? Launched
        KG0003: [Property] public partial PartialDate? Launched ==> [Property] public partial Team? Launched
        KG0003: [Property] public partial PartialDate? Launched ==> [Property] public partial object? Launched
        KG1007: [Property] public partial PartialDate? Launched ==> [Property] public partial PartialDate Launched
        KG0003: [Property, Range(0, 10)] public partial int? Replicas ==> [Property, Range(0, 10)] public partial float? Replicas
        CS0246: [Property, Range(0, 10)] public partial int? Replicas ==> [Propert, Range(0, 10)] public partial int? Replicas
        KG0002: [Property, Range(0, 10)] public partial int? Replicas ==> [Range(0, 10)] public partial int? Replicas
        CS1729: [Property, Range(0, 10)] public partial int? Replicas ==> [Property, Range(0)] public partial int? Replicas
        CS0246: [Property] public partial string? Mail ==> [Proprty] public partial string? Mail
        KG0002: [Property] public partial string? Mail ==> public partial string? Mail
        CS1061: [Property] public partial string? Mail ==> [Property] public partial string? mail
        KG0003: [Property] public partial string? Mail ==> [Relation] public partial string? Mail
        KG0002: [Property] public partial string? Mail ==> [Property] public string? Mail
        CS0246: [Inverse] public partial Nodes<Service> Runs ==> [Invers] public partial Nodes<Service> Runs
        KG0002: [Inverse] public partial Nodes<Service> Runs ==> public partial Nodes<Service> Runs
        KG0046: [Inverse] public partial Nodes<Service> Runs ==> [Inverse, Ordered] public partial Nodes<Service> Runs
        KG0015: [Inverse] public partial Nodes<Service> Runs ==> [Inverse] public partial Nodes<Region> Runs
        KG0003: [Inverse] public partial Nodes<Service> Runs ==> [Inverse] public partial Service[] Runs
        KG0014: [Inverse] public partial Nodes<Service> Runs ==> [Relation] public partial Nodes<Service> Runs
        KG0003: [Inverse] public partial Nodes<Service> Runs ==> [Property] public partial Nodes<Service> Runs
        KG0002: [Inverse] public partial Nodes<Service> Runs ==> [Inverse] public Nodes<Service> Runs
        CS0117: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation(Inverse = nameof(Team.Run))]
        KG0014: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation(Inverse = "Run")]
        CS0103: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation(Inverse = nameof(Runs))]
        CS0120: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation(Inverse = Team.Runs)]
        KG0014: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation(Inverse = nameof(Team.Mail))]
        KG0016: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation]
        CS0246: [Relation(Inverse = nameof(Team.Runs))] ==> [Relatio(Inverse = nameof(Team.Runs))]
        CS0246: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation(Invers = nameof(Team.Runs))]
        CS0246: [Relation(Inverse = nameof(Team.Runs))] ==> [Relation(Inverse = nameof(Team.Runs), Symmetric = true)]
        KG0014: public partial Team? RunBy ==> public partial Region? RunBy
        KG0003: public partial Team? RunBy ==> public partial Tier? RunBy
        KG0002: public partial Team? RunBy ==> public Team? RunBy
        KG0014: public partial Team? RunBy ==> public partial Owner? RunBy
        KG0003: public partial Team? RunBy ==> public partial Team[] RunBy
        CS0246: [Relation] public partial Nodes<Service> Calls ==> [Relatin] public partial Nodes<Service> Calls
        KG0002: [Relation] public partial Nodes<Service> Calls ==> public partial Nodes<Service> Calls
        KG0003: [Relation] public partial Nodes<Service> Calls ==> [Relation] public partial Values<Service> Calls
        KG0003: [Relation] public partial Nodes<Service> Calls ==> [Relation] public partial Service[] Calls
        KG0003: [Relation] public partial Nodes<Service> Calls ==> [Relation] public partial System.Collections.Generic.List<Service> Calls
        KG0002: [Relation] public partial Nodes<Service> Calls ==> [Relation] public Nodes<Service> Calls
        KG0003: [Relation] public partial Nodes<Service> Calls ==> [Property] public partial Nodes<Service> Calls
        KG0016: [Relation] public partial Nodes<Service> Calls ==> [Inverse] public partial Nodes<Service> Calls
        KG0025: [Relation] public partial Nodes<Service> Calls ==> [Relation, InheritedThrough("X")] public partial Nodes<Service> Calls
        CS0103: [Relation] public partial Nodes<Service> Calls
            ==> [Relation, InheritedThrough(nameof(RunB))] public partial Nodes<Service> Calls
        KG0024: [Relation] public partial Owner? Pays ==> [Relation, Transitive] public partial Owner? Pays
        KG0018: [Relation] public partial Owner? Pays ==> [Relation, Symmetric] public partial Owner? Pays
        KG5002: [Derived("Calls/Calls")] ==> [Derived("Calls/Call")]
        KG5001: [Derived("Calls/Calls")] ==> [Derived("Calls/")]
        CS7036: [Derived("Calls/Calls")] ==> [Derived]
        CS0246: [Derived("Calls/Calls")] ==> [Derive("Calls/Calls")]
        KG5006: [Derived("Calls/Calls")] ==> [Derived("Calls/RunBy")]
        CS0120: [Derived("Calls/Calls")] ==> [Derived(Calls)]
        KG0002: [Derived("Calls/Calls")] ==> 
        KG0003: public partial Nodes<Service> CallsFar ==> public partial Service? CallsFar
        KG0002: public partial Nodes<Service> CallsFar ==> public Nodes<Service> CallsFar
        KG5006: public partial Nodes<Service> CallsFar ==> public partial Nodes<Team> CallsFar
        KG1005: public enum Tier { Gold, Silver } ==> public enum Tier { Gold }
        KG0002: [Property] public partial Tier? Level ==> [Property] public partial ref Tier? Level
        KG0013: [Relation] public partial Owner? Pays
            ==> [Relation] public partial Nodes<Plain> Pais { get; } [Relation] public partial Plain? Pois { get; } }
            public readonly partial struct Plain; public readonly partial struct Service { [Relation] public partial Owner? Pays
        KG0002: [Property] public partial Tier? Level { get; } ==> [Property] public partial Tier? Level { get => null; }
        KG0002: [Relation] public partial Nodes<Service> Calls ==> [Relation, Transitive] public Nodes<Service> Calls
        KG0025: [Relation] public partial Nodes<Service> Calls
            ==> [Relation, InheritedThrough(nameof(Calls))] public partial Nodes<Service> Calls
        """;
}
