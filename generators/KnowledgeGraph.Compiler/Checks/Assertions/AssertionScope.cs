using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.PathExpressions;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.PathExpressions;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>What the assertions of a graph have in common: the names that they use, and the facts that their paths take.</summary>
internal sealed class AssertionScope
{
    private const int NameSteps = 5_000_000;
    private const int NearestMissLimit = 1_000_000;

    private readonly Dictionary<string, int> _nodes;
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly WorkBudget _budget = new(NameSteps);
    private readonly RelationNames _relations;
    private NearestName? _ends;
    private List<string>? _endNames;

    public AssertionScope(CheckContext context)
    {
        Context = context;
        _relations = new RelationNames(context.Vocabulary);
        var (definitions, stated) = (new PathDefinitions(_relations), new VisibleEdges(context.Graph));
        Edges = new HoldingEdges(definitions, stated, int.MaxValue, context.CancellationToken);
        NearEdges = new HoldingEdges(definitions, stated, NearestMissLimit, context.CancellationToken);
        _nodes = new Dictionary<string, int>(Graph.Nodes.Count, StringComparer.Ordinal);
        for (var i = 0; i < Graph.Nodes.Count; i++) _nodes[Graph.Nodes[i].Key] = i;
        foreach (var kind in context.Vocabulary.Kinds) _kinds[kind.FullName] = kind.Index;
        foreach (var kind in context.Vocabulary.Kinds) _kinds[kind.Name] = kind.Index;
    }

    public CheckContext Context { get; }

    public LinkedGraph Graph => Context.Graph;

    public HoldingEdges Edges { get; }

    /// <summary>Gets the same, without what would take long to find: for messages that say how far facts come.</summary>
    public HoldingEdges NearEdges { get; }

    /// <summary>Finds the entity of a key or, where there is none, the kind of a name. Reports where there is neither.</summary>
    public AssertionEnd? FindEnd(string? name, Anchor anchor)
    {
        name ??= "";
        if (_nodes.TryGetValue(name, out var node)) return new AssertionEnd(name, node, Graph.Nodes[node].Kind);
        if (_kinds.TryGetValue(name, out var kind)) return new AssertionEnd(name, -1, kind);
        var hint = NearestEnd(name) is { } nearest
            ? Argument.DidYouMean(nearest)
            : ". Write the key of an entity, or the name of a kind for any entity of it.";
        Context.Problems.Add(AssertionProblems.UnknownEnd, anchor, name, hint);
        return null;
    }

    /// <summary>Reads and binds the path of an assertion. Reports what is wrong with it, and then gives null.</summary>
    public BoundPath? FindPath(FactUnit unit, AssertionDeclaration assertion, KindSet from)
    {
        if (!PathExpressionParser.TryParse(assertion.Path ?? "", out var parsed, out var error))
        {
            var column = error.Column.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Context.Problems.Add(PathProblems.Syntax, new Anchor(unit.Unit, assertion.AnchorOfPlaces), column, error.Message, error.Remedy);
            return null;
        }

        var binding = PathBinder.Bind(_relations, parsed, from, unit.Origin, _budget);
        foreach (var problem in binding.Problems)
        {
            Argument[] arguments = [.. problem.Arguments];
            Context.Problems.Add(problem.Descriptor, new Anchor(unit.Unit, assertion.AnchorOfPlaces + problem.Place), arguments);
        }

        return binding.Problems.Count > 0 ? null : binding.Path;
    }

    private string? NearestEnd(string name)
    {
        if (_ends is null)
        {
            _endNames = [];
            foreach (var node in Graph.Nodes) _endNames.Add(node.Key);
            foreach (var kind in Context.Vocabulary.Kinds) _endNames.Add(kind.Name);
            _ends = new NearestName(_endNames);
        }

        var index = _ends.FindIndex(name, _budget);
        return index < 0 ? null : _endNames![index];
    }
}
