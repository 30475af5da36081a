using System.Globalization;
using System.Text;
using CsvHelper;
using KnowledgeGraph.Interchange.Import.Mappings;
using KnowledgeGraph.Interchange.Import.Texts;

namespace KnowledgeGraph.Interchange.Import.Tables;

/// <summary>A CSV or TSV file as rows of cells.</summary>
internal sealed class TableFile
{
    private readonly string _path;
    private readonly string[]? _columns;
    private readonly Encoding? _encoding;
    private readonly CsvReaderOptions _options;

    public TableFile(string path, string shown, TableMapping? mapping, Encoding? encoding)
    {
        (_path, Shown, _encoding) = (path, shown, encoding);
        _columns = mapping?.Columns is { Count: > 0 } columns ? [.. columns] : null;
        _options = new CsvReaderOptions
        {
            Separator = mapping?.Delimiter is [var given, ..] ? given : Path.GetExtension(path) is ".tsv" or ".tab" ? '\t' : null,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            TrackLineNumbers = true,
        };
        using var text = InputText.Open(path, encoding);
        using var reader = CsvReader.Create(text, _options);
        Delimiter = Guard(() => reader.Separator);
    }

    public string Shown { get; }

    /// <summary>Gets the character between cells.</summary>
    public char Delimiter { get; }

    /// <summary>Gives the names of the columns to an action, and then the cells of each row to another.</summary>
    /// <exception cref="ImportFormatException">A row has another number of cells than the header, or a quote is not closed.</exception>
    public void Read(Action<string[]> header, Action<string[]> row)
    {
        using var text = InputText.Open(_path, _encoding);
        using var reader = CsvReader.Create(text, _options);
        var columns = _columns;
        if (columns is not null) header(columns);
        while (Guard(reader.Read))
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
            if (columns is null) header(columns = Header(cells));
            else if (cells.Length == columns.Length) row(cells);
            else throw Ragged((int)reader.LineNumber, cells.Length, columns.Length);
        }

        if (columns is null)
            throw new ImportFormatException(Shown, 1, 1, "", "The file is empty. A table begins with the names of its columns.");
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw InputText.NotUtf8(_path, Shown);
        }
        catch (CsvFormatException error)
        {
            var line = Math.Max(1, (int)error.LineNumber);
            var text = InputText.ReadLine(_path, _encoding, line) ?? "";
            throw new ImportFormatException(
                Shown, line, Math.Max(1, text.LastIndexOf('"') + 1), text,
                "A quote in this row is not closed, or text follows the quote that closes a cell. "
                    + "Close it with '\"', and write '\"\"' for a quote in a quoted cell.",
                error);
        }
    }

    private static string[] Header(string[] cells)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. cells.Select((cell, i) =>
        {
            var name = cell.Trim();
            if (name.Length == 0) name = "column " + (i + 1).ToString(CultureInfo.InvariantCulture);
            name = Identifiers.Take(name, taken.Contains);
            taken.Add(name);
            return name;
        })];
    }

    private ImportFormatException Ragged(int line, int cells, int columns)
    {
        var text = InputText.ReadLine(_path, _encoding, line) ?? "";
        var delimiter = Delimiter == '\t' ? "\\t" : Delimiter.ToString();
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The row has {cells} {(cells == 1 ? "cell" : "cells")}, but the table has {columns} {(columns == 1 ? "column" : "columns")}. "
                + $"Quote cells that contain '{delimiter}', or name the character between cells in a mapping file, as tables.delimiter.");
        return new ImportFormatException(Shown, line, ColumnOf(text, Math.Min(cells, columns)), text, message);
    }

    /// <summary>Finds where the cells end that the table has columns for, or the row, if it is shorter.</summary>
    private int ColumnOf(string line, int cells)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == Delimiter && !isQuoted && --cells == 0) return i + 1;
        }

        return line.Length + 1;
    }
}
