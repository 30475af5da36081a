using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Queries;
using KnowledgeGraph.Queries.Execution;
using KnowledgeGraph.Queries.Plans;

namespace KnowledgeGraph.Derivations;

/// <summary>
/// Finds the paths of facts that match a program from one node to another, shortest first, one after the other as they are asked for: J. Y.
/// Yen's algorithm (“Finding the k shortest loopless paths in a network”, Management Science 17 (11), 1971) with E. L. Lawler's
/// improvement (“A procedure for computing the k best solutions …”, Management Science 18 (7), 1972), over the places of a <see
/// cref="ProofProduct"/>.
/// </summary>
/// <remarks>
/// A path comes to no place twice: what it did between two visits could be left out. To the same node it may come more than once, where the
/// expression asks for it. A derived step stands for the shortest path of facts behind it, so that of a recursive definition there may be
/// more paths than are found; the first is the shortest of all.
/// </remarks>
internal sealed class ProofSearch
{
    private readonly PathDefinitions _definitions;
    private readonly PathProgram _program;
    private readonly ShortestDerivations _derivations;
    private readonly ProofProduct _product;
    private readonly CancellationToken _cancellationToken;

    public ProofSearch(
        PathDefinitions definitions, PathProgram program, IPathEdges edges, int start, int end, CancellationToken cancellationToken)
    {
        _definitions = definitions;
        _program = program;
        _cancellationToken = cancellationToken;
        _derivations = new ShortestDerivations(definitions, edges, cancellationToken);
        _product = new ProofProduct(program, edges, _derivations, start, end);
    }

    /// <summary>The paths, shortest first, each once.</summary>
    /// <param name="shortest">A shortest one, where it is known; it comes first.</param>
    public IEnumerable<List<ProofStep>> Find(List<ProofStep>? shortest)
    {
        var candidates = new CandidateQueue();
        var first = shortest is not null ? Trace(shortest) : new ProofDetour(_product, _cancellationToken).Find(_product.Start, [], []);
        if (first is null) yield break;
        candidates.Add(new Candidate(first, 0, []));

        // Facts can be the same where steps are not: two derived steps may rest on the same path, and a fact from a node to itself has no
        // direction.
        var known = _program.HasDerivedMoves || HasBothDirections() ? new HashSet<ProofKey>() : null;
        while (candidates.TryTake(out var candidate))
        {
            var proof = Expand(candidate.Path);
            if (known is null || known.Add(new ProofKey(proof))) yield return proof;
            _product.Aim(_definitions.Vocabulary, _cancellationToken);
            Deviate(candidate, candidates);
        }
    }

    /// <summary>
    /// Splits the paths that are left of those that a candidate stood for: by where they leave it, each part with its shortest.
    /// </summary>
    private void Deviate(Candidate candidate, CandidateQueue candidates)
    {
        var detour = new ProofDetour(_product, _cancellationToken);
        var path = candidate.Path;
        var passed = new HashSet<int>();
        var place = _product.Start;
        for (var i = 0; i < path.Count; place = path[i++].To)
        {
            if (i >= candidate.Deviation)
            {
                HashSet<ProofEdge> forbidden = i == candidate.Deviation ? [.. candidate.Forbidden, path[i]] : [path[i]];
                if (detour.Find(place, passed, forbidden) is { } rest)
                {
                    var other = path.GetRange(0, i);
                    other.AddRange(rest);
                    candidates.Add(new Candidate(other, i, forbidden));
                }
            }

            passed.Add(place);
        }
    }

    private List<ProofEdge>? Trace(List<ProofStep> steps)
    {
        var path = new List<ProofEdge>(steps.Count + 1);
        var place = _product.Start;
        foreach (var step in steps)
        {
            foreach (var edge in _product.EdgesOf(place))
            {
                if (edge.To < 0 || edge.Step != step) continue;
                path.Add(edge);
                place = edge.To;
                break;
            }
        }

        foreach (var edge in _product.EdgesOf(place))
        {
            if (edge.To == ProofProduct.End) path.Add(edge);
        }

        return path.Count == steps.Count + 1 ? path : null;
    }

    private List<ProofStep> Expand(List<ProofEdge> path)
    {
        var steps = new List<ProofStep>();
        foreach (var edge in path)
        {
            if (edge.IsDerived) steps.AddRange(_derivations.Expand(edge.Derived));
            else if (edge.To >= 0) steps.Add(edge.Step);
        }

        return steps;
    }

    private bool HasBothDirections()
    {
        var taken = new HashSet<MemberStep>();
        for (var state = 0; state < _program.StateCount; state++)
        {
            foreach (var move in _program.MovesOf(state))
            {
                if (taken.Contains(new MemberStep(move.Step.Member, !move.Step.IsForward))) return true;
                taken.Add(move.Step);
            }
        }

        return false;
    }

    /// <param name="Path">The steps of the path.</param>
    /// <param name="Deviation">Where it leaves the path that it was made from; before that it is the same.</param>
    /// <param name="Forbidden">The edges that it does not leave by there, since other candidates do.</param>
    private sealed record Candidate(List<ProofEdge> Path, int Deviation, HashSet<ProofEdge> Forbidden)
    {
        public int Length { get; } = LengthOf(Path);

        private static int LengthOf(List<ProofEdge> path)
        {
            var length = 0;
            foreach (var edge in path) length += edge.Length;
            return length;
        }
    }

    /// <summary>
    /// Candidates by length; of equal length, the one that was found first. Lengths are small numbers, so each has a queue.
    /// </summary>
    private sealed class CandidateQueue
    {
        private readonly List<Queue<Candidate>> _byLength = [];

        /// <summary>What is added is never shorter than what was taken.</summary>
        private int _shortest;

        public void Add(Candidate candidate)
        {
            while (_byLength.Count <= candidate.Length) _byLength.Add(new Queue<Candidate>());
            _byLength[candidate.Length].Enqueue(candidate);
        }

        public bool TryTake(out Candidate candidate)
        {
            for (; _shortest < _byLength.Count; _shortest++)
            {
                if (_byLength[_shortest].Count == 0) continue;
                candidate = _byLength[_shortest].Dequeue();
                return true;
            }

            candidate = null!;
            return false;
        }
    }

    /// <summary>The facts of a path and where each was taken from; two paths of equal ones are the same.</summary>
    private sealed class ProofKey(List<ProofStep> steps) : System.IEquatable<ProofKey>
    {
        private readonly List<ProofStep> _steps = steps;

        public bool Equals(ProofKey? other)
        {
            if (other is null || _steps.Count != other._steps.Count) return false;
            for (var i = 0; i < _steps.Count; i++)
            {
                if (_steps[i].Fact != other._steps[i].Fact || _steps[i].From != other._steps[i].From) return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => Equals(obj as ProofKey);

        public override int GetHashCode()
        {
            var hash = _steps.Count;
            foreach (var step in _steps) hash = (hash * 31) + step.Fact;
            return hash;
        }
    }
}
