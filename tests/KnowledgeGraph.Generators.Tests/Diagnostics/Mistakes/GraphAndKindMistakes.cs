namespace KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in the class of the graph and in kinds. Each is one error.</summary>
internal static class GraphAndKindMistakes
{
    public const string All = """
        KG0006: [KnowledgeGraph] public static ==> public static
        CS0246: [KnowledgeGraph] public static ==> [KnowledgGraph] public static
        KG0005: public static partial class Catalog ==> public partial class Catalog
        CS0260: public static partial class Catalog ==> public static class Catalog
        KG0005: [KnowledgeGraph] public static partial class Catalog; ==> [KnowledgeGraph] public partial struct Catalog { }
        KG0005: [KnowledgeGraph] public static partial class Catalog; ==> [KnowledgeGraph] public partial record Catalog;
        KG0005: [KnowledgeGraph] public static partial class Catalog;
            ==> public static class Outer { [KnowledgeGraph] public static partial class Catalog; }
        KG0005: [KnowledgeGraph] public static partial class Catalog; ==> [KnowledgeGraph] public static partial class Catalog<T>;
        KG0004: [KnowledgeGraph] public static partial class Catalog;
            ==> [KnowledgeGraph] public static partial class Catalog;[KnowledgeGraph] public static partial class Other;
        KG0001: [Node] public readonly partial struct Region { } ==> [Node] public readonly partial record struct Region { }
        KG0001: [Node] public readonly partial struct Region { } ==> [Node] public partial class Region { }
        KG0001: [Node] public readonly partial struct Region { } ==> [Node] public partial interface Region { }
        CS0592: [Node] public readonly partial struct Region { } ==> [Node] public enum Region { }
        KG0001: [Node] public readonly partial struct Region { } ==> [Node] public readonly ref partial struct Region { }
        KG0001: [Node] public readonly partial struct Region { } ==> [Node] public readonly partial struct Region<T> { }
        KG0001: [Node] public readonly partial struct Region { }
            ==> [Node] public readonly partial struct Region(int x) { public int X => x; }
        CS0579: [Node] public readonly partial struct Region { } ==> [Node] [Node] public readonly partial struct Region { }
        CS0579: [Node] public readonly partial struct Region { }
            ==> [Node] public readonly partial struct Region { } [Node] public readonly partial struct Region { }
        CS0246: [Node] public readonly partial struct Region { }
            ==> [Nod] public readonly partial struct Region { [Property] public partial int? Size { get; } }
        KG0026: [Node] public readonly partial struct Region { }
            ==> public readonly partial struct Region { [Property] public partial int? Size { get; } }
        CS0246: [Node] public readonly partial struct Service ==> [Nod] public readonly partial struct Service
        KG0026: [Node] public readonly partial struct Service ==> public readonly partial struct Service
        CS0260: [Node] public readonly partial struct Service ==> [Node] public readonly struct Service
        KG0001: [Node] public readonly partial struct Service ==> [Node] public readonly partial struct Service(int x)
        KG0022: [Node] public readonly partial struct Service ==> [Node(Plural = "Teams")] public readonly partial struct Service
        KG0023: [Node] public readonly partial struct Service ==> [Node(Plural = "Ser vices")] public readonly partial struct Service
        CS0246: [Node] public readonly partial struct Service ==> [Node(Plurl = "Services")] public readonly partial struct Service
        KG1009: [Node] public readonly partial struct Service ==> [Node(Abstract = true)] public readonly partial struct Service
        KG0012: [Node] public readonly partial struct Service ==> [Node(Is = typeof(Service))] public readonly partial struct Service
        KG0011: [Node] public readonly partial struct Service ==> [Node(Is = typeof(Region))] public readonly partial struct Service
        KG0010: [Node] public readonly partial struct Service ==> [Node(Is = typeof(string))] public readonly partial struct Service
        CS0029: [Node] public readonly partial struct Service ==> [Node(Is = "Owner")] public readonly partial struct Service
        CS0246: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node(Is = typeof(Ownr))] public readonly partial struct Team
        KG0010: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node(Is = typeof(Tier))] public readonly partial struct Team
        KG0010: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node(Is = typeof(string))] public readonly partial struct Team
        CS0029: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node(Is = nameof(Owner))] public readonly partial struct Team
        KG0012: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node(Is = typeof(Team))] public readonly partial struct Team
        CS0246: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node(I = typeof(Owner))] public readonly partial struct Team
        CS1729: [Node(Is = typeof(Owner))] public readonly partial struct Team ==> [Node(typeof(Owner))] public readonly partial struct Team
        CS0119: [Node(Is = typeof(Owner))] public readonly partial struct Team ==> [Node(Is = Owner)] public readonly partial struct Team
        CS0527: [Node(Is = typeof(Owner))] public readonly partial struct Team ==> [Node] public readonly partial struct Team : Owner
        KG0011: [Node(Abstract = true)] public readonly partial struct Owner ==> [Node] public readonly partial struct Owner
        KG0026: [Node(Abstract = true)] public readonly partial struct Owner ==> public readonly partial struct Owner
        CS0103: [Node(Abstract = true)] public readonly partial struct Owner ==> [Node(Abstract = tru)] public readonly partial struct Owner
        KG0001: [Node(Abstract = true)] public readonly partial struct Owner
            ==> [Node(Abstract = true)] public readonly partial record struct Owner
        KG0001: [Node(Abstract = true)] public readonly partial struct Owner ==> [Node(Abstract = true)] public abstract partial class Owner
        KG0012: [Node(Abstract = true)] public readonly partial struct Owner
            ==> [Node(Abstract = true, Is = typeof(Team))] public readonly partial struct Owner
        CS0246: [Node(Abstract = true)] public readonly partial struct Owner ==> [Node(Abstrac = true)] public readonly partial struct Owner
        CS0246: [Node(Abstract = true)] public readonly partial struct Owner ==> [Nde(Abstract = true)] public readonly partial struct Owner
        KG0026: [Node] public readonly partial struct Region { }
            ==> public readonly partial struct Region { [Entity] public static partial Region North { get; } }
        """;
}
