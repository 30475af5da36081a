using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Linking;
using static KnowledgeGraph.Compiler.Facts.QualifierKind;

namespace KnowledgeGraph.Compiler.Tests.Checks.Contradictions;

/// <summary>
/// Random facts of many sources that can all be true: sources say what is so, or something coarser, or something else that a qualifier
/// tells apart. Of every member of every company the source "S0" says plainly what is so.
/// </summary>
internal sealed class ConsistentFacts(Random random)
{
    public const int Companies = 5;

    private static readonly string[] Budgets = ["5.6e6 USD", "5e6..6e6 USD", ">=1e6 USD", "~5.6e6 USD"];
    private static readonly string[] Modalities = ["asserted", "reported", "claimed"];
    private int _different;

    public UnitBuilder Next()
    {
        var unit = new UnitBuilder("a");
        for (var i = 0; i < Companies; i++)
            unit.Entity("C" + i, "Company").Entity("P" + i, "Person").Entity("Q" + i, "Person").Entity("M" + i, "Company");
        for (var i = 0; i < 5; i++) unit.Source("S" + i);
        for (var i = 0; i < Companies; i++)
        {
            var dates = new[] { $"20{i + 10}-05-17", $"20{i + 10}-05", $"20{i + 10}", $"20{i + 10}~", $"2005/20{i + 11}" };
            unit.Claim($"C{i} founded {dates[0]}", Plain()).Claim($"C{i} ledBy P{i}", Plain()).Claim($"C{i} motto m{i}", Plain())
                .Claim($"C{i} budget {Budgets[0]}", Plain()).Claim($"C{i} mergedWith M{i}", Plain()).Claim($"C{i} backs M{i}", Plain());
            for (var j = random.Next(12); j > 0; j--)
            {
                switch (random.Next(8))
                {
                    case 0:
                        unit.Claim($"C{i} founded {Pick(dates)}", Same());
                        break;
                    case 1:
                        unit.Claim($"C{i} budget {Pick(Budgets)}", Same());
                        break;
                    case 2:
                        unit.Claim(random.Next(2) == 0 ? $"C{i} ledBy P{i}" : $"P{i} leads C{i}", Same());
                        break;
                    case 3:
                        unit.Claim($"M{i} mergedWith C{i}", Same());
                        break;
                    case 4:
                        unit.Claim($"C{i} motto other{_different}", Different());
                        break;
                    case 5:
                        unit.Claim($"C{i} founded {1900 + _different}", Different());
                        break;
                    case 6:
                        unit.Claim($"C{i} backs C{random.Next(Companies)}", Same());
                        break;
                    default:
                        // Nobody says that a company backs one of these.
                        unit.Claim($"M{i} backs C{random.Next(Companies)}", [Source(), (QualifierKind.Modality, "denied"), Quote()]);
                        break;
                }
            }
        }

        return unit;
    }

    private static (QualifierKind, string)[] Plain() => [(QualifierKind.Source, "S0")];

    private (QualifierKind, string)[] Same() => [Source(), (QualifierKind.Modality, Pick(Modalities)), Quote()];

    private (QualifierKind, string)[] Different()
    {
        var number = _different++;
        (QualifierKind, string) apart = random.Next(3) switch
        {
            0 => (Scope, "scope " + number),
            1 => (AttributedTo, "person " + number),
            _ => (QualifierKind.Modality, random.Next(2) == 0 ? "speculated" : "rumoured"),
        };
        return [Source(), apart, Quote()];
    }

    private (QualifierKind, string) Source() => (QualifierKind.Source, "S" + random.Next(5));

    // No two claims are the same.
    private (QualifierKind, string) Quote() => (QualifierKind.Quote, "q" + random.Next());

    private string Pick(string[] items) => items[random.Next(items.Length)];
}
