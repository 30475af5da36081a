using KnowledgeGraph.Cli.Explaining;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>What <c>kg check</c> found.</summary>
/// <param name="Assembly">The assembly that the vocabulary is of.</param>
internal sealed record CheckReport(
    string Graph, string Assembly, int Files, int Errors, int Warnings, int Infos, IReadOnlyList<ProblemReport> Problems)
{
    public static CheckReport Of(CheckSubject subject, CheckResult result) =>
        new(result.Graph, subject.Shown(subject.Assembly), result.Files, result.Errors, result.Warnings, result.Infos,
            [.. result.Problems.Select(ProblemReport.Of)]);
}

/// <summary>One problem.</summary>
/// <param name="Help">The address of the page that explains it; null while the project has no home in the web.</param>
internal sealed record ProblemReport(
    string Id, string Severity, string Message, PlaceReport Place, IReadOnlyList<PlaceReport> Others, string? Help)
{
    public static ProblemReport Of(FoundProblem problem) => new(
        problem.Descriptor.Id,
        SeverityName.Of(problem.Severity),
        problem.Message,
        PlaceReport.Of(problem.Place),
        [.. problem.Others.Select(PlaceReport.Of)],
        problem.Descriptor.HelpLink);
}

/// <summary>A place in a fact file, with its region; or a declaration of the assembly.</summary>
internal sealed record PlaceReport(
    string Path, int? Line, int? Column, int? EndLine, int? EndColumn, int? Offset, int? Length, string? Declaration)
{
    public static PlaceReport Of(Place place) => new(
        place.Path,
        place.Region?.Line,
        place.Region?.Column,
        place.Region?.EndLine,
        place.Region?.EndColumn,
        place.Region?.Offset,
        place.Region?.Length,
        place.Declaration);
}
