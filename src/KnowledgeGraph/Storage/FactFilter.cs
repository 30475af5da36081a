namespace KnowledgeGraph.Storage;

/// <summary>
/// What of a store counts, where that is not what counts by default. Storage asks it when it reads rows; views are what implement it.
/// Immutable, and safe for any number of threads.
/// </summary>
internal abstract class FactFilter
{
    /// <summary>A claim that counts is preferred.</summary>
    internal const int Preferred = 0;

    /// <summary>A claim that counts is asserted, reported, claimed, or inferred from claims that are.</summary>
    internal const int Normal = 1;

    /// <summary>Only claims that the default view does not count make the fact visible.</summary>
    internal const int Unstated = 2;

    /// <summary>No claim counts.</summary>
    internal const int Hidden = 3;

    /// <summary>Gets a value indicating whether claims count by when they hold.</summary>
    internal abstract bool IsOfDate { get; }

    /// <summary>Gets a value indicating whether deprecated nodes are in lists, and the facts that relate them count.</summary>
    internal abstract bool IncludesDeprecated { get; }

    /// <summary>Determines whether a claim counts.</summary>
    internal abstract bool Counts(int claim);

    /// <summary>Gets the standing of a fact; those of a node are in this order unless the member is ordered.</summary>
    internal abstract int StandingOf(int fact);

    /// <summary>Determines whether the rows of a member are the same as without the filter.</summary>
    internal abstract bool AreAsInImage(int member);

    /// <summary>Puts the facts of a member in their order.</summary>
    /// <param name="member">The member.</param>
    /// <param name="subjects">The subject of each of its facts, in ascending order.</param>
    /// <param name="targets">The object of each of its facts, where it is a relation.</param>
    /// <param name="standings">The standing of each of its facts in the image, or nothing where all of them are normal.</param>
    internal abstract FilteredFacts Arrange(int member, int[] subjects, int[]? targets, int[] standings);

    /// <summary>Returns what counts, in words that follow the name of a graph.</summary>
    public abstract override string ToString();

    /// <summary>Determines whether a claim of the fact counts.</summary>
    internal bool IsVisible(int fact) => StandingOf(fact) != Hidden;
}

/// <summary>The facts of a member as a filter orders them.</summary>
/// <param name="Standings">Their standings, in that order.</param>
/// <param name="Order">
/// Their positions in the image; <see langword="null"/> where the order is that of the image.
/// </param>
internal readonly record struct FilteredFacts(int[] Standings, int[]? Order);
