namespace KnowledgeGraph.Interchange;

/// <summary>Colours for the kinds of drawings: text in the dark colour is readable on each of them, on light and dark pages.</summary>
internal static class KindColours
{
    /// <summary>The colour of text and lines.</summary>
    public const string Dark = "#1f2933";

    private static readonly string[] Light =
        ["#cfe3f7", "#d8efd3", "#fde2c0", "#f6d0d6", "#e3d6f2", "#d3eeee", "#f5eebb", "#e4dcd3"];

    /// <summary>The colour of a kind; kinds share them if there are many.</summary>
    public static string Of(Kind kind) => Light[kind.Index % Light.Length];
}
