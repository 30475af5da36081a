using System;
using System.ComponentModel;

namespace KnowledgeGraph.CompilerServices;

/// <summary>Returns the bytes of an image. A delegate, since a span over a program's own data cannot be kept in a field.</summary>
/// <returns>The same bytes at every call.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
#if KNOWLEDGEGRAPH_GENERATOR
internal
#else
public
#endif
delegate ReadOnlySpan<byte> ImageAccessor();
