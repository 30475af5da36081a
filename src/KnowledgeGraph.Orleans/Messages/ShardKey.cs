using System.Globalization;

namespace KnowledgeGraph.Orleans.Messages;

/// <summary>The key of a grain: <c>name/version/parts/part/replica</c>.</summary>
internal readonly record struct ShardKey(string Name, string Version, int PartCount, int Part, int Replica)
{
    private const int Fields = 4;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Version}/{PartCount}/{Part}/{Replica}");

    /// <summary>Reads a key; <see langword="null"/> for a text that is not one.</summary>
    internal static ShardKey? TryParse(string? text)
    {
        var fields = text?.Split('/') ?? [];
        if (fields.Length <= Fields) return null;
        var name = string.Join('/', fields[..^Fields]);
        return int.TryParse(fields[^3], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && int.TryParse(fields[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && int.TryParse(fields[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var replica)
            && part < count && count <= ShardSet.MaximumParts
            ? new ShardKey(name, fields[^Fields], count, part, replica)
            : null;
    }
}
