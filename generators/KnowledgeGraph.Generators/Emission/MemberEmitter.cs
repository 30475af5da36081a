using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>Writes the properties, relations and inverses of a kind.</summary>
/// <param name="modules">The constants of the type that the members are written into.</param>
internal sealed class MemberEmitter(Vocabulary vocabulary, ModuleConstants modules)
{
    /// <summary>Writes the property: the body of the author's partial one, or the whole of an inherited one.</summary>
    public void WriteProperty(IndentedWriter writer, VocabularyKind kind, KindMember member)
    {
        var isDeclaredHere = member.DeclaredBy == kind.Index;

        // The author's own comment stands on the author's part of the property.
        if (!isDeclaredHere || member.Documentation is null)
        {
            DocumentationText.WriteSummary(writer, member.Documentation, MemberSummary.Of(vocabulary, member));
            if (ExpressionOf(member) is { } expression)
                writer.Line(
                    $"/// <remarks>The relation is derived: it holds where the path <c>{DocumentationText.Escape(expression)}</c> "
                        + "leads.</remarks>");
        }

        // A public kind may inherit from one that is not public what only that one can show to everybody who sees it.
        var isTooOpen = !isDeclaredHere && kind.IsPublic && !IsTypePublic(member) && IsPublic(member);
        var modifiers = (isTooOpen ? "internal" : member.Accessibility) + (isDeclaredHere ? " partial " : " ");
        KindEmitter.WriteForbidden(writer, IsForbidden(member) && !(isDeclaredHere && member.IsObsolete));
        var (type, body) = member.WrittenType is { } written ? (written, PlaceholderType.Faulty)
            : kind.IsStub || IsOfStub(member)
            ? (IsImpossible(member) ? PlaceholderType.Any : TypeOf(member), PlaceholderType.Faulty)
            : (TypeOf(member), Body(member, KindEmitter.NodeField(kind)));
        writer.Line($"{modifiers.TrimStart()}{type} {SourceIdentifier.Escape(member.Name)} => {body};");
    }

    /// <summary>Writes a property that calls the one of the struct which adds it to a kind of another graph.</summary>
    /// <param name="extension">That struct.</param>
    /// <param name="graph">The expression for the graph.</param>
    public void WriteForwarded(IndentedWriter writer, VocabularyKind extension, KindMember member, string graph)
    {
        DocumentationText.WriteSummary(writer, member.Documentation, MemberSummary.Of(vocabulary, member));
        KindEmitter.WriteForbidden(writer, IsForbidden(member));
        writer.Line(
            $"{(extension.IsPublic ? Visibility(member) : "internal")} {TypeOf(member)} {SourceIdentifier.Escape(member.Name)} => "
                + $"new {SourceIdentifier.Global(extension.FullName)}({RuntimeNames.GeneratedExtension}.Include({graph}, node))"
                + $".{SourceIdentifier.Escape(member.Name)};");
    }

    /// <summary>The expression for a node with the type of a kind. The constructor of a kind is internal to its assembly.</summary>
    public static string Typed(Vocabulary vocabulary, VocabularyKind kind, string node) => kind.Module == vocabulary.OwnModule
        ? $"new {SourceIdentifier.Global(kind.FullName)}({node})"
        : $"{RuntimeNames.GeneratedExtension}.Typed<{SourceIdentifier.Global(kind.FullName)}>({node})";

    private string Typed(KindMember member, string node) => Typed(vocabulary, vocabulary.Kinds[member.ResultKind], node);

