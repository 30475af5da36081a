using System.Globalization;

namespace KnowledgeGraph.Interchange;

/// <summary>
/// A graph as tables in CSV: nodes and relationships with the headers of <c>neo4j-admin database import</c>, and, with provenance, claims
/// and sources.
/// </summary>
internal sealed class CsvExport
{
    private readonly ExportScope _scope;
    private readonly Func<string, TextWriter> _create;

    private CsvExport(ExportScope scope, Func<string, TextWriter> create)
    {
        _scope = scope;
        _create = create;
    }

    /// <param name="scope">What is exported, with all claims.</param>
    /// <param name="visible">What is exported of the facts that count.</param>
    /// <param name="create">Begins the file of a name.</param>
    public static void Write(ExportScope scope, ExportScope visible, Func<string, TextWriter> create)
    {
        new CsvExport(visible, create).WriteGraph();
        if (!scope.Options.Provenance) return;
        var evidence = new CsvExport(scope, create);
        evidence.WriteClaims();
        evidence.WriteSources();
    }

    private void WriteGraph()
    {
        WriteNodes();
        WriteRelationships();
    }

    private void WriteNodes()
    {
        var row = Begin("nodes.csv");
        var statusColumns = StatusText.ColumnsOf(_scope);
        var columns = PropertyColumn.ByMember(_scope, ["key", "label", "kind", "aliases", .. statusColumns]);
        var distinct = columns.OfType<PropertyColumn>().Distinct().ToList();
        row.Plain("key:ID").Plain("label").Plain("kind").Plain("aliases:string[]").Plain(":LABEL");
        foreach (var name in statusColumns) row.Plain(name);
        foreach (var column in distinct) row.Plain($"{column.Name}:{TypeName(column.Type)}{(column.IsList ? "[]" : "")}");
        row.End();
        foreach (var node in _scope.Nodes)
        {
            row.Text(node.Key).Text(node.Label).Plain(node.Kind.Name).List(node.Aliases);
            row.Plain(string.Join(';', ElementNames.LabelsOf(node.Kind)));
            var status = StatusText.PropertiesOf(node).ToDictionary();
            foreach (var name in statusColumns) row.Text(status.GetValueOrDefault(name));
            var values = PropertyColumn.ValuesOf(node, _scope, columns);
            foreach (var column in distinct) WriteValues(row, column, values.GetValueOrDefault(column));
            row.End();
        }
    }

    private static void WriteValues(CsvRow row, PropertyColumn column, List<string>? values)
    {
        if (values is null) row.Plain(null);
        else if (TypeName(column.Type) != "string") row.Plain(string.Join(';', values));
        else if (column.IsList) row.List(values);
        else row.Text(values[0]);
    }

    private void WriteRelationships()
    {
        var row = Begin("relationships.csv");
        row.Plain(":START_ID").Plain(":END_ID").Plain(":TYPE").Plain("label").Plain("modality");
        IReadOnlyList<string> lists = _scope.Options.Provenance ? ExportScope.ProvenanceNames : [];
        foreach (var name in lists) row.Plain(name + ":string[]");
        row.End();
        foreach (var fact in _scope.Relations)
        {
            row.Text(fact.Subject.Key).Text(fact.Value.AsNode().Key).Plain(fact.Member.JsonName);
            row.Text(fact.Member.Label).Plain(StatementText.Of(fact.Modality));
            var provenance = _scope.ProvenanceOf(fact).ToDictionary();
            foreach (var name in lists) row.List(provenance.GetValueOrDefault(name, []));
            row.End();
        }
    }

    private void WriteClaims()
    {
        var row = Begin("claims.csv");
        string[] header =
        [
            "subject", "member", "value", "counts", "id", "source", "quote", "quoteAt", "since", "until", "at", "recorded", "note", "scope",
            "modality", "attributedTo", "rank", "rankReason", "restsOn",
        ];
        foreach (var name in header) row.Plain(name);
        row.End();
        foreach (var node in _scope.Nodes)
        {
            foreach (var fact in _scope.FactsOf(node))
            {
                foreach (var claim in _scope.ClaimsOf(fact)) WriteClaim(row, fact, claim);
            }
        }
    }

    private void WriteClaim(CsvRow row, Fact fact, Claim claim)
    {
        row.Text(fact.Subject.Key).Plain(fact.Member.JsonName).Text(fact.Object?.Key ?? fact.Value.ToString());
        row.Plain(claim.IsVisible ? "true" : "false").Text(claim.Id).Text(claim.Source?.Key).Text(claim.Quote);
        row.Plain(claim.QuoteAt?.ToString(CultureInfo.InvariantCulture));
        row.Text(claim.Since?.ToString()).Text(claim.Until?.ToString()).Text(claim.At?.ToString());
        row.Text(claim.RecordedText).Text(claim.Note).Text(claim.Scope);
        row.Plain(StatementText.Of(claim.Modality)).Text(claim.AttributedNode?.Key ?? claim.AttributedTo);
        row.Plain(StatementText.Of(claim.Rank)).Text(claim.RankReason);
        row.List([.. _scope.PremisesOf(claim).Select(premise => premise.Id ?? premise.Handle)]).End();
    }

    private void WriteSources()
    {
        var row = Begin("sources.csv");
        foreach (var name in new[] { "key", "document", "title", "author", "published", "url", "sha256" }) row.Plain(name);
        row.End();
        foreach (var source in _scope.Sources)
        {
            row.Text(source.Key).Text(source.Document).Text(source.Title).Text(source.Author).Text(source.Published?.ToString());
            row.Text(source.Url?.OriginalString).Text(source.Sha256).End();
        }
    }

    private CsvRow Begin(string file) => new(_create(file), _scope.Options.EscapeFormulas);

    private static string TypeName(MemberType type) => type switch
    {
        MemberType.Boolean => "boolean",
        MemberType.Int32 => "int",
        MemberType.Int64 => "long",
        MemberType.Decimal or MemberType.Double => "double",
        MemberType.DateTimeOffset => "datetime",
        _ => "string",
    };
}
