using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Modules;

/// <summary>
/// What a module says besides the image of its facts: its declarations, and what an image does not hold. As one text it begins with the
/// version of the format.
/// </summary>
/// <param name="Declarations">The vocabulary, the graphs that it extends, and the assertions.</param>
/// <param name="SourceClasses">The classes of its sources.</param>
/// <param name="EntityExceptions">The checks that do not hold for its entities.</param>
/// <param name="EntityIris">The IRIs of those of its entities that have one of their own.</param>
/// <param name="ClaimQualifiers">What its claims have besides, by their numbers in the image.</param>
internal sealed record ModuleText(
    GraphDeclarations Declarations,
    EquatableArray<SourceClass> SourceClasses,
    EquatableArray<EntityExceptions> EntityExceptions,
    EquatableArray<EntityIri> EntityIris,
    EquatableArray<ClaimQualifiers> ClaimQualifiers)
{
    /// <summary>Every change of what is written, and in which order, is another version.</summary>
    public const int Version = DeclarationFormat.Version;

    public string Write()
    {
        var text = new DeclarationTextWriter();
        text.Number(Version);
        text.Text(DeclarationWriter.Write(Declarations));
        text.List(SourceClasses, source =>
        {
            text.Text(source.Key);
            text.Text(source.Class);
        });
        text.List(EntityExceptions, entity =>
        {
            text.Text(entity.Key);
            text.List(entity.Exceptions, WriteQualifier);
        });
        text.List(EntityIris, entity =>
        {
            text.Text(entity.Key);
            text.Text(entity.Iri);
        });
        text.List(ClaimQualifiers, claim =>
        {
            text.Number(claim.Claim);
            text.List(claim.Qualifiers, WriteQualifier);
        });
        return text.ToString();

        void WriteQualifier(QualifierDeclaration qualifier)
        {
            text.Number((int)qualifier.Kind);
            text.Text(qualifier.Value);
        }
    }

    /// <summary>The version that a text is written in, which any version of the format begins with.</summary>
    /// <exception cref="FormatException">The text does not begin with a number.</exception>
    public static int VersionOf(string text) => new DeclarationTextReader(text).Number();

    /// <exception cref="FormatException">The text is of another version, or was not written by <see cref="Write"/>.</exception>
    public static ModuleText Read(string text)
    {
        var reader = new DeclarationTextReader(text);
        if (reader.Number() != Version) throw new FormatException("The module is of another version.");
        var read = new ModuleText(
            DeclarationReader.Read(reader.Text()),
            reader.List(() => new SourceClass(reader.Text(), reader.Text())),
            reader.List(() => new EntityExceptions(reader.Text(), reader.List(ReadQualifier))),
            reader.List(() => new EntityIri(reader.Text(), reader.Text())),
            reader.List(() => new ClaimQualifiers(reader.Number(), reader.List(ReadQualifier))));
        return reader.IsAtEnd ? read : throw new FormatException("Something follows the module.");

        // They have no place: problems of an extended graph are not reported at its own facts.
        QualifierDeclaration ReadQualifier() => new((QualifierKind)reader.Constant((int)QualifierKind.Except), reader.Text(), 0);
    }

    /// <summary>Adds to facts of an image what that does not hold.</summary>
    /// <exception cref="FormatException">Something is said twice of one source, entity or claim.</exception>
    public FactUnit Complete(FactUnit facts)
    {
        if (SourceClasses.Count == 0 && EntityExceptions.Count == 0 && EntityIris.Count == 0) return facts;
        var classes = ByKey(SourceClasses, static source => source.Key);
        var exceptions = ByKey(EntityExceptions, static entity => entity.Key);
        var iris = ByKey(EntityIris, static entity => entity.Key);
        return facts with
        {
            Sources = facts.Sources.Select(source => classes.TryGetValue(source.Key, out var found)
                ? source with { Class = found.Class }
                : source).ToEquatableArray(),
            Entities = facts.Entities.Select(entity =>
            {
                if (exceptions.TryGetValue(entity.Key, out var found)) entity = entity with { Exceptions = found.Exceptions };
                if (iris.TryGetValue(entity.Key, out var named)) entity = entity with { Iri = new DeclaredIri(named.Iri, entity.Anchor) };
                return entity;
            }).ToEquatableArray(),
        };
    }

    public Dictionary<int, EquatableArray<QualifierDeclaration>> QualifiersByClaim()
    {
        var found = new Dictionary<int, EquatableArray<QualifierDeclaration>>();
        foreach (var claim in ClaimQualifiers)
        {
            if (found.ContainsKey(claim.Claim)) throw Twice();
            found.Add(claim.Claim, claim.Qualifiers);
        }

        return found;
    }

    private static Dictionary<string, T> ByKey<T>(EquatableArray<T> items, Func<T, string> key)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (found.ContainsKey(key(item))) throw Twice();
            found.Add(key(item), item);
        }

        return found;
    }

    private static FormatException Twice() => new("The module says something twice.");
}

/// <summary>The class of a source, such as <c>official</c>.</summary>
internal sealed record SourceClass(string Key, string Class);

/// <summary>The checks that do not hold for an entity, each with the reason.</summary>
internal sealed record EntityExceptions(string Key, EquatableArray<QualifierDeclaration> Exceptions);

/// <summary>The IRI that an entity has besides the one that its key makes.</summary>
internal sealed record EntityIri(string Key, string Iri);

/// <summary>What a claim has that an image does not hold: exceptions, and premises that are claims of other modules.</summary>
internal sealed record ClaimQualifiers(int Claim, EquatableArray<QualifierDeclaration> Qualifiers);
