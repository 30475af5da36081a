using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes what a kind can do: one file for each, which depends on the vocabulary alone.</summary>
internal static class KindEmitter
{
    public static string Emit(Vocabulary vocabulary, VocabularyKind kind)
    {
        var writer = new IndentedWriter();
        var (name, node) = (SourceIdentifier.Escape(kind.Name), NodeField(kind));
        var modules = new ModuleConstants(vocabulary, kind);
        SourceHeader.WriteForApi(writer, kind.Namespace);
        writer.Line();
        if (!kind.ReservedNames.Contains(OwnNames.JsonConverter))
            writer.Line($"[global::{OwnNames.JsonConverter}(typeof({RuntimeNames.NodeJsonConverter}<{name}>))]");
        if (!kind.ReservedNames.Contains(OwnNames.TypeConverter))
            writer.Line($"[global::{OwnNames.TypeConverter}(typeof({RuntimeNames.NodeTypeConverter}<{name}>))]");
        if (!kind.ReservedNames.Contains(OwnNames.DebuggerDisplay)) writer.Line($"[global::{OwnNames.DebuggerDisplay}(\"{{{node}}}\")]");
        writer.Open($"{kind.Keywords} {name} : {RuntimeNames.INode}<{name}>, {RuntimeNames.Parsable}<{name}>");
        modules.Write(writer);
        writer.Line();
        writer.Line("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.RootHidden)]");
        writer.Line($"private readonly {RuntimeNames.Node} {node};");
        if (!kind.ReservedNames.Contains(OwnNames.Constructor)) WriteConstructor(writer, kind, name, node);
        WriteIdentity(writer, kind);

        var members = new MemberEmitter(vocabulary, modules);
        foreach (var member in kind.Members)
        {
            // In its place stands something that the author wrote, as was reported.
            if (member.DeclaredBy != kind.Index ? !kind.Writes(member.Name) : member.IsLeftOut || members.IsImpossible(member)) continue;
            writer.Line();
            members.WriteProperty(writer, kind, member);
        }

        var placeholders = new PlaceholderEmitter(vocabulary, kind);
        placeholders.WriteInherited(writer);
        if (kind.Writes("Claims")) WriteClaims(writer, members, placeholders, kind);
        if (kind.Writes("Closure")) WriteClosure(writer, members, placeholders, kind);
        if (kind.Writes("Schema")) WriteSchema(writer, vocabulary, members, placeholders, kind);
        if (kind.Writes("Walk")) WriteWalks(writer, kind, name);
        WriteConversions(writer, vocabulary, kind, name);
        if (vocabulary.Kinds[kind.Index] is { } extended && extended.FullName != kind.FullName && vocabulary.CanName(extended))
            WriteExtendedConversions(writer, vocabulary, kind, name);
        WriteLookup(writer, vocabulary, kind, name);
        WriteEquality(writer, kind, name);
        WriteInterface(writer, vocabulary, modules, kind, name);
        writer.Close();
        return writer.ToString();
    }

    private static void WriteConstructor(IndentedWriter writer, VocabularyKind kind, string name, string node)
    {
        // A kind with parameters is an error, which is reported; every other constructor of it has to call the one that they make.
        var first = kind.ConstructorParameters.Select(static type => $"default({type})!").ToArray();
        writer.Line();
        writer.Line(
            $"internal {name}({RuntimeNames.Node} node){(first.Length == 0 ? "" : " : this(" + string.Join(", ", first) + ")")} => "
                + $"{node} = node;");
    }

    private static void WriteIdentity(IndentedWriter writer, VocabularyKind kind)
    {
        var node = NodeField(kind);
        Write("Key", "Gets the identity of the node, unique within the graph.", "string");
        Write("Label", "Gets the name that people use for the node.", "string");
        Write("Aliases", "Gets the other names that the node is found by.", RuntimeNames.ReadOnlyList + "<string>");
        Write("Facts", "Gets all facts that have the node as their subject, hidden ones included.", RuntimeNames.FactList);

        void Write(string name, string summary, string type)
        {
            if (!kind.Writes(name)) return;
            writer.Line();
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line($"public {type} {name} => {node}.{name};");
        }
    }

