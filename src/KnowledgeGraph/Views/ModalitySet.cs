namespace KnowledgeGraph.Views;

/// <summary>A set of modalities, one bit each.</summary>
internal readonly record struct ModalitySet(int Bits)
{
    private const int Count = (int)Modality.Denied + 1;

    /// <summary>Gets those that count where nothing else is said.</summary>
    internal static ModalitySet Default => new((1 << ((int)Modality.Inferred + 1)) - 1);

    /// <exception cref="ArgumentException">The collection is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not a modality.</exception>
    internal static ModalitySet Of(ReadOnlySpan<Modality> modalities, string parameter)
    {
        if (modalities.IsEmpty) throw new ArgumentException("Name at least one modality.", parameter);
        var bits = 0;
        foreach (var modality in modalities)
        {
            if ((uint)modality >= Count)
                throw new ArgumentOutOfRangeException(parameter, modality, $"The modalities are {Modality.Asserted} to {Modality.Denied}.");
            bits |= 1 << (int)modality;
        }

        return new ModalitySet(bits);
    }

    internal bool Contains(int modality) => (Bits >> modality & 1) != 0;

    internal ModalitySet With(ModalitySet others) => new(Bits | others.Bits);

    internal ModalitySet Without(ModalitySet others) => new(Bits & ~others.Bits);

    /// <summary>Returns the names in lower case, in the order of the numbers.</summary>
    internal List<string> ToNames()
    {
        var names = new List<string>();
        for (var modality = 0; modality < Count; modality++)
        {
            if (Contains(modality)) names.Add(((Modality)modality).ToString().ToLowerInvariant());
        }

        return names;
    }
}
