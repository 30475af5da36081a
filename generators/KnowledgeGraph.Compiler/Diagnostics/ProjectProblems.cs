using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>
/// What can be wrong with a project, before any of its facts is read. The targets of the package report it (<c>nuget/build</c>), with the
/// same texts, since the generator does not run there.
/// </summary>
internal static class ProjectProblems
{
    /// <summary>Project file; its language.</summary>
    public static readonly ProblemDescriptor OtherLanguage = new(
        "KG0040",
        "Fact files require a C# project",
        "Fact files are compiled to C#, but the language of '{0}' is {1}. Move the vocabulary and the fact files to a C# project and "
            + "reference it from this one, or set EnableDefaultKnowledgeGraphItems to false in this project.",
        Severity.Error);

    public static IReadOnlyList<ProblemDescriptor> All { get; } = [OtherLanguage];
}
