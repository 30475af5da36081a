using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using KnowledgeGraph.Compiler.Vocabularies;
using KnowledgeGraph.Generators.Emission;
using KnowledgeGraph.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Generators.Tests.Emission;

/// <summary>The literals of an image hold its bytes, each once, and none has part of a character.</summary>
public sealed class ImageEmitterTests(ITestOutputHelper output)
{
    private const string Reader = """
        static partial class G
        {
            public static (int Start, byte[] Bytes) Piece(int index)
            {
                var piece = GeneratedImage.Bytes(index, out var start);
                return (start, piece.ToArray());
            }
        }
        """;

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    public void The_pieces_of_an_image_are_the_image(int length)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, 400).Select(_ => HostileText.AsUtf8(HostileText.Make(random)))) + "\U0001F600";
        var image = Encoding.UTF8.GetBytes(text);
        var read = Compile(ImageEmitter.Emit(new ImageContent("", "G", new GraphForm(), image), length));

        var (position, moved, strict) = (0, 0, new UTF8Encoding(false, throwOnInvalidBytes: true));
        for (var index = 0; position < image.Length; index++)
        {
            var (start, bytes) = read(index);
            Assert.Equal(position, start);
            Assert.InRange(start, index * length - 3, index * length);
            Assert.Equal(image[start..(start + bytes.Length)], bytes);
            strict.GetString(bytes);
            if (start < index * length) moved++;
            position += bytes.Length;
        }

        Assert.Equal(image.Length, position);
        Assert.True(moved > 0);
    }

    [Theory]
    [InlineData(1, 1 << 16)]
    [InlineData((1 << 21) - 1, 1 << 16)]
    [InlineData(1 << 21, 1 << 17)]
    [InlineData(18_000_000, 1 << 20)]
    public void A_larger_image_has_longer_pieces(int length, int expected) => Assert.Equal(expected, ImagePieces.ChooseLength(length));

    private static Func<int, (int Start, byte[] Bytes)> Compile(string source)
    {
        using var stream = new MemoryStream();
        var emitted = new GeneratorTest().Compile([CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(Reader)]).Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        stream.Position = 0;
        var type = new AssemblyLoadContext("pieces", isCollectible: true).LoadFromStream(stream).GetType("G")!;
        return type.GetMethod("Piece", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Func<int, (int, byte[])>>();
    }
}
