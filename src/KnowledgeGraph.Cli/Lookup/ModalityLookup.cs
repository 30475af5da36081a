using KnowledgeGraph.Cli.Reports;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Cli.Lookup;

/// <summary>Finds the modality that a word on the command line means: its name in fact files, whatever the case.</summary>
internal static class ModalityLookup
{
    /// <exception cref="InputException">None is called so.</exception>
    public static Modality Resolve(string name)
    {
        string[] known = [.. Enum.GetValues<Modality>().Select(m => ClaimReport.NameOf(m))];
        var index = Array.FindIndex(known, k => k.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0) return (Modality)index;
        var nearest = NameSuggestions.Nearest(name, known);
        throw new InputException(
            $"there is no modality {Suggestion.Quote(name, nearest)}{Suggestion.Question(name, nearest)}",
            nearest is null ? [$"The modalities are {string.Join(", ", known)}."] : []);
    }
}
