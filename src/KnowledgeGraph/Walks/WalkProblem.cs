using KnowledgeGraph.Names;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Walks;

/// <summary>Says what is wrong with an expression that a program walks, as the build does with one that it knows.</summary>
internal static class WalkProblem
{
    private const int ListedNames = 8;

    internal static PathExpressionException Explain(
        Graph graph, GraphVocabulary vocabulary, string text, ParsedPath path, PathProblem problem)
    {
        var message = problem switch
        {
            PropertyInPath property =>
                $"'{property.Name}' is a property of {vocabulary.NameOf(property.Kind)}, but a path contains only relations and inverses. "
                    + "Write a relation or an inverse.",
            DeadEnd end => Explain(vocabulary, end),
            _ => Explain(graph, vocabulary, (UnknownRelation)problem),
        };
        return new PathExpressionException(text, path.Places[problem.Place].Start + 1, message);
    }

    private static string Explain(Graph graph, GraphVocabulary vocabulary, UnknownRelation unknown)
    {
        var nearest = NearestKnown.Find(unknown.Name, vocabulary.Names);
        var hint = nearest is null ? ". Write the name of a relation or an inverse." : Suggestion.Question(unknown.Name, nearest);
        return $"the graph {graph.Name} has no relation {Suggestion.Quote(unknown.Name, nearest)}{hint}";
    }

    private static string Explain(GraphVocabulary vocabulary, DeadEnd end)
    {
        var names = vocabulary.NamesFrom(end.Kinds);
        var nearest = end.Name is { } name ? NearestKnown.Find(name, names) : null;
        var hint = nearest is not null
            ? Suggestion.Question(end.Step, nearest)
            : DeadEnd.Remedy(names.Count, NameList.Of(names, ListedNames, " and ", quote: ""));
        return end.Introduce("the path begins at ", end.Kinds.Names(quote: "")) + Suggestion.Quote(end.Step, nearest) + hint;
    }
}
