using System.Globalization;
using System.Text;
using KnowledgeGraph.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Writes the fact files of a large graph and the assembly with its vocabulary, for measuring <c>kg build</c>: ten facts for each entity,
/// eight of them relations, every claim with a source, one in ten with a quote. The facts of an entity are spread over ten files. The same
/// number gives the same files.
/// </summary>
internal static class BulkFacts
{
    /// <summary>Every constraint that facts of one entity decide, on members that have them all.</summary>
    public const string Vocabulary = """
        #nullable enable
        using KnowledgeGraph;

        namespace Bulk;

        [KnowledgeGraph] public static partial class Market;

        [Node] public readonly partial struct Company
        {
            [Property, MinInclusive("1800"), MaxInclusive("2100"), CitationNeeded] public partial PartialDate Founded { get; }
            [Property, MinInclusive("1")] public partial int? Employees { get; }
            [Relation(Inverse = nameof(BackedBy)), Irreflexive, CitationNeeded, MaxCount(100)] public partial Nodes<Company> Backs { get; }
            [Inverse] public partial Nodes<Company> BackedBy { get; }
            [Relation, MinCount(1)] public partial Nodes<Chip> Uses { get; }
        }

        [Node] public readonly partial struct Chip
        {
            [Property] public partial PartialDate? Released { get; }
            [Property] public partial long? Transistors { get; }
            [Relation(Inverse = nameof(Policy.Restricts))] public partial Nodes<Policy> RestrictedBy { get; }
            [Relation] public partial Nodes<Company> SoldBy { get; }
        }

        [Node] public readonly partial struct Policy
        {
            [Property] public partial PartialDate? Issued { get; }
            [Property] public partial string? Title { get; }
            [Inverse] public partial Nodes<Chip> Restricts { get; }
            [Relation] public partial Nodes<Company> Concerns { get; }
        }
        """;

    private const int FactsOfEntity = 10;
    private const int FactsOfFile = 100_000;

    /// <summary>An odd number, so that the targets of an entity are far apart.</summary>
    private const long Stride = 7_368_787;

    /// <param name="directory">Gets <c>Market.dll</c> and a directory <c>Facts</c>.</param>
    /// <param name="facts">How many facts, at least 1,000.</param>
    public static void Write(string directory, int facts)
    {
        var target = Path.Combine(directory, "Facts");
        Directory.CreateDirectory(target);
        WriteAssembly(Path.Combine(directory, "Market.dll"));
        var entities = facts / FactsOfEntity;
        var files = Math.Max(1, facts / FactsOfFile);
        for (var file = 0; file < files; file++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"facts-{file:0000}.kg.json");
            using var writer = new StreamWriter(Path.Combine(target, name), append: false, new UTF8Encoding(false), 1 << 20);
            WriteFile(writer, file, files, entities);
        }
    }

    private static void WriteAssembly(string path)
    {
        var compilation = CSharpCompilation.Create(
            "Market", [Market.Parse(Vocabulary, "Vocabulary.cs")], Market.PlatformReferences,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new KnowledgeGraphGenerator().AsSourceGenerator()], [], Market.Options, optionsProvider: null)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var result = generated.Emit(path);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(20)));
    }

    private static void WriteFile(TextWriter writer, int file, int files, int entities)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"S{file}");
        writer.Write($"{{\n  \"sources\": {{ \"{source}\": {{ \"document\": \"report-{file}.txt\" }} }},\n  \"entities\": {{");
        for (var entity = file; entity < entities; entity += files)
        {
            var (kind, key) = Name(entity);
            writer.Write($"{(entity == file ? "" : ",")}\n    \"{key}\": {{ \"kind\": \"{kind}\", \"label\": \"{kind} No. {key[1..]}\" }}");
        }

        writer.Write($"\n  }},\n  \"source\": \"{source}\",\n  \"claims\": [");
        var written = 0;
        for (var number = 0; number < FactsOfEntity; number++)
        {
            var first = (int)(((file - number * 13L) % files + files) % files);
            for (var entity = first; entity < entities; entity += files, written++)
            {
                writer.Write(written == 0 ? "\n    " : ",\n    ");
                WriteClaim(writer, entity, number, entities);
                if ((entity + number) % 10 == 0)
                {
                    writer.Write($", {{ \"quote\": \"{Name(entity).Key} is described so in line {written} of the report, ");
                    writer.Write("among others\" }");
                }

                writer.Write(']');
            }
        }

        writer.Write("\n  ]\n}\n");
    }

    private static void WriteClaim(TextWriter writer, int entity, int number, int entities)
    {
        var (kind, key) = Name(entity);
        writer.Write($"[\"{key}\", ");
        var year = 1900 + entity % 120;
        switch (kind, number)
        {
            case ("Company", 0):
                writer.Write($"\"founded\", \"{year}\"");
                break;
            case ("Company", 1):
                writer.Write($"\"employees\", {1 + entity % 5000}");
                break;
            case ("Company", < 6):
                writer.Write($"\"backs\", \"{Target("Company", entity, number, entities)}\"");
                break;
            case ("Company", _):
                writer.Write($"\"uses\", \"{Target("Chip", entity, number, entities)}\"");
                break;
            case ("Chip", 0):
                writer.Write($"\"released\", \"{year}-{1 + entity % 12:00}\"");
                break;
            case ("Chip", 1):
                writer.Write($"\"transistors\", {100_000L * (1 + entity % 90_000)}");
                break;
            case ("Chip", < 6):
                writer.Write($"\"restrictedBy\", \"{Target("Policy", entity, number, entities)}\"");
                break;
            case ("Chip", _):
                writer.Write($"\"soldBy\", \"{Target("Company", entity, number, entities)}\"");
                break;
            case (_, 0):
                writer.Write($"\"issued\", \"{year}-{1 + entity % 12:00}-{1 + entity % 28:00}\"");
                break;
            case (_, 1):
                writer.Write($"\"title\", \"Rule {entity} on the export of goods\"");
                break;
            default:
                writer.Write($"\"concerns\", \"{Target("Company", entity, number, entities)}\"");
                break;
        }
    }

    /// <summary>Another entity, of a kind: one of each ten, from the entity's number and that of the fact.</summary>
    private static string Target(string kind, int entity, int number, int entities)
    {
        var blocks = entities / 10;
        var block = (int)((entity / 10 + 1 + (entity % 10 + 10L * number) * Stride) % blocks);
        var place = kind switch { "Company" => number % 6, "Chip" => 6 + number % 3, _ => 9 };
        var target = block * 10 + place;
        return Name(target == entity ? (target / 10 + 1) % blocks * 10 + place : target).Key;
    }

    /// <summary>Of each ten entities six are companies, three are chips and one is a policy.</summary>
    private static (string Kind, string Key) Name(int entity)
    {
        var (kind, letter) = (entity % 10) switch { < 6 => ("Company", 'C'), < 9 => ("Chip", 'H'), _ => ("Policy", 'P') };
        return (kind, string.Create(CultureInfo.InvariantCulture, $"{letter}{entity}"));
    }
}
