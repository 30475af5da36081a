namespace KnowledgeGraph.Generators.Emission;

/// <summary>What generated code calls, by names that no using directive and no name in the project can redirect.</summary>
internal static class RuntimeNames
{
    private const string Library = "global::KnowledgeGraph.";

    public const string Graph = Library + "Graph";
    public const string PathWalk = Library + "PathWalk";
    public const string Node = Library + "Node";
    public const string Nodes = Library + "Nodes";
    public const string Member = Library + "Member";
    public const string Values = Library + "Values";
    public const string Claims = Library + "Claims";
    public const string FactList = Library + "FactList";
    public const string Source = Library + "Source";
    public const string SourceList = Library + "SourceList";
    public const string INode = Library + "INode";
    public const string NodeJsonConverter = Library + "CompilerServices.NodeJsonConverter";
    public const string NodeTypeConverter = Library + "CompilerServices.NodeTypeConverter";
    public const string PartialDate = Library + "PartialDate";
    public const string Quantity = Library + "Quantity";
    public const string LanguageText = Library + "LanguageText";
    public const string NodeType = Library + "CompilerServices.NodeType";
    public const string GeneratedDeclarations = Library + "CompilerServices.GeneratedDeclarationsAttribute";
    public const string GeneratedModule = Library + "CompilerServices.GeneratedModuleAttribute";
    public const string GeneratedExtension = Library + "CompilerServices.GeneratedExtension";
    public const string GeneratedGraph = Library + "CompilerServices.GeneratedGraph";
    public const string GeneratedNode = Library + "CompilerServices.GeneratedNode";

    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string Parsable = "global::System.IParsable";
    public const string Equatable = "global::System.IEquatable";
    public const string FormatProvider = "global::System.IFormatProvider";
    public const string NotNullWhen = "global::System.Diagnostics.CodeAnalysis.NotNullWhen";
    public const string PathSyntax = "[global::System.Diagnostics.CodeAnalysis.StringSyntax(\"KnowledgeGraphPath\")]";
    public const string Forbidden = "[global::System.Obsolete(\"Its type is obsolete.\", true)]";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";
    public const string Uri = "global::System.Uri";
    public const string DateTimeOffset = "global::System.DateTimeOffset";

    /// <summary>The field of a kind that holds the node, unless the kind has another member of that name.</summary>
    public const string NodeField = "_node";

    /// <summary>The method of a kind that its named entities call, unless the kind has another member of that name.</summary>
    public const string EntityAt = "EntityAt";
}
