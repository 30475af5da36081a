using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Programs;

/// <summary>A fact file that is compiled.</summary>
internal sealed class ReadFile(FactText text)
{
    private TextLines? _lines;

    public string Path => text.Path;

    public FactFile Facts { get; } = text.Parse(ProgramUnits.OfFile(text.Path));

    public TextLines Lines => _lines ??= text.ToLines();
}

/// <summary>Turns anchors into places: in fact files into positions, and in the program's facts into names.</summary>
/// <param name="graph">The full name of the class of the graph.</param>
/// <param name="files">Gives the file of a unit, or null where it is none.</param>
internal sealed class ProblemPlaces(string graph, Func<string, ReadFile?> files)
{
    /// <summary>Gives problems in the order in which they are shown, each once.</summary>
    public FactProblem[] Locate(IEnumerable<Problem> problems) =>
    [
        .. problems.Select(Locate)
            // Several claims may share what is wrong with them, such as the name of their member.
            .DistinctBy(static problem => (problem.Id, problem.File, problem.Start, problem.Declaration, problem.Message))
            .OrderBy(static problem => problem.File is null)
            .ThenBy(static problem => problem.File, StringComparer.Ordinal)
            .ThenBy(static problem => problem.Start)
            .ThenBy(static problem => problem.Declaration, StringComparer.Ordinal),
    ];

    private FactProblem Locate(Problem problem)
    {
        var (descriptor, anchor) = (problem.Descriptor, problem.Anchor);
        var message = ProblemText.Render(problem, Write);
        if (files(anchor.Unit) is not { } file)
        {
            return new FactProblem(descriptor.Id, SeverityOf(descriptor), message)
            {
                Declaration = NameOf(anchor.Unit),
                HelpLink = descriptor.HelpLink,
            };
        }

        var (start, length, line, column) = Position(file, anchor);
        return new FactProblem(descriptor.Id, SeverityOf(descriptor), message)
        {
            File = file.Path,
            Line = line,
            Column = column,
            Start = start,
            Length = length,
            HelpLink = descriptor.HelpLink,
        };
    }

    private string Write(Anchor anchor)
    {
        if (files(anchor.Unit) is not { } file) return NameOf(anchor.Unit);
        var (_, _, line, column) = Position(file, anchor);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}:{column}");
    }

    private string NameOf(string unit) => unit.Length <= 1 ? graph : ProgramUnits.NameOf(unit);

    private static (int Start, int Length, int Line, int Column) Position(ReadFile file, Anchor anchor)
    {
        var (start, length) = file.Facts.Anchors[anchor.Ordinal];
        start = Math.Min(start, file.Lines.Text.Length);
        var (line, column) = file.Lines.PositionOf(start);
        return (start, Math.Min(length, file.Lines.Text.Length - start), line, column);
    }

    private static FactSeverity SeverityOf(ProblemDescriptor descriptor) => descriptor.Severity switch
    {
        Severity.Error => FactSeverity.Error,
        Severity.Warning => FactSeverity.Warning,
        _ => FactSeverity.Info,
    };
}
