using KnowledgeGraph.Compiler.Checks;
using KnowledgeGraph.Compiler.Compilation;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Tests.Checks.Keys;

/// <summary>Keys and names that readers confuse.</summary>
public sealed class KeyCheckTests
{
    private const string Mixed = "D\u0435epSeek";

    [Fact]
    public void KG1042_a_key_in_two_scripts_is_reported() => Race.CheckWith(
        [$"a: entity {Mixed} | KG1042 The key '{Mixed}' mixes Latin and Cyrillic letters; the first Cyrillic letter is '\u0435' (U+0435). "
            + "Write the key in one script, or add an exception to the entity: \"KG1042: the reason\"."],
        new UnitBuilder("a").Entity(Mixed, "Company").Entity("\u6df1\u5ea6 R1", "Company").Entity(
            "\u042f\u043d\u0434\u0435\u043a\u0441 100 %", "Company"));

    [Theory]
    [InlineData("INC-101", "INC-1O1", "U+0030", "U+004F")]
    [InlineData("Sev1", "SevI", "U+0031", "U+0049")]
    [InlineData("High-Flyer", "High\u2010Flyer", "U+002D", "U+2010")]
    [InlineData("\u041d\u043e", "Ho", "U+041D U+043E", "U+0048 U+006F")]
    [InlineData("\u0420\u0421", "PC", "U+0420 U+0421", "U+0050 U+0043")]
    public void KG1043_the_later_of_two_keys_that_look_the_same_is_reported(string first, string second, string ofFirst, string ofSecond)
    {
        Race.CheckWith(
            [Reported(first, second, ofFirst, ofSecond)],
            new UnitBuilder("a").Entity(first, "Company").Entity("X", "Chip").Entity(second, "Company"));
        Race.CheckWith([Reported(second, first, ofSecond, ofFirst)], new UnitBuilder("a").Entity(second, "Chip").Entity(first, "Company"));

        static string Reported(string first, string second, string ofFirst, string ofSecond) =>
            $"a: entity {second} | KG1043 The key '{second}' ({ofSecond}) looks like the key '{first}' ({ofFirst}), declared at <a: entity "
                + $"{first}>. Rename one of the two, or add an exception to the entity: \"KG1043: the reason\".";
    }

    [Theory]
    [InlineData("modem", "modern")]
    [InlineData("AI", "Al")]
    [InlineData("A1", "AI")]
    [InlineData("Iamb", "lamb")]
    [InlineData("IO", "10")]
    [InlineData("H800", "H8000")]
    public void Words_and_abbreviations_in_ASCII_are_not_compared(string first, string second) =>
        Race.CheckWith([], new UnitBuilder("a").Entity(first, "Company").Entity(second, "Company"));

