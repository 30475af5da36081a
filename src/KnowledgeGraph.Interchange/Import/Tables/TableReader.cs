using System.Globalization;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Records;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Tables;

/// <summary>Reads each row of a table as an entity.</summary>
internal sealed class TableReader : IRecordReader
{
    private readonly TableFile _file;
    private readonly string _kind;
    private readonly string? _id;
    private readonly string? _label;
    private readonly ImportedRecord _record = new();

    public TableReader(TableFile file, string kind, KindMapping? mapping)
    {
        (_file, _kind) = (file, kind);
        var columns = TableColumns.Of(file);
        _id = mapping?.Id ?? KeyColumn.Choose(columns, kind);
        _label = mapping?.Label ?? KeyColumn.ChooseLabel(columns.Select(static column => column.Name));
        foreach (var given in (string?[])[mapping?.Id, mapping?.Label])
        {
            if (given is not null && columns.All(column => column.Name != given))
                throw new ImportFormatException(file.Shown, 1, 1, string.Join(file.Delimiter, columns.Select(static c => c.Name)),
                    $"The table has no column '{given}', which the mapping names.");
        }
    }

    public string Path => _file.Shown;

    public string Format => _file.Delimiter == '\t' ? "TSV" : "CSV";

    public void Read(IRecordSink sink)
    {
        string[] columns = [];
        var (id, label, row) = (-1, -1, 0);
        _file.Read(
            names =>
            {
                columns = names;
                id = Array.IndexOf(columns, _id);
                label = Array.IndexOf(columns, _label);
                sink.Identify(_kind, _id, _label);
            },
            cells =>
            {
                row++;
                var key = id >= 0 ? cells[id].Trim() : "";
                if (key.Length == 0) key = _kind + " " + row.ToString(CultureInfo.InvariantCulture);
                _record.Clear(_kind, key);
                _record.Kinds.Add(_kind);
                for (var i = 0; i < cells.Length; i++)
                {
                    if (i == id || cells[i].Length == 0) continue;
                    if (i == label) _record.Label = cells[i];
                    else _record.Add(columns[i], new ImportedValue(ValueForm.Untyped, cells[i].Trim()));
                }

                if (label >= 0 && label == id) _record.Label = key;
                sink.Add(_record);
            });
    }
}
