using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Diagnostics;
using static KnowledgeGraph.Compiler.Constraints.ConstraintOrigin;
using static KnowledgeGraph.Compiler.Constraints.Binding.ConstraintPlace;
using Violations = KnowledgeGraph.Compiler.Diagnostics.ConstraintViolations;

namespace KnowledgeGraph.Compiler.Constraints.Binding;

/// <summary>
/// The constraint attributes: where each may be, how it is bound, what its violations are, and what SHACL calls it. The reader of
/// attributes, the binder and the table in docs/constraints.md follow from the rows.
/// </summary>
/// <remarks>
/// A new constraint is an attribute, a row here, the <see cref="Constraint"/> that its binding makes, and the check of that: a
/// <see cref="ValueRule"/> where each value is checked alone, or a class in <c>Checks/Constraints</c>.
/// </remarks>
internal static class ConstraintTable
{
    /// <summary>Gets the rows by ordinal name.</summary>
    public static IReadOnlyList<ConstraintRow> Rows { get; } =
    [
        new("Acyclic") { OnMember = new(Relations, static it => it.BindShape(RelationShape.Acyclic), Violations.Cycle) },
        new("After")
        {
            OnMember = new(
                DatesAndRelations, static it => it.BindOrder(isBefore: false), Violations.DatesReversed, Violations.FactOutsideLifetime),
            Shacl = ["sh:lessThan"],
        },
        new("AllowedValues")
        {
            Origin = DataAnnotations,
            OnMember = new(Members, static it => it.BindList(areDenied: false), Violations.NotAllowed),
            Shacl = ["sh:hasValue", "sh:in"],
        },
        new("AllowsQualifier") { OnMember = new(Members, static it => it.BindAllowedQualifiers(), Violations.QualifierNotAllowed) },
        new("AppliesTo") { OnMember = new(Members, static it => it.BindFittingKind(), ContradictionProblems.OtherKind) },
        new("Asymmetric")
        {
            OnMember = new(Relations, static it => it.BindShape(RelationShape.Asymmetric), Violations.Reflexive, Violations.BothWays),
        },
        new("Before")
        {
            OnMember = new(
                DatesAndRelations, static it => it.BindOrder(isBefore: true), Violations.DatesReversed, Violations.FactOutsideLifetime),
            Shacl = ["sh:lessThan"],
        },
        new("CarriesOver") { OnMember = new(SingleValued, static it => it.BindCarriedValue(), ContradictionProblems.CarriedOver) },
        new("CitationNeeded")
        {
            OnMember = new(Members, static it => it.BindCitation(), Violations.NoCitation, Violations.NoQuote),
            OnKind = new(Kinds, static it => it.BindCitation(), Violations.NoCitation, Violations.NoQuote),
        },
        new("Closed") { OnKind = new(Kinds, static it => it.BindClosed(), Violations.ClosedKind) },
        new("ConflictsWith") { OnMember = new(Members, static it => it.BindConflict(), ContradictionProblems.Conflicts) },
        new("Contemporary") { OnMember = new(Relations, static it => it.BindContemporary(), Violations.NotContemporary) },
        new("DeniedValues")
        {
            Origin = DataAnnotations,
            OnMember = new(Members, static it => it.BindList(areDenied: true), Violations.Denied),
            Shacl = ["sh:not"],
        },
        new("Denies") { OnMember = new(Relations, static it => it.BindDenies(), ContradictionProblems.Disputed) },
        new("DisjointWith")
        {
            OnMember = new(
                Relations, static it => it.BindDisjointRelation(), Violations.DisjointFacts, ContradictionProblems.Disjoint,
                ContradictionProblems.PathExcluded, ContradictionProblems.PathJudged),
            OnKind = new(Kinds, static it => it.BindDisjointKind(), Violations.DisjointKinds),
            Shacl = ["sh:disjoint", "sh:not"],
        },
        new("Irreflexive")
        {
            OnMember = new(Relations, static it => it.BindShape(RelationShape.Irreflexive), Violations.Reflexive),
            Shacl = ["sh:disjoint", "sh:not"],
        },
        new("Judgement") { OnMember = new(SingleValued, static it => it.BindJudgement(), ContradictionProblems.Judgements) },
        new("Language")
        {
            OnMember = new(LanguageTexts, static it => it.BindLanguages(), Violations.Language),
            Shacl = ["sh:languageIn"],
        },
        new("Length")
        {
            Origin = DataAnnotations,
            OnMember = new(Many, static it => it.BindCount(hasMinimum: true, hasMaximum: true), Violations.TooFew, Violations.TooMany),
            Shacl = ["sh:minCount", "sh:maxCount"],
        },
        new("Lifetime") { OnKind = new(Kinds, static it => it.BindLifetime()) },
        new("MaxCount")
        {
            OnMember = new(Many, static it => it.BindCount(hasMinimum: false, hasMaximum: true), Violations.TooMany),
            Shacl = ["sh:maxCount", "sh:not", "sh:qualifiedMaxCount"],
        },
        new("MaxExclusive")
        {
            OnMember = new(Ordered, static it => it.BindMaximum(isExclusive: true), Violations.Range),
            Shacl = ["sh:maxExclusive"],
        },
        new("MaxInclusive")
        {
            OnMember = new(Ordered, static it => it.BindMaximum(isExclusive: false), Violations.Range),
            Shacl = ["sh:maxInclusive"],
        },
        new("MaxLength")
        {
            Origin = DataAnnotations,
            OnMember = new(Many, static it => it.BindCount(hasMinimum: false, hasMaximum: true), Violations.TooMany),
            Shacl = ["sh:maxCount"],
        },
        new("MinCount")
        {
            OnMember = new(Many, static it => it.BindCount(hasMinimum: true, hasMaximum: false), Violations.TooFew),
            Shacl = ["sh:minCount", "sh:qualifiedMinCount"],
        },
        new("MinExclusive")
        {
            OnMember = new(Ordered, static it => it.BindMinimum(isExclusive: true), Violations.Range),
            Shacl = ["sh:minExclusive"],
        },
        new("MinInclusive")
        {
            OnMember = new(Ordered, static it => it.BindMinimum(isExclusive: false), Violations.Range),
            Shacl = ["sh:minInclusive"],
        },
        new("MinLength")
        {
            Origin = DataAnnotations,
            OnMember = new(Many, static it => it.BindCount(hasMinimum: true, hasMaximum: false), Violations.TooFew),
            Shacl = ["sh:minCount"],
        },
        new("PastOrPresent") { OnMember = new(Dates, static it => it.BindPast(), Violations.Future) },
        new("Range")
        {
            Origin = DataAnnotations,
            OnMember = new(Ordered, static it => it.BindRange(), Violations.Range),
            Shacl = ["sh:minExclusive", "sh:minInclusive", "sh:maxExclusive", "sh:maxInclusive"],
        },
        new("RegularExpression")
        {
            Origin = DataAnnotations,
            OnMember = new(TextsAndLinks, static it => it.BindPattern(), Violations.Pattern, Violations.PatternTimeout),
            Shacl = ["sh:pattern"],
        },
        new("RequiresQualifier") { OnMember = new(Members, static it => it.BindRequiredQualifiers(), Violations.QualifierMissing) },
        new("Sources")
        {
            OnMember = new(
                Members, static it => it.BindSources(),
                EvidenceProblems.TooFewSources, EvidenceProblems.SourceClass, EvidenceProblems.SourceAge),
        },
        new("StringLength")
        {
            Origin = DataAnnotations,
            OnMember = new(TextsAndLinks, static it => it.BindTextLength(), Violations.TextLength),
            Shacl = ["sh:minLength", "sh:maxLength"],
        },
        new("SuggestsSame") { OnMember = new(Properties, static it => it.BindSameAnswer(), ContradictionProblems.MayBeSame) },
        new("Unique")
        {
            OnMember = new(Members, static it => it.BindUnique(), Violations.NotUnique),
            OnKind = new(Kinds, static it => it.BindUniqueTogether(), Violations.NotUniqueTogether),
        },
        new("UniqueLanguage")
        {
            OnMember = new(LanguageTexts, static it => it.BindUniqueLanguage(), Violations.LanguageTwice),
            Shacl = ["sh:uniqueLang"],
        },
        new("UniqueNames") { OnKind = new(Kinds, static it => it.BindUniqueNames(), NameProblems.NotUniqueName) },
        new("Unit") { OnMember = new(Quantities, static it => it.BindUnits(), Violations.Unit) },
    ];

    private static readonly Dictionary<string, ConstraintRow> ByName = Rows.ToDictionary(static row => row.Name, StringComparer.Ordinal);

    /// <summary>What to write instead of attributes of System.ComponentModel.DataAnnotations that the build does not check.</summary>
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["Required"] = "For exactly one value, write the type without '?'; for at least one, write [MinCount(1)]",
        ["Url"] = "Give the property the type Uri",
        ["EnumDataType"] = "Give the property the type of the enum",
        ["EmailAddress"] = WritePattern,
        ["Phone"] = WritePattern,
        ["CreditCard"] = WritePattern,
        ["Base64String"] = WritePattern,
        ["FileExtensions"] = WritePattern,
        ["Compare"] = "Write [Before] or [After] to compare dates",
    };

    private const string WritePattern = "Write [RegularExpression] with the pattern that you need";

    /// <summary>Returns the row of an attribute, or null where it is not a constraint that the build checks.</summary>
    public static ConstraintRow? Find(string name) => ByName.TryGetValue(name, out var row) ? row : null;

    /// <summary>Returns what to do about an attribute that the build does not check.</summary>
    public static string AdviceFor(string name) =>
        Instead.TryGetValue(name, out var advice) ? advice : "Remove it, or write a constraint that the build checks";
}