    private static void WriteClaims(IndentedWriter writer, MemberEmitter members, PlaceholderEmitter placeholders, VocabularyKind kind)
    {
        if (!kind.Members.Any(members.IsStated) && !placeholders.HasStated) return;
        var type = ClaimsTypeName(kind);
        writer.Line();
        writer.Line("/// <summary>Gets the claims behind the facts of the node, by member.</summary>");
        writer.Line($"public {type} Claims => new({NodeField(kind)});");
        writer.Line();
        writer.Line("/// <summary>The claims behind the facts of a node, by member.</summary>");
        OpenNested(writer, type);
        foreach (var member in kind.Members)
        {
            if (!members.IsStated(member)) continue;
            writer.Line();
            members.WriteClaims(writer, member);
        }

        placeholders.WriteClaims(writer);
        writer.Close();
    }

    private static void WriteClosure(IndentedWriter writer, MemberEmitter members, PlaceholderEmitter placeholders, VocabularyKind kind)
    {
        if (!kind.Members.Any(members.HasClosure) && !placeholders.HasClosure) return;
        var type = ClosureTypeName(kind);
        writer.Line();
        writer.Line("/// <summary>Gets what holds for the node by facts and rules together, for each relation that has a rule.</summary>");
        writer.Line($"public {type} Closure => new({NodeField(kind)});");
        writer.Line();
        writer.Line("/// <summary>What holds for a node by facts and rules together, for each relation that has a rule.</summary>");
        OpenNested(writer, type);
        foreach (var member in kind.Members)
        {
            if (!members.HasClosure(member)) continue;
            writer.Line();
            members.WriteClosure(writer, member);
        }

        placeholders.WriteClosure(writer);
        writer.Close();
    }

