using System.Globalization;

namespace KnowledgeGraph.Rdf;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
/// <remarks>The default value, with line 0, is not a place.</remarks>
readonly partial record struct RdfPosition(int Line, int Column)
{
    /// <summary>Returns the position as <c>3:14</c>.</summary>
    public override string ToString() =>
        Line.ToString(CultureInfo.InvariantCulture) + ":" + Column.ToString(CultureInfo.InvariantCulture);
}
