using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Checks.Constraints;

/// <summary>Reports dates that are certainly in the wrong order: of one entity, or of a fact and the entities at its ends.</summary>
internal sealed class DateOrderCheck : IGraphCheck
{
    public void Run(CheckContext context)
    {
        foreach (var member in context.Vocabulary.Members)
        {
            foreach (var constraint in member.Constraints)
            {
                if (constraint is not OrderConstraint order) continue;
                context.CancellationToken.ThrowIfCancellationRequested();
                if (member.Type == MemberType.PartialDate) CheckProperty(context, member, order);
                else CheckRelation(context, member, order);
            }
        }
    }

    private static void CheckProperty(CheckContext context, VocabularyMember member, OrderConstraint order)
    {
        var (fact, end) = context.FactsOf(member.Index);
        for (int node; fact < end; fact = context.FactsOf(member.Index, node).End)
        {
            node = context.Fact(fact).Subject;
            var (mine, others) = (StatedDates.Of(context, member.Index, node), StatedDates.Of(context, order.Other, node));
            foreach (var (date, other) in Wrong(context, mine, others, order.IsBefore))
            {
                var claim = context.FirstClaim(date.Fact);
                context.Problems.Add(
                    ConstraintViolations.DatesReversed, context.Origins.Value(claim), date.Date.ToString(), context.MemberName(claim),
                    context.Graph.Nodes[node].Key, Direction(order, date.Date, other.Date), other.Date.ToString(), NameOf(context, other),
                    other.Place(context));
            }
        }
    }

    /// <summary>
    /// Gives the dates that are certainly wrong, each with one that it is wrong with. Of alternatives, which are said of the same time, it
    /// gives the first, and only if all are wrong.
    /// </summary>
    private static List<(StatedDate Mine, StatedDate Other)> Wrong(
        CheckContext context, StatedDates mine, StatedDates others, bool isBefore)
    {
        var wrong = new List<(StatedDate Mine, StatedDate Other)>();
        var right = new List<StatedDate>();
        foreach (var date in mine.Dates)
        {
            if (others.Against(date.Date, isBefore, isStrict: true, fact => context.HoldTogether(fact, date.Fact)) is { } other)
                wrong.Add((date, other));
            else right.Add(date);
        }

        if (!mine.AreAlternatives) return wrong;
        wrong.RemoveAll(pair => right.Exists(date => context.HoldTogether(date.Fact, pair.Mine.Fact)));
        for (var i = 1; i < wrong.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!context.HoldTogether(wrong[j].Mine.Fact, wrong[i].Mine.Fact)) continue;
                wrong.RemoveAt(i--);
                break;
            }
        }

        return wrong;
    }

    private static void CheckRelation(CheckContext context, VocabularyMember member, OrderConstraint order)
    {
        foreach (var fact in context.WalkedFacts(member.Index))
        {
            var linked = context.Fact(fact);
            var (subject, target) = (linked.Subject, linked.Target);
            CheckFact(context, fact, subject, order.OtherEnd == FactEnd.Object ? target : subject, order);
            if (member.IsSymmetric && subject != target)
                CheckFact(context, fact, target, order.OtherEnd == FactEnd.Object ? subject : target, order);
        }
    }

    private static void CheckFact(CheckContext context, int fact, int subject, int dated, OrderConstraint order)
    {
        var others = StatedDates.Of(context, order.Other, dated);
        if (others.Dates.Count == 0) return;
        if (order.Own >= 0)
        {
            foreach (var (mine, other) in Wrong(context, StatedDates.Of(context, order.Own, subject), others, order.IsBefore))
            {
                var what = "'" + NameOf(context, mine) + "' of '" + context.Graph.Nodes[subject].Key + "' is";
                var claim = context.FirstClaim(fact);
                Report(context, context.OtherEnd(fact, claim, subject), what, mine.Date, order, dated, other);
                return;
            }

            return;
        }

        foreach (var claim in context.WalkedClaims(fact))
        {
            foreach (var (kind, words, text) in TimesOf(context, claim))
            {
                if (!PartialDate.TryParse(text, out var date)
                    || others.Against(date, order.IsBefore, isStrict: false, HoldsWith(claim)) is not { } other) continue;
                Report(context, context.Origins.Qualifier(claim, kind), words, date, order, dated, other);
                break;
            }
        }

        System.Func<int, bool> HoldsWith(int claim) => stated => context.HoldsWith(stated, claim);
    }

    private static IEnumerable<(QualifierKind Kind, string Words, string? Text)> TimesOf(CheckContext context, int claim)
    {
        var linked = context.Graph.Claims[claim];
        yield return (QualifierKind.Since, "The fact holds since", linked.Since);
        yield return (QualifierKind.At, "The fact is observed at", linked.At);
        yield return (QualifierKind.Until, "The fact holds until", linked.Until);
    }

    private static void Report(
        CheckContext context, Anchor place, string what, PartialDate date, OrderConstraint order, int dated, StatedDate other) =>
        context.Problems.Add(
            ConstraintViolations.FactOutsideLifetime, place, what, date.ToString(), Direction(order, date, other.Date),
            context.Graph.Nodes[dated].Key,
            NameOf(context, other), other.Date.ToString(), other.Place(context));

    private static string NameOf(CheckContext context, StatedDate date) => context.MemberName(context.FirstClaim(date.Fact));

    private static string Direction(OrderConstraint order, PartialDate date, PartialDate other) =>
        order.IsBefore ? date.IsAfter(other) ? "after" : "not before" : date.IsBefore(other) ? "before" : "not after";
}
