using System.Collections.Generic;
using System.Globalization;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Queries;

namespace KnowledgeGraph.Compiler.Checks.Assertions;

/// <summary>Writes a path with the place of each fact: <c>HighFlyer ─backs→ DeepSeek (facts.kg.json:9:5)</c>.</summary>
internal static class WitnessText
{
    /// <summary>How many facts at each end of a longer path are written out.</summary>
    private const int ShownAtEachEnd = 6;

    public static Passage Of(CheckContext context, PathWitness witness)
    {
        var parts = new List<Argument> { context.Graph.Nodes[witness.Start].Key };
        if (witness.Steps.Count == 0) parts.Add(", without a step");
        var from = witness.Start;
        for (var i = 0; i < witness.Steps.Count; i++)
        {
            var step = witness.Steps[i];
            var isShown = i < ShownAtEachEnd || i >= witness.Steps.Count - ShownAtEachEnd;
            if (isShown && step.Fact < 0)
            {
                parts.Add(" ─…→ " + context.Graph.Nodes[step.To].Key);
            }
            else if (isShown)
            {
                parts.Add(Arrow(context, step.Fact, from) + context.Graph.Nodes[step.To].Key + " (");
                parts.Add(context.Origins.Subject(context.ClaimsOf(step.Fact).Start));
                parts.Add(")");
            }
            else if (i == ShownAtEachEnd)
            {
                parts.Add(" … " + (witness.Steps.Count - 2 * ShownAtEachEnd).ToString(CultureInfo.InvariantCulture) + " more … ");
            }

            from = step.To;
        }

        return new Passage(new EquatableArray<Argument>([.. parts]));
    }

    // As the library writes the steps of a path.
    private static string Arrow(CheckContext context, int fact, int from)
    {
        var relation = context.Vocabulary.Members[context.Fact(fact).Member];
        if (relation.IsSymmetric || context.Fact(fact).Subject == from) return " ─" + relation.Label + "→ ";
        return relation.InverseLabel is { } inverse ? " ─" + inverse + "→ " : " ←" + relation.Label + "─ ";
    }
}
