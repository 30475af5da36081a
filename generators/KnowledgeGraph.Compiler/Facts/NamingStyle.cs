using System.Collections.Generic;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Facts;

/// <summary>
/// How the facts of a format write names. A vocabulary has its names in C#; every other spelling of a member or qualifier follows from it.
/// Names are found in every style, whatever the format of the facts; messages use that of the facts that they are about.
/// </summary>
internal abstract class NamingStyle
{
    /// <summary>Gets the style of C#: <c>BackedBy</c>.</summary>
    public static NamingStyle CSharp { get; } = new PascalCaseStyle();

    /// <summary>Gets the style of JSON: <c>backedBy</c>.</summary>
    public static NamingStyle Json { get; } = new CamelCaseStyle();

    /// <summary>Gets the style of Turtle and TriG: <c>backedBy</c>, after a prefix.</summary>
    public static NamingStyle Turtle { get; } = new LocalNameStyle();

    /// <summary>Gets the styles. Where a name is one member's in one style and another's in a later one, it is that of the first.</summary>
    public static IReadOnlyList<NamingStyle> All { get; } = [CSharp, Json];

    /// <summary>
    /// Gets a value indicating whether facts also name an entity or a source by its C# property, whose name is not always its key.
    /// </summary>
    public abstract bool NamesProperties { get; }

    /// <summary>Writes the C# name of a member or qualifier.</summary>
    public abstract string Of(string name);

    /// <summary>Writes out a qualifier with a number, as an author adds it to a claim.</summary>
    public abstract string Of(QualifierKind qualifier, string number);

    private sealed class PascalCaseStyle : NamingStyle
    {
        public override bool NamesProperties => true;

        public override string Of(string name) => name;

        public override string Of(QualifierKind qualifier, string number) => qualifier + " = " + number;
    }

    private class CamelCaseStyle : NamingStyle
    {
        public override bool NamesProperties => false;

        public override string Of(string name) => CamelCase.Of(name);

        public override string Of(QualifierKind qualifier, string number) => "\"" + Of(qualifier.ToString()) + "\": " + number;
    }

    /// <summary>Names are spelled as in JSON, so that they are found where those of JSON are.</summary>
    private sealed class LocalNameStyle : CamelCaseStyle
    {
        public override string Of(QualifierKind qualifier, string number) => "kg:" + Of(qualifier.ToString()) + " " + number;
    }
}
