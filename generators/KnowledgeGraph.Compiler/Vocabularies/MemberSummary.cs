namespace KnowledgeGraph.Compiler.Vocabularies;

/// <summary>What generated code says of a member that its author did not document.</summary>
internal static class MemberSummary
{
    public static string Of(Vocabulary vocabulary, KindMember member) => member.Cardinality switch
    {
        Cardinality.Many => $"Gets what '{Words(vocabulary, member)}' holds in the graph or view of the node.",
        Cardinality.Optional =>
            $"Gets what '{Words(vocabulary, member)}' holds in the graph or view of the node, or null if no fact states it.",
        _ => $"Gets what '{Words(vocabulary, member)}' holds.",
    };

    /// <summary>The name of a member as words.</summary>
    public static string Words(Vocabulary vocabulary, KindMember member)
    {
        var read = vocabulary.Members[member.Member];
        return member.IsInverse ? read.InverseLabel ?? member.Name : read.Label;
    }
}
