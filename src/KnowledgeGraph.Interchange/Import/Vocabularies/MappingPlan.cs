using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Surveys;

namespace KnowledgeGraph.Interchange.Import.Vocabularies;

/// <summary>Writes down what was decided, so that the next import decides the same.</summary>
internal static class MappingPlan
{
    /// <summary>Adds what was decided to what the mapping file said before.</summary>
    public static MappingFile Of(MappingFile before, GraphNames names, Survey survey, KindPlanner kinds)
    {
        (before.Graph, before.Namespace) = (names.Graph, names.Namespace);
        foreach (var kind in kinds.Kinds)
        {
            if (!before.Kinds.TryGetValue(kind.Source, out var mapped)) before.Kinds.Add(kind.Source, mapped = new KindMapping());
            mapped.Name = kind.Name;
            if (survey.Identifications.TryGetValue(kind.Source, out var identification))
                (mapped.Id, mapped.Label) = (identification.Id, identification.Label);
            foreach (var member in kind.Members) Add(mapped, member);
        }

        return before;
    }

    private static void Add(KindMapping kind, PlannedMember member)
    {
        if (!kind.Members.TryGetValue(member.Source, out var mapped)) kind.Members.Add(member.Source, mapped = new MemberMapping());
        mapped.Name = member.Name;
        mapped.Type = member.TypeText;
        mapped.Separator = member.Separator == '\0' ? null : member.Separator.ToString();
        mapped.References = member.Table;
        mapped.Constants = member.Type.Constants is { } constants
            ? new SortedDictionary<string, string>(constants.ToDictionary(), StringComparer.Ordinal)
            : null;
    }
}
