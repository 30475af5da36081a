using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Queries.Binding;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

internal sealed partial class ConstraintBinding
{
    public void BindConflict()
    {
        var arguments = Positional();
        if (arguments.FirstOrDefault() is not { Form: ArgumentForm.Text } argument || Find(argument, target.Kind) is not { } view) return;
        var other = scope.Vocabulary.Members[view.Member];
        if (view.IsInverse || other.Expression is not null)
        {
            ReportAt(
                argument, ConstraintProblems.WrongMember, Name, Path, argument.Text, view.IsInverse ? "an inverse" : "derived",
                "a property or relation, which has facts of its own");
        }
        else if (other.Index == Member.Index)
        {
            Report(
                ConstraintProblems.Misplaced, Name, Path,
                "it cannot name the member itself; for at most one value, write the type 'T?', and to exclude values, [DeniedValues]");
        }
        else if (IsFirst("conflict " + other.Index) && ReadValues(arguments.Skip(1), other) is { } values)
        {
            Add(new ConflictConstraint(Place, other.Index, values.Distinct().ToEquatableArray()));
        }
    }

    public void BindCarriedValue()
    {
        if (Positional().FirstOrDefault() is not { Form: ArgumentForm.Text } argument || BindPath(argument) is not { } ends) return;
        if (!ends.Overlaps(KindSet.Of(scope.Relations, Member.Domain)))
        {
            ReportAt(
                argument, PathProblems.NeverThere, argument.Text, ends.Names(), scope.Vocabulary.Kinds[Member.Domain].Name,
                "the kind that has '" + Member.Name + "'");
        }
        else if (IsFirst("carries over " + argument.Text)) Add(new CarriedValueConstraint(Place, argument.Text));
    }

    public void BindJudgement()
    {
        var tolerance = 0;
        if (Named("Tolerance") is { } argument)
        {
            if (Member.Type != MemberType.Enumeration)
            {
                Report(
                    ConstraintProblems.Misplaced, Name, Path,
                    "Tolerance counts the constants of an enum, and this is " + ConstraintPlace.TypeName(Member.Type));
                return;
            }

            if (!TryReadCount(argument, out tolerance))
            {
                ReportValue(argument, "a number of constants", "it is negative.");
                return;
            }
        }

        Add(new JudgementConstraint(Place, tolerance));
    }

    public void BindDenies() => Add(new DeniesConstraint(Place));

    public void BindSameAnswer()
    {
        if (Positional().FirstOrDefault() is { Form: ArgumentForm.Text } argument && BindPath(argument) is not null
            && IsFirst("same " + argument.Text)) Add(new SameAnswerConstraint(Place, argument.Text));
    }

    public void BindFittingKind()
    {
        var arguments = Positional();
        if (arguments.FirstOrDefault() is not { Form: ArgumentForm.Type } argument) return;
        var kind = scope.Vocabulary.Kinds.FirstOrDefault(kind => kind.FullName == argument.Text);
        var domain = scope.Vocabulary.Kinds[Member.Domain];
        if (kind is null) Report(ConstraintProblems.Misplaced, Name, Path, "'" + argument.Text + "' is not a kind of this graph");
        else if (kind == domain || !domain.Includes(kind.Index))
            Report(ConstraintProblems.Misplaced, Name, Path, "it must name a kind below '" + domain.Name + "', which has the member");
        else if (ReadValues(arguments.Skip(1), Member) is { } values)
        {
            if (values.Count == 0) Report(ConstraintProblems.Empty, Name, Path, "a value");
            else Add(new FittingKindConstraint(Place, kind.Index, values.Distinct().ToEquatableArray()));
        }
    }

    private void BindDisjointPath(ConstraintArgument argument)
    {
        if (BindPath(argument) is not { } ends) return;
        if (!ends.Overlaps(KindSet.Of(scope.Relations, Member.Range)))
            ReportAt(
                argument, ConstraintProblems.NotDisjoint, Path, argument.Text,
                "they never lead to the same nodes, because no entity is of both kinds");
        else if (IsFirst("disjoint " + argument.Text)) Add(new DisjointPathConstraint(Place, argument.Text));
    }

    /// <summary>Whether a text is more than the name of one member.</summary>
    private static bool IsPath(string text) => text.Any(static c => !char.IsLetterOrDigit(c) && c is not ('_' or '@'));

    /// <summary>Binds a path from the kind of the constraint, and gives the kinds that it leads to. Reports what is wrong.</summary>
    private KindSet? BindPath(ConstraintArgument argument)
    {
        if (!PathExpressionParser.TryParse(argument.Text, out var parsed, out var error))
        {
            ReportAt(
                argument, PathProblems.Syntax, error.Column.ToString(CultureInfo.InvariantCulture), error.Message, error.Remedy);
            return null;
        }

        var binding = PathBinder.Bind(scope.Relations, parsed, KindSet.Of(scope.Relations, target.Kind.Index));
        foreach (var problem in binding.Problems)
        {
            if (scope.Vocabulary.IsExplained(problem)) continue;
            var (descriptor, arguments) = PathMessage.Of(problem, scope.Relations, NamingStyle.CSharp, scope.Names);
            ReportAt(argument, descriptor, arguments);
        }

        return binding is { Path: { } path, Problems.Count: 0 } && !path.Ends.IsEmpty ? path.Ends : null;
    }
}
