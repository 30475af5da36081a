using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// Finds what a negation leaves: of the relations taken forwards, backwards or both, as it names members of either (SPARQL 1.1, section
/// 18.4).
/// </summary>
internal static class NegatedSteps
{
    public static List<MemberStep> Of(IPathVocabulary vocabulary, PathNegation negation)
    {
        var isForward = negation.Members.Count == 0;
        var isBackward = false;
        var excluded = new HashSet<MemberStep>();
        foreach (var member in negation.Members)
        {
            foreach (var step in vocabulary.Find(member.Name))
            {
                var goesForward = step.IsForward != member.IsInverse;
                isForward |= goesForward;
                isBackward |= !goesForward;
                excluded.Add(new MemberStep(step.Member, goesForward || vocabulary.IsSymmetric(step.Member)));
            }
        }

        var others = new List<MemberStep>();
        for (var member = 0; member < vocabulary.MemberCount; member++)
        {
            if (vocabulary.RangeOf(member) < 0 || vocabulary.IsDerived(member)) continue;
            var isSymmetric = vocabulary.IsSymmetric(member);
            if (isForward) AddUnlessExcluded(new MemberStep(member, true));
            if (isBackward && !(isForward && isSymmetric)) AddUnlessExcluded(new MemberStep(member, isSymmetric));
        }

        return others;

        void AddUnlessExcluded(MemberStep step)
        {
            if (!excluded.Contains(step)) others.Add(step);
        }
    }
}
