using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Derivations;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>What the assertions of a graph have in common: the names that they use, and the facts that their paths take.</summary>
internal sealed class AssertionScope
{
    private const int NameSteps = 5_000_000;
    private const int DerivedEdges = 1_000_000;
    private const int NearestMissEdges = 200_000;

    /// <summary>The steps of a search that only says how far facts come.</summary>
    public const int NearestMissSteps = 20_000_000;

    private readonly NameTable<int> _nodes;
    private readonly NameTable<int> _kinds = new();
    private readonly WorkBudget _budget = new(NameSteps);
    private readonly RelationNames _relations;
    private readonly PathDefinitions _definitions;
    private readonly VisibleEdges _stated;
    private PropertyNames? _properties;
    private NearestName? _ends;
    private List<string>? _endNames;

    public AssertionScope(CheckContext context)
    {
        Context = context;
        _relations = new RelationNames(context.Vocabulary);
        (_definitions, _stated) = (new PathDefinitions(_relations), new VisibleEdges(context.Graph));
        NearEdges = new HoldingEdges(_definitions, _stated, NearestMissEdges, NearestMissSteps, context.CancellationToken);
        _nodes = new NameTable<int>(Graph.Nodes.Count);
        for (var i = 0; i < Graph.Nodes.Count; i++) _nodes.Add(Graph.Nodes[i].Key, i);
        foreach (var kind in context.Vocabulary.Kinds) _kinds.Set(kind.FullName, kind.Index);
        foreach (var kind in context.Vocabulary.Kinds) _kinds.Set(kind.Name, kind.Index);
    }

    public CheckContext Context { get; }

    /// <summary>Gets the vocabulary as paths name it.</summary>
    public IPathVocabulary Vocabulary => _relations;

    public PathDefinitions Definitions => _definitions;

    public LinkedGraph Graph => Context.Graph;

    /// <summary>Gets what holds, without what would take long to find: for messages that say how far facts come.</summary>
    public HoldingEdges NearEdges { get; }

    /// <summary>
    /// Determines whether a path or an entity may be missing only because facts are in error, as was reported. What is there is there.
    /// </summary>
    public bool IsUncertain(BoundPath? path)
    {
        var failures = Context.Failures;
        if (path is null) return failures.HasUnknown || failures.HasDoubts || failures.Keys.Count > 0;
        if (failures.HasUnknown || failures.Relations.Count == 0) return failures.HasUnknown;
        return path.TakesDerived(_definitions) || failures.Relations.Any(path.Takes);
    }

    /// <summary>What holds of each relation, found anew for each assertion, so that none takes the steps of another.</summary>
    public HoldingEdges Edges() => new(_definitions, _stated, DerivedEdges, Context.Inputs.AssertionSteps, Context.CancellationToken);

    /// <summary>A search along a path.</summary>
    public PathSearch Search(BoundPath path) => new(path.Expression, Edges(), Context.Inputs.AssertionSteps, Context.CancellationToken);

    /// <summary>A search from the ends of a path to where it begins.</summary>
    public PathSearch SearchBackwards(BoundPath path) =>
        new(new PathInverse(path.Expression), Edges(), Context.Inputs.AssertionSteps, Context.CancellationToken);

    /// <summary>Says that a search was given up.</summary>
    /// <returns>Whether it was.</returns>
    public bool ReportUnfinished(PathSearch search, AssertionDeclaration assertion, Anchor place)
    {
        if (search.IsUnfinished) ReportUnfinished(assertion, place);
        return search.IsUnfinished;
    }

