using System.Collections.Generic;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Triples;

/// <summary>The triples of one unit by subject, each once.</summary>
internal sealed class SubjectTriples
{
    private readonly Dictionary<RdfTerm, List<RdfStatement>> _bySubject = [];
    private readonly Dictionary<RdfTriple, List<RdfStatement>> _reifiers = [];

    public SubjectTriples(FactUnit unit)
    {
        var seen = new HashSet<RdfQuad>();
        foreach (var statement in unit.Statements)
        {
            if (!seen.Add(new RdfQuad(statement.Subject, statement.Predicate, statement.Object, statement.Graph))) continue;
            if (!_bySubject.TryGetValue(statement.Subject, out var group))
            {
                _bySubject.Add(statement.Subject, group = []);
                Subjects.Add(statement.Subject);
            }

            group.Add(statement);
            if (statement.Predicate.Value != RdfIri.Reifies || statement.Object.Triple is not { } triple) continue;
            if (!_reifiers.TryGetValue(triple, out var reifiers)) _reifiers.Add(triple, reifiers = []);
            reifiers.Add(statement);
        }
    }

    /// <summary>Gets the subjects in the order of the file.</summary>
    public List<RdfTerm> Subjects { get; } = [];

    public IReadOnlyList<RdfStatement> Of(RdfTerm subject) => _bySubject.TryGetValue(subject, out var found) ? found : [];

    /// <summary>Returns the statements that something reifies a triple.</summary>
    public IReadOnlyList<RdfStatement> ReifiersOf(RdfStatement statement) =>
        _reifiers.Count > 0 && _reifiers.TryGetValue(new RdfTriple(statement.Subject, statement.Predicate, statement.Object), out var found)
            ? found
            : [];

    /// <summary>Returns what a subject reifies, in the order of the file.</summary>
    public IEnumerable<RdfStatement> ReifiedBy(RdfTerm subject)
    {
        foreach (var statement in Of(subject))
        {
            if (statement.Predicate.Value == RdfIri.Reifies) yield return statement;
        }
    }
}
