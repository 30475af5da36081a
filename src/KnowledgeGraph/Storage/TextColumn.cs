using KnowledgeGraph.Image;

namespace KnowledgeGraph.Storage;

/// <summary>
/// A column of texts that are asked for again and again, such as labels: each is decoded once. Threads may decode one twice, to equal
/// strings.
/// </summary>
internal sealed class TextColumn(GraphImage image, Column column)
{
    private readonly string?[] _texts = new string?[image.RowsOf(column)];

    /// <exception cref="ImageFormatException">The image has no text in that row, or is damaged.</exception>
    internal string this[int row] => _texts[row] ?? Decode(row);

    private string Decode(int row) => _texts[row] = image.GetText(column, row);
}
