using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Schemas;

/// <summary>The parts that schemas are made of (JSON Schema, draft 2020-12).</summary>
internal static class SchemaParts
{
    /// <summary>What a URI fragment has of characters beside letters and digits as they are (RFC 3986, section 3.5).</summary>
    private const string OfFragments = "-._~!$&'()*+,;=:@?";

    public static JsonObject Object(params (string Name, JsonTree Value)[] properties)
    {
        var value = new JsonObject();
        foreach (var (name, property) in properties) value[name] = property;
        return value;
    }

    public static JsonObject OfType(string type) => Object(("type", new JsonText(type)));

    public static JsonObject AnyOf(params IEnumerable<JsonTree> schemas) => Object(("anyOf", new JsonArray(schemas)));

    public static JsonObject AllOf(params IEnumerable<JsonTree> schemas) => Object(("allOf", new JsonArray(schemas)));

    public static JsonObject Items(params IEnumerable<JsonTree> schemas) => Object(("prefixItems", new JsonArray(schemas)));

    public static JsonObject Properties(JsonObject properties) => Object(("properties", properties));

    public static JsonArray Texts(IEnumerable<string> texts) => new(texts.Select(static text => new JsonText(text)));

    public static JsonObject Constants(IEnumerable<string> constants) => Object(("enum", Texts(constants)));

    public static JsonObject Constant(string constant) => Object(("const", new JsonText(constant)));

    /// <summary>A text that a regular expression of ECMA-262 finds something in.</summary>
    public static JsonObject Pattern(string pattern) => Object(("type", new JsonText("string")), ("pattern", new JsonText(pattern)));

    /// <summary>A text that is one of some words, of which editors propose none.</summary>
    public static JsonObject Words(IEnumerable<string> words) => Pattern("^(?:" + string.Join("|", words.Select(Escape)) + ")$");

    /// <summary>Refers to a definition of the same schema. A reference is a URI, and what is in it a JSON pointer (RFC 6901).</summary>
    public static JsonObject Reference(string definition)
    {
        var fragment = new StringBuilder("#/$defs/");
        foreach (var unit in Encoding.UTF8.GetBytes(definition.Replace("~", "~0").Replace("/", "~1")))
        {
            var c = (char)unit;
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || OfFragments.IndexOf(c) >= 0) fragment.Append(c);
            else fragment.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return Object(("$ref", new JsonText(fragment.ToString())));
    }

    public static JsonObject Described(this JsonObject schema, string description)
    {
        var described = Object(("description", new JsonText(description)));
        foreach (var name in schema.Names) described[name] = schema[name];
        return described;
    }

    /// <summary>Writes a text as a pattern that matches it alone, in .NET and in ECMA-262.</summary>
    public static string Escape(string text)
    {
        var pattern = new StringBuilder();
        foreach (var c in text)
        {
            if (@"\^$.|?*+()[]{}/".IndexOf(c) >= 0) pattern.Append('\\');
            pattern.Append(c);
        }

        return pattern.ToString();
    }
}
