using System.Collections.Generic;
using KnowledgeGraph.Compiler.Constraints.Binding;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>The kinds and members that are bound, each with the constraints that are declared on it.</summary>
    private List<ConstraintTarget> ConstraintTargets(Vocabulary vocabulary)
    {
        var targets = new List<ConstraintTarget>();
        foreach (var kind in _kinds)
        {
            var (unit, bound) = (kind.Declaration.Unit, vocabulary.Kinds[kind.Index]);
            targets.Add(new ConstraintTarget(bound, null, false, Cardinality.Many, kind.Name, unit, kind.Declaration.Constraints));
            foreach (var member in kind.Members)
            {
                var declaration = member.Declaration;
                targets.Add(new ConstraintTarget(
                    bound, vocabulary.Members[member.Index], declaration.Role == MemberRole.Inverse, declaration.Cardinality,
                    member.Path, unit,
                    declaration.Constraints));
            }
        }

        return targets;
    }
}
