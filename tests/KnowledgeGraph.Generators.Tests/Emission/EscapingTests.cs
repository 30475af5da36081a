using System.Globalization;
using System.Collections;
using System.Runtime.Loader;
using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Generators.Tests.Emission;

/// <summary>
/// Whatever a fact says, generated source holds it as data: compiled and read back, it is the same text and nothing else.
/// </summary>
public sealed class EscapingTests(ITestOutputHelper output)
{
    private const int Count = 2000;

    [Fact]
    public void A_literal_gives_back_its_bytes()
    {
        var random = Seeded();
        var texts = Enumerable.Range(0, Count).Select(_ => HostileText.AsUtf8(HostileText.Make(random))).Append(AllCharacters()).ToArray();
        var methods = texts.Select(
            (t, i) => Utf8Literal.Quote($"static System.ReadOnlySpan<byte> M{i} => \"", Encoding.UTF8.GetBytes(t), "\"u8;\n"));
        var source = "public static class L {\n" + string.Concat(methods)
            + "public static byte[][] All() => [" + string.Join(", ", Enumerable.Range(0, texts.Length).Select(i => $"M{i}.ToArray()"))
            + "];\n}\n";

        var all = (byte[][])Load(source).GetType("L")!.GetMethod("All")!.Invoke(null, null)!;
        for (var i = 0; i < texts.Length; i++) Assert.Equal(texts[i], Encoding.UTF8.GetString(all[i]));
    }

    [Fact]
    public void A_literal_is_one_line_of_source_whatever_it_holds()
    {
        var literal = Utf8Literal.Quote("\"", Encoding.UTF8.GetBytes(AllCharacters()), "\"u8");
        Assert.Single(Microsoft.CodeAnalysis.Text.SourceText.From(literal).Lines);
        var token = SyntaxFactory.ParseToken(literal);
        Assert.Equal(SyntaxKind.Utf8StringLiteralToken, token.Kind());
        Assert.Equal(literal.Length, token.FullSpan.Length);
    }

    [Fact]
    public void A_comment_holds_its_text_and_ends_where_it_should()
    {
        var random = Seeded();
        for (var i = 0; i < Count; i++)
        {
            var text = HostileText.Make(random);
            var writer = new IndentedWriter();
            DocumentationText.WriteSummary(writer, null, text);
            writer.Line("class C;");
            var tree = CSharpSyntaxTree.ParseText(writer.ToString(), new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));
            var type = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(((CompilationUnitSyntax)tree.GetRoot()).Members));
            Assert.Empty(tree.GetDiagnostics());
            Assert.Equal("C", type.Identifier.Text);