    /// <summary>Writes the property of the kind's claims.</summary>
    public void WriteClaims(IndentedWriter writer, KindMember member)
    {
        var index = Of(member);
        var type = ElementTypeOf(member);
        var header = $"{Visibility(member)} {RuntimeNames.Claims}<{type}> {SourceIdentifier.Escape(member.Name)}";
        writer.Line(
            $"/// <summary>Gets all claims of '{DocumentationText.Escape(MemberSummary.Words(vocabulary, member))}', hidden ones included, "
                + "the best first.</summary>");
        KindEmitter.WriteForbidden(writer, IsForbidden(member));
        if (IsOfStub(member))
        {
            writer.Line($"{header} => {PlaceholderType.Faulty};");
            return;
        }

        if (!vocabulary.Members[member.Member].IsSymmetric)
        {
            var value = member.ResultKind < 0 ? "fact.Value" + Read(vocabulary.Members[member.Member], ".")
                : Typed(member, member.IsInverse ? "fact.Subject" : "fact.Value.AsNode()");
            writer.Line(
                $"{header} => {RuntimeNames.GeneratedNode}.Claims<{type}>(_node, {index}, {(member.IsInverse ? "true" : "false")}, static "
                    + $"fact => {value});");
            return;
        }

        // A fact of a symmetric relation may be stated from either side; its value here is the other one.
        writer.Open(header);
        writer.Open("get");
        writer.Line("var node = _node;");
        var other = Typed(member, "fact.Other(node)");
        writer.Line($"return {RuntimeNames.GeneratedNode}.Claims<{type}>(node, {index}, false, fact => {other});");
        writer.Close();
        writer.Close();
    }

    /// <summary>
    /// Determines whether the author's type of the member is one that there cannot be, as the compiler reports: several nodes of a kind
    /// that is a class.
    /// </summary>
    public bool IsImpossible(KindMember member) => IsOfStub(member) && member.Cardinality == Cardinality.Many;

    private bool IsOfStub(KindMember member) => member.ResultKind >= 0 && vocabulary.Kinds[member.ResultKind].IsStub;

    /// <summary>Whether facts are stated of the member.</summary>
    public bool IsStated(KindMember member) => ExpressionOf(member) is null;

    /// <summary>Whether more holds of the member than its own property shows, which are the stated facts.</summary>
    public bool HasClosure(KindMember member) => IsStated(member) && vocabulary.Members[member.Member].HasRule;

    /// <summary>Writes the property of what holds by fact and by rule together.</summary>
    public void WriteClosure(IndentedWriter writer, KindMember member)
    {
        var type = ElementTypeOf(member);
        var relation = vocabulary.Members[member.Member];
        var rules = relation switch
        {
            { IsTransitive: true, InheritedThrough: { } through } => $"'{relation.Name}' is transitive and inherited through '{through}'",
            { InheritedThrough: { } through } => $"'{relation.Name}' is inherited through '{through}'",
            _ => $"'{relation.Name}' is transitive",
        };
        writer.Line(
            $"/// <summary>Gets what '{DocumentationText.Escape(MemberSummary.Words(vocabulary, member))}' holds by facts and rules, "
                + $"in the order of the graph: {DocumentationText.Escape(rules)}.</summary>");
        KindEmitter.WriteForbidden(writer, IsForbidden(member));
        if (IsOfStub(member))
            writer.Line(
                $"{Visibility(member)} {RuntimeNames.ReadOnlyList}<{type}> {SourceIdentifier.Escape(member.Name)} => "
                    + $"{PlaceholderType.Faulty};");
        else writer.Line(
            $"{Visibility(member)} {RuntimeNames.Nodes}<{type}> {SourceIdentifier.Escape(member.Name)} => "
                + $"{RuntimeNames.GeneratedNode}.{(member.IsInverse ? "ClosureSources" : "ClosureTargets")}<{type}>(_node, "
                + $"{Of(member)});");
    }

    /// <summary>Writes the property of the member itself, for calls that take one.</summary>
    public void WriteHandle(IndentedWriter writer, string graph, KindMember member)
    {
        var what = vocabulary.Members[member.Member] switch
        {
            { Expression: not null } => "derived relation",
            { Range: >= 0 } => "relation",
            _ => "property",
        };
        writer.Line($"/// <summary>Gets the {what} '{DocumentationText.Escape(MemberSummary.Words(vocabulary, member))}'.</summary>");
        writer.Line(
            $"{(IsPublic(member) ? "public" : "internal")} static {RuntimeNames.Member} {SourceIdentifier.Escape(member.Name)} => "
                + $"{RuntimeNames.GeneratedGraph}.Member({graph}, {Of(member)});");
    }

    /// <summary>Whether code that names the type of the member is an error.</summary>
    private bool IsForbidden(KindMember member) => member.ResultKind >= 0
        ? vocabulary.Kinds[member.ResultKind].IsForbidden
        : vocabulary.Members[member.Member].Enumeration?.IsForbidden ?? false;

