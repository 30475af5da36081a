using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Linking;

/// <summary>Random units of the <see cref="Race"/> vocabulary, and shuffles of them.</summary>
internal static class RandomGraph
{
    private static readonly string[] Companies = ["A", "B", "C", "D", "\U0001F600", "\uFFFD"];
    private static readonly string[] Chips = ["H800", "H20"];
    private static readonly string[] Policies = ["P", "Q"];
    private static readonly string[] Sources = ["D1", "D2", "D3"];

    /// <summary>Makes units whose claims have no error but too many values and duplicates.</summary>
    public static FactUnit[] Create(Random random)
    {
        var units = Enumerable.Range(0, 1 + random.Next(4)).Select(i => new UnitBuilder(i + ".kg.json")).ToArray();
        UnitBuilder Any() => units[random.Next(units.Length)];
        foreach (var key in Companies) Any().Entity(key, "Company", random.Next(2) == 0 ? null : "Label " + key, "x", "y" + key);
        foreach (var key in Chips) Any().Entity(key, "Chip");
        foreach (var key in Policies) Any().Entity(key, "Policy");
        foreach (var key in Sources) Any().Source(key);
        foreach (var key in Companies) Any().Entity(key, null, null, "z", "a");

        var ids = random.Next(6);
        for (var i = random.Next(40); i > 0; i--)
        {
            var qualifiers = new List<(QualifierKind, string)>();
            if (random.Next(2) == 0) qualifiers.Add((QualifierKind.Source, Pick(random, Sources)));
            if (random.Next(3) == 0)
                qualifiers.Add((QualifierKind.Modality, Pick(random, "asserted", "reported", "claimed", "opinion", "denied")));
            if (random.Next(3) == 0) qualifiers.Add((QualifierKind.Rank, Pick(random, "normal", "preferred", "deprecated")));
            if (random.Next(4) == 0) qualifiers.Add((QualifierKind.Scope, Pick(random, "s", "t")));
            if (random.Next(4) == 0) qualifiers.Add((QualifierKind.AttributedTo, Pick(random, "A", "somebody")));
            if (random.Next(4) == 0) qualifiers.Add((QualifierKind.At, Pick(random, "2020", "2021-05")));
            if (random.Next(3) == 0) qualifiers.Add((QualifierKind.Quote, Pick(random, "q", "r")));
            if (ids > 0 && random.Next(3) == 0) qualifiers.Add((QualifierKind.Id, "id" + --ids));
            Any().Claim(RandomClaim(random), [.. qualifiers]);
        }

        return [.. units.Select(unit => unit.ToUnit())];
    }

    /// <summary>
    /// Shuffles the units and everything in them. Anchors stay with what they belong to, as when lines are moved with their text.
    /// </summary>
    public static FactUnit[] Shuffled(FactUnit[] units, Random random)
    {
        return
        [
            .. units.Select(
                unit => unit with { Entities = Mixed(unit.Entities), Claims = Mixed(unit.Claims), Sources = Mixed(unit.Sources) })
                .OrderBy(_ => random.Next())
        ];

        EquatableArray<T> Mixed<T>(EquatableArray<T> items) => new([.. items.OrderBy(_ => random.Next())]);
    }

    /// <summary>
    /// Moves every claim to a random unit, with anchors in the new order: the same facts, written elsewhere. Values of a single-valued
    /// member follow each other as before, which decides between them where nothing else does.
    /// </summary>
    public static FactUnit[] Rewritten(FactUnit[] units, Random random)
    {
        var claims = units.SelectMany(unit => unit.Claims).OrderBy(_ => random.Next()).ToArray();
        var values = new Queue<ClaimDeclaration>(units.SelectMany(unit => unit.Claims).Where(claim => claim.Member == "motto"));
        for (var i = 0; i < claims.Length; i++) claims[i] = claims[i].Member == "motto" ? values.Dequeue() : claims[i];
        var entities = units.SelectMany(unit => unit.Entities).OrderBy(_ => random.Next()).ToArray();
        var sources = units.SelectMany(unit => unit.Sources).ToArray();
        var anchor = 0;
        var empty = new FactUnit(
            "z", FactFormat.Json, new(sources), new([.. entities.Select(entity => entity with { Anchor = anchor += 2 })]), default);
        var split = random.Next(claims.Length + 1);
        return [empty, Part("y", claims[split..]), Part("x", claims[..split])];

        static FactUnit Part(string name, ClaimDeclaration[] claims)
        {
            var anchor = 0;
            return new FactUnit(
                name, FactFormat.Json, default, default, new([.. claims.Select(claim => claim with { Anchor = anchor += 50 })]));
        }
    }

    private static string RandomClaim(Random random) => random.Next(9) switch
    {
        0 => $"{Pick(random, Companies)} backs {Pick(random, Companies)}",
        1 => $"{Pick(random, Companies)} backedBy {Pick(random, Companies)}",
        2 => $"{Pick(random, Companies)} rivalOf {Pick(random, Companies)}",
        3 => $"{Pick(random, Chips)} restrictedBy {Pick(random, Policies)}",
        4 => $"{Pick(random, Policies)} restricts {Pick(random, Chips)}",
        5 => $"{Pick(random, Companies)} motto {Pick(random, "m", "\U0001F600", "\uFFFD", "")}",
        6 => $"{Pick(random, Companies)} tokens {random.Next(-3, 3)}",
        7 => $"{Pick(random, Companies)} founded {Pick(random, "2023", "2023-05", "2023-05-17", "2020/2024", "2023~")}",
        _ => $"{Pick(random, Companies)} uses {Pick(random, Chips)}",
    };

    private static string Pick(Random random, params string[] items) => items[random.Next(items.Length)];
}
