using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Values;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

internal sealed partial class ConstraintBinding
{
    public void BindSources()
    {
        int minimum = 1, age = -1;
        string? @class = null, since = null;
        foreach (var argument in declaration.Arguments)
        {
            switch (argument.Property)
            {
                case "Minimum" when !TryReadCount(argument, out minimum) || minimum == 0:
                    ReportValue(
                        argument, "a number of sources",
                        minimum == 0 && argument.Text == "0" ? "every fact has at least 0." : "it is negative.");
                    return;
                case "MaximumAgeInDays" when !TryReadCount(argument, out age):
                    ReportValue(argument, "a number of days", "it is negative.");
                    return;
                case "Class" when argument.Form == ArgumentForm.Text:
                    @class = argument.Text;
                    break;
                case "PublishedSince" when argument.Form == ArgumentForm.Text:
                    since = TypedValue.ReadDate(argument.Text, out var error);
                    if (since is not null) break;
                    ReportValue(argument, "a date, such as \"2023\" or \"2023-09-14\" (EDTF)", error);
                    return;
            }
        }

        if (declaration.Arguments.Count == 0)
            Report(
                ConstraintProblems.Empty, Name, Path,
                "the required number of sources, their class or their earliest date of publication");
        else Add(new SourcesConstraint(Place, minimum, @class, since, age));
    }
}
