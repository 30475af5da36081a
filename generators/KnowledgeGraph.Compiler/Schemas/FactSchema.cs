using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Json;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Schemas;

/// <summary>
/// The JSON Schema of the fact files of one graph, by which editors complete names. It is the general schema, with the kinds and members of
/// the vocabulary where that accepts any. Keys of entities and sources are proposals: a file may always add one.
/// </summary>
internal sealed partial class FactSchema
{
    /// <summary>How many keys of one kind are proposed. Editors become slow with more.</summary>
    private const int MostKeys = 10_000;

    private const string Properties = "properties";
    private const string AnyOf = "anyOf";
    private const string Kind = "kind";

    private readonly Vocabulary _vocabulary;
    private readonly SchemaKeys _keys;
    private readonly JsonObject _general = GeneralSchema.ReadWithoutExamples();
    private readonly JsonObject _definitions = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly string[] _kindNames;

    private FactSchema(Vocabulary vocabulary, SchemaKeys keys)
    {
        (_vocabulary, _keys) = (vocabulary, keys);
        _kindNames = vocabulary.Kinds
            .Select(kind => vocabulary.Kinds.Count(other => other.Name == kind.Name) == 1 ? kind.Name : kind.FullName).ToArray();
    }

    /// <summary>Writes the schema. The same vocabulary and keys give the same text.</summary>
    public static string Write(Vocabulary vocabulary, SchemaKeys keys) => JsonTreeWriter.Write(new FactSchema(vocabulary, keys).Build());

    private IEnumerable<VocabularyKind> ConcreteKinds => _vocabulary.Kinds.Where(static kind => !kind.IsAbstract);

    private JsonObject Build()
    {
        var graph = _vocabulary.GraphName;
        var schema = SchemaParts.Object(
            ("$schema", _general["$schema"]),
            ("$comment", new JsonText("Written by KnowledgeGraph from the vocabulary and facts of " + graph + ". Changes are lost.")),
            ("title", new JsonText("Fact file of " + graph)));
        foreach (var name in _general.Names.Where(static name => name is not ("$schema" or "title"))) schema[name] = _general[name];

        foreach (var kind in _vocabulary.Kinds) DefineKeys(kind);
        Define("key", AnyKey(ConcreteKinds, "The key of an entity."));
        foreach (var kind in ConcreteKinds) DefineKind(kind);
        var claims = ClaimedMembers();

        var general = _general.Object("$defs");
        DefineEntity(general.Object("entity"));
        DefineClaim(general.Object("claim"), claims);
        DefineSource(general);
        general.Object("attributedTo")["anyOf"] = new JsonArray(SchemaParts.Reference("key"));
        general.Object("end")["anyOf"] = new JsonArray(SchemaParts.Reference("key"), Ends());
        foreach (var name in _definitions.Names) general[name] = _definitions[name];

        var properties = schema.Object("properties");
        properties.Object("entities")[Properties] = KnownEntities();
        properties.Object("sources")[Properties] = KnownSources();
        properties["source"] = properties.Object("source").Without("type");
        properties.Object("source")[AnyOf] = new JsonArray(SchemaParts.Reference("sourceKey"));
        return schema;
    }

    private void Define(string name, JsonObject schema) => _definitions[name] = schema;

    private static string KeysOf(string kind) => "keys." + kind;

    private static string KeyOf(string kind) => "key." + kind;

    private static string EntityOf(string kind) => "entity." + kind;

    private static string MembersOf(string kind) => "kind." + kind;

    /// <summary>The keys of the kind's own entities, and what a reference to an entity of the kind takes.</summary>
    private void DefineKeys(VocabularyKind kind)
    {
        var name = _kindNames[kind.Index];
        if (_keys.OfKinds[kind.Index] is { Count: > 0 } keys)
        {
            var listed = SchemaParts.Constants(keys.Take(MostKeys));
            if (keys.Count > MostKeys)
                listed["$comment"] = new JsonText(FormattableString.Invariant($"The first {MostKeys} of {keys.Count} keys."));
            Define(KeysOf(name), listed.Described("The keys of entities of the kind " + name + "."));
        }

        var description = "The key of an entity: " + name + "."
            + (kind.Documentation is { } documentation ? " " + PlainText.Of(documentation) : "");
        Define(KeyOf(name), AnyKey(ConcreteKinds.Where(other => kind.Includes(other.Index)), description));
    }

