using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Declarations;

namespace KnowledgeGraph.Generators.Emission;

/// <summary>
/// Writes what a graph adds to kinds of others as extension members of these kinds, so that code finds it where it looks for it. The struct
/// that declares a member has its body.
/// </summary>
internal static class ExtensionEmitter
{
    /// <summary>Returns the simple name of the class that the added members are in.</summary>
    public static string ClassOf(string graph) => graph + "Extensions";

    /// <summary>Returns the simple name of the class that the added entities are in. Each of the two has its own attributes.</summary>
    public static string EntityClassOf(string graph) => graph + "EntityExtensions";

    /// <summary>Writes the added members, and the conversions to kinds that the graph adds below others.</summary>
    /// <returns>The file, or null if there is nothing to add.</returns>
    public static string? EmitMembers(Vocabulary vocabulary)
    {
        var blocks = vocabulary.Kinds.Where(kind => kind.Module != vocabulary.OwnModule && kind.IsPublic)
            .Select(kind => (Kind: kind, Added: AddedTo(vocabulary, kind).ToList(), Below: Below(vocabulary, kind).ToList()))
            .Where(static block => block.Added.Count > 0 || block.Below.Count > 0).ToList();
        if (blocks.Count == 0) return null;

        var writer = new IndentedWriter();
        SourceHeader.WriteForApi(writer, vocabulary.GraphNamespace);
        Open(writer, vocabulary.GraphName, ClassOf(vocabulary.GraphName), vocabulary.IsPublic);
        var members = new MemberEmitter(vocabulary, new ModuleConstants(vocabulary, blocks[0].Kind));
        var isFirst = true;
        foreach (var (kind, added, below) in blocks)
        {
            var type = SourceIdentifier.Global(kind.FullName);
            if (!isFirst) writer.Line();
            isFirst = false;
            writer.Line(
                $"/// <summary>What {DocumentationText.Escape(vocabulary.GraphName)} adds to "
                    + $"{DocumentationText.Escape(kind.Name)}.</summary>");
            writer.Line("/// <param name=\"node\">The node, of this graph or of one that it extends.</param>");
            writer.Open($"extension({type} node)");
            var needsLine = false;
            foreach (var (extension, member) in added)
            {
                if (needsLine) writer.Line();
                needsLine = true;
                members.WriteForwarded(writer, extension, member, GraphEmitter.GraphOf(vocabulary));
            }

            foreach (var other in below)
            {
                if (needsLine) writer.Line();
                needsLine = true;
                var target = SourceIdentifier.Global(other.FullName);
                writer.Line($"/// <summary>Gets the node as a <see cref=\"{target}\"/>, or null if it is not one.</summary>");
                writer.Line($"public {target}? As{other.Name} => node.AsNode().As<{target}>();");
            }

            writer.Close();
        }

        writer.Close();
        return writer.ToString();
    }

    /// <summary>Writes the named entities that the graph adds to kinds of others.</summary>
    public static string EmitEntities(ExtensionEntities entities)
    {
        var writer = new IndentedWriter();
        SourceHeader.WriteForData(writer, entities.Namespace);
        Open(writer, entities.Graph, EntityClassOf(entities.Graph), entities.IsPublic);
        var isFirst = true;
        foreach (var kind in entities.Kinds)
        {
            if (!isFirst) writer.Line();
            isFirst = false;
            writer.Line($"/// <summary>The entities of the kind that {DocumentationText.Escape(entities.Graph)} adds.</summary>");
            writer.Open($"extension({kind.Type})");
            var needsLine = false;
            foreach (var entity in kind.Entities)
            {
                if (needsLine) writer.Line();
                needsLine = true;
                DocumentationText.WriteSummary(
                    writer, null, entity.Key is { } key ? $"{entity.Label} (the key is '{key}')" : entity.Label);
                var number = entity.Index.ToString(CultureInfo.InvariantCulture);
                writer.Line(
                    $"public static {kind.Type} {SourceIdentifier.Escape(entity.Name)} => "
                        + $"{RuntimeNames.GeneratedExtension}.Node<{kind.Type}>({entities.GraphExpression}, {number});");
            }

            writer.Close();
        }

        writer.Close();
        return writer.ToString();
    }

    private static void Open(IndentedWriter writer, string graph, string name, bool isPublic)
    {
        writer.Line();
        writer.Line($"/// <summary>What {DocumentationText.Escape(graph)} adds to the kinds of the graphs that it extends.</summary>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Open($"{(isPublic ? "public" : "internal")} static partial class {SourceIdentifier.Escape(name)}");
    }

    /// <summary>The members that the graph adds to a kind or to one above it, each with the struct that declares it.</summary>
    private static IEnumerable<(VocabularyKind Extension, KindMember Member)> AddedTo(Vocabulary vocabulary, VocabularyKind kind)
    {
        foreach (var member in kind.Members)
        {
            if (vocabulary.Members[member.Member].Module != vocabulary.OwnModule || member.IsLeftOut) continue;
            var extension = vocabulary.Extensions.FirstOrDefault(
                found => found.Index == member.DeclaredBy && found.Members.Any(declared => declared.Name == member.Name));
            if (extension is not null) yield return (extension, member);
        }
    }

    private static IEnumerable<VocabularyKind> Below(Vocabulary vocabulary, VocabularyKind kind) => vocabulary.KindsBelow(kind).Where(
        below => below.Module == vocabulary.OwnModule && !below.IsStub && (below.IsPublic || !vocabulary.IsPublic));
}
