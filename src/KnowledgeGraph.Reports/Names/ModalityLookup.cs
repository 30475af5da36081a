namespace KnowledgeGraph.Reports;

/// <summary>Finds the modality that a word means: its name in fact files, whatever the case.</summary>
internal static class ModalityLookup
{
    /// <exception cref="QuestionException">None is called so.</exception>
    public static Modality Resolve(string name)
    {
        string[] known = [.. Enum.GetValues<Modality>().Select(m => StatementNames.Of(m))];
        var index = Array.FindIndex(known, k => k.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? (Modality)index : throw UnknownName.Exception(NamedThing.Modality, "there is no modality", name, known);
    }
}
