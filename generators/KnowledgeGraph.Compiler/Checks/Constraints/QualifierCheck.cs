using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Constraints.Binding;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>
/// Holds claims to the qualifiers that their member requires and allows, and to the sources that it or the kind asks for. Holds for every
/// claim, walked or not, since it is about the form of claims.
/// </summary>
internal sealed class QualifierCheck : IGraphCheck
{
    /// <summary>An inferred claim has no source, and so nothing that a source says.</summary>
    private static readonly QualifierKind[] OfSources =
    [
        QualifierKind.Source, QualifierKind.Quote, QualifierKind.QuoteAt, QualifierKind.AttributedTo
    ];

    public void Run(CheckContext context)
    {
        var ofKinds = CitationsOfKinds(context.Vocabulary);
        foreach (var member in context.Vocabulary.Members)
        {
            var constraints = member.Constraints
                .Where(static constraint => constraint is RequiredQualifierConstraint or AllowedQualifierConstraint or CitationConstraint)
                .ToList();
            if (constraints.Count == 0 && ofKinds is null) continue;

            context.CancellationToken.ThrowIfCancellationRequested();
            var hasCitation = constraints.Any(static constraint => constraint is CitationConstraint);
            var (fact, end) = context.FactsOf(member.Index);
            for (; fact < end; fact++)
            {
                var ofKind = hasCitation ? null : ofKinds?[context.Graph.Nodes[context.Fact(fact).Subject].Kind];
                var (claim, last) = context.ClaimsOf(fact);
                for (; claim < last; claim++)
                {
                    foreach (var constraint in constraints) Check(context, claim, constraint);
                    if (ofKind is not null) Check(context, claim, ofKind);
                }
            }
        }
    }

    /// <summary>For each kind what it, or the nearest kind above it, asks of claims about its entities; null where no kind does.</summary>
    private static CitationConstraint?[]? CitationsOfKinds(Vocabulary vocabulary)
    {
        if (!vocabulary.Kinds.Any(static kind => kind.Constraints.Any(static constraint => constraint is CitationConstraint))) return null;
        var citations = new CitationConstraint?[vocabulary.Kinds.Count];
        foreach (var kind in vocabulary.Kinds)
            citations[kind.Index] = vocabulary.KindsAbove(kind).Prepend(kind).SelectMany(static one => one.Constraints)
                .OfType<CitationConstraint>().FirstOrDefault();
        return citations;
    }

    private static void Check(CheckContext context, int claim, Constraint constraint)
    {
        switch (constraint)
        {
            case RequiredQualifierConstraint required:
                var missing = required.Qualifiers.Where(kind => !Has(context, claim, kind)).Select(kind => Name(context, claim, kind))
                    .ToList();
                if (missing.Count == 0) break;
                context.Problems.Add(
                    ConstraintViolations.QualifierMissing, context.Origins.Value(claim), context.MemberName(claim),
                    string.Join("' and '", missing), constraint.Place);
                break;
            case AllowedQualifierConstraint allowed:
                foreach (var kind in ConstraintBinding.Narrowing)
                {
                    if (allowed.Qualifiers.Contains(kind)
                        || context.Origins.Declaration(claim).Qualifiers.All(qualifier => qualifier.Kind != kind)) continue;
                    context.Problems.Add(
                        ConstraintViolations.QualifierNotAllowed, context.Origins.Qualifier(claim, kind), context.MemberName(claim),
                        Name(context, claim, kind), constraint.Place);
                }

                break;
            case CitationConstraint { NeedsQuote: var needsQuote } when !IsInferred(context, claim):
                if (!Has(context, claim, QualifierKind.Source))
                    context.Problems.Add(
                        ConstraintViolations.NoCitation, context.Origins.Value(claim), context.MemberName(claim), constraint.Place);
                else if (needsQuote && !Has(context, claim, QualifierKind.Quote))
                    context.Problems.Add(
                        ConstraintViolations.NoQuote, context.Origins.Value(claim), context.MemberName(claim), SourceOf(context, claim),
                        constraint.Place);
                break;
        }
    }

    /// <summary>Whether a claim says something, be it wrong: that is reported already.</summary>
    private static bool Has(CheckContext context, int claim, QualifierKind kind)
    {
        var declaration = context.Origins.Declaration(claim);
        if (declaration.Qualifiers.Any(qualifier => qualifier.Kind == kind)) return true;
        return kind == QualifierKind.Source && declaration.DefaultSource is not null
            || OfSources.Contains(kind) && IsInferred(context, claim);
    }

    private static bool IsInferred(CheckContext context, int claim) => context.Graph.Claims[claim].Modality == Modality.Inferred;

    private static string Name(CheckContext context, int claim, QualifierKind kind) =>
        context.Origins.Format(claim).Names.Of(kind.ToString());

    private static string SourceOf(CheckContext context, int claim)
    {
        var declaration = context.Origins.Declaration(claim);
        return declaration.Qualifiers.FirstOrDefault(static qualifier => qualifier.Kind == QualifierKind.Source)?.Value
            ?? declaration.DefaultSource ?? "";
    }
}
