using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>
/// The image of a graph in an assembly, as docs/image-format.md says where it is: the class of the graph has a nested class with a method
/// that returns a span over constant data of the file, or with such a method for each piece. The methods are read, and not run.
/// </summary>
/// <param name="FullName">The full name of the class of the graph.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Accessors">The methods that return the image or its pieces, in the order of the pieces.</param>
internal sealed record EmbeddedImage(string FullName, string Name, IReadOnlyList<MethodDefinitionHandle> Accessors)
{
    /// <summary>The nested class and the methods that the generator writes.</summary>
    private const string HolderName = "GeneratedImage";
    private const string AccessorName = "Bytes";
    private const string PieceName = "Piece";

    /// <summary>A token is the number of a table in its first byte, and a row in the others (ECMA-335, II.24.2.6).</summary>
    private const int TableShift = 24;
    private const int RowMask = 0x00FF_FFFF;

    private const string Elsewhere =
        "the image is not where this version of kg looks for it. Build the project again with this version of the package.";

    /// <summary>Finds the graphs of an assembly, in its order.</summary>
    public static IReadOnlyList<EmbeddedImage> FindAll(MetadataReader metadata)
    {
        var found = new List<EmbeddedImage>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var holder = metadata.GetTypeDefinition(handle);
            if (!metadata.StringComparer.Equals(holder.Name, HolderName) || holder.GetDeclaringType() is not { IsNil: false } declaring)
                continue;
            if (FindAccessors(metadata, holder) is not { Count: > 0 } accessors) continue;
            var graph = metadata.GetTypeDefinition(declaring);
            var (name, space) = (metadata.GetString(graph.Name), metadata.GetString(graph.Namespace));
            found.Add(new EmbeddedImage(space.Length == 0 ? name : $"{space}.{name}", name, accessors));
        }

        return found;
    }

    /// <summary>Copies the bytes out of the file.</summary>
    /// <exception cref="BadImageFormatException">They are not there. The message says so.</exception>
    public byte[] Read(PEReader assembly, MetadataReader metadata)
    {
        var pieces = Accessors.Select(accessor => Read(assembly, metadata, accessor)).ToList();
        var image = new byte[pieces.Sum(piece => piece.Length)];
        var start = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(image, start);
            start += piece.Length;
        }

        return image;
    }

    /// <summary>Finds the methods of the pieces, if there are several, else the one of the image.</summary>
    private static List<MethodDefinitionHandle> FindAccessors(MetadataReader metadata, TypeDefinition holder)
    {
        var (whole, pieces) = (new List<MethodDefinitionHandle>(), new SortedList<int, MethodDefinitionHandle>());
        foreach (var method in holder.GetMethods())
        {
            var name = metadata.GetString(metadata.GetMethodDefinition(method).Name);
            if (name == AccessorName) whole.Add(method);
            if (name.StartsWith(PieceName, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(PieceName.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                pieces.TryAdd(index, method);
        }

        return pieces.Count > 0 ? [.. pieces.Values] : whole;
    }

    private static ImmutableArray<byte> Read(PEReader assembly, MetadataReader metadata, MethodDefinitionHandle accessor)
    {
        var body = metadata.GetMethodDefinition(accessor).RelativeVirtualAddress;
        if (body == 0) throw new BadImageFormatException(Elsewhere);
        var (data, length) = Decode(assembly.GetMethodBody(body).GetILReader());
        if (data.IsNil || MetadataTokens.GetRowNumber(data) > metadata.GetTableRowCount(TableIndex.Field))
            throw new BadImageFormatException(Elsewhere);

        var field = metadata.GetFieldDefinition(data);
        if ((field.Attributes & FieldAttributes.HasFieldRVA) == 0) throw new BadImageFormatException(Elsewhere);
        var bytes = assembly.GetSectionData(field.GetRelativeVirtualAddress());
        if (bytes.Length < length) throw new BadImageFormatException("the file ends before the image does.");
        return bytes.GetContent(0, length);
    }

    /// <summary>
    /// The field and the length, which is what the C# compiler makes of a literal that ends in <c>u8</c>:
    /// <c>ldsflda field; ldc.i4 length; newobj</c> of a span, and <c>nop</c> before them in a build for debugging (ECMA-335, III).
    /// </summary>
    private static (FieldDefinitionHandle Data, int Length) Decode(BlobReader code)
    {
        var op = ReadOpCode(ref code);
        while (op == ILOpCode.Nop) op = ReadOpCode(ref code);
        if (op != ILOpCode.Ldsflda || code.RemainingBytes < sizeof(int)) return default;
        var token = code.ReadInt32();
        var length = ReadOpCode(ref code) switch
        {
            var small and >= ILOpCode.Ldc_i4_0 and <= ILOpCode.Ldc_i4_8 => small - ILOpCode.Ldc_i4_0,
            ILOpCode.Ldc_i4_s when code.RemainingBytes >= sizeof(sbyte) => code.ReadSByte(),
            ILOpCode.Ldc_i4 when code.RemainingBytes >= sizeof(int) => code.ReadInt32(),
            _ => -1,
        };

        // The token of another table, or of none, is the sign of a damaged file.
        return token >> TableShift == (int)TableIndex.Field && length >= 0
            ? (MetadataTokens.FieldDefinitionHandle(token & RowMask), length)
            : default;
    }

    private static ILOpCode ReadOpCode(ref BlobReader code) => code.RemainingBytes > 0 ? (ILOpCode)code.ReadByte() : ILOpCode.Break;
}
