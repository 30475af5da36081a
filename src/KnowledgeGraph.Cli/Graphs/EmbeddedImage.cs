using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace KnowledgeGraph.Cli.Graphs;

/// <summary>
/// The image of a graph in an assembly, as docs/image-format.md says where it is: the class of the graph has a nested class with a method
/// that returns a span over constant data of the file. The method is read, and not run.
/// </summary>
/// <param name="FullName">The full name of the class of the graph.</param>
/// <param name="Name">Its simple name.</param>
internal sealed record EmbeddedImage(string FullName, string Name, MethodDefinitionHandle Accessor)
{
    /// <summary>The nested class and the method that the generator writes.</summary>
    private const string HolderName = "GeneratedImage";
    private const string AccessorName = "Bytes";

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
            foreach (var method in holder.GetMethods())
            {
                if (!metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, AccessorName)) continue;
                var graph = metadata.GetTypeDefinition(declaring);
                var (name, space) = (metadata.GetString(graph.Name), metadata.GetString(graph.Namespace));
                found.Add(new EmbeddedImage(space.Length == 0 ? name : $"{space}.{name}", name, method));
            }
        }

        return found;
    }

    /// <summary>Copies the bytes out of the file.</summary>
    /// <exception cref="BadImageFormatException">They are not there. The message says so.</exception>
    public byte[] Read(PEReader assembly, MetadataReader metadata)
    {
        var body = metadata.GetMethodDefinition(Accessor).RelativeVirtualAddress;
        if (body == 0) throw new BadImageFormatException(Elsewhere);
        var (data, length) = Decode(assembly.GetMethodBody(body).GetILReader());
        if (data.IsNil || MetadataTokens.GetRowNumber(data) > metadata.GetTableRowCount(TableIndex.Field))
            throw new BadImageFormatException(Elsewhere);

        var field = metadata.GetFieldDefinition(data);
        if ((field.Attributes & FieldAttributes.HasFieldRVA) == 0) throw new BadImageFormatException(Elsewhere);
        var bytes = assembly.GetSectionData(field.GetRelativeVirtualAddress());
        if (bytes.Length < length) throw new BadImageFormatException("the file ends before the image does.");
        return [.. bytes.GetContent(0, length)];
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
