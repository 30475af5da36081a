using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// Writes what stands in for members that are in error, as was reported: code that uses them compiles then, and the error is the only one.
/// No build that succeeds has any, unless its project hides the error.
/// </summary>
internal sealed class PlaceholderEmitter
{
    private readonly Vocabulary _vocabulary;
    private readonly VocabularyKind _kind;
    private readonly List<Placeholder> _placeholders;

    public PlaceholderEmitter(Vocabulary vocabulary, VocabularyKind kind)
    {
        _vocabulary = vocabulary;
        _kind = kind;

        // Of several of one name, the first stands in for all.
        var taken = new HashSet<string>(kind.Members.Select(static member => member.Name)) { kind.Name };
        _placeholders = kind.Placeholders
            .Where(placeholder => taken.Add(placeholder.Declaration.Name) && !GeneratedMembers.IsPrivate(placeholder.Declaration.Name))
            .ToList();
    }

    public bool HasStated => _placeholders.Exists(IsStated);

    public bool HasClosure => _placeholders.Exists(IsOfClosure);

    public bool HasHandle => _placeholders.Exists(IsOfSchema);

    /// <summary>Writes what the kind inherits. Its own are its author's properties.</summary>
    public void WriteInherited(IndentedWriter writer)
    {
        foreach (var placeholder in _placeholders)
        {
            var declaration = placeholder.Declaration;
            if (placeholder.DeclaredBy == _kind.Index || !_kind.Writes(declaration.Name) || GeneratedMembers.Contains(declaration.Name))
                continue;
            writer.Line();
            writer.Line(
                $"{Visibility(declaration, declaration.Accessibility)} {declaration.WrittenType ?? TypeOf(declaration)} "
                    + $"{SourceIdentifier.Escape(declaration.Name)} => {PlaceholderType.Faulty};");
        }
    }

    public void WriteClaims(IndentedWriter writer)
    {
        foreach (var declaration in _placeholders.Where(IsStated).Select(static placeholder => placeholder.Declaration))
        {
            writer.Line();
            writer.Line(
                $"{Visibility(declaration, "public")} {RuntimeNames.Claims}<{ElementOf(declaration)}> "
                    + $"{SourceIdentifier.Escape(declaration.Name)} => {PlaceholderType.Faulty};");
        }
    }

    public void WriteClosure(IndentedWriter writer)
    {
        foreach (var declaration in _placeholders.Where(IsOfClosure).Select(static placeholder => placeholder.Declaration))
        {
            var type = KindOf(declaration) is null ? PlaceholderType.Any : $"{RuntimeNames.Nodes}<{ElementOf(declaration)}>";
            writer.Line();
            var name = SourceIdentifier.Escape(declaration.Name);
            writer.Line($"{Visibility(declaration, "public")} {type} {name} => {PlaceholderType.Faulty};");
        }
    }

    public void WriteHandles(IndentedWriter writer)
    {
        foreach (var placeholder in _placeholders.Where(IsOfSchema))
        {
            writer.Line();
            var name = SourceIdentifier.Escape(placeholder.Declaration.Name);
            writer.Line($"public static {RuntimeNames.Member} {name} => {PlaceholderType.Faulty};");
        }
    }

    private static bool IsStated(Placeholder placeholder) => placeholder.Declaration.Role != MemberRole.Derived;

    private static bool IsOfClosure(Placeholder placeholder) =>
        IsStated(placeholder) && placeholder.Declaration.Rule is { } rule && (rule.IsTransitive || rule.InheritedThrough is not null);

    private bool IsOfSchema(Placeholder placeholder) =>
        placeholder.Declaration.Role != MemberRole.Inverse && placeholder.Declaration.Name != "Schema";

    /// <summary>The kind that the member leads to, or null where it leads to none or that is not known.</summary>
    private VocabularyKind? KindOf(MemberDeclaration declaration) =>
        declaration is { Fault: not MemberFault.Unknown, Range: { } range }
            ? _vocabulary.Kinds.FirstOrDefault(kind => kind.FullName == range && !kind.IsStub)
            : null;

    private string Visibility(MemberDeclaration declaration, string accessibility)
    {
        var isPublic = declaration.Enumeration?.IsPublic ?? KindOf(declaration)?.IsPublic ?? true;
        return isPublic || !accessibility.StartsWith("public", System.StringComparison.Ordinal) ? accessibility : "internal";
    }

    private string TypeOf(MemberDeclaration declaration)
    {
        var (element, isNode) = (ElementOf(declaration), declaration.Type == MemberType.Node);
        if (element == PlaceholderType.Any) return element;
        return declaration.Cardinality switch
        {
            Cardinality.Many => $"{(isNode ? RuntimeNames.Nodes : RuntimeNames.Values)}<{element}>",
            Cardinality.Optional => element + "?",
            _ => element,
        };
    }

    private string ElementOf(MemberDeclaration declaration)
    {
        if (declaration.Fault == MemberFault.Unknown) return declaration.WrittenElement ?? PlaceholderType.Any;
        if (declaration.Type == MemberType.Node)
            return KindOf(declaration) is { } kind ? SourceIdentifier.Global(kind.FullName) : PlaceholderType.Any;
        return MemberEmitter.ValueTypeOf(declaration.Type, declaration.Enumeration);
    }
}
