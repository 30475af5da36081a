using System.Collections.Generic;
using System.IO;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>Reads fact files in Turtle and TriG: their triples, as they are.</summary>
internal sealed class RdfFactReader(RdfFormat format) : FactReader
{
    public override FactFile Read(string text, string path, FactFileLimits limits)
    {
        var places = new RdfTokenPlaces(text);
        var anchors = new AnchorTable.Builder();
        anchors.Add(0, 0);
        var statements = new List<RdfStatement>();
        var problems = EquatableArray<Problem>.Empty;
        var options = new RdfReaderOptions { Path = path, MaxDepth = limits.MaximumDepth };
        using (var reader = RdfReader.Create(new StringReader(text), format, options))
        {
            try
            {
                while (reader.Read()) statements.Add(Statement(reader, places, anchors));
            }
            catch (RdfFormatException exception)
            {
                var start = places.OffsetOf(new RdfPosition(exception.Line, exception.Column));
                var at = anchors.Add(start, places.LengthAt(start));
                problems = new EquatableArray<Problem>([Problem.At(RdfFactProblems.Syntax, new Anchor(path, at), exception.Problem)]);
            }
        }

        var unit = new FactUnit(
            path,
            FactFormat.OfRdf(format),
            EquatableArray<SourceDeclaration>.Empty,
            EquatableArray<EntityDeclaration>.Empty,
            EquatableArray<ClaimDeclaration>.Empty)
        {
            Statements = new EquatableArray<RdfStatement>([.. statements]),
            IsIncomplete = problems.Count > 0,
        };
        return new FactFile(unit, anchors.ToTable(path, path), problems);
    }

    private static RdfStatement Statement(RdfReader reader, RdfTokenPlaces places, AnchorTable.Builder anchors)
    {
        var quad = reader.Current;
        var anchor = Add(reader.SubjectPosition);
        Add(reader.PredicatePosition);
        Add(reader.ObjectPosition);
        if (quad.Object.Triple is not null)
        {
            Add(reader.TriplePositions.Subject);
            Add(reader.TriplePositions.Predicate);
            Add(reader.TriplePositions.Object);
        }

        if (quad.Graph is not null) Add(reader.GraphPosition);
        return new RdfStatement(quad.Subject, quad.Predicate, quad.Object, quad.Graph, anchor);

        int Add(RdfPosition position)
        {
            var start = places.OffsetOf(position);
            return anchors.Add(start, places.LengthAt(start));
        }
    }
}
