using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Json;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Facts;

internal sealed partial class FactFileParser
{
    // Enough for every problem that is shown.
    private const long StepsForSuggestions = 1_000_000;

    // Their anchors are given out last, so that a problem more or less moves no anchor of the unit.
    private readonly List<Found> _problems = [];

    // Whether something that could not be understood was passed over.
    private bool _hasLeftOut;

    // The first thing that looks as if something was not closed before it.
    private Found? _suspect;

    private readonly WorkBudget _suggestions = new(StepsForSuggestions);

    /// <summary>A problem before it has anchors.</summary>
    private readonly record struct Found(ProblemDescriptor Descriptor, FactFileToken At, string[] Texts, FactFileToken? Place);

    private void Report(ProblemDescriptor descriptor, FactFileToken at, params string[] texts) =>
        Add(new Found(descriptor, at, texts, null));

    /// <summary>Reports a problem whose last argument is a place.</summary>
    private void Report(ProblemDescriptor descriptor, FactFileToken at, string text, FactFileToken? place) =>
        Add(new Found(descriptor, at, [text], place));

    /// <summary>Reports what stands inside of something that ought to be closed before it.</summary>
    /// <param name="what">What is written, with its article or in quotes.</param>
    /// <param name="container">What it stands inside of.</param>
    /// <param name="opening">Where that begins.</param>
    private void ReportInside(FactFileToken at, string what, string container, int opening)
    {
        var found = new Found(FactFileProblems.Inside, at, [what, container, "}"], new FactFileToken("", opening, 1));
        _suspect ??= found;
        Add(found);
    }

    /// <summary>
    /// Remembers what may stand inside of something that ought to be closed before it. It is reported where the file ends too early.
    /// </summary>
    private void Suspect(FactFileToken at, string container, int opening, char bracket) =>
        _suspect ??= new Found(FactFileProblems.Inside, at, ["This", container, bracket.ToString()], new FactFileToken("", opening, 1));

    private void Add(Found problem)
    {
        if (_problems.Count > _limits.MaximumProblems) return;
        _problems.Add(_problems.Count < _limits.MaximumProblems
            ? problem
            : new Found(FactFileProblems.TooManyProblems, problem.At, [Number(_limits.MaximumProblems)], null));
    }

    private EquatableArray<Problem> ProblemsWithAnchors() => _problems.Select(WithAnchors).ToEquatableArray();

    private Problem WithAnchors(Found found)
    {
        var anchor = AnchorAt(found.At);
        var arguments = found.Texts.Select(text => (Argument)text);
        return Problem.At(
            found.Descriptor,
            anchor,
            found.Place is { } place ? [.. arguments, AnchorAt(place)] : [.. arguments]);
    }

    private Anchor AnchorAt(FactFileToken token) => new(_path, _anchors.Add(token.Start, token.Length));

    /// <summary>The reader's token, without its text.</summary>
    private FactFileToken Token() => new("", _reader.Start, _reader.Length);

    /// <summary>Reports the value at the reader's token, and moves past it.</summary>
    /// <param name="remedy">What to do, as a sentence after a space, where that is more than to write what is expected.</param>
    private void SkipWrongShape(string what, string expected, string? found = null, string remedy = "")
    {
        if (_reader.Error is not null) return;
        if (_reader.Kind == JsonTokenKind.Null) remedy = " Omit it instead.";
        Report(FactFileProblems.WrongShape, Token(), what, expected, found ?? Describe(_reader.Kind), remedy);
        _hasLeftOut = true;
        _reader.Skip();
    }

    /// <summary>
    /// Reports a name that is not one of those that are allowed there. Where one of them is obviously meant, that is what is read, so that
    /// the one error is not followed by others: the meant name must not be present already, and the value must have its shape.
    /// </summary>
    /// <returns>Whether there is something to read; if not, it was passed over.</returns>
    private bool TryCorrect(string owner, ref FactFileToken name, EquatableArray<string> known, FactFileKeys present)
    {
        if (known.Contains(name.Text)) return true;

        // Nothing is looked for that would not be shown.
        if (_problems.Count <= _limits.MaximumProblems)
        {
            var nearest = NearestName.Find(name.Text, known, _suggestions);
            Report(
                FactFileProblems.UnknownProperty,
                name,
                owner,
                InvisibleCharacters.Reveal(name.Text),
                nearest is null ? "it has " + string.Join(", ", known) : "did you mean '" + nearest + "'?");
            if (nearest is not null && !present.Contains(nearest) && CanBeValueOf(nearest, _reader.Kind)
                && NearestName.FindConstant(name.Text, known, _suggestions) == nearest)
            {
                name = new FactFileToken(nearest, name.Start, name.Length);
                return true;
            }
        }

        _hasLeftOut = true;
        _reader.Skip();
        return false;
    }