    private static void WriteSchema(
        IndentedWriter writer, Vocabulary vocabulary, MemberEmitter members, PlaceholderEmitter placeholders, VocabularyKind kind)
    {
        if (kind.Members.All(static member => member.IsInverse) && !placeholders.HasHandle) return;
        writer.Line();
        writer.Line("/// <summary>The properties and relations of the kind themselves, for calls that take a member.</summary>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Open("public static class Schema");
        var isFirst = true;
        foreach (var member in kind.Members)
        {
            if (member.IsInverse) continue;
            if (!isFirst) writer.Line();
            isFirst = false;
            members.WriteHandle(writer, GraphEmitter.GraphOf(vocabulary), member);
        }

        placeholders.WriteHandles(writer);
        writer.Close();
    }

    private static void WriteWalks(IndentedWriter writer, VocabularyKind kind, string name)
    {
        var node = NodeField(kind);
        var expression = $"{RuntimeNames.PathSyntax} string expression";
        writer.Line();
        writer.Line(
            "/// <summary>Gets the nodes of a kind that a path expression leads to from this one, such as <c>\"A*/B\"</c> over the "
                + "relations A and B.</summary>");
        writer.Line(
            "/// <exception cref=\"global::System.ArgumentException\">The expression can never end at a node of that kind.</exception>");
        writer.Line(
            "/// <exception cref=\"global::KnowledgeGraph.PathExpressionException\">The text is not an expression of this vocabulary. "
                + "The message names the column.</exception>");
        writer.Line(
            $"public {RuntimeNames.Nodes}<TEnd> Walk<TEnd>({expression}) where TEnd : struct, {RuntimeNames.INode}<TEnd> => "
                + $"{node}.Graph.Walk<{name}, TEnd>(expression).From(this);");
        writer.Line();
        writer.Line("/// <summary>Gets the nodes of all kinds that a path expression leads to from this one.</summary>");
        writer.Line(
            "/// <exception cref=\"global::KnowledgeGraph.PathExpressionException\">The text is not an expression of this vocabulary. "
                + "The message names the column.</exception>");
        writer.Line(
            $"public {RuntimeNames.Nodes}<{RuntimeNames.Node}> Walk({expression}) => {node}.Graph.Walk<{name}, "
                + $"{RuntimeNames.Node}>(expression).From(this);");
    }

    private static void OpenNested(IndentedWriter writer, string type)
    {
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Open($"public readonly struct {type}");
        writer.Line($"private readonly {RuntimeNames.Node} _node;");
        writer.Line();
        writer.Line($"internal {type}({RuntimeNames.Node} node) => _node = node;");
    }

    /// <summary>The name of the field that holds the node: free among the kind's own names.</summary>
    public static string NodeField(VocabularyKind kind) => FreeName(kind, RuntimeNames.NodeField);

    /// <summary>The name of the method that the named entities call: free among the kind's own names.</summary>
    public static string EntityAt(VocabularyKind kind) => FreeName(kind, RuntimeNames.EntityAt);

    /// <summary>The name of the nested type of claims: free among the kind's own names.</summary>
    public static string ClaimsTypeName(VocabularyKind kind) => FreeName(kind, kind.Name + "Claims");

    /// <summary>The name of the nested type of what holds by rule: free among the kind's own names.</summary>
    public static string ClosureTypeName(VocabularyKind kind) => FreeName(kind, kind.Name + "Closure");

    public static string FreeName(VocabularyKind kind, string name)
    {
        while (name == kind.Name || IsTaken(kind, name)) name += "_";
        return name;
    }

    private static bool IsTaken(VocabularyKind kind, string name)
    {
        foreach (var reserved in kind.ReservedNames.Concat(kind.LeftOut))
        {
            if (reserved == name) return true;
        }

        return kind.Members.Any(member => member.Name == name)
            || kind.Placeholders.Any(placeholder => placeholder.Declaration.Name == name);
    }

    private static void WriteConversions(IndentedWriter writer, Vocabulary vocabulary, VocabularyKind kind, string name)
    {
        var node = NodeField(kind);
        if (kind.Writes("AsNode"))
        {
            writer.Line();
            writer.Line("/// <summary>Gets the same node without its type.</summary>");
            writer.Line($"public {RuntimeNames.Node} AsNode() => {node};");
        }
        else
        {
            writer.Line();
            writer.Line($"{RuntimeNames.Node} {RuntimeNames.INode}.AsNode() => {node};");
        }

        if (kind.Writes("In"))
        {
            writer.Line();
            writer.Line("/// <summary>Gets the same node in a view of its graph, or in another graph that has its kind.</summary>");
            writer.Line(
                "/// <exception cref=\"global::System.ArgumentException\">The graph does not have the kind, or no such node.</exception>");
            writer.Line($"public {name} In({RuntimeNames.Graph} graph) => new({node}.In(graph));");
        }

        foreach (var below in vocabulary.KindsBelow(kind))
        {
            if (below.Name == "Node" || !kind.Writes("As" + below.Name) || !vocabulary.CanName(below)) continue;
            writer.Line();
            writer.Line(
                $"/// <summary>Gets the node as a <see cref=\"{SourceIdentifier.Global(below.FullName)}\"/>, "
                    + "or null if it is not one.</summary>");
            WriteForbidden(writer, below.IsForbidden);
            if (below.IsStub)
                writer.Line(
                    $"{Visibility(kind.IsPublic, below)} {SourceIdentifier.Global(below.FullName)}? As{below.Name} => "
                        + $"{PlaceholderType.Faulty};");
            else writer.Line(
                $"{Visibility(kind.IsPublic, below)} {SourceIdentifier.Global(below.FullName)}? As{below.Name} => "
                    + $"{node}.As<{SourceIdentifier.Global(below.FullName)}>();");
        }

        if (!kind.ReservedNames.Contains(OwnNames.Conversion))
        {
            writer.Line();
            writer.Line("/// <summary>Gets the same node without its type.</summary>");
            writer.Line($"public static implicit operator {RuntimeNames.Node}({name} node) => node.{node};");
        }

        foreach (var above in vocabulary.KindsAbove(kind))
        {
            // An operator is public, and so must its types be.
            if (kind.IsPublic && !above.IsPublic || !vocabulary.CanName(above)) continue;
            // What code cannot name it cannot convert to, and the types of operators are never exempt.
            if (above.IsForbidden && !kind.IsForbidden) continue;
            var type = SourceIdentifier.Global(above.FullName);
            writer.Line();
            writer.Line($"/// <summary>Gets the same node as a <see cref=\"{type}\"/>, which it is.</summary>");
            writer.Line(
                $"public static implicit operator {type}({name} node) => "
                    + $"{(above.IsStub ? PlaceholderType.Faulty : Typed(vocabulary, above, $"node.{node}"))};");
        }
    }

    private static string Typed(Vocabulary vocabulary, VocabularyKind kind, string node) => kind.Module == vocabulary.OwnModule
        ? $"new({node})"
        : MemberEmitter.Typed(vocabulary, kind, node);

    /// <summary>Writes the conversions between the kind of another graph and the struct that adds to it.</summary>
    private static void WriteExtendedConversions(IndentedWriter writer, Vocabulary vocabulary, VocabularyKind extension, string name)
    {
        var type = SourceIdentifier.Global(vocabulary.Kinds[extension.Index].FullName);
        writer.Line();
        writer.Line($"/// <summary>Gets the same node as a <see cref=\"{type}\"/>, which it is.</summary>");
        writer.Line(
            $"public static implicit operator {type}({name} node) => "
                + $"{RuntimeNames.GeneratedExtension}.Typed<{type}>(node.{NodeField(extension)});");
        writer.Line();
        writer.Line($"/// <summary>Gets the same node in the graph that has what {DocumentationText.Escape(name)} adds.</summary>");
        writer.Line(
            $"public static implicit operator {name}({type} node) => "
                + $"new({RuntimeNames.GeneratedExtension}.Include({GraphEmitter.GraphOf(vocabulary)}, node));");
    }

    private static void WriteLookup(IndentedWriter writer, Vocabulary vocabulary, VocabularyKind kind, string name)
    {
        var graph = GraphEmitter.GraphOf(vocabulary);
        var noun = DocumentationText.Escape(kind.Name);
        if (kind.Writes("Find"))
        {
            writer.Line();
            writer.Line(
                $"/// <summary>Finds the {noun} that best matches a text: by its key, else by its label, else by an alias. "
                    + "Case and Unicode form are ignored.</summary>");
            writer.Line("/// <returns>The node, or null if there is none.</returns>");
            writer.Line($"public static {name}? Find(string text) => {RuntimeNames.GeneratedGraph}.Find<{name}>({graph}, text);");
        }

        if (kind.Writes("FindAll"))
        {
            writer.Line();
            writer.Line($"/// <summary>Finds every {noun} that has the text as its key, its label or an alias, in that order.</summary>");
            writer.Line(
                $"public static {RuntimeNames.Nodes}<{name}> FindAll(string text) => "
                    + $"{RuntimeNames.GeneratedGraph}.FindAll<{name}>({graph}, text);");
        }

        if (kind.Writes("Parse"))
        {
            writer.Line();
            writer.Line($"/// <summary>Gets the {noun} that has the key.</summary>");
            writer.Line(
                "/// <exception cref=\"global::System.FormatException\">"
                    + "No node of the kind has the key. The message names the nearest key.</exception>");
            writer.Line($"public static {name} Parse(string key) => {RuntimeNames.GeneratedGraph}.Parse<{name}>({graph}, key);");
        }

        if (!kind.Writes("TryParse")) return;
        writer.Line();
        writer.Line($"/// <summary>Gets the {noun} that has the key, and returns a value that indicates whether there is one.</summary>");
        writer.Line(
            $"public static bool TryParse([{RuntimeNames.NotNullWhen}(true)] string? key, out {name} node) => "
                + $"{RuntimeNames.GeneratedGraph}.TryParse({graph}, key, out node);");
    }

    private static void WriteEquality(IndentedWriter writer, VocabularyKind kind, string name)
    {
        const string Inherited = "/// <inheritdoc/>";
        var node = NodeField(kind);
        var left = kind.Writes("Equals") ? "left.Equals(right)" : $"left.{node}.Equals(right.{node})";
        var equals = kind.Writes("Equals") ? "public bool Equals" : $"bool {RuntimeNames.Equatable}<{name}>.Equals";
        Write(OwnNames.EqualsKind, Inherited, $"{equals}({name} other) => {node}.Equals(other.{node});");
        Write(OwnNames.EqualsObject, Inherited, $"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        Write(OwnNames.HashCode, Inherited, $"public override int GetHashCode() => {node}.GetHashCode();");
        Write(OwnNames.ToString, "/// <summary>Returns the label.</summary>", $"public override string ToString() => {node}.ToString();");
        Write(
            OwnNames.Equality, "/// <summary>Determines whether two nodes are the same node of the same graph.</summary>",
            $"public static bool operator ==({name} left, {name} right) => {left};");
        Write(
            OwnNames.Inequality, "/// <summary>Determines whether two nodes are different nodes.</summary>",
            $"public static bool operator !=({name} left, {name} right) => !{left};");

        void Write(string own, string documentation, string member)
        {
            if (kind.ReservedNames.Contains(own)
                || own == OwnNames.HashCode && !kind.Writes("GetHashCode")
                || own == OwnNames.ToString && !kind.Writes("ToString")
                || own == OwnNames.EqualsObject && !kind.Writes("Equals"))
            {
                return; // The author wrote it: that is reported, unless it is allowed.
            }

            writer.Line();
            writer.Line(documentation);
            writer.Line(member);
        }
    }

    private static void WriteInterface(
        IndentedWriter writer, Vocabulary vocabulary, ModuleConstants modules, VocabularyKind kind, string name)
    {
        var graph = GraphEmitter.GraphOf(vocabulary);
        writer.Line();
        writer.Line($"static {RuntimeNames.NodeType} {RuntimeNames.INode}<{name}>.Type => new({modules.Of(kind)});");
        writer.Line();
        writer.Line($"static {name} {RuntimeNames.INode}<{name}>.FromNode({RuntimeNames.Node} node) => new(node);");
        writer.Line();
        writer.Line(
            $"static {name} {RuntimeNames.Parsable}<{name}>.Parse(string s, {RuntimeNames.FormatProvider}? provider) => "
                + $"{RuntimeNames.GeneratedGraph}.Parse<{name}>({graph}, s);");
        writer.Line();
        writer.Line(
            $"static bool {RuntimeNames.Parsable}<{name}>.TryParse([{RuntimeNames.NotNullWhen}(true)] string? s, "
                + $"{RuntimeNames.FormatProvider}? provider, out {name} result) => "
                + $"{RuntimeNames.GeneratedGraph}.TryParse({graph}, s, out result);");
    }

    /// <summary>
    /// Writes the attribute for a member whose signature names what code cannot name unless it is obsolete itself. Nothing can use such a
    /// member without naming that too, and no pragma suppresses the error.
    /// </summary>
    public static void WriteForbidden(IndentedWriter writer, bool isForbidden)
    {
        if (isForbidden) writer.Line(RuntimeNames.Forbidden);
    }

    public static string Visibility(bool isOuterPublic, VocabularyKind inner) => isOuterPublic && !inner.IsPublic ? "internal" : "public";
}
