namespace KnowledgeGraph.Seeds;

/// <summary>Who acts: organizations, people, groups, and places by the way in which one says that a country does something.</summary>
[Node(Abstract = true, Is = typeof(Contender))]
public readonly partial struct Agent
{
    /// <summary>The chips that it works with.</summary>
    [Relation(Inverse = nameof(Chip.UsedBy))]
    public partial Nodes<Chip> Uses { get; }

    /// <summary>The chips that it got hold of, whether or not it uses them.</summary>
    [Relation(Inverse = nameof(Hardware.AcquiredBy))]
    public partial Nodes<Hardware> Acquired { get; }

    /// <summary>The policies that it enacts.</summary>
    [Relation(Inverse = nameof(Policy.ImposedBy))]
    public partial Nodes<Policy> Imposes { get; }

    /// <summary>The policies that it has tried to enact.</summary>
    [Relation(Inverse = nameof(Policy.AttemptedBy))]
    public partial Nodes<Policy> TriesToImpose { get; }

    /// <summary>The policies that it keeps to.</summary>
    [Relation(Inverse = nameof(Policy.ObservedBy))]
    public partial Nodes<Policy> CompliesWith { get; }

    /// <summary>The policies that are directed at it.</summary>
    [Inverse]
    public partial Nodes<Policy> TargetedBy { get; }

    /// <summary>Where it is. What belongs to a group is where the group is.</summary>
    [Relation(Inverse = nameof(Place.LocationOf)), InheritedThrough(nameof(PartOf))]
    public partial Nodes<Place> LocatedIn { get; }

    /// <summary>The groups and larger bodies that it belongs to.</summary>
    [Relation(Inverse = nameof(Includes)), Acyclic, Transitive]
    public partial Nodes<Agent> PartOf { get; }

    /// <summary>What belongs to it.</summary>
    [Inverse]
    public partial Nodes<Agent> Includes { get; }

    /// <summary>On whom it does not depend.</summary>
    [Relation]
    public partial Nodes<Agent> IndependentOf { get; }

    /// <summary>Who advises it.</summary>
    [Inverse]
    public partial Nodes<Person> AdvisedBy { get; }

    /// <summary>The people who are tied to it in a way that is not said.</summary>
    [Inverse]
    public partial Nodes<Person> Affiliates { get; }

    /// <summary>The events that were its doing.</summary>
    [Relation(Inverse = nameof(Occurrence.CarriedOutBy))]
    public partial Nodes<Occurrence> CarriedOut { get; }

    /// <summary>The projects that it made public as decided.</summary>
    [Relation(Inverse = nameof(Project.AnnouncedBy))]
    public partial Nodes<Project> Announced { get; }

    /// <summary>The projects that it put forward.</summary>
    [Relation(Inverse = nameof(Project.ProposedBy))]
    public partial Nodes<Project> Proposed { get; }
}