    /// <summary>
    /// Determines whether a property of the format takes a value that begins like this: a value of another shape would be a second error.
    /// </summary>
    private static bool CanBeValueOf(string name, JsonTokenKind kind) => name switch
    {
        FactFileNames.Sources or FactFileNames.Entities or FactFileNames.Amendments => kind == JsonTokenKind.StartObject,
        FactFileNames.Claims or FactFileNames.Assertions or FactFileNames.PathExists or FactFileNames.NoPath =>
            kind == JsonTokenKind.StartArray,
        FactFileNames.Except => kind is JsonTokenKind.StartArray or JsonTokenKind.String or JsonTokenKind.StartObject,
        FactFileNames.Acyclic or FactFileNames.Count or FactFileNames.Aliases or "restsOn" =>
            kind is JsonTokenKind.StartArray or JsonTokenKind.String,
        FactFileNames.Minimum or FactFileNames.Maximum or "quoteAt" => kind == JsonTokenKind.Number,
        FactFileNames.Value => kind is not (JsonTokenKind.StartObject or JsonTokenKind.StartArray),
        _ => kind == JsonTokenKind.String,
    };

    private static string Describe(JsonTokenKind kind) => kind switch
    {
        JsonTokenKind.StartObject => "an object",
        JsonTokenKind.StartArray => "an array",
        JsonTokenKind.String => "a string",
        JsonTokenKind.Number => "a number",
        JsonTokenKind.True => "true",
        JsonTokenKind.False => "false",
        _ => "null",
    };

    /// <summary>
    /// What a file gives that cannot be read to its end: half of its claims would only cause problems elsewhere, and so would unknown
    /// names.
    /// </summary>
    private FactFile Unreadable(JsonError error)
    {
        var at = new Anchor(_path, _anchors.Add(error.Offset, error.Length));
        var problem = error.Kind switch
        {
            _ when error.Opening >= 0 && _suspect is { } inside => WithAnchors(inside),
            JsonErrorKind.Empty => Problem.At(FactFileProblems.EmptyFile, new Anchor(_path, 0), "{}"),
            JsonErrorKind.TooDeep => Problem.At(FactFileProblems.TooDeep, at, Number(_limits.MaximumDepth)),
            JsonErrorKind.LoneSurrogate => Problem.At(FactFileProblems.LoneSurrogate, at, error.Message),
            JsonErrorKind.Unclosed when error.OpeningBracket == '{' => Problem.At(FactFileProblems.Unclosed, at, "object", Opening(), "}"),
            JsonErrorKind.Unclosed => Problem.At(FactFileProblems.Unclosed, at, "array", Opening(), "]"),
            _ when error.Opening >= 0 => Problem.At(
                FactFileProblems.Syntax, at,
                new Passage(new EquatableArray<Argument>(
                    [error.Message, error.OpeningBracket == '{' ? ", in the object that begins at " : ", in the array that begins at ",
                        Opening()])),
                error.Remedy),
            _ => Problem.At(FactFileProblems.Syntax, at, error.Message, error.Remedy),
        };
        var unit = UnreadableFile.Nothing(FactFormat.Json, _path) with
        {
            Sources = new EquatableArray<SourceDeclaration>([.. _sources]),
            Entities = new EquatableArray<EntityDeclaration>([.. _entities.Where(static entity => entity.Kind is not null)]),
        };
        return new FactFile(unit, _anchors.ToTable(_path, _path), new EquatableArray<Problem>([problem]));

        Anchor Opening() => new(_path, _anchors.Add(error.Opening, 1));
    }
}
