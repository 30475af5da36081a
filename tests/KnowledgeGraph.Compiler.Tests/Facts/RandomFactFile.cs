using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Compiler.Facts;

namespace KnowledgeGraph.Compiler.Tests.Facts;

/// <summary>Makes up valid fact files, and writes one in many ways that say the same.</summary>
internal sealed class RandomFactFile(Random random)
{
    private static readonly string[] Names = ["DeepSeek", "HighFlyer", "H800", "Nvidia", "深度求索", "É", "\U0001F600", "a b", "x-1"];
    private static readonly string[] Members = ["backs", "uses", "founded", "ledBy", "isPublic", "marketValueLost"];
    private static readonly string[] Texts =
        ["2023~", "", "late \"2023\"", "a\\b/c", "line\nbreak\t", "5.6e6 USD", "ünï", "\u2028\u0001"];

    public JsonObject Next()
    {
        var file = new JsonObject();
        if (random.Next(2) == 0) file["$schema"] = "s.json";
        if (random.Next(2) == 0) file["sources"] = Object(random.Next(4), Source);
        if (random.Next(4) > 0) file["entities"] = Object(random.Next(5), Entity);
        if (random.Next(2) == 0) file["source"] = random.Next(5) == 0 ? null : Name();
        if (random.Next(4) > 0) file["claims"] = new JsonArray([.. Enumerable.Range(0, random.Next(6)).Select(_ => Claim())]);
        if (random.Next(3) == 0)
            file["assertions"] = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Assertion())]);
        if (random.Next(3) == 0) file["amendments"] = Object(random.Next(4), Amendment);
        return file;
    }

    /// <summary>Writes a file as it is, without any white space.</summary>
    public static string Minified(JsonNode file) => new Printer(null).Print(file);

    /// <summary>Writes a file with comments, trailing commas and escapes, and moves what may be moved.</summary>
    public string Rewritten(JsonNode file) => new Printer(random).Print(file);

    private JsonArray Claim()
    {
        var claim = new JsonArray(Name(), Pick(Members), Scalar());
        if (random.Next(2) == 0) claim.Add(Qualifiers(new JsonObject()));
        return claim;
    }

    private JsonObject Amendment()
    {
        var amendment = new JsonObject();
        if (random.Next(2) == 0) amendment["rank"] = random.Next(2) == 0 ? "preferred" : "deprecated";
        if (random.Next(2) == 0) amendment["modality"] = "denied";
        if (random.Next(2) == 0) amendment["except"] = Qualifier("except");
        amendment["reason"] = Text();
        return amendment;
    }

    private JsonObject Assertion() => random.Next(4) switch
    {
        0 => new JsonObject { ["pathExists"] = new JsonArray(Name(), Path(), Name()) },
        1 => new JsonObject { ["noPath"] = new JsonArray(Name(), Path(), Name()) },
        2 => new JsonObject { ["acyclic"] = Path() },
        _ => Some(
            ["minimum", "maximum"], _ => random.Next(1000),
            new JsonObject { ["count"] = random.Next(2) == 0 ? Name() : new JsonArray(Name(), Path()) }),
    };

    /// <summary>A path expression, or a text that is not one; the linked graph tells which.</summary>
    private JsonValue Path() => random.Next(3) == 0 ? Text() : JsonValue.Create(Pick(Members) + "/^" + Pick(Members) + "*")!;

    private JsonNode Source() => random.Next(3) == 0
        ? Text()
        : Some(FactFileNames.OfSource, _ => Text(), new JsonObject());

    private JsonObject Entity()
    {
        var entity = new JsonObject();
        if (random.Next(3) > 0) entity["kind"] = "Company";
        foreach (var member in Members.Where(_ => random.Next(4) == 0)) entity[member] = MemberValue(mayBeArray: true);
        if (random.Next(3) == 0) entity["label"] = Text();
        if (random.Next(3) == 0) entity["aliases"] = random.Next(2) == 0 ? Text() : new JsonArray(Text(), Text());
        return entity;
    }

    private JsonNode MemberValue(bool mayBeArray) => random.Next(mayBeArray ? 3 : 2) switch
    {
        0 => Scalar(),
        1 => Qualifiers(new JsonObject { ["value"] = Scalar() }),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => MemberValue(mayBeArray: false))]),
    };

    private JsonObject Qualifiers(JsonObject target) => Some(FactFileNames.OfQualifiers, Qualifier, target);

    private JsonNode? Qualifier(string name) => name switch
    {
        "quoteAt" => random.Next(1000),
        "modality" => random.Next(2) == 0 ? "inferred" : "claimed",
        "rank" => random.Next(2) == 0 ? "preferred" : "normal",
        "source" => random.Next(3) == 0 ? null : Name(),
        "id" => Name(),
        "except" => random.Next(3) switch
        {
            0 => Text(),
            1 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Text())]),
            _ => Object(random.Next(3), Text),
        },
        "restsOn" => random.Next(2) == 0 ? Name() : new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Name())]),
        _ => Text(),
    };

    private JsonObject Some(IEnumerable<string> names, Func<string, JsonNode?> make, JsonObject target)
    {
        foreach (var name in names.Where(_ => random.Next(3) == 0)) target[name] = make(name);
        return target;
    }

    private JsonObject Object(int count, Func<JsonNode> make)
    {
        var result = new JsonObject();
        for (var i = 0; i < count; i++) result[Name() + i.ToString(CultureInfo.InvariantCulture)] = make();
        return result;
    }

    private JsonValue Scalar() => random.Next(4) switch
    {
        0 => JsonValue.Create(random.Next(2) == 0),
        1 => JsonValue.Create(random.Next(-1000, 1000) / 8m),
        _ => Text(),
    };

    private JsonValue Name() => JsonValue.Create(Pick(Names))!;

    private JsonValue Text() => JsonValue.Create(Pick(Texts))!;

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private sealed class Printer(Random? random)
    {
        private readonly StringBuilder _out = new();

        public string Print(JsonNode file)
        {
            Value(file);
            return _out.ToString();
        }

        private void Value(JsonNode? node)
        {
            Space();
            switch (node)
            {
                case JsonObject o:
                    Object(o);
                    break;
                case JsonArray a:
                    _out.Append('[');
                    Items([.. a], Value);
                    _out.Append(']');
                    break;
                case JsonValue v when v.TryGetValue<string>(out var text):
                    String(text);
                    break;
                default:
                    _out.Append(node?.ToJsonString() ?? "null");
                    break;
            }

            Space();
        }

        private void Object(JsonObject o)
        {
            var properties = o.ToArray();
            if (random is not null) properties = Moved(properties);
            _out.Append('{');
            Items(properties, property =>
            {
                Space();
                String(property.Key);
                Space();
                _out.Append(':');
                Value(property.Value);
            });
            _out.Append('}');
        }

        private KeyValuePair<string, JsonNode?>[] Moved(KeyValuePair<string, JsonNode?>[] properties)
        {
            // Qualifiers are in any order; of a file and an entity these properties may stand anywhere between the others.
            string[] movable = ["$schema", "source", "kind", "label", "aliases"];
            var isQualifiers = properties.All(p => p.Key == "value" || FactFileNames.OfQualifiers.Contains(p.Key));
            var result = properties.Where(p => !isQualifiers && !movable.Contains(p.Key)).ToList();
            foreach (var property in properties.Except(result).ToArray()) result.Insert(random!.Next(result.Count + 1), property);
            return [.. result];
        }

        private void Items<T>(T[] items, Action<T> write)
        {
            for (var i = 0; i < items.Length; i++)
            {
                if (i > 0) _out.Append(',');
                write(items[i]);
            }

            if (items.Length > 0 && random?.Next(3) == 0) _out.Append(',');
            Space();
        }

        private void String(string text)
        {
            _out.Append('"');
            foreach (var c in text)
            {
                if (c < ' ' || c is '"' or '\\' || random?.Next(8) == 0) _out.Append(Escape(c));
                else _out.Append(c);
            }

            _out.Append('"');
        }

        // An escaped half of a surrogate pair beside a raw one is an error, so that surrogates stay as they are.
        private string Escape(char c) => char.IsSurrogate(c) ? c.ToString()
            : c == '\n' && random?.Next(2) == 0 ? "\\n"
            : c is '"' or '\\' or '/' && random?.Next(2) == 0 ? "\\" + c
            : "\\u" + ((int)c).ToString(random?.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture);

        private void Space()
        {
            if (random is null) return;
            while (random.Next(3) == 0)
            {
                _out.Append(random.Next(5) switch { 0 => "\r\n", 1 => "\t", 2 => "// \"{[\n", 3 => "/* ]}\" * / */", _ => "  " });
            }
        }
    }
}
