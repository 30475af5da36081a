using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>Binds one constraint attribute of a kind or member. <see cref="ConstraintTable"/> names the method for each.</summary>
internal sealed partial class ConstraintBinding(ConstraintScope scope, ConstraintTarget target, ConstraintDeclaration declaration)
{
    private string Name => declaration.Name;

    private string Path => target.Path;

    private Anchor Place => target.At(declaration.Anchor);

    /// <summary>Gets the member that the attribute is on; on a kind there is none.</summary>
    private VocabularyMember Member => target.Member!;

    public void Bind()
    {
        var row = ConstraintTable.Find(Name);
        if (declaration.Origin == ConstraintOrigin.DataAnnotations && row?.Origin != ConstraintOrigin.DataAnnotations)
            Report(ConstraintProblems.NotChecked, Name, Path, ConstraintTable.AdviceFor(Name));
        else if (ReasonAgainst(row) is { } reason)
            Report(ConstraintProblems.Misplaced, Name, Path, reason);
        else
            row?.UseOn(target)?.Bind(this);
    }

    public void BindCitation() => Add(new CitationConstraint(Place, IsTrue("Quote")));

    public void BindClosed() => Add(new ClosedConstraint(Place));

    public void BindPast() => Add(new PastConstraint(Place));

    public void BindUniqueLanguage() => Add(new UniqueLanguageConstraint(Place));

    public void BindUniqueNames() => Add(new UniqueNamesConstraint(Place));

    /// <summary>Returns why the attribute cannot be on this kind or member, or null.</summary>
    private string? ReasonAgainst(ConstraintRow? row)
    {
        var use = row?.UseOn(target);
        if (target.Member is not { } member) return use is null ? "it applies to members, and this is a kind" : null;
        if (row is not null && use is null) return "it applies to kinds, and this is a member";
        if (member.Expression is not null)
            return "the member is derived, and constraints apply only to stated facts; to constrain derived facts, "
                + "write an assertion, such as [assembly: NoPath(…)]";
        return use?.Place.ReasonAgainst(target);
    }

    private void Add(Constraint constraint) => target.Bound.Add(constraint);

    private void Report(ProblemDescriptor descriptor, params Argument[] arguments) =>
        scope.Problems.Add(Problem.At(descriptor, Place, arguments));

    private void ReportAt(ConstraintArgument argument, ProblemDescriptor descriptor, params Argument[] arguments) =>
        scope.Problems.Add(Problem.At(descriptor, target.At(argument.Anchor), arguments));

    private void ReportValue(ConstraintArgument argument, string expected, Argument error) =>
        ReportAt(argument, ConstraintProblems.WrongValue, Name, Path, argument.Text, expected, error);

    /// <summary>Determines whether something is said of a kind or member for the first time; otherwise that is reported.</summary>
    private bool IsFirst(string saying)
    {
        if (!target.Said.TryGetValue(saying, out var first))
        {
            target.Said.Add(saying, Place);
            return true;
        }

        // One attribute that says two things, each said before, is reported once.
        if (first != Place && !scope.Problems.Any(problem => problem.Anchor == Place && problem.Descriptor == ConstraintProblems.Twice))
            Report(ConstraintProblems.Twice, Name, Path, first);
        return false;
    }

    private List<ConstraintArgument> Positional() =>
        declaration.Arguments.Where(static argument => argument.Property is null).ToList();

    private ConstraintArgument? Named(string property) =>
        declaration.Arguments.FirstOrDefault(argument => argument.Property == property);

    private bool IsTrue(string property) => Named(property) is { Text: "true" };

    private static bool TryReadCount(ConstraintArgument argument, out int count) =>
        int.TryParse(argument.Text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
