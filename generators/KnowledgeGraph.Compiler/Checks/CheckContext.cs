using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Checks.Exceptions;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks;

/// <summary>A linked graph, with what checks ask of it again and again.</summary>
internal sealed class CheckContext
{
    private readonly LinkedFact[] _facts;
    private readonly int[] _firstFacts;

    /// <param name="problems">Takes what checks find, in place of a list for this graph alone. Nothing is excepted then.</param>
    public CheckContext(LinkResult link, CheckInputs inputs, CancellationToken cancellationToken, ProblemList? problems = null)
    {
        Graph = link.Graph;
        Origins = link.Origins;
        Failures = link.Failures;
        Inputs = inputs;
        Exceptions = new ClaimExceptions(link);
        Problems = problems ?? new ProblemList(Exceptions.Covers);
        CancellationToken = cancellationToken;
        _facts = link.Graph.Facts.AsSpan().ToArray();
        _firstFacts = new int[Vocabulary.Members.Count + 1];
        foreach (var fact in _facts) _firstFacts[fact.Member + 1]++;
        for (var i = 0; i < Vocabulary.Members.Count; i++) _firstFacts[i + 1] += _firstFacts[i];
    }

    public LinkedGraph Graph { get; }

    public Vocabulary Vocabulary => Graph.Vocabulary;

    public LinkOrigins Origins { get; }

    public LinkFailures Failures { get; }

    public CheckInputs Inputs { get; }

    /// <summary>Takes what checks find; what claims are excepted from goes no further.</summary>
    public ProblemList Problems { get; }

    public ClaimExceptions Exceptions { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Gets the claims whose rank is reported: one that resolves several contradictions lacks its reason once.</summary>
    public HashSet<Anchor> RankedClaims { get; init; } = [];

    /// <summary>Gets the claims that are left out because of errors and not in <see cref="Origins"/>, by entity and member.</summary>
    public IReadOnlyCollection<(string Entity, string Member)> FailedClaims { get; init; } = [];

    /// <summary>Gets the nodes whose facts these are; by default all. Facts may lead to others.</summary>
    public (int First, int End) Nodes { get; init; } = (0, int.MaxValue);

    /// <summary>Returns the constraints of a type with the members that they are declared for, until the build is cancelled.</summary>
    public IEnumerable<(VocabularyMember Member, T Constraint)> ConstraintsOf<T>()
        where T : Constraint
    {
        foreach (var member in Vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                if (constraint is not T found) continue;
                CancellationToken.ThrowIfCancellationRequested();
                yield return (member, found);
            }
        }
    }

    /// <summary>The first fact of a member and one past its last; they are sorted by subject.</summary>
    public (int Start, int End) FactsOf(int member) => (_firstFacts[member], _firstFacts[member + 1]);

    /// <summary>The facts of a member about a subject. O(log n).</summary>
    public (int Start, int End) FactsOf(int member, int subject)
    {
        var (low, end) = FactsOf(member);
        low = FirstAtLeast(subject, low, end);
        return (low, FirstAtLeast(subject + 1, low, end));
    }

    /// <summary>The first claim of a fact and one past its last.</summary>
    public (int Start, int End) ClaimsOf(int fact) =>
        (_facts[fact].FirstClaim, fact + 1 < _facts.Length ? _facts[fact + 1].FirstClaim : Graph.Claims.Count);

    public LinkedFact Fact(int fact) => _facts[fact];

    private int FirstAtLeast(int subject, int low, int high)
    {
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (_facts[middle].Subject < subject) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