    /// <summary>The key of an entity that is known to be of one of some kinds, or that a file may add.</summary>
    private JsonObject AnyKey(IEnumerable<VocabularyKind> kinds, string description) => SchemaParts.AnyOf(
    [
        .. kinds.Where(kind => _keys.OfKinds[kind.Index].Count > 0)
            .Select(kind => SchemaParts.Reference(KeysOf(_kindNames[kind.Index]))),
        SchemaParts.OfType("string"),
    ]).Described(description);

    /// <summary>The properties of an entity of a kind, and of a known one that need not name its kind again.</summary>
    private void DefineKind(VocabularyKind kind)
    {
        var name = _kindNames[kind.Index];
        var description = kind.Documentation is { } documentation ? PlainText.Of(documentation) : "An entity of the kind " + name + ".";
        var properties = _general.Object("$defs").Object("entity").Object(Properties).Without(Kind);
        properties[Kind] = SchemaParts.Constants([name]).Described(description);
        foreach (var member in StatedMembers(kind))
        {
            if (!properties.Contains(member.JsonName)) properties[member.JsonName] = ValuesOf(member).Described(Describe(member));
        }

        Define(MembersOf(name), SchemaParts.Object(
            ("description", new JsonText(description)), ("type", new JsonText("object")), ("additionalProperties", JsonLiteral.False),
            (Properties, properties)));
        Define(EntityOf(name), SchemaParts.Object(
            ("description", new JsonText(description)), ("if", Required(Kind)), ("then", SchemaParts.Reference("entity")),
            ("else", SchemaParts.Reference(MembersOf(name)))));
    }

    /// <summary>An entity: of a kind that it names, or begun elsewhere.</summary>
    private void DefineEntity(JsonObject entity)
    {
        var names = ConcreteKinds.Select(kind => _kindNames[kind.Index]).ToList();
        if (names.Count == 0) return;
        var properties = entity.Object(Properties);
        var kind = properties.Object(Kind);
        kind[AnyOf] = new JsonArray(SchemaParts.Constants(names), SchemaParts.Pattern(@"\."));
        entity["propertyNames"] = SchemaParts.Constants(
            properties.Names.Concat(ConcreteKinds.SelectMany(StatedMembers).Select(static member => member.JsonName)).Distinct());
        entity["allOf"] = new JsonArray(names.Select(static name =>
        {
            var ofKind = Required(Kind);
            ofKind[Properties] = SchemaParts.Object((Kind, SchemaParts.Constant(name)));
            return SchemaParts.Object(("if", ofKind), ("then", SchemaParts.Reference(MembersOf(name))));
        }));
    }

    private JsonObject KnownEntities()
    {
        var known = new JsonObject();
        var entities = ConcreteKinds.SelectMany(
            kind => _keys.OfKinds[kind.Index].Take(MostKeys).Select(key => (Key: key, Kind: _kindNames[kind.Index])));
        foreach (var (key, kind) in entities.OrderBy(static entity => entity.Key, StringComparer.Ordinal))
            known[key] = SchemaParts.Reference(EntityOf(kind));
        return known;
    }

    private JsonObject KnownSources()
    {
        var known = new JsonObject();
        foreach (var key in _keys.OfSources) known[key] = SchemaParts.Reference("sourceDeclaration");
        return known;
    }

    private void DefineSource(JsonObject definitions)
    {
        var any = SchemaParts.Object(("type", SchemaParts.Texts(["string", "null"])));
        IEnumerable<JsonTree> known = _keys.OfSources.Count == 0 ? [] : [SchemaParts.Constants(_keys.OfSources.Take(MostKeys))];
        Define("sourceKey", SchemaParts.AnyOf([.. known, any]).Described("The key of a source, or null."));
        var source = definitions.Object("source").Without("type");
        source[AnyOf] = new JsonArray(SchemaParts.Reference("sourceKey"));
        definitions["source"] = source;
    }

    /// <summary>The entities of a kind, as the ends of an assertion name them.</summary>
    private JsonObject Ends() => SchemaParts.Constants(_kindNames.SelectMany(static name => (string[])["each " + name, "any " + name]));

    private static JsonObject Required(string name) => SchemaParts.Object(("required", SchemaParts.Texts([name])));
}
