namespace KnowledgeGraph.Compiler.Json;

internal enum JsonTokenKind
{
    /// <summary>Nothing was read yet, or the text has ended.</summary>
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    PropertyName,
    String,
    Number,
    True,
    False,
    Null,
}
