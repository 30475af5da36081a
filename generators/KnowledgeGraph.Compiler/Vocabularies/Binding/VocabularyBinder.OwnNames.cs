using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>
    /// Finds what authors wrote in the place of what the generator writes: that is left out then, and reported, so that no error stands in
    /// generated code.
    /// </summary>
    private Vocabulary WithLeftOut(Vocabulary vocabulary)
    {
        var kinds = new VocabularyKind[vocabulary.Kinds.Count];
        foreach (var bound in _kinds)
        {
            var kind = vocabulary.Kinds[bound.Index];
            var leftOut = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var faulty in bound.Declaration.FaultyMembers) leftOut.Add(faulty);
            foreach (var declared in bound.Declaration.Members)
            {
                if (!bound.Members.Exists(member => member.Declaration == declared)) leftOut.Add(declared.Name);
            }

            foreach (var other in bound.Declaration.OtherMembers)
            {
                if (ReasonAgainst(other, bound, vocabulary) is not { } reason) continue;
                leftOut.Add(GeneratedMembers.PropertyOf(other.Name));
                var isReported = other.IsEntity && GeneratedMembers.Contains(other.Name);
                if (reason.Length > 0 && !isReported && !bound.Declaration.IsReference)
                    Report(VocabularyProblems.ReservedName, PlaceOf(other, bound), bound.Name + "." + other.Name, reason);
            }

            kinds[bound.Index] = kind with { LeftOut = leftOut.ToEquatableArray() };
        }

        return vocabulary with { Kinds = new EquatableArray<VocabularyKind>(kinds) };
    }

    private static Anchor PlaceOf(OtherMember other, BoundKind bound) =>
        other.IsEntity ? new Anchor(bound.Declaration.FullName + "." + other.Name, 0) : new Anchor(bound.Declaration.Unit, other.Anchor);

    /// <summary>
    /// Why what the author wrote cannot have its name; empty where it can, but the generator needs another one; null where nothing is in
    /// the way.
    /// </summary>
    private static string? ReasonAgainst(OtherMember other, BoundKind bound, Vocabulary vocabulary)
    {
        var kind = vocabulary.Kinds[bound.Index];
        var name = GeneratedMembers.PropertyOf(other.Name);
        if (GeneratedMembers.IsPrivate(name)) return "";
        if (GeneratedMembers.IsInTheWay(name, other.Parameters) && IsWritten(kind, name, vocabulary))
            return "every kind has a generated member '" + name + "'";
        foreach (var member in kind.Members)
        {
            if (member.DeclaredBy == kind.Index || member.Name != name) continue;
            return "'" + kind.Name + "' inherits the members of '" + vocabulary.Kinds[member.DeclaredBy].Name + "'";
        }

        if (other.Parameters is not null && other.Parameters != GeneratedMembers.NoParameters
            || !name.StartsWith("As", StringComparison.Ordinal)) return null;
        foreach (var below in vocabulary.KindsBelow(kind))
        {
            if (string.CompareOrdinal(below.Name, 0, name, 2, int.MaxValue) == 0)
                return "'" + name + "' is the conversion of an abstract kind to a kind below it";
        }

        return null;
    }

    /// <summary>Determines whether a kind with such members gets what only those need.</summary>
    private static bool IsWritten(VocabularyKind kind, string name, Vocabulary vocabulary) => name switch
    {
        "Claims" => kind.Members.Any(member => vocabulary.Members[member.Member].Expression is null),
        "Closure" => kind.Members.Any(member => vocabulary.Members[member.Member] is { Expression: null, HasRule: true }),
        "Schema" => kind.Members.Any(static member => !member.IsInverse),
        _ => true,
    };
}
