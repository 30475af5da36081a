using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;
using KnowledgeGraph.Queries.Binding;

namespace KnowledgeGraph.Compiler.Queries;

/// <summary>Says what is wrong with an expression that the build knows.</summary>
internal readonly record struct PathMessage(ProblemDescriptor Descriptor, Argument[] Arguments)
{
    private const int ListedNames = 8;

    /// <param name="names">The vocabulary that the expression was bound to.</param>
    /// <param name="style">Whose spelling of names the message proposes.</param>
    /// <param name="budget">What finding a near name may cost.</param>
    public static PathMessage Of(PathProblem problem, RelationNames names, NamingStyle style, WorkBudget budget) => problem switch
    {
        PropertyInPath property => new(PathProblems.Property, [property.Name, names.NameOf(property.Kind)]),
        DeadEnd end => Of(end, names, style, budget),
        _ => Of((UnknownRelation)problem, names, style, budget),
    };

    private static PathMessage Of(UnknownRelation unknown, RelationNames names, NamingStyle style, WorkBudget budget)
    {
        var nearest = names.Nearest(unknown.Name, style, budget);
        var hint = nearest is null ? ". Write the name of a relation or an inverse." : Argument.DidYouMean(nearest);
        return new PathMessage(PathProblems.UnknownRelation, [unknown.Name, hint]);
    }

    private static PathMessage Of(DeadEnd end, RelationNames names, NamingStyle style, WorkBudget budget)
    {
        var known = names.NamesOf(end.Kinds, style);
        var nearest = end.Name is { } name ? NearestName.Find(name, known, budget) : null;
        var hint = nearest is not null
            ? Argument.DidYouMean(nearest)
            : DeadEnd.Remedy(known.Count, NameList.Of(known, ListedNames, " and "));
        return new PathMessage(PathProblems.DeadEnd, [end.Introduce("The path begins at ", end.Kinds.Names()), end.Step, hint]);
    }
}
