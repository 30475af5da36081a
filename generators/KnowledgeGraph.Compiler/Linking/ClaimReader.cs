using System;
using System.Collections.Generic;
using System.Threading;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Resolves the names in claims: subject, member, value and qualifiers.</summary>
internal sealed class ClaimReader(
    VocabularyIndex vocabulary, EntityTable entities, EntityStatusLinker statuses, QualifierReader qualifiers, ValueReader values,
    LinkFailures.Builder failures, ProblemList problems)
{
    /// <summary>How often a long unit asks whether anybody still wants the result.</summary>
    private const int ClaimsBetweenCancellationChecks = 4096;

    private FactUnit _unit = null!;

    /// <summary>The unit without what it says, for what outlives it; null until something does.</summary>
    private FactUnit? _origin;

    /// <summary>How many claims were the status of an entity.</summary>
    private int _statusCount;

    /// <summary>The claims without a problem in their fact, in the order of their places.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>Gets a value indicating whether every claim is among the statements.</summary>
    public bool AreAllRead { get; private set; }

    /// <summary>The members of entities that a claim was meant for which is left out; see <see cref="SlotOf"/>.</summary>
    public HashSet<long> FailedSlots { get; } = [];

    /// <summary>The entities with a claim of a member that they do not have.</summary>
    public HashSet<int> FailedNodes { get; } = [];

    public void Read(FactUnit[] units, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var unit in units) count += unit.Claims.Count;
        Statements.Capacity = count;

        for (var i = 0; i < units.Length; i++) Read(i, units[i], cancellationToken);
        AreAllRead = Statements.Count + _statusCount == count;
    }

    /// <summary>Adds the claims of one unit to the statements. Units come in their order.</summary>
    /// <param name="index">The index of the unit.</param>
    public void Read(int index, FactUnit unit, CancellationToken cancellationToken)
    {
        _unit = unit;
        _origin = null;
        qualifiers.Begin(unit);
        for (var j = 0; j < unit.Claims.Count; j++)
        {
            if (j % ClaimsBetweenCancellationChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            Read(index, j, unit.Claims[j]);
        }
    }

    /// <summary>A number for a member, or its inverse, of a node.</summary>
    public static long SlotOf(int node, int member, bool isInverse) => ((long)node << 32) | ((long)member << 1) | (isInverse ? 1L : 0L);

    private void Read(int unit, int index, ClaimDeclaration declaration)
    {
        // Qualifiers are read even when the fact is wrong: all problems of a claim are shown at once.
        var claim = qualifiers.Read(declaration, out var restsOn);
        if (!TryFindSubject(declaration, out var subject) || !TryFindMember(declaration, subject, out var view)) return;

        var member = vocabulary.Vocabulary.Members[view.Member];
        if (member.Type != MemberType.Node)
        {
            if (values.TryRead(member, declaration.Value, declaration.Form, out var text, out var number, out var error))
                Statements.Add(new Statement(member.Index, subject.Node, -1, text, number, false, claim, restsOn, unit, index));
            else
                Fail(subject, view, FactProblems.WrongValue, declaration, values.Expected(member), error);
            return;
        }

        if (TryFindObject(declaration, subject, view, member) is not { } other) return;

        // A fact through an inverse is the relation's; of a symmetric relation the end with the smaller number is the subject until its
        // claims are brought together.
        var isReversed = view.IsInverse || member.IsSymmetric && subject.Node > other.Node;
        Statements.Add(new Statement(
            member.Index, isReversed ? other.Node : subject.Node, isReversed ? subject.Node : other.Node, null, 0, isReversed, claim,
            restsOn, unit, index));
    }

    private bool TryFindSubject(ClaimDeclaration declaration, out Entity subject)
    {
        if (entities.TryFind(declaration.Subject, _unit.Format.Names, out subject)) return true;
        AddFailure(declaration.Member);
        if (!entities.IsReported(declaration.Subject, _unit))
        {
            problems.Add(
                FactProblems.UnknownEntity, new Anchor(_unit.Unit, declaration.Anchor), declaration.Subject,
                entities.Hint(declaration.Subject, null));
        }

        return false;
    }

    private bool TryFindMember(ClaimDeclaration declaration, Entity subject, out KindMember member)
    {
        if (vocabulary.TryFindMember(subject.Kind, declaration.Member, out member))
        {
            if (vocabulary.Vocabulary.Members[member.Member].IsGuess)
            {
                AddFailure(subject, member);
                return false;
            }

            if (vocabulary.Vocabulary.Members[member.Member].Expression is not { } expression) return true;
            failures.AddUnknown();
            problems.Add(FactProblems.DerivedMember, new Anchor(_unit.Unit, declaration.Anchor + 1), declaration.Member, expression);
            return false;
        }

        if (TryReadStatus(declaration, subject)) return false;

        // What the claim was meant for is not known: perhaps for a member that the entity must have.
        FailedNodes.Add(subject.Node);
        if (vocabulary.IsFaultyMember(subject.Kind, declaration.Member)) AddFailure(declaration.Member);
        else if (!vocabulary.IsPropertyElsewhere(declaration.Member)) failures.AddUnknown();
        if (subject.IsInDoubt || vocabulary.IsFaultyMember(subject.Kind, declaration.Member)) return false;

        var place = new Anchor(_unit.Unit, declaration.Anchor + 1);
        var kind = vocabulary.Vocabulary.Kinds[subject.Kind].Name;
        entities.Doubt(subject);
        if (!problems.TakesErrors)
            problems.Add(FactProblems.UnknownMember, place);
        else if (vocabulary.KindsWithMember(declaration.Member) is { } kinds)
            problems.Add(FactProblems.MemberOfAnotherKind, place, declaration.Member, kinds, subject.Key, kind, subject.Place);
        else
            problems.Add(
                FactProblems.UnknownMember, place, declaration.Member, kind,
                vocabulary.MemberHint(subject.Kind, declaration.Member, _unit.Format.Names));
        return false;
    }

    /// <summary>Reads what facts in files state as if it were a member, and is the status of the entity.</summary>
    private bool TryReadStatus(ClaimDeclaration declaration, Entity subject)
    {
        if (_unit.Format.IsCode || !StatusProperties.TryFind(declaration.Member, out var property)) return false;
        _statusCount++;
        var anchor = declaration.Anchor + 2;
        var fault = declaration.Form != ValueForm.Text ? "it is not a text."
            : declaration.Qualifiers.Count > 0 ? "it cannot have qualifiers. Remove them."
            : null;
        _origin ??= _unit with { Claims = default, Entities = default, Sources = default };
        if (fault is null) statuses.Add(subject, new EntityStatement(property, declaration.Value, anchor), _origin);
        else problems.Add(EntityStatusProblems.WrongValue, new Anchor(_unit.Unit, anchor), declaration.Value, declaration.Member, fault);
        return true;
    }

    private Entity? TryFindObject(ClaimDeclaration declaration, Entity subject, KindMember view, VocabularyMember member)
    {
        var kinds = vocabulary.Vocabulary.Kinds;
        if (declaration.Form != ValueForm.Text)
        {
            Fail(subject, view, FactProblems.WrongValue, declaration, values.Expected(member), "it is not a text.");
            return null;
        }

        // An inverse that an abstract kind declares is there for kinds too that its relation does not lead to.
        if (view.IsInverse && !kinds[member.Range].Includes(subject.Kind))
        {
            AddFailure(subject, view);
            if (subject.IsInDoubt) return null;
            entities.Doubt(subject);
            problems.Add(
                FactProblems.WrongKind, new Anchor(_unit.Unit, declaration.Anchor + 1),
                subject.Key, kinds[subject.Kind].Name, kinds[member.Domain].Name + "." + member.Name, kinds[member.Range].Name,
                subject.Place);
            return null;
        }

        var expected = view.IsInverse ? member.Domain : member.Range;
        var place = new Anchor(_unit.Unit, declaration.Anchor + 2);
        if (!entities.TryFind(declaration.Value, _unit.Format.Names, out var other))
        {
            AddFailure(subject, view);
            if (entities.IsReported(declaration.Value, _unit)) return null;
            problems.Add(FactProblems.UnknownEntity, place, declaration.Value, entities.Hint(declaration.Value, kinds[expected].Includes));
            return null;
        }

        if (kinds[expected].Includes(other.Kind)) return other;

        AddFailure(subject, view);
        if (other.IsInDoubt) return null;
        entities.Doubt(other);
        problems.Add(
            FactProblems.WrongKind, place, other.Key, kinds[other.Kind].Name, _unit.Format.Names.Of(view.Name),
            kinds[expected].Name, other.Place);
        return null;
    }

    /// <summary>Remembers that a claim is left out.</summary>
    private void AddFailure(Entity subject, KindMember view)
    {
        FailedSlots.Add(SlotOf(subject.Node, view.Member, view.IsInverse));
        if (vocabulary.Vocabulary.Members[view.Member].Range >= 0) failures.AddRelation(view.Member);
    }

    /// <summary>Remembers that a claim is left out of which only the name of its member is known.</summary>
    private void AddFailure(string member)
    {
        var isKnown = false;
        foreach (var kind in vocabulary.Vocabulary.Kinds)
        {
            if (!vocabulary.TryFindMember(kind.Index, member, out var view)) continue;
            isKnown = true;
            if (vocabulary.Vocabulary.Members[view.Member].Range >= 0) failures.AddRelation(view.Member);
        }

        if (!isKnown) failures.AddUnknown();
    }

    private void Fail(
        Entity subject, KindMember view, ProblemDescriptor descriptor, ClaimDeclaration declaration, string expected, Argument error)
    {
        AddFailure(subject, view);
        problems.Add(
            descriptor, new Anchor(_unit.Unit, declaration.Anchor + 2),
            declaration.Value, _unit.Format.Names.Of(view.Name), expected, error);
    }
}