    private string? ExpressionOf(KindMember member) => vocabulary.Members[member.Member].Expression;

    private string Visibility(KindMember member) => IsPublic(member) && IsTypePublic(member) ? "public" : "internal";

    /// <param name="node">The field that holds the node.</param>
    private string Body(KindMember member, string node)
    {
        var arguments = $"({node}, {Of(member)}";
        if (!IsStated(member)) return $"{RuntimeNames.GeneratedNode}.DerivedTargets<{ElementTypeOf(member)}>{arguments})";
        if (member.ResultKind >= 0)
        {
            var method = (member.IsInverse, member.Cardinality) switch
            {
                (false, Cardinality.Many) => "Targets",
                (false, Cardinality.Optional) => "Target",
                (false, _) => "RequiredTarget",
                (true, Cardinality.Many) => "Sources",
                (true, Cardinality.Optional) => "Source",
                (true, _) => "RequiredSource",
            };
            return $"{RuntimeNames.GeneratedNode}.{method}<{ElementTypeOf(member)}>{arguments})";
        }

        var property = vocabulary.Members[member.Member];
        return member.Cardinality switch
        {
            Cardinality.Many =>
                $"{RuntimeNames.GeneratedNode}.Values<{ElementTypeOf(member)}>{arguments}, static fact => fact.Value{Read(property, ".")})",
            Cardinality.Optional => $"{RuntimeNames.GeneratedNode}.Value{arguments}){Read(property, "?.")}",
            _ => $"{RuntimeNames.GeneratedNode}.RequiredValue{arguments}){Read(property, ".")}",
        };
    }

    private static bool IsPublic(KindMember member) => member.Accessibility.StartsWith("public", System.StringComparison.Ordinal);

    private bool IsTypePublic(KindMember member) => member.ResultKind >= 0
        ? vocabulary.Kinds[member.ResultKind].IsPublic
        : vocabulary.Members[member.Member].Enumeration?.IsPublic ?? true;

    private static string Read(VocabularyMember property, string access) => access + property.Type switch
    {
        MemberType.Text => "AsText()",
        MemberType.LanguageText => "AsLanguageText()",
        MemberType.Boolean => "AsBoolean()",
        MemberType.Int32 => "AsInt32()",
        MemberType.Int64 => "AsInt64()",
        MemberType.Decimal => "AsDecimal()",
        MemberType.Double => "AsDouble()",
        MemberType.DateTimeOffset => "AsDateTimeOffset()",
        MemberType.PartialDate => "AsPartialDate()",
        MemberType.Quantity => "AsQuantity()",
        MemberType.Uri => "AsUri()",
        _ => $"AsEnum<global::{property.Enumeration!.FullName}>()",
    };

    private string TypeOf(KindMember member)
    {
        var element = ElementTypeOf(member);
        return member.Cardinality switch
        {
            Cardinality.Many => (member.ResultKind >= 0 ? RuntimeNames.Nodes : RuntimeNames.Values) + "<" + element + ">",
            Cardinality.Optional => element + "?",
            _ => element,
        };
    }

    private string ElementTypeOf(KindMember member)
    {
        if (member.ResultKind >= 0) return SourceIdentifier.Global(vocabulary.Kinds[member.ResultKind].FullName);
        var property = vocabulary.Members[member.Member];
        return ValueTypeOf(property.Type, property.Enumeration);
    }

    /// <summary>The C# type of a value of a property.</summary>
    public static string ValueTypeOf(MemberType type, EnumerationType? enumeration) => type switch
    {
        MemberType.Text => "string",
        MemberType.LanguageText => RuntimeNames.LanguageText,
        MemberType.Boolean => "bool",
        MemberType.Int32 => "int",
        MemberType.Int64 => "long",
        MemberType.Decimal => "decimal",
        MemberType.Double => "double",
        MemberType.DateTimeOffset => RuntimeNames.DateTimeOffset,
        MemberType.PartialDate => RuntimeNames.PartialDate,
        MemberType.Quantity => RuntimeNames.Quantity,
        MemberType.Uri => RuntimeNames.Uri,
        _ => "global::" + enumeration!.FullName,
    };

    /// <summary>The arguments that name the member.</summary>
    private string Of(KindMember member) => modules.Of(vocabulary.Members[member.Member]);
}
