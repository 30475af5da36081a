namespace KnowledgeGraph.Conversion;

/// <summary>What is written as one short line by whatever knows type converters alone.</summary>
internal interface IConvertibleToText
{
    /// <summary>
    /// Returns the line: names and evidence, which stay the same while the facts do. The default value has the empty line.
    /// </summary>
    string ToConvertedText();
}