    /// <summary>Compares every two keys by their skeletons, as the check does not.</summary>
    [Fact]
    public void Pairs_are_those_that_a_comparison_of_all_pairs_finds()
    {
        const string Letters = "O0l1Imn-\u041e\u0456\u2010";
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var keys = Enumerable.Range(
                0, 12).Select(_ => new string([.. Enumerable.Range(0, 4).Select(_ => Letters[random.Next(Letters.Length)])])).Distinct()
                .ToArray();
            var unit = new UnitBuilder("a");
            foreach (var key in keys) unit.Entity(key, "Company");
            var reported = Problems(unit).Where(problem => problem.Descriptor == NameProblems.LookAlike)
                .Select(problem => problem.Arguments[0].Text!).ToHashSet();
            foreach (var key in reported) Assert.Contains(keys, other => other != key && Skeleton.Of(other) == Skeleton.Of(key));
            foreach (var (key, i) in keys.Select((key, i) => (key, i)).Where(pair => !KeyText.IsAscii(pair.key)))
            {
                var earlier = keys.Take(i).Any(other => Skeleton.Of(other) == Skeleton.Of(key));
                Assert.True(!earlier || reported.Contains(key), $"seed {seed}: {key}");
            }
        }
    }

    [Fact]
    public void An_entity_is_excepted_where_it_is_declared_or_mentioned()
    {
        Assert.Empty(Texts(Excepted("a", Mixed, "Company", "KG1042: the name is official")));
        Assert.Empty(
            Texts(new UnitBuilder("a").Entity(Mixed, "Company").ToUnit(), Excepted("b", Mixed, null, "KG1042: the name is official")));
        Assert.Equal(
            ["KG1031 This exception from KG1042 does not give a reason. Write \"KG1042: the reason\"."],
            Texts(Excepted("a", Mixed, "Company", "KG1042")));
        Assert.Equal(
            ["KG1032 No check reports KG1043 (Two keys look the same) here. Remove the exception."],
            Texts(Excepted("a", "DeepSeek", "Company", "KG1043: no")));
    }

    [Fact]
    public void KG1044_a_shared_name_is_an_information_that_names_the_other()
    {
        Race.CheckWith(
            [
                "a: entity B | KG1044 'B' has the name '\uff21cme  Corp', and so has 'A', declared at <a: entity A>. 'Find' returns only "
                    + "one of the two. Give one of them another name if they are different, or merge them if they are the same.",
            ],
            new UnitBuilder("a").Entity("A", "Company", "ACME Corp").Entity("B", "Company", "Other", "\uff21cme  Corp").Entity(
                "C", "Chip", "acme corp"));
        Race.CheckWith([], new UnitBuilder("a").Entity("A", "Company", "a", "A ").Entity("B", "Company"));
    }

    [Fact]
    public void KG1045_unique_names_make_it_an_error_also_among_the_kinds_below()
    {
        var vocabulary = Race.Vocabulary with
        {
            Kinds = new(
                [.. Race.Vocabulary.Kinds.Select(
                    kind => kind.Name != "Agent" ? kind : kind with { Constraints = new([new UniqueNamesConstraint(default)]) })]),
        };
        var unit = new UnitBuilder("a").Entity("A", "Company", "Liang").Entity("B", "Person", "LIANG").Entity("C", "Chip", "x").Entity(
            "D", "Chip", "X");
        var facts = GraphCompiler.Check(vocabulary, [unit.ToUnit()], CheckInputs.None, CancellationToken.None);
        Assert.Equal(
            [
                "a: entity B | KG1045 'B' has the name 'LIANG', and so has 'A', declared at <a: entity A>. Names must be unique among the "
                    + "entities of 'Agent' ([UniqueNames]). Give one of them another name, or merge them.",
                "a: entity D | KG1044 'D' has the name 'X', and so has 'C', declared at <a: entity C>. 'Find' returns only one of the two. "
                    + "Give one of them another name if they are different, or merge them if they are the same.",
            ],
            Race.Texts(facts.Found, [unit]));
    }

    [Fact]
    public void Informations_take_no_place_of_warnings()
    {
        var unit = new UnitBuilder("a");
        for (var i = 0; i < 1_100; i++) unit.Entity("E" + i.ToString("D5", null), "Company", "the same");
        unit.Entity(Mixed, "Company");
        var problems = Problems(unit);
        Assert.Contains(problems, problem => problem.Descriptor == NameProblems.MixedScripts);
        Assert.DoesNotContain(problems, problem => problem.Descriptor == FactProblems.MoreProblems);
        Assert.Equal(ProblemList.Limit, problems.Count);
    }

    private static FactUnit Excepted(string name, string key, string? kind, string exception) => new(
        name,
        FactFormat.Json,
        default,
        new([
            new EntityDeclaration(
                key, kind, null, default, null, 0) { Exceptions = new([new QualifierDeclaration(QualifierKind.Except, exception, 2)]) }]),
        default);

    private static string[] Texts(params FactUnit[] units)
    {
        var facts = GraphCompiler.Check(Race.Vocabulary, units, CheckInputs.None, CancellationToken.None);
        return
        [
            .. facts.Found.Select(problem => problem.Descriptor.Id + " " + ProblemText.Render(problem, _ => ""))
        ];
    }

    private static EquatableArray<Problem> Problems(UnitBuilder unit) =>
        GraphCompiler.Check(Race.Vocabulary, [unit.ToUnit()], CheckInputs.None, CancellationToken.None).Found;
}
