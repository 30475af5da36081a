using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Collects problems up to a limit, errors before warnings, and counts the rest.</summary>
/// <param name="isExcepted">Whether a problem at a place is not reported, since what stands there is excepted from it.</param>
internal sealed class ProblemList(System.Func<ProblemDescriptor, Anchor, bool>? isExcepted = null)
{
    /// <summary>
    /// How many problems of one graph are reported at most. Nobody reads more, and a compiler that is given more gets slow.
    /// </summary>
    public const int Limit = 1000;

    private readonly List<Problem> _errors = [];
    private readonly List<Problem> _warnings = [];
    private readonly List<Problem> _infos = [];
    private int _found;
    private string _lastUnit = "";

    /// <summary>Whether another error will be shown. When it will not, hints for its message need not be looked for.</summary>
    public bool TakesErrors => _errors.Count < Limit;

    /// <summary>Whether another warning will be shown, unless errors take its place.</summary>
    public bool TakesWarnings => _warnings.Count < Limit;

    public void Add(ProblemDescriptor descriptor, Anchor anchor, params Argument[] arguments) =>
        Add(Problem.At(descriptor, anchor, arguments));

    public void Add(Problem problem)
    {
        var (descriptor, anchor) = (problem.Descriptor, problem.Anchor);
        if (isExcepted is not null && isExcepted(descriptor, anchor)) return;

        if (descriptor.Severity == Severity.Info)
        {
            // An information never takes the place of what is wrong, and nobody misses those that are left out.
            if (_infos.Count < Limit) _infos.Add(problem);
            return;
        }

        _found++;
        _lastUnit = anchor.Unit;
        var list = descriptor.Severity == Severity.Error ? _errors : _warnings;
        if (list.Count < Limit) list.Add(problem);
    }

    /// <summary>Gives what is shown, by unit and place; where that is not all, the last says how many more there are.</summary>
    public EquatableArray<Problem> ToArray()
    {
        var shown = new List<Problem>(_errors);
        shown.AddRange(_warnings);
        if (_found <= Limit)
        {
            shown.AddRange(_infos.GetRange(0, System.Math.Min(_infos.Count, Limit - shown.Count)));
            return ProblemOrder.Sorted(shown);
        }

        shown.RemoveRange(Limit - 1, shown.Count - (Limit - 1));
        var sorted = ProblemOrder.Sorted(shown);
        var hidden = (_found - sorted.Count).ToString(CultureInfo.InvariantCulture);
        Problem[] withLast = [.. sorted, Problem.At(FactProblems.MoreProblems, new Anchor(_lastUnit, 0), hidden)];
        return new EquatableArray<Problem>(withLast);
    }
}
