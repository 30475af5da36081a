using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Binding;

/// <summary>What is wrong with an expression for a vocabulary. The build and the library each say it in their own words.</summary>
/// <param name="Place">Index into <see cref="ParsedPath.Places"/>.</param>
internal abstract record PathProblem(int Place);

/// <summary>A name is not that of a relation, inverse or derived member.</summary>
/// <param name="Place">The place of the name.</param>
/// <param name="Name">The name.</param>
internal sealed record UnknownRelation(int Place, string Name) : PathProblem(Place);

/// <summary>A name is that of a property, which leads to no node.</summary>
/// <param name="Place">The place of the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">A kind that has the property.</param>
internal sealed record PropertyInPath(int Place, string Name, int Kind) : PathProblem(Place);

/// <summary>No node that a path can have come to has the step that follows.</summary>
/// <param name="Place">The place of the step.</param>
/// <param name="Step">The step, as it is written.</param>
/// <param name="Name">The name of the member, if the step is one and is taken forwards; otherwise <see langword="null"/>.</param>
/// <param name="Before">The step that leads there, as it is written; <see langword="null"/> at the beginning of the path.</param>
/// <param name="Kinds">The kinds of the nodes there.</param>
internal sealed record DeadEnd(int Place, string Step, string? Name, string? Before, KindSet Kinds) : PathProblem(Place)
{
    /// <summary>Begins the sentence that ends with the step: what leads to which kinds.</summary>
    /// <param name="start">Begins it where nothing leads there: <c>the path begins at </c>.</param>
    /// <param name="kinds">The names of the kinds.</param>
    public string Introduce(string start, string kinds) =>
        (Before is null ? start : "'" + Before + "' leads to ") + kinds
            + (Kinds.Summarize().Count == 1 ? ", which has no " : ", which have no ");

    /// <summary>Ends the sentence with the relations that there are, where none is near to the name.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="names">Their names.</param>
    public static string Remedy(int count, string names) => count switch
    {
        0 => ". There is no relation from there.",
        1 => ". The only relation from there is " + names + ".",
        _ => ". The relations from there are " + names + ".",
    };
}

/// <summary>What binding an expression gives.</summary>
/// <param name="Path">
/// <see langword="null"/> where a name in it is not that of a relation. With other problems the path can be walked, and matches less
/// than it seems to.
/// </param>
/// <param name="Problems">Wrong names in the order of the text, or dead ends in the order in which a path comes to them.</param>
internal sealed record PathBinding(BoundPath? Path, IReadOnlyList<PathProblem> Problems);
