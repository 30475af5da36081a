namespace KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in entities, sources and claims in C#. Each is one error.</summary>
internal static class CSharpFactMistakes
{
    public const string All = """
        CS0246: [Entity("Orders team", Aliases = ["orders"])] ==> [Entity("Orders team", Alias = ["orders"])]
        CS0029: [Entity("Orders team", Aliases = ["orders"])] ==> [Entity("Orders team", Aliases = "orders")]
        CS1503: [Entity("Orders team", Aliases = ["orders"])] ==> [Entity(1)]
        CS9248: [Entity("Orders team", Aliases = ["orders"])] ==> 
        KG1021: public static partial Team Orders ==> public static Team Orders
        KG1021: public static partial Team Orders { get; } ==> public static partial Team Orders { get; set; }
        KG1021: public static partial Team Orders { get; } ==> public static partial Team Orders => default;
        CS0592: public static partial Team Orders { get; } ==> public static readonly Team Orders;
        KG1021: public readonly partial struct Team\n{\n    [Entity("Orders ==> public readonly partial struct Tem\n{\n    [Entity("Orders
        KG1021: public readonly partial struct Team\n{\n    [Entity("Orders
            ==> public readonly partial struct Service\n{\n    [Entity("Orders
        CS0260: public readonly partial struct Team\n{\n    [Entity("Orders ==> public readonly struct Team\n{\n    [Entity("Orders
        KG1021: public readonly partial struct Team\n{\n    [Entity("Orders ==> public static partial class Teams\n{\n    [Entity("Orders
        CS0262: public readonly partial struct Team\n{\n    [Entity("Orders
            ==> internal readonly partial struct Team\n{\n    [Entity("Orders
        KG1023: [Entity]\n ==> 
        CS0246: [Entity]\n ==> [Entty]\n
        KG1022: [Entity]\n ==> [Source("x")]\n
        KG1021: public static partial Service Checkout ==> public static Service Checkout
        KG1021: public static partial Service Checkout { get; } ==> public static partial Service Checkout { get; set; }
        CS0103: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), nameof(Paymnt))]
        KG1001: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), "Paymnt")]
        CS0103: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Call), nameof(Payment))]
        KG1002: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim("Call", nameof(Payment))]
        CS7036: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls))]
        CS7036: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim]
        CS0246: [Claim(nameof(Calls), nameof(Payment))] ==> [Clam(nameof(Calls), nameof(Payment))]
        CS0182: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), Payment)]
        CS0120: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(Calls, nameof(Payment))]
        KG1005: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), 3)]
        KG1024: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), 'c')]
        KG1011: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), nameof(Team.Orders))]
        KG1025: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(CallsFar), nameof(Payment))]
        KG1005: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Level), nameof(Payment))]
        KG1004: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), nameof(Payment), Source = "Wik")]
        CS0029: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), nameof(Payment), Source = Docs.Wiki)]
        KG1016: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), nameof(Payment), Modality = Modality.Inferred)]
        CS0117: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), nameof(Payment), Modality = Modality.Infered)]
        KG1012: [Claim(nameof(Calls), nameof(Payment))] ==> [Claim(nameof(Calls), nameof(Payment), RestsOn = ["c9"])]
        KG1005: [Entity, Claim(nameof(Launched), "2021")] ==> [Entity, Claim(nameof(Launched), "2021-13")]
        CS0103: [Entity, Claim(nameof(Launched), "2021")] ==> [Entity, Claim(nameof(Launchd), "2021")]
        KG1023: [Entity, Claim(nameof(Launched), "2021")] ==> [Claim(nameof(Launched), "2021")]
        CS0246: [Entity, Claim(nameof(Launched), "2021")] ==> [Entit, Claim(nameof(Launched), "2021")]
        KG1021: public static partial Service Payment ==> public static Service Payment
        KG1021: public static partial Service Payment ==> public static partial Team Payment
        CS0246: [Source("wiki.txt", Title = "The wiki")] ==> [Sourc("wiki.txt", Title = "The wiki")]
        CS9248: [Source("wiki.txt", Title = "The wiki")] ==> 
        CS0246: [Source("wiki.txt", Title = "The wiki")] ==> [Source("wiki.txt", Titel = "The wiki")]
        KG1017: [Source("wiki.txt", Title = "The wiki")] ==> [Source("wiki.txt", Url = "a b")]
        KG1017: [Source("wiki.txt", Title = "The wiki")] ==> [Source("wiki.txt", Published = "x")]
        KG1017: [Source("wiki.txt", Title = "The wiki")] ==> [Source("wiki.txt", Sha256 = "x")]
        KG1022: public static partial Source Wiki ==> public static Source Wiki
        KG1022: public static partial Source Wiki { get; } ==> public static partial Source Wiki { get; set; }
        KG1022: public static partial Source Wiki { get; } ==> public static partial Source Wiki => default;
        CS0260: public static partial class Docs ==> public static class Docs
        KG1022: public static partial class Docs ==> public partial struct Docs
        KG1022: public static partial class Docs ==> public partial interface Docs
        KG1022: public static partial class Docs ==> public partial record Docs
        KG0001: [Node] public readonly partial struct Service ++ public readonly partial struct Service\n{\n    [Entity]
            ==> [Node] public readonly partial record struct Service ++ public readonly partial record struct Service\n{\n    [Entity]
        KG0001: [Node(Is = typeof(Owner))] public readonly partial struct Team ++ public readonly partial struct Team\n{\n    [Entity("
            ==> [Node(Is = typeof(Owner))] public partial class Team ++ public partial class Team\n{\n    [Entity("
        KG0001: [Node(Is = typeof(Owner))] public readonly partial struct Team ++ public readonly partial struct Team\n{\n    [Entity("
            ==> [Node(Is = typeof(Owner))] public readonly partial record struct Team
            ++ public readonly partial record struct Team\n{\n    [Entity("
        KG1002: [Claim(nameof(Level), Tier.Gold)] ==> [Claim(nameof(Key), "x")]
        KG1002: [Claim(nameof(Level), Tier.Gold)] ==> [Claim(nameof(Label), "x")]
        KG1002: [Claim(nameof(Level), Tier.Gold)] ==> [Claim(nameof(Search), "x")]
        KG1010: [Claim(nameof(Level), Tier.Gold)] ==> [Claim(nameof(Team.Mail), "x")]
        KG1001: nameof(Team.Orders) ==> nameof(Team.Mail)
        KG1001: nameof(Team.Orders) ==> nameof(Team.Claims)
        KG1004: Source = nameof(Docs.Wiki) ==> Source = nameof(Docs.Wiki.Document)
        KG1004: Source = nameof(Docs.Wiki) ==> Source = nameof(Docs)
        CS9248: [Entity, Claim(nameof(Launched), "2021")] public static partial Service Payment { get; }
            ==> public static partial Service Payment { get; }
        KG1006: public static partial Team Orders { get; }
            ==> public static partial Team Orders { get; }\n[Entity] public static partial Team Search { get; }
        KG1006: public static partial Service Payment { get; }
            ==> public static partial Service Payment { get; }\n[Entity] public static partial Service Orders { get; }
        KG1015: public static partial Source Wiki { get; }
            ==> public static partial Source Wiki { get; }\n[Source("a")] public static partial Source Audit { get; }
        KG1021: public static partial Team Orders { get; } ==> public static partial Team Orders { get { return default; } }
        """;
}
