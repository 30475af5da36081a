using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.TSP;

namespace KnowledgeGraph.QuikGraph.Tests.Documentation;

/// <summary>The table of docs/quikgraph.md that says what each algorithm of QuikGraph runs on.</summary>
public sealed partial class AlgorithmTableTests
{
    private const string View = "AsQuikGraph()";
    private const string Undirected = "AsQuikGraph().AsUndirected()";
    private const string Copy = "AsQuikGraph().ToMutable(…)";
    private const string TaggedCopy = "AsQuikGraph().ToMutableTagged(…)";
    private const string None = "none";

    private static readonly Type[] Algorithms =
    [
        .. from type in typeof(IAlgorithm<>).Assembly.GetExportedTypes()
           where type is { IsClass: true, IsAbstract: false }
               && type.Namespace!.StartsWith("QuikGraph.Algorithms", StringComparison.Ordinal)
           where NameOf(type).EndsWith("Algorithm", StringComparison.Ordinal) || type == typeof(TSP<,,>)
           select type,
    ];

    /// <summary>What an algorithm takes is what its constructor does: the table is not a matter of opinion.</summary>
    [Fact]
    public void The_page_says_of_every_algorithm_what_it_runs_on()
    {
        Assert.True(Algorithms.Length > 40);
        var expected = Algorithms.Select(type => $"{NameOf(type)}: {RunsOn(type)}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, Table().Select(row => $"{row.Algorithm}: {row.RunsOn}").Order(StringComparer.Ordinal));
    }

    /// <summary>A test that calls an extension method does not count: what that runs is an implementation detail of QuikGraph.</summary>
    [Fact]
    public void A_test_creates_every_algorithm_that_runs_on_a_graph_of_this_library()
    {
        var tested = Created();
        var expected = Table().Where(row => row.RunsOn != None).Select(row => row.Algorithm).ToHashSet();
        Assert.Empty(expected.Except(tested));
        Assert.Empty(tested.Except(expected));
    }

    private static string RunsOn(Type type)
    {
        var onView = Make(type, typeof(Node), typeof(RelationEdge), typeof(AdjacencyGraph<Node, RelationEdge>));
        if (onView is not null && !AsksForEdges(onView))
        {
            if (Takes(onView, typeof(RelationGraph<Node, RelationEdge>))) return View;
            if (Takes(onView, typeof(UndirectedRelationGraph<Node, RelationEdge>))) return Undirected;
        }

        var onCopy = Make(type, typeof(Node), typeof(MutableEdge<Node>), typeof(BidirectionalGraph<Node, MutableEdge<Node>>));
        if (onCopy is null) return None;
        if (Takes(onCopy, typeof(BidirectionalGraph<Node, MutableEdge<Node>>))) return Copy;
        return Takes(onCopy, typeof(AdjacencyGraph<Node, EquatableTaggedEdge<Node, double>>)) ? TaggedCopy : None;
    }

    /// <summary>The algorithm over vertices and edges of some types; <see langword="null"/> where it cannot be over these.</summary>
    private static Type? Make(Type type, params Type[] arguments)
    {
        if (!type.IsGenericTypeDefinition) return null;
        try
        {
            return type.MakeGenericType(arguments[..type.GetGenericArguments().Length]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool Takes(Type algorithm, Type graph) =>
        algorithm.GetConstructors().Any(constructor => ParametersOf(constructor).Any(type => type.IsAssignableFrom(graph)));

    /// <summary>Edges of a view are facts, so that none can be made.</summary>
    private static bool AsksForEdges(Type algorithm) =>
        algorithm.GetConstructors().All(constructor =>
            ParametersOf(constructor)
                .Any(type => type == typeof(EdgeFactory<Node, RelationEdge>) || type == typeof(Func<Node, Node, RelationEdge>)));

    private static IEnumerable<Type> ParametersOf(ConstructorInfo constructor) =>
        constructor.GetParameters().Select(parameter => parameter.ParameterType);

    private static List<(string Algorithm, string RunsOn)> Table()
    {
        var page = File.ReadAllText(Path.Combine(Project(), "../../docs/quikgraph.md")).ReplaceLineEndings("\n");
        var table = page.Split("## Which algorithm runs on what")[1].Split("\n## ")[0];
        return
        [
            .. from line in table.Split('\n')
               let cells = line.Split('|', StringSplitOptions.TrimEntries)
               where cells.Length == 4 && cells[1].StartsWith('`')
               let runsOn = cells[2].StartsWith(None, StringComparison.Ordinal) ? None : cells[2].Trim('`')
               from Match name in Name().Matches(cells[1])
               select (name.Groups["name"].Value, runsOn),
        ];
    }

    /// <summary>The algorithms whose constructors the compiled tests call.</summary>
    private static HashSet<string> Created()
    {
        using var image = new PEReader(File.OpenRead(typeof(AlgorithmTableTests).Assembly.Location));
        var metadata = image.GetMetadataReader();
        var names = Algorithms.Select(NameOf).ToHashSet();
        var created = new HashSet<string>();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (metadata.GetString(member.Name) != ConstructorInfo.ConstructorName || member.Parent.Kind != HandleKind.TypeSpecification)
                continue;

            // A constructed type: that it is generic, whether a class or a struct, and of what.
            var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).Signature);
            if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) continue;
            signature.ReadByte();
            if (signature.ReadTypeHandle() is not { Kind: HandleKind.TypeReference } type) continue;
            var name = metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name).Split('`')[0];
            if (names.Contains(name)) created.Add(name);
        }

        return created;
    }

    private static string Project() =>
        typeof(AlgorithmTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "KnowledgeGraph.TestProjectDirectory").Value!;

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex("`(?<name>\\w+Algorithm|TSP)`")]
    private static partial Regex Name();
}
