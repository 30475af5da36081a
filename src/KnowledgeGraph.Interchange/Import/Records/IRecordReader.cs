namespace KnowledgeGraph.Interchange.Import.Records;

/// <summary>Reads an input. It can be read several times, with the same result.</summary>
internal interface IRecordReader
{
    /// <summary>Gets the path of the input, as messages show it.</summary>
    string Path { get; }

    /// <summary>Gets the format in words, for the report.</summary>
    string Format { get; }

    /// <summary>Reads all records.</summary>
    /// <exception cref="ImportFormatException">The input cannot be read.</exception>
    void Read(IRecordSink sink);
}

/// <summary>Takes the records of an input. What a reader says about the input itself is for the first pass; the others ignore it.</summary>
internal interface IRecordSink
{
    /// <summary>Takes a record. The reader uses it again afterwards.</summary>
    void Add(ImportedRecord record);

    void Add(ImportedSource source)
    {
    }

    /// <summary>Takes a description of a kind or member of the input.</summary>
    void Describe(string name, string description)
    {
    }

    /// <summary>States which property identifies the entities of a kind, and which one names them.</summary>
    void Identify(string kind, string? id, string? label)
    {
    }

    /// <summary>Notes that something of the input is left out.</summary>
    /// <param name="what">What it is, in words that are the same for all of its kind.</param>
    void LeaveOut(string what, string example)
    {
    }

    /// <summary>Notes how something of the input is understood that can be meant otherwise.</summary>
    void Guess(string what, string example)
    {
    }
}
