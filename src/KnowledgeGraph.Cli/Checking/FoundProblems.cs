using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Checking;

/// <summary>Brings problems to the places that they are shown at, and into the order in which they are shown.</summary>
internal sealed class FoundProblems(CheckSubject subject, PlaceFinder places)
{
    /// <summary>Gets what finds the claims of problems; null where nobody asks for them.</summary>
    public ClaimFinder? Claims { get; init; }

    /// <summary>Gets a value indicating whether the texts of files stay in memory. Otherwise lines do.</summary>
    public bool KeepsTexts { get; init; } = true;

    public IReadOnlyList<FoundProblem> Locate(IEnumerable<Problem> problems) =>
    [
        .. problems.Select(Locate)
            // Several claims may share what is wrong with them, such as the name of their member.
            .DistinctBy(p => (p.Descriptor.Id, p.Place, p.Message))
            .OrderBy(p => p.Place.Region is null)
            .ThenBy(p => p.Place.File, StringComparer.Ordinal)
            .ThenBy(p => p.Place.Region?.Offset)
            .ThenBy(p => p.Place.Declaration, StringComparer.Ordinal),
    ];

    private FoundProblem Locate(Problem problem)
    {
        var severity = problem.Descriptor.Severity;
        if (subject.WarningsAreErrors && severity == Severity.Warning) severity = Severity.Error;
        var place = places.Find(problem.Anchor);
        var first = KeepsTexts ? 1 : place.Region?.Line ?? 1;
        var text = KeepsTexts ? places.TextOf(problem.Anchor) : places.LineOf(problem.Anchor, first);
        var others = new List<Place>();
        var message = ProblemText.Render(problem, anchor =>
        {
            others.Add(places.Find(anchor));
            return places.Write(anchor);
        });
        return new FoundProblem(problem.Descriptor, severity, message, place, others, text)
        {
            FirstLine = first,
            Claims = Claims?.Find(problem) ?? [],
        };
    }
}
