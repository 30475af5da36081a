using System.Text;

namespace KnowledgeGraph.Interchange;

/// <summary>
/// A graph as a script in openCypher: nodes with the labels of their kind and of those above it, and a relationship for each fact of a
/// relation. Each statement creates many rows, so that a database plans few of them.
/// </summary>
internal sealed class CypherExport
{
    private const int RowsPerStatement = 500;

    /// <summary>The label that all nodes have, by whose index relationships find their ends.</summary>
    private const string Entity = "Entity";

    private readonly ExportScope _scope;
    private readonly TextWriter _writer;
    private readonly PropertyColumn?[] _columns;
    private readonly StringBuilder _row = new();
    private int _rows;
    private string? _ending;

    private CypherExport(ExportScope scope, TextWriter writer)
    {
        _scope = scope;
        _writer = writer;
        _columns = PropertyColumn.ByMember(scope, ["key", "label", "aliases", .. StatusText.ColumnsOf(scope)]);
    }

    public static void Write(ExportScope scope, TextWriter writer)
    {
        var export = new CypherExport(scope, writer);
        export.WriteConstraints();
        export.WriteNodes();
        export.WriteSources();
        export.WriteRelationships();
    }

    private void WriteConstraints()
    {
        _writer.Write($"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{Entity}) REQUIRE n.key IS UNIQUE;\n");
    }

    private void WriteNodes()
    {
        foreach (var node in _scope.Nodes)
        {
            Begin($"] AS row\nCREATE (n:{Entity}{LabelsOf(node.Kind)})\nSET n = row;\n");
            _row.Append("{key: ").AppendString(node.Key).Append(", label: ").AppendString(node.Label);
            if (node.Aliases is { Count: > 0 } aliases)
                _row.Append(", aliases: ").AppendList(aliases, static (row, alias) => row.AppendString(alias));
            foreach (var (name, text) in StatusText.PropertiesOf(node)) _row.Append(", ").Append(name).Append(": ").AppendString(text);
            foreach (var (column, values) in PropertyColumn.ValuesOf(node, _scope, _columns))
            {
                _row.Append(", ").AppendIdentifier(column.Name).Append(": ");
                if (column.IsList) _row.AppendList(values, (row, value) => AppendValue(row, column.Type, value));
                else AppendValue(_row, column.Type, values[0]);
            }

            _row.Append('}');
            EndRow();
        }

        EndStatement();
    }

    private void WriteSources()
    {
        foreach (var source in _scope.Sources)
        {
            Begin("] AS row\nCREATE (s:Source)\nSET s = row;\n");
            _row.Append("{key: ").AppendString(source.Key);
            (string Name, string? Text)[] details =
            [
                ("document", source.Document), ("title", source.Title), ("author", source.Author),
                ("published", source.Published?.ToString()), ("url", source.Url?.OriginalString), ("sha256", source.Sha256),
            ];
            foreach (var (name, text) in details)
            {
                if (text is not null) _row.Append(", ").Append(name).Append(": ").AppendString(text);
            }

            _row.Append('}');
            EndRow();
        }

        EndStatement();
    }

    private void WriteRelationships()
    {
        foreach (var fact in _scope.Relations)
        {
            var type = new StringBuilder().AppendIdentifier(fact.Member.JsonName);
            Begin(
                $"] AS row\nMATCH (a:{Entity} {{key: row.start}})\nMATCH (b:{Entity} {{key: row.end}})\n"
                    + $"CREATE (a)-[r:{type}]->(b)\nSET r = row.properties;\n");
            _row.Append("{start: ").AppendString(fact.Subject.Key).Append(", end: ").AppendString(fact.Value.AsNode().Key);
            _row.Append(", properties: {modality: ").AppendString(StatementText.Of(fact.Modality));
            foreach (var (name, texts) in _scope.ProvenanceOf(fact))
                _row.Append(", ").Append(name).Append(": ").AppendList(texts, static (row, text) => row.AppendString(text));
            _row.Append("}}");
            EndRow();
        }

        EndStatement();
    }

    private static StringBuilder AppendValue(StringBuilder row, MemberType type, string value) => type switch
    {
        MemberType.Boolean or MemberType.Int32 or MemberType.Int64 => row.Append(value),
        MemberType.Decimal or MemberType.Double => AppendFloat(row, value),
        MemberType.DateTimeOffset => row.Append("datetime(").AppendString(value).Append(')'),
        _ => row.AppendString(value),
    };

    /// <summary>A number with a point or an exponent, which makes it a float, and without a plus, which exponents cannot have.</summary>
    private static StringBuilder AppendFloat(StringBuilder row, string value)
    {
        row.Append(value.Replace("+", "", StringComparison.Ordinal));
        return value.AsSpan().ContainsAny(".eE") ? row : row.Append(".0");
    }

    private static StringBuilder LabelsOf(Kind kind)
    {
        var labels = new StringBuilder();
        foreach (var label in ElementNames.LabelsOf(kind)) labels.Append(':').AppendIdentifier(label);
        return labels;
    }

    /// <summary>Begins a row, in the statement before if it ends alike and is not full.</summary>
    private void Begin(string ending)
    {
        if (_ending != ending || _rows == RowsPerStatement) EndStatement();
        _writer.Write(_rows == 0 ? "UNWIND [\n  " : ",\n  ");
        _ending = ending;
        _rows++;
    }

    private void EndRow()
    {
        _writer.Write(_row);
        _row.Clear();
    }

    private void EndStatement()
    {
        if (_rows > 0) _writer.Write("\n" + _ending);
        (_rows, _ending) = (0, null);
    }
}