    public void ReportUnfinished(AssertionDeclaration assertion, Anchor place) => Context.Problems.Add(
        ToolProblems.AssertionTooLong, place, assertion.Path!, Context.Inputs.AssertionSteps.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>
    /// Finds the entity of a key or, where there is none, the kind of a name, with <c>each</c> or <c>any</c> before it. Reports where there
    /// is neither, and where the quantifier is missing or has no meaning.
    /// </summary>
    public AssertionEnd? FindEnd(string? name, FactUnit unit, int anchorInUnit, QuantifierUse use)
    {
        var anchor = new Anchor(unit.Unit, anchorInUnit);
        name ??= "";
        if (_nodes.TryGet(name, out var node)) return new AssertionEnd(name, node, Graph.Nodes[node].Kind, Quantifier.None);
        var (quantifier, named) = AssertionEnd.Split(name);
        if (_kinds.TryGet(named, out var kind))
        {
            if (quantifier == Quantifier.None && use == QuantifierUse.Needed)
                Context.Problems.Add(AssertionProblems.NoQuantifier, anchor, named, "if one of them is enough");
            else if (quantifier == Quantifier.None && use == QuantifierUse.NeededToCount)
                Context.Problems.Add(AssertionProblems.NoQuantifier, anchor, named, "to count what all of them together lead to");
            else if (quantifier == Quantifier.Each && use == QuantifierUse.Any)
                ReportQuantifier(
                    "'" + name + "' is ambiguous in an assertion that no path exists",
                    AnyOf(named) + " if no entity of the kind can begin or end such a path");
            else if (quantifier != Quantifier.None && use == QuantifierUse.None)
                ReportQuantifier(
                    "'" + name + "' determines where paths begin, but this count has no path", Quoted(named) + ", or add a path");
            else
                return new AssertionEnd(name, -1, kind, quantifier);
            return null;
        }

        if (quantifier != Quantifier.None && _nodes.TryGet(named, out _))
        {
            ReportQuantifier(
                "'" + named + "' is an entity, and only a kind can have " + AssertionEnd.Each.Trim() + " or " + AssertionEnd.Any.Trim(),
                Quoted(named));
            return null;
        }

        if (quantifier == Quantifier.None && unit.Format.Names.NamesProperties)
        {
            _properties ??= new PropertyNames(Graph.Nodes.Select(static node => node.Key));
            if (_properties.KeyOf(named) is { } key && _nodes.TryGet(key, out node))
                return new AssertionEnd(key, node, Graph.Nodes[node].Kind, quantifier);
        }

        if (!Context.Failures.Keys.Contains(named))
            Context.Problems.Add(AssertionProblems.UnknownEnd, anchor, named, HintFor(name, quantifier, named));
        return null;

        static string AnyOf(string kind) => Quoted(AssertionEnd.Any + kind);

        static string Quoted(string text) => "\"" + text + "\"";

        void ReportQuantifier(string reason, string remedy) =>
            Context.Problems.Add(AssertionProblems.WrongQuantifier, anchor, reason, remedy);
    }

    private Argument HintFor(string name, Quantifier quantifier, string named)
    {
        var (likely, bare) = AssertionEnd.Split(name, StringComparison.OrdinalIgnoreCase);
        if (quantifier == Quantifier.None && likely != Quantifier.None && _kinds.TryGet(bare, out _))
            return Argument.DidYouMean(AssertionEnd.Write(likely, bare));
        return NearestEnd(named, isKind: quantifier != Quantifier.None) is { } nearest
            ? Argument.DidYouMean(AssertionEnd.Write(quantifier, nearest))
            : ". Write the key of an entity or the name of a kind.";
    }

    /// <summary>Reads and binds the path of an assertion. Reports what is wrong with it, and then gives null.</summary>
    public BoundPath? FindPath(FactUnit unit, AssertionDeclaration assertion, KindSet from)
    {
        if (!PathExpressionParser.TryParse(assertion.Path ?? "", out var parsed, out var error))
        {
            var column = error.Column.ToString(CultureInfo.InvariantCulture);
            Context.Problems.Add(PathProblems.Syntax, new Anchor(unit.Unit, assertion.AnchorOfPlaces), column, error.Message, error.Remedy);
            return null;
        }

        var binding = PathBinder.Bind(_relations, parsed, from);
        foreach (var problem in binding.Problems)
        {
            if (Context.Vocabulary.IsExplained(problem) || Context.Failures.HasDoubts && problem is not UnknownRelation) continue;
            var (descriptor, arguments) = PathMessage.Of(problem, _relations, unit.Format.Names, _budget);
            Context.Problems.Add(descriptor, new Anchor(unit.Unit, assertion.AnchorOfPlaces + problem.Place), arguments);
        }

        return binding.Problems.Count > 0 ? null : binding.Path;
    }

    private string? NearestEnd(string name, bool isKind)
    {
        if (_ends is null)
        {
            _endNames = [];
            foreach (var node in Graph.Nodes) _endNames.Add(node.Key);
            foreach (var kind in Context.Vocabulary.Kinds) _endNames.Add(kind.Name);
            _ends = new NearestName(_endNames);
        }

        var index = _ends.FindIndex(name, _budget, isKind ? i => i >= Graph.Nodes.Count : null);
        return index < 0 ? null : _endNames![index];
    }
}
