using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// Writes what stands in for a kind that is not a struct, as was reported: members of the names that every kind has, so that code that uses
/// them compiles. What a kind that is right can do is written by <see cref="KindEmitter"/>.
/// </summary>
internal static class StubEmitter
{
    private const string Faulty = PlaceholderType.Faulty;
    private const string Any = PlaceholderType.Any;

    public static string Emit(Vocabulary vocabulary, VocabularyKind kind)
    {
        var writer = new IndentedWriter();
        var name = SourceIdentifier.Escape(kind.Name);
        SourceHeader.WriteForApi(writer, kind.Namespace);
        writer.Line();
        writer.Open($"{kind.Keywords} {name}");
        foreach (var (member, declaration) in Members(name))
        {
            if (kind.Writes(member)) writer.Line(declaration);
        }

        var members = new MemberEmitter(vocabulary, new ModuleConstants(vocabulary, kind));
        foreach (var member in kind.Members)
        {
            var isWritten = member.DeclaredBy == kind.Index
                ? !member.IsLeftOut && !members.IsImpossible(member)
                : kind.Writes(member.Name);
            if (isWritten)
                members.WriteProperty(writer, kind, member);
        }

        WriteNested(writer, kind, "Claims", false, kind.Members.Where(members.IsStated));
        WriteNested(writer, kind, "Closure", false, kind.Members.Where(members.HasClosure));
        WriteNested(writer, kind, "Schema", true, kind.Members.Where(static member => !member.IsInverse));
        foreach (var other in vocabulary.KindsBelow(kind))
        {
            var below = "As" + other.Name;
            if (below != "AsNode" && kind.Writes(below)) writer.Line($"public {Any} {below} => {Faulty};");
        }

        WriteConversions(writer, vocabulary, kind, name);
        writer.Close();
        return writer.ToString();
    }

    private static IEnumerable<(string Name, string Declaration)> Members(string kind) =>
    [
        ("Key", $"public string Key => {Faulty};"),
        ("Label", $"public string Label => {Faulty};"),
        ("Aliases", $"public {RuntimeNames.ReadOnlyList}<string> Aliases => {Faulty};"),
        ("Facts", $"public {RuntimeNames.FactList} Facts => {Faulty};"),
        ("AsNode", $"public {RuntimeNames.Node} AsNode() => {Faulty};"),
        ("In", $"public {kind} In({RuntimeNames.Graph} graph) => {Faulty};"),
        ("Find", $"public static {kind}? Find(string text) => {Faulty};"),
        ("FindAll", $"public static {RuntimeNames.ReadOnlyList}<{kind}> FindAll(string text) => {Faulty};"),
        ("Parse", $"public static {kind} Parse(string key) => {Faulty};"),
        ("TryParse", $"public static bool TryParse(string? key, out {kind} node) => {Faulty};"),
        ("Walk", $"public {RuntimeNames.ReadOnlyList}<TEnd> Walk<TEnd>(string expression) => {Faulty};"),
        ("Walk", $"public {RuntimeNames.Nodes}<{RuntimeNames.Node}> Walk(string expression) => {Faulty};"),
    ];

    private static void WriteNested(IndentedWriter writer, VocabularyKind kind, string name, bool isStatic, IEnumerable<KindMember> members)
    {
        var names = members.Select(static member => member.Name)
            .Concat(kind.Placeholders.Select(static placeholder => placeholder.Declaration.Name)).Distinct().Where(member => member != name)
            .ToList();
        if (names.Count == 0 || !kind.Writes(name)) return;
        var type = isStatic ? name : KindEmitter.FreeName(kind, kind.Name + name);
        if (!isStatic) writer.Line($"public {type} {name} => {Faulty};");
        writer.Open($"public {(isStatic ? "static class" : "readonly struct")} {type}");
        foreach (var member in names)
            writer.Line(
                $"public {(isStatic ? "static " + RuntimeNames.Member : RuntimeNames.Claims + "<" + Any + ">")} "
                    + $"{SourceIdentifier.Escape(member)} => {Faulty};");
        writer.Close();
    }

    private static void WriteConversions(IndentedWriter writer, Vocabulary vocabulary, VocabularyKind kind, string name)
    {
        if (!kind.ReservedNames.Contains(OwnNames.Conversion))
            writer.Line($"public static implicit operator {RuntimeNames.Node}({name} node) => {Faulty};");
        foreach (var above in vocabulary.KindsAbove(kind))
        {
            if (kind.IsPublic && !above.IsPublic) continue;
            writer.Line($"public static implicit operator {SourceIdentifier.Global(above.FullName)}({name} node) => {Faulty};");
        }
    }
}
