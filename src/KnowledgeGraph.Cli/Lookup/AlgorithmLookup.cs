using KnowledgeGraph.Cli.Ranking;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Finds the algorithm that a name on the command line means: case, spaces and hyphens do not matter.</summary>
internal static class AlgorithmLookup
{
    /// <exception cref="InputException">None is called so.</exception>
    public static RankAlgorithm Resolve(string name)
    {
        var sought = Fold(name);
        foreach (var algorithm in RankAlgorithm.All)
        {
            if (Fold(algorithm.Name) == sought) return algorithm;
        }

        string[] known = [.. RankAlgorithm.All.Select(a => a.Name)];
        var nearest = NameSuggestions.Nearest(name, known);
        throw new InputException(
            $"there is no algorithm {Suggestion.Quote(name, nearest)}{Suggestion.Question(name, nearest)}",
            nearest is null ? [$"The algorithms are {string.Join(", ", known)}."] : []);
    }

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
