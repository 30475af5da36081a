using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>A constraint attribute: a row of <see cref="ConstraintTable"/>.</summary>
/// <param name="Name">The attribute's name without its suffix: <c>Range</c>.</param>
internal sealed record ConstraintRow(string Name)
{
    public ConstraintOrigin Origin { get; init; }

    /// <summary>Gets what it means on a member, or null where it can only be on a kind.</summary>
    public ConstraintUse? OnMember { get; init; }

    /// <summary>Gets what it means on a kind, or null where it can only be on a member.</summary>
    public ConstraintUse? OnKind { get; init; }

    /// <summary>Gets the parameters of SHACL that say the same, or a part of it: <c>sh:minCount</c>.</summary>
    public IReadOnlyList<string> Shacl { get; init; } = [];

    public ConstraintUse? UseOn(ConstraintTarget target) => target.Member is null ? OnKind : OnMember;
}

/// <summary>What a constraint attribute means on kinds, or on members.</summary>
/// <param name="Place">The kinds or members that it applies to.</param>
/// <param name="Bind">Binds one declaration of it.</param>
/// <param name="Violations">What the checks report of facts that are against it.</param>
internal sealed record ConstraintUse(ConstraintPlace Place, Action<ConstraintBinding> Bind, params ProblemDescriptor[] Violations);
