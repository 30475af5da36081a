using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Linking;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>
/// Reports claims whose times cannot all be right: until before since, or observed outside of the two. Holds for every claim, walked or
/// not, since it is about what one claim says.
/// </summary>
internal sealed class ClaimTimeCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        for (var claim = 0; claim < context.Graph.Claims.Count; claim++)
        {
            var linked = context.Graph.Claims[claim];
            if (linked.Since is null && linked.Until is null) continue;
            var (since, until, at) = (Date(linked.Since), Date(linked.Until), Date(linked.At));
            if (until.IsBefore(since))
            {
                context.Problems.Add(
                    ConstraintViolations.UntilBeforeSince, Place(context, claim, QualifierKind.Until), linked.Since!, linked.Until!,
                    Place(context, claim, QualifierKind.Since));
            }
            else if (at.IsBefore(since))
            {
                ReportAt(context, claim, linked, "since", linked.Since!, QualifierKind.Since, "before");
            }
            else if (at.IsAfter(until))
            {
                ReportAt(context, claim, linked, "until", linked.Until!, QualifierKind.Until, "after");
            }
        }
    }

    private static void ReportAt(
        CheckContext context, int claim, LinkedClaim linked, string word, string date, QualifierKind kind, string order) =>
        context.Problems.Add(
            ConstraintViolations.AtOutside, Place(context, claim, QualifierKind.At), linked.At!, word, date, Place(context, claim, kind),
            order);

    private static Diagnostics.Anchor Place(CheckContext context, int claim, QualifierKind kind) => context.Origins.Qualifier(claim, kind);

    private static PartialDate Date(string? text) => PartialDate.TryParse(text, out var date) ? date : default;
}
