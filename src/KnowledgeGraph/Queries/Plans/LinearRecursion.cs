using System.Collections.Generic;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Queries.Plans;

/// <summary>
/// Writes a definition that depends on itself only at its ends without itself, as a repetition: <c>A|A/D</c>, <c>A|D/A</c> and <c>A|D/D</c>
/// are all <c>A+</c>. A repetition is walked from where a path begins, while a recursion has to be solved for all nodes together.
/// </summary>
/// <remarks>
/// With alternatives B that do not name D, C of <c>C/D</c>, E of <c>D/E</c> and M of <c>D/M/D</c> (where nothing stands between, M is no
/// step), the grammar D → B | C D | D E | D M D has the words X (M X)* with X = C* B E*: each of its rules leads from such words to such
/// words, and each such word is derived by C and E first, then by M. An edge of D begins at a node of its domain and ends at one of its
/// range, which is checked where one begins or ends.
/// </remarks>
internal static class LinearRecursion
{
    /// <summary>The same definition without the member itself, or <see langword="null"/> where it is not of this form.</summary>
    public static PathExpression? Rewrite(IPathVocabulary vocabulary, int member, PathExpression expression)
    {
        var rules = new Rules(vocabulary, member);
        return rules.Read(expression) ? rules.Write() : null;
    }

    private sealed class Rules(IPathVocabulary vocabulary, int member)
    {
        private readonly PathKind _domain = new(vocabulary.DomainOf(member));
        private readonly PathKind _range = new(vocabulary.RangeOf(member));
        private readonly List<PathExpression> _bases = [];
        private readonly List<PathExpression> _before = [];
        private readonly List<PathExpression> _after = [];
        private readonly List<PathExpression> _between = [];
        private bool _isRecursive;
        private bool _followsItself;

        /// <summary>Reads the alternatives; gives false where one names the member elsewhere than at its ends, or none does.</summary>
        public bool Read(PathExpression expression)
        {
            foreach (var part in expression is PathAlternative alternative ? alternative.Parts : [expression])
            {
                if (!Names(part)) _bases.Add(part);
                else if (!ReadRule(part)) return false;
            }

            return _isRecursive;
        }

        public PathExpression Write()
        {
            if (_bases.Count == 0) return new PathAlternative([]);
            var parts = new List<PathExpression>();
            if (_before.Count > 0) parts.Add(Any(_domain, _before, null));
            parts.Add(_domain);
            parts.Add(PathAlternative.Of(_bases));
            parts.Add(_range);
            if (_after.Count > 0) parts.Add(Any(null, _after, _range));
            var run = new PathSequence(parts);
            if (_between.Count == 0) return _followsItself ? new PathRepetition(run, 1, null) : run;
            PathExpression gap = PathAlternative.Of(_between);
            if (_followsItself) gap = new PathRepetition(gap, 0, 1);
            return new PathSequence([run, new PathRepetition(new PathSequence([gap, run]), 0, null)]);
        }

        /// <summary>Any number of steps of which each is one of some, from or to nodes of a kind.</summary>
        private static PathRepetition Any(PathKind? first, List<PathExpression> steps, PathKind? last)
        {
            var parts = new List<PathExpression>(3);
            if (first is not null) parts.Add(first);
            parts.Add(PathAlternative.Of(steps));
            if (last is not null) parts.Add(last);
            return new PathRepetition(new PathSequence(parts), 0, null);
        }

        private bool ReadRule(PathExpression part)
        {
            _isRecursive = true;
            if (IsItself(part)) return true; // D → D adds nothing.
            if (part is not PathSequence { Parts: var steps }) return false;
            var (begins, ends) = (IsItself(steps[0]), IsItself(steps[steps.Count - 1]));
            var inner = new List<PathExpression>();
            for (var i = begins ? 1 : 0; i < steps.Count - (ends ? 1 : 0); i++)
            {
                if (Names(steps[i])) return false;
                inner.Add(steps[i]);
            }

            if (begins && ends)
            {
                if (inner.Count == 0) _followsItself = true;
                else _between.Add(PathSequence.Of(inner));
            }
            else if (begins || ends)
            {
                (begins ? _after : _before).Add(PathSequence.Of(inner));
            }

            return begins || ends;
        }

        private bool IsItself(PathExpression expression) =>
            expression is PathMember named && vocabulary.Find(named.Name) is { Count: 1 } steps && steps[0] == new MemberStep(member, true);

        /// <summary>Whether what an expression takes depends on the member by its name. A negation takes stated facts alone.</summary>
        private bool Names(PathExpression expression)
        {
            switch (expression)
            {
                case PathMember named:
                    foreach (var step in vocabulary.Find(named.Name))
                    {
                        if (step.Member == member) return true;
                    }

                    return false;
                case PathInverse inverse:
                    return Names(inverse.Operand);
                case PathRepetition repetition:
                    return Names(repetition.Operand);
                case PathSequence sequence:
                    return NamesAny(sequence.Parts);
                case PathAlternative alternative:
                    return NamesAny(alternative.Parts);
                default:
                    return false;
            }
        }

        private bool NamesAny(IReadOnlyList<PathExpression> parts)
        {
            foreach (var part in parts)
            {
                if (Names(part)) return true;
            }

            return false;
        }
    }
}
