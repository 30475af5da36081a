using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the members of the graph's class.</summary>
internal static class GraphEmitter
{
    public static string Emit(Vocabulary vocabulary, GraphDeclaration declaration)
    {
        var (writer, form) = (new IndentedWriter(), vocabulary.GraphForm);
        var taken = new HashSet<string>(declaration.ReservedNames, StringComparer.Ordinal);
        SourceHeader.WriteForApi(writer, vocabulary.GraphNamespace);
        writer.Line();
        writer.Open($"{form.Keywords} {SourceIdentifier.Escape(vocabulary.GraphName)}");
        writer.Line("/// <summary>Gets the graph. It is part of the program: opening it reads a header and no more.</summary>");
        writer.Line(
            $"public static {RuntimeNames.Graph} {form.Property} {{ get; }} = {RuntimeNames.GeneratedGraph}.Open({form.Image}.Bytes, "
                + $"{HashOf(vocabulary.Modules[vocabulary.Modules.Count - 1])});");

        foreach (var kind in vocabulary.Kinds)
        {
            if (taken.Contains(kind.Plural) || !vocabulary.CanName(kind)) continue;
            var type = SourceIdentifier.Global(kind.FullName);
            writer.Line();
            DocumentationText.WriteSummary(
                writer, null,
                $"Gets every {kind.Name}, in the order of their keys" + (kind.IsAbstract ? " within each of its kinds." : "."));
            if (kind.Documentation is not null) WriteRemarks(writer, kind.Documentation);
            KindEmitter.WriteForbidden(writer, kind.IsForbidden);
            if (kind.IsStub)
                writer.Line(
                    $"{KindEmitter.Visibility(vocabulary.IsPublic, kind)} static {RuntimeNames.ReadOnlyList}<{type}> "
                        + $"{SourceIdentifier.Escape(kind.Plural)} => "
                        + $"{PlaceholderType.Faulty};");
            else writer.Line(
                $"{KindEmitter.Visibility(vocabulary.IsPublic, kind)} static {RuntimeNames.Nodes}<{type}> "
                    + $"{SourceIdentifier.Escape(kind.Plural)} => {form.Property}.NodesOf<{type}>();");
        }

        if (!taken.Contains("Sources"))
        {
            writer.Line();
            writer.Line("/// <summary>Gets the documents that claims cite, in the order of their keys.</summary>");
            writer.Line($"public static {RuntimeNames.SourceList} Sources => {form.Property}.Sources;");
        }

        if (!taken.Contains("Find"))
        {
            writer.Line();
            writer.Line(
                "/// <summary>Finds the node that best matches a text: by its key, else by its label, else by an alias. "
                    + "Case and Unicode form are ignored.</summary>");
            writer.Line("/// <returns>The node, or null if there is none.</returns>");
            writer.Line($"public static {RuntimeNames.Node}? Find(string text) => {form.Property}.Find(text);");
        }

        if (!taken.Contains("FindAll"))
        {
            writer.Line();
            writer.Line("/// <summary>Finds all nodes that have the text as their key, their label or an alias, in that order.</summary>");
            writer.Line($"public static {RuntimeNames.Nodes}<{RuntimeNames.Node}> FindAll(string text) => {form.Property}.FindAll(text);");
        }

        if (!taken.Contains("Walk")) WriteWalks(writer, form.Property);
        writer.Close();
        if (form.IsForbidden) WriteAccess(writer, vocabulary);
        return writer.ToString();
    }

    private static string AccessName(Vocabulary vocabulary) => "Generated" + vocabulary.GraphName;

    /// <summary>
    /// Writes a way to the graph of a class that code cannot name unless it is obsolete itself. To use something obsolete that is not an
    /// error is a warning, which a pragma suppresses.
    /// </summary>
    private static void WriteAccess(IndentedWriter writer, Vocabulary vocabulary)
    {
        writer.Line();
        writer.Line("[global::System.Obsolete]");
        writer.Open($"internal static class {SourceIdentifier.Escape(AccessName(vocabulary))}");
        writer.Line(
            $"public static {RuntimeNames.Graph} Graph => {Qualified(vocabulary, vocabulary.GraphName)}.{vocabulary.GraphForm.Property};");
        writer.Close();
    }

    private static void WriteWalks(IndentedWriter writer, string graph)
    {
        var expression = $"{RuntimeNames.PathSyntax} string expression";
        var (start, end) = ($"TStart : struct, {RuntimeNames.INode}<TStart>", $"TEnd : struct, {RuntimeNames.INode}<TEnd>");
        writer.Line();
        writer.Line(
            "/// <summary>Makes a path expression, such as <c>\"A*/B\"</c> over the relations A and B, ready to be walked from nodes of "
                + "one kind to nodes of another.</summary>");
        writer.Line(
            "/// <exception cref=\"global::System.ArgumentException\">The expression can never end at a node of that kind.</exception>");
        writer.Line(
            "/// <exception cref=\"global::KnowledgeGraph.PathExpressionException\">The text is not an expression of this vocabulary. "
                + "The message names the column.</exception>");
        writer.Line(
            $"public static {RuntimeNames.PathWalk}<TStart, TEnd> Walk<TStart, TEnd>({expression}) where {start} where {end} => "
                + $"{graph}.Walk<TStart, TEnd>(expression);");
        writer.Line();
        writer.Line("/// <summary>Makes a path expression ready to be walked from any node.</summary>");
        writer.Line(
            "/// <exception cref=\"global::KnowledgeGraph.PathExpressionException\">The text is not an expression of this vocabulary. "
                + "The message names the column.</exception>");
        writer.Line(
            $"public static {RuntimeNames.PathWalk}<{RuntimeNames.Node}, {RuntimeNames.Node}> Walk({expression}) => "
                + $"{graph}.Walk(expression);");
    }

    /// <summary>The expression for the graph.</summary>
    public static string GraphOf(Vocabulary vocabulary) => vocabulary.GraphForm.IsForbidden
        ? Qualified(vocabulary, AccessName(vocabulary)) + ".Graph"
        : Qualified(vocabulary, vocabulary.GraphName) + "." + vocabulary.GraphForm.Property;

    private static string Qualified(Vocabulary vocabulary, string name) =>
        SourceIdentifier.Global(vocabulary.GraphNamespace.Length == 0 ? name : vocabulary.GraphNamespace + "." + name);

    /// <summary>The expression for the hash of a module.</summary>
    public static string HashOf(VocabularyModule module) => "0x" + module.Hash.ToString("X16", CultureInfo.InvariantCulture) + "UL";

    private static void WriteRemarks(IndentedWriter writer, string documentation)
    {
        foreach (var line in ("<remarks>" + documentation + "</remarks>").Split('\r', '\n', '\u0085', '\u2028', '\u2029'))
            writer.Line("/// " + line.Trim());
    }
}
