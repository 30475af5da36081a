using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Compiler.Vocabularies.Binding;

internal sealed partial class VocabularyBinder
{
    /// <summary>Reports kinds and members whose IRI means something else already: files in RDF could not tell which is meant.</summary>
    private void CheckIris(Vocabulary vocabulary)
    {
        var kinds = _kinds.SelectMany(static kind => kind.Parts).Select(static part => new NamedByIri(
            part.Declaration.Iri, part.Kind.Name, "the kind '" + part.Kind.Name + "'", part.Declaration.Name, part,
            new Anchor(part.Declaration.Unit, part.Declaration.Anchor)));
        var members = _kinds.SelectMany(static kind => kind.Members).Select(static member => new NamedByIri(
            member.Declaration.Iri, member.JsonName, "the member '" + member.Path + "'", member.Path, member.Part, member.Anchor));
        CheckIris(vocabulary, [.. kinds], static iri =>
            iri == ModelIri.Namespace + ModelIri.Source ? "the class of sources" : null);
        CheckIris(vocabulary, [.. members], static iri => iri switch
        {
            RdfIri.Type => "the kind of an entity",
            RdfIri.Label => "the label of an entity",
            RdfIri.AltLabel => "an alias of an entity",
            RdfIri.Reifies or RdfIri.First or RdfIri.Rest => "a part of the syntax of RDF",
            _ => ModelIri.TryFindStatus(iri, out _) ? "a part of the status of an entity" : null,
        });
    }

    /// <summary>Several of one name can have one IRI, as members of different kinds do. Those of extended graphs come first.</summary>
    private void CheckIris(Vocabulary vocabulary, IReadOnlyList<NamedByIri> all, Func<string, string?> meaningInModel)
    {
        if (!all.Any(static one => one.Iri is not null)) return;
        var byName = new Dictionary<string, NamedByIri>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            if (!byName.ContainsKey(one.Name)) byName.Add(one.Name, one);
        }

        var byIri = new Dictionary<string, NamedByIri>(StringComparer.Ordinal);
        var reported = new HashSet<(string Iri, string Name)>();
        foreach (var one in all.Where(static one => one.Iri is not null).OrderBy(static one => one.Part.Declaration.Module))
        {
            var iri = one.Iri!.Value;
            var other = byIri.TryGetValue(iri, out var first) ? first
                : NameIn(vocabulary, iri) is { } name && byName.TryGetValue(name, out var named) ? named
                : null;
            if (first is null) byIri.Add(iri, one);
            if (one.Part.Declaration.Module < _bases.Count || reported.Contains((iri, one.Name))) continue;
            if (meaningInModel(iri) is { } meaning)
                Report(VocabularyProblems.SharedIri, one.PlaceOfIri, iri, one.Path, meaning);
            else if (other is not null && other.Name != one.Name)
                Report(VocabularyProblems.SharedIri, one.PlaceOfIri, iri, one.Path, AtPlace(other.Text, other.Place));
            else continue;
            reported.Add((iri, one.Name));
        }
    }

    /// <summary>Returns what an IRI has after the namespace of the graph or of one that it extends, or null where it is in none.</summary>
    private static string? NameIn(Vocabulary vocabulary, string iri)
    {
        foreach (var module in vocabulary.Modules)
        {
            if (iri.StartsWith(module.IriNamespace, StringComparison.Ordinal)) return iri.Substring(module.IriNamespace.Length);
        }

        return null;
    }

    private static Argument AtPlace(string text, Anchor place) => new Passage(new EquatableArray<Argument>([text + ", at ", place]));

    /// <summary>A kind or a member that files in RDF name by an IRI.</summary>
    /// <param name="Name">Its name in fact files.</param>
    /// <param name="Path">Its name in C#.</param>
    private sealed record NamedByIri(DeclaredIri? Iri, string Name, string Text, string Path, KindPart Part, Anchor Place)
    {
        public Anchor PlaceOfIri => new(Part.Declaration.Unit, Iri!.Anchor);
    }
}
