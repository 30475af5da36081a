namespace KnowledgeGraph.Interchange;

/// <summary>What the ends of a fact are.</summary>
internal enum FactEnds
{
    /// <summary>An entity and a value.</summary>
    Value,

    /// <summary>Two entities.</summary>
    Entities,

    /// <summary>Two entities, of which either can come first.</summary>
    EitherWay,
}

/// <summary>What a fact is known by, and what kind of fact it is, which is not part of that.</summary>
internal readonly struct FactIdentity : IEquatable<FactIdentity>, IComparable<FactIdentity>
{
    public FactIdentity(string subject, string member, string value, FactEnds ends)
    {
        var isReversed = ends == FactEnds.EitherWay && string.CompareOrdinal(value, subject) < 0;
        (Subject, Member, Value, Ends) = (isReversed ? value : subject, member, isReversed ? subject : value, ends);
    }

    public string Subject { get; }

    public string Member { get; }

    public string Value { get; }

    public FactEnds Ends { get; }

    public bool Equals(FactIdentity other) => Subject == other.Subject && Member == other.Member && Value == other.Value;

    public override bool Equals(object? obj) => obj is FactIdentity other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Subject, Member, Value);

    public int CompareTo(FactIdentity other)
    {
        var order = string.CompareOrdinal(Subject, other.Subject);
        if (order == 0) order = string.CompareOrdinal(Member, other.Member);
        return order == 0 ? string.CompareOrdinal(Value, other.Value) : order;
    }

    public override string ToString() => DiffText.Quoted(Subject) + " " + Member + " " + DiffText.Quoted(Value);
}
