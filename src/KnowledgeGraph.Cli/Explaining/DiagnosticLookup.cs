using System.Globalization;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Cli.Explaining;

/// <summary>Finds a diagnostic by its id, in any case and with or without <c>KG</c>.</summary>
internal static class DiagnosticLookup
{
    private const string Prefix = "KG";

    /// <summary>Gets every diagnostic, by id.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = [.. ProblemCatalogue.All.OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <exception cref="InputException">There is none of that id. The message names the nearest.</exception>
    public static ProblemDescriptor Resolve(string text)
    {
        var name = text.Trim();
        var digits = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name;
        if (All.FirstOrDefault(d => d.Id.AsSpan(Prefix.Length).SequenceEqual(digits)) is { } found) return found;

        var nearest = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $"; the nearest is {All.MinBy(d => Math.Abs((long)NumberOf(d) - number))!.Id}"
            : "; an id is KG and four digits";
        throw new InputException($"there is no diagnostic “{text}”{nearest}", "“kg explain” lists all diagnostics.");
    }

    private static int NumberOf(ProblemDescriptor diagnostic) =>
        int.Parse(diagnostic.Id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
}