            var xml = CSharpCompilation.Create("c", [tree]).GetTypeByMetadataName("C")!.GetDocumentationCommentXml()!;
            Assert.Equal(Shown(text), XElement.Parse(xml, LoadOptions.PreserveWhitespace).Element("summary")!.Value);
            Assert.DoesNotContain(writer.ToString(), c => c is '\u202e' or '\u2066' or '\u200f' or '\u061c' or '\u200b' or '\ufeff');
        }
    }

    [Fact]
    public void An_authored_summary_stays_in_its_comment()
    {
        var writer = new IndentedWriter();
        DocumentationText.WriteSummary(writer, "one\u2028two\u2029three\u0085class D;\r\nclass E;", "");
        Assert.All(writer.ToString().TrimEnd('\n').Split('\n'), l => Assert.StartsWith("///", l, StringComparison.Ordinal));
        Assert.Equal(7, Microsoft.CodeAnalysis.Text.SourceText.From(writer.ToString().TrimEnd('\n')).Lines.Count);
    }

    [Fact]
    public void A_name_that_passes_for_an_identifier_is_one_token_of_that_name()
    {
        var random = Seeded();
        var names = Enumerable.Range(0, Count).Select(_ => HostileText.Make(random))
            .Concat(SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText))
            .Concat(["a\u200db", "\u00ada", "a\u00ad", "ａ", "ǅ", "１", "a１", "_", "__", "ª", "ⅷ", new string('a', 257)])
            .ToList();
        var passed = 0;
        Assert.DoesNotContain(names, name => PropertyName.IsValid(name) && !SyntaxFacts.IsValidIdentifier(name));
        Assert.All(
            names.Where(name => SyntaxFacts.IsValidIdentifier(name) && !PropertyName.IsValid(name)),
            name => Assert.True(
                name.Length > 256 || name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal)
                || name.StartsWith("op_", StringComparison.Ordinal) || name.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format),
                name));
        foreach (var name in names.Where(PropertyName.IsValid))
        {
            var member = SyntaxFactory.ParseMemberDeclaration($"public static int {SourceIdentifier.Escape(name)} => 0;");
            var property = Assert.IsType<PropertyDeclarationSyntax>(member);
            Assert.Empty(property.GetDiagnostics());
            Assert.Equal(name, property.Identifier.ValueText);
            passed++;
        }

        Assert.True(passed > 100);
        Assert.False(PropertyName.IsValid("a\u200db"));
        Assert.False(PropertyName.IsValid(new string('a', 257)));
        Assert.False(PropertyName.IsValid(""));
    }

    [Fact]
    public void Hostile_facts_compile_and_are_read_back()
    {
        var random = Seeded();
        var texts = Enumerable.Range(0, 300).Select(_ => HostileText.AsUtf8(HostileText.Make(random)))
            .Where(t => !string.IsNullOrWhiteSpace(t)).Distinct().ToArray();
        var entities = string.Join(
            ",\n", texts.Select((t, i) => $"{Json("k" + i)}: {{ \"kind\": \"Thing\", \"label\": {Json(t)}, \"said\": {Json(t)} }}"));
        var test = new GeneratorTest()
            .Add("V.cs", """
                using KnowledgeGraph;
                namespace N;
                /// <summary>G.</summary>
                [KnowledgeGraph] public static partial class G;
                /// <summary>T.</summary>
                [Node] public readonly partial struct Thing { [Property] public partial string Said { get; } }
                public static class Program
                {
                    /// <summary>Main.</summary>
                    public static void Main(System.IO.TextWriter output)
                    {
                        foreach (var thing in G.Things)
                        {
                            var read = System.Text.Encoding.UTF8.GetBytes(thing.Key + "\0" + thing.Label + "\0" + thing.Said);
                            output.Write(System.Convert.ToBase64String(read));
                            output.Write('\n');
                        }
                    }
                }
                """)
            .AddFile("a.kg.json", "{ \"entities\": {\n" + entities + "\n} }") with { Documentation = DocumentationMode.Parse };

        var read = test.Run().Execute().TrimEnd('\n').Split('\n').Select(l => Encoding.UTF8.GetString(Convert.FromBase64String(l)));
        Assert.Equal(texts.Select((t, i) => $"k{i}\0{t}\0{t}").Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    /// <summary>Every character of the basic plane but surrogates, and one beyond it.</summary>
    private static string AllCharacters() =>
        string.Concat(Enumerable.Range(0, 0x10000).Where(c => c is < 0xd800 or > 0xdfff).Select(c => (char)c)) + "\ud83d\ude00";

    /// <summary>What a reader of the documentation sees: spaces for line ends, U+FFFD for what XML or UTF-8 cannot hold.</summary>
    private static string Shown(string text) => string.Concat(HostileText.AsUtf8(text).Select(c => c switch
    {
        '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => ' ',
        < ' ' or '\x7f' or '\ufffe' or '\uffff' => '\ufffd',
        _ => c,
    }));

    private static System.Reflection.Assembly Load(string source)
    {
        var compilation = new GeneratorTest().Compile([CSharpSyntaxTree.ParseText(source)]);
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext("literals", isCollectible: true).LoadFromStream(stream);
    }

    private Random Seeded()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
