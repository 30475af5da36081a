using KnowledgeGraph.Image;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Shards;

/// <summary>Keeps those strings of an image that the columns of a shard name, in their order: the keys of the nodes first.</summary>
internal static class ShardTexts
{
    /// <summary>Numbers the strings anew in the columns, and makes the image.</summary>
    internal static ColumnImage Select(GraphStore store, int[][] columns)
    {
        var image = store.Image;
        var numbers = new int[image.StringCount + 1];
        numbers[image.GraphNameId] = 1;
        foreach (var rows in Parts(store.Members, columns))
        {
            foreach (var id in rows.Span) numbers[Damage.Check(id, numbers.Length, "string")] = 1;
        }

        numbers[0] = 0;
        var starts = new List<int> { 0 };
        using var text = new MemoryStream();
        for (var id = 1; id < numbers.Length; id++)
        {
            if (numbers[id] == 0) continue;
            text.Write(image.GetUtf8(id));
            numbers[id] = starts.Count;
            starts.Add(checked((int)text.Length));
        }

        columns[(int)Column.StringStart] = [.. starts];
        foreach (var rows in Parts(store.Members, columns))
        {
            foreach (ref var id in rows.Span) id = numbers[id];
        }

        return new ColumnImage(image.VocabularyHash, numbers[image.GraphNameId], columns, text.ToArray());
    }

    /// <summary>The rows that name strings: of the columns of names, and the values of texts.</summary>
    private static IEnumerable<Memory<int>> Parts(MemberTable members, int[][] columns)
    {
        foreach (var column in ImageFormat.TextColumns) yield return columns[(int)column];
        for (var member = 0; member < members.Count; member++)
        {
            if (members.TypeOf(member) is MemberType.Node or MemberType.Boolean) continue;
            var (first, end) = (columns[(int)Column.MemberFirstFact][member], columns[(int)Column.MemberFactEnd][member]);
            yield return columns[(int)Column.FactValue].AsMemory(first..end);
        }
    }
}
