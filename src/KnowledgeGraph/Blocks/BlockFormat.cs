using KnowledgeGraph.Image;

namespace KnowledgeGraph.Blocks;

/// <summary>The numbers of the image format for files, version 03. See docs/image-format.md.</summary>
internal static class BlockFormat
{
    /// <summary>Rows that are packed together.</summary>
    internal const int BlockRows = 1 << BlockShift;

    internal const int BlockShift = 10;

    /// <summary>The unit of the length of a packed block: one bit of each of its rows.</summary>
    internal const int UnitLength = BlockRows / 8;

    /// <summary>Units of the upper bits of a monotone block: one for each row, and one for each step of their upper parts.</summary>
    internal const int UpperUnits = 2;

    /// <summary>In an entry of a block: the block is monotone. The other bits are its base.</summary>
    internal const uint MonotoneFlag = 1u << 31;

    /// <summary>Bytes of the entry of a block: its base and where it begins.</summary>
    internal const int BlockEntryLength = 8;

    /// <summary>Bytes that have a checksum of their own.</summary>
    internal const int ChecksumLength = 1 << ChecksumShift;

    internal const int ChecksumShift = 14;

    /// <summary>What is at least as long as a page begins at one.</summary>
    internal const int PageLength = 4096;

    internal const int MagicLength = 8;

    /// <summary>Magic and hash of the vocabulary.</summary>
    internal const int HeaderLength = MagicLength + 8;

    /// <summary>Bytes of the entry of a column: encoding, rows, two parameters, and two lists of blocks.</summary>
    internal const int ColumnEntryLength = 48;

    /// <summary>Bytes of the record that ends a file.</summary>
    internal const int EndLength = 56;

    internal const int EndDirectory = 0;
    internal const int EndChecksums = 8;
    internal const int EndText = 16;
    internal const int EndTextLength = 24;
    internal const int EndFileLength = 32;
    internal const int EndGraphName = 40;
    internal const int EndColumns = 44;
    internal const int EndChecksumOfTable = 48;
    internal const int EndChecksum = 52;

    /// <summary>The columns of every image, and then those of the inverses.</summary>
    internal const int ColumnCount = ImageFormat.ColumnCount + 3;

    /// <summary>The first bytes of every file.</summary>
    internal static ReadOnlySpan<byte> Magic => "KGRAPH03"u8;

    /// <summary>Determines whether bytes begin as a file of this version does.</summary>
    internal static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);
}

/// <summary>
/// The columns that only files have: the facts of each relation in the order of object, standing and number. They are in the rows of the
/// facts of the relation. For a property, <see cref="Object"/> and <see cref="Subject"/> are 0.
/// </summary>
internal static class InverseColumn
{
    /// <summary>The object, ascending within a relation.</summary>
    internal const Column Object = (Column)ImageFormat.ColumnCount;

    internal const Column Subject = Object + 1;

    internal const Column Standing = Object + 2;
}

/// <summary>How the rows of a column are stored in a file.</summary>
internal enum BlockEncoding
{
    /// <summary>Nothing is stored: row <c>r</c> is <c>A + B · r</c>.</summary>
    Affine = 0,

    /// <summary>Every row is in a block.</summary>
    Blocks = 1,

    /// <summary><c>A</c> ascending row numbers in one list of blocks, and their values in another; every other row is 0.</summary>
    Sparse = 2,
}
