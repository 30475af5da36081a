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
            var bound = vocabulary.Kinds[kind.Index];
            foreach (var part in kind.Parts)
            {
                var (name, unit) = (part.Declaration.Name, part.Declaration.Unit);
                targets.Add(new ConstraintTarget(bound, null, false, Cardinality.Many, name, unit, part.Declaration.Constraints));
            }

            foreach (var member in kind.Members)
            {
                var declaration = member.Declaration;
                targets.Add(new ConstraintTarget(
                    bound, vocabulary.Members[member.Index], declaration.Role == MemberRole.Inverse, declaration.Cardinality,
                    member.Path, member.Part.Declaration.Unit, declaration.Constraints));
            }
        }

        return targets;
    }
}
