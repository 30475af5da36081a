using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Json;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Schemas;

// Members: their values in entities, and in claims.
internal sealed partial class FactSchema
{
    /// <summary>The members that facts are stated of; a derived one is not among them.</summary>
    private IEnumerable<KindMember> StatedMembers(VocabularyKind kind) =>
        kind.Members.Where(member => _vocabulary.Members[member.Member].Expression is null);

    private string Describe(KindMember member)
    {
        var type = member.ResultKind >= 0 ? _kindNames[member.ResultKind] : TypeName(_vocabulary.Members[member.Member]);
        var number = member.Cardinality switch
        {
            Cardinality.Required => "Exactly one: ",
            Cardinality.Optional => "At most one: ",
            _ => "Any number: ",
        };
        var own = member.Documentation is { } documentation ? PlainText.Of(documentation) + " " : "";
        return own + number + type + ".";
    }

    private static string TypeName(VocabularyMember member) =>
        member.Enumeration is { FullName: { } name } ? name.Substring(name.LastIndexOf('.') + 1) : member.Type.ToString();

    /// <summary>Refers to the definition of one value of a member.</summary>
    private JsonObject ValueOf(KindMember member) => SchemaParts.Reference(ValueName(member));

    /// <summary>Refers to the definition of what an entity has for a member: a value, one with qualifiers, or several of these.</summary>
    private JsonObject ValuesOf(KindMember member)
    {
        var value = ValueName(member);
        var name = value + ".stated";
        if (!_definitions.Contains(name))
        {
            var plain = SchemaParts.Reference(value);
            var qualified = SchemaParts.AllOf(
                SchemaParts.Reference("qualifiedValue"), SchemaParts.Properties(SchemaParts.Object(("value", plain))));
            var several = SchemaParts.OfType("array");
            several["items"] = SchemaParts.AnyOf(plain, qualified);
            Define(name, SchemaParts.AnyOf(plain, qualified, several).Described("A value, a value with qualifiers, or several of these."));
        }

        return SchemaParts.Reference(name);
    }

    private string ValueName(KindMember member)
    {
        if (member.ResultKind >= 0) return KeyOf(_kindNames[member.ResultKind]);
        var property = _vocabulary.Members[member.Member];
        var schema = ValueSchemas.Of(property);
        var text = JsonTreeWriter.WriteInline(schema);
        if (_values.TryGetValue(text, out var name)) return name;

        name = "value." + TypeName(property);
        if (property.Constraints.Count > 0 || _definitions.Contains(name))
            name = "value." + _kindNames[property.Domain] + "." + property.Name;
        _values.Add(text, name);
        Define(name, schema);
        return name;
    }

    /// <summary>The members that claims can be of, by name. Several kinds may have one of a name.</summary>
    private List<IGrouping<string, (VocabularyKind Kind, KindMember Member)>> ClaimedMembers() =>
    [
        .. _vocabulary.Kinds
            .SelectMany(kind => StatedMembers(kind).Where(member => member.DeclaredBy == kind.Index).Select(member => (kind, member)))
            .GroupBy(static declared => declared.member.JsonName, StringComparer.Ordinal)
            .OrderBy(static named => named.Key, StringComparer.Ordinal),
    ];

    private void DefineClaim(JsonObject claim, List<IGrouping<string, (VocabularyKind Kind, KindMember Member)>> members)
    {
        if (members.Count == 0) return;
        var general = ((JsonArray)claim["prefixItems"]).Items;
        var names = SchemaParts.Constants(members.Select(static member => member.Key));
        names["enumDescriptions"] = SchemaParts.Texts(members.Select(Describe));
        general[0] = SchemaParts.Reference("key").Described("The key of the entity that the claim is about.");
        general[1] = names.Described("A property or relation of its kind.");
        claim["allOf"] = new JsonArray(members.Select(named =>
        {
            var subjects = named.Select(declared => KeyOf(_kindNames[declared.Kind.Index])).Distinct().Select(SchemaParts.Reference);
            var values = named.Select(declared => ValueName(declared.Member)).Distinct().Select(SchemaParts.Reference);
            return SchemaParts.Object(
                ("if", SchemaParts.Items(JsonLiteral.True, SchemaParts.Constant(named.Key))),
                ("then", SchemaParts.Items(OneOf(subjects), JsonLiteral.True, OneOf(values))));
        }));
    }

    private string Describe(IEnumerable<(VocabularyKind Kind, KindMember Member)> declared) =>
        string.Join("\n", declared.Select(one => Describe(one.Member)).Distinct());

    private static JsonObject OneOf(IEnumerable<JsonObject> schemas)
    {
        var all = schemas.ToList();
        return all.Count == 1 ? all[0] : SchemaParts.AnyOf(all);
    }
}
