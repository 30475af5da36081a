using System;
using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>
/// Returns a piece of an image. Each piece but the last is as long as the same power of two, or up to three bytes shorter or longer: a
/// character that would be in two pieces is in the later one.
/// </summary>
/// <param name="index">The number of the piece, from 0.</param>
/// <param name="start">The offset of the piece in the image.</param>
/// <returns>The same bytes at every call with the same number.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
delegate ReadOnlySpan<byte> ImagePieceAccessor(int index, out int start);
