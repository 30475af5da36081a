namespace KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

/// <summary>
/// Mistakes that the compiler reports in several ways, or that it reports beside the message of this package. No generated code could
/// change that; the line before each group says why.
/// </summary>
internal static class MistakesWithMoreErrors
{
    public const string All = """
        # A part of a partial property must name the type of the other part, so that a property whose type does not exist cannot get a body.
        CS0246 CS9248: [Property] public partial Tier? Level ==> [Property] public partial Tir? Level
        CS0246 CS9248: [Property] public partial PartialDate? Launched ==> [Property] public partial PartialDat? Launched
        CS0246 CS9248: [Property] public partial PartialDate? Launched ==> [Property] public partial Values<PartialDat> Launched
        CS0246 CS9248: [Property] public partial string? Mail ==> [Property] public partial Strng? Mail
        CS0246 CS9248: [Inverse] public partial Nodes<Service> Runs ==> [Inverse] public partial Nodes<Servic> Runs
        CS0246 CS9248: public partial Team? RunBy ==> public partial Tem? RunBy
        CS0246 CS9248: [Relation] public partial Nodes<Service> Calls ==> [Relation] public partial Nodes<Servce> Calls
        CS0246 CS9248: [Relation] public partial Nodes<Service> Calls ==> [Relation] public partial Nods<Service> Calls
        CS0305 CS9248: [Relation] public partial Nodes<Service> Calls ==> [Relation] public partial Nodes Calls
        CS0246 CS9248: [Relation] public partial Owner? Pays ==> [Relation] public partial Ownr? Pays
        CS0246 CS9248: public partial Nodes<Service> CallsFar ==> public partial Nodes<Servic> CallsFar
        CS0103 CS0246 CS9248: public enum Tier { Gold, Silver } ==> public enum Tir { Gold, Silver }
        CS0246 CS9248: public static partial Team Orders ==> public static partial Tem Orders
        CS0246 CS9248: public static partial Service Checkout ==> public static partial Servic Checkout
        CS0246 CS9248: public static partial Source Wiki ==> public static partial Sourc Wiki
        CS0246 CS9248: [Relation] public partial Nodes<Service> Calls ==> [Relation, MinCount(0)] public partial Nodes<Servic> Calls
        # A type argument that is not possible is an error wherever the type is named, so that the property cannot get a body. The argument
        # is not a kind, or a kind that is not a struct.
        CS0117 CS0117 CS0117 CS1061 CS9244 CS9244 CS9244 CS9248 CS9248 CS9248 KG0001: [Node] public readonly partial struct Service
            ==> [Node] public readonly ref partial struct Service
        CS0315 CS9248 KG0003: [Property] public partial Tier? Level ==> [Property] public partial Nodes<Tier> Level
        CS0718 CS9248 KG0003: [Relation] public partial Nodes<Service> Calls ==> [Relation] public partial Nodes<Catalog> Calls
        CS0453 CS0453 CS0453 CS9248 CS9248 CS9248 KG0001: [Node] public readonly partial struct Service
            ++ public readonly partial struct Service\n{\n    [Entity]
            ==> [Node] public partial class Service ++ public partial class Service\n{\n    [Entity]
        CS0453 CS0453 CS0453 CS9248 CS9248 CS9248 KG0001: [Node] public readonly partial struct Service
            ++ public readonly partial struct Service\n{\n    [Entity]
            ==> [Node] public partial record Service ++ public partial record Service\n{\n    [Entity]
        CS0117 CS0117 CS0117 CS1061 CS9244 CS9244 CS9244 CS9248 CS9248 CS9248 KG0001: [Node] public readonly partial struct Service
            ++ public readonly partial struct Service\n{\n    [Entity]
            ==> [Node] public ref partial struct Service ++ public ref partial struct Service\n{\n    [Entity]
        # Parts that cannot be parts of one type are two types for the compiler.
        CS0103 CS0103 CS0103 CS0103 CS0117 CS0261 CS9248 CS9248 CS9248 CS9248 CS9248 KG0001: [Node] public readonly partial struct Service
            ==> [Node] public readonly partial record struct Service
        CS0103 CS0103 CS0103 CS0103 CS0117 CS0261 CS9248 CS9248 CS9248 CS9248 CS9248 KG0001: [Node] public readonly partial struct Service
            ==> [Node] public partial class Service
        CS0103 CS0103 CS0103 CS0103 CS0117 CS0261 CS9248 CS9248 CS9248 CS9248 CS9248 KG0001: [Node] public readonly partial struct Service
            ==> [Node] public sealed partial class Service
        CS0117 CS0261 CS1061 CS9248 CS9248: public readonly partial struct Team\n{\n    [Entity("Orders
            ==> public partial class Team\n{\n    [Entity("Orders
        # A property that is declared twice is ambiguous wherever it is named.
        CS0102 CS0229 CS0229 CS9250: [Property] public partial Tier? Level { get; }
            ==> [Property] public partial Tier? Level { get; } [Property] public partial Tier? Level { get; }
        CS0102 CS0229 CS0229 CS9250: public static partial Team Orders { get; }
            ==> public static partial Team Orders { get; }\n[Entity] public static partial Team Orders { get; }
        CS0102 CS0229 CS0229 CS9250: public static partial Source Wiki { get; }
            ==> public static partial Source Wiki { get; }\n[Source("x")] public static partial Source Wiki { get; }
        CS0102 CS0229 CS0229 CS9250: public partial Nodes<Service> Runs { get; }
            ==> public partial Nodes<Service> Runs { get; } [Entity] public static partial Team Runs { get; }
        # The program uses what the author declared, which is something else than it should be.
        CS1061 KG0007: [KnowledgeGraph] public static partial class Catalog;
            ==> [KnowledgeGraph] public static partial class Catalog { public static int Graph => 1; }
        CS0176 KG0002: [Property] public partial Tier? Level ==> [Property] public static partial Tier? Level
        CS0154 KG0002: [Property] public partial Tier? Level { get; } ==> [Property] public partial Tier? Level { set; }
        CS0592 CS0762 CS8795: [Property] public partial Tier? Level { get; } ==> [Property] public partial Tier? Level();
        CS0120 KG1021: public static partial Team Orders ==> public partial Team Orders
        CS0029 KG1021: public static partial Team Orders ==> public static partial Service Orders
        CS0029 KG1021: public static partial Team Orders ==> public static partial string Orders
        CS0266 KG1021: public static partial Team Orders ==> public static partial Team? Orders
        CS0120 CS0120 KG1021: public static partial Service Checkout ==> public partial Service Checkout
        CS1061 KG1021 KG5004: public static partial Service Checkout ==> public static partial Team Checkout
        CS0120 CS0708 KG1022: public static partial Source Wiki ==> public partial Source Wiki
        CS1061 KG1022: public static partial Source Wiki ==> public static partial string Wiki
        CS1061 KG1022: public static partial Source Wiki ==> public static partial Team Wiki
        CS1061 KG1022: public static partial Source Wiki ==> public static partial Source? Wiki
        CS0119 CS0501 CS0592: public static partial Source Wiki { get; } ==> public static Source Wiki();
        CS0176 KG0021: public partial Nodes<Service> Runs { get; }
            ==> public partial Nodes<Service> Runs { get; } [Entity] public static partial Team Mail { get; }
        # A generic class and one that is local to its file are not what their names stand for elsewhere.
        CS0305 CS0305 KG1022: public static partial class Docs ==> public static partial class Docs<T>
        CS0103 CS9248 KG1022: public static partial class Docs ==> file static partial class Docs
        # An argument of an attribute that does not exist has no type to convert to.
        CS0246 CS9176: [Entity("Orders team", Aliases = ["orders"])] ==> [Entiy("Orders team", Aliases = ["orders"])]
        # A name that is declared wrong is to be corrected wherever it is used, unless the declaration is.
        CS0103 KG1001 KG1001 KG4001: public static partial Service Payment ==> public static partial Service Paymnt
        CS0117 KG1001 KG1001 KG1001 KG4001: "Search": { "kind": "Service", ==> "Serch": { "kind": "Service",
        CS0117 KG1001 KG1001: "Payments": { "kind": "Team", ==> "Paymnts": { "kind": "Team",
        # Nothing says what is meant: the class of the graph is missing, or what is above a kind, or an inverse.
        CS0103 CS0103 CS0103 CS0103 KG0006: [KnowledgeGraph] public static partial class Catalog; ==> 
        CS0029 CS1061 CS1061 KG0011: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node(Is = typeof(Region))] public readonly partial struct Team
        CS0029 CS1061 CS1061 KG1010: [Node(Is = typeof(Owner))] public readonly partial struct Team
            ==> [Node] public readonly partial struct Team
        CS0029 CS1061 CS1061 KG0001: [Node(Abstract = true)] public readonly partial struct Owner
            ==> [Node(Abstract = true)] public partial interface Owner
        CS0117 CS1061: [Inverse] public partial Nodes<Service> Runs { get; } ==> 
        """;
}
