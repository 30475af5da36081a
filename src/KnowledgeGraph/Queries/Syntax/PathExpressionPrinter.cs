using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Queries.Syntax;

/// <summary>Writes an expression in its canonical form.</summary>
internal static class PathExpressionPrinter
{
    /// <summary>How tightly the parts of an expression hang together, loosest first (SPARQL 1.1, section 9.1).</summary>
    private enum Binding
    {
        Alternative,
        Sequence,
        Inverse,
        Repetition,
        Primary,
    }

    public static string Print(PathExpression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, Binding.Alternative);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PathExpression expression, Binding least)
    {
        var needsParentheses = BindingOf(expression) < least;
        if (needsParentheses) text.Append('(');
        switch (expression)
        {
            case PathMember member:
                text.Append(member.Name);
                break;
            case PathNegation negation:
                WriteNegation(text, negation);
                break;
            case PathInverse inverse:
                text.Append('^');
                Write(text, inverse.Operand, Binding.Repetition);
                break;
            case PathRepetition repetition:
                Write(text, repetition.Operand, Binding.Primary);
                text.Append(Times(repetition));
                break;
            case PathSequence sequence:
                for (var i = 0; i < sequence.Parts.Count; i++)
                {
                    if (i > 0) text.Append('/');
                    Write(text, sequence.Parts[i], Binding.Inverse);
                }

                break;
            case PathAlternative alternative:
                for (var i = 0; i < alternative.Parts.Count; i++)
                {
                    if (i > 0) text.Append('|');
                    Write(text, alternative.Parts[i], Binding.Sequence);
                }

                break;
        }

        if (needsParentheses) text.Append(')');
    }

    private static void WriteNegation(StringBuilder text, PathNegation negation)
    {
        var needsParentheses = negation.Members.Count != 1;
        text.Append(needsParentheses ? "!(" : "!");
        for (var i = 0; i < negation.Members.Count; i++)
        {
            if (i > 0) text.Append('|');
            if (negation.Members[i].IsInverse) text.Append('^');
            text.Append(negation.Members[i].Name);
        }

        if (needsParentheses) text.Append(')');
    }

    private static string Times(PathRepetition repetition) => (repetition.Minimum, repetition.Maximum) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        (0, 1) => "?",
        var (minimum, maximum) when minimum == maximum => "{" + Number(minimum) + "}",
        (var minimum, null) => "{" + Number(minimum) + ",}",
        (var minimum, { } maximum) => "{" + Number(minimum) + "," + Number(maximum) + "}",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Binding BindingOf(PathExpression expression) => expression switch
    {
        PathAlternative => Binding.Alternative,
        PathSequence => Binding.Sequence,
        PathInverse => Binding.Inverse,
        PathRepetition => Binding.Repetition,
        _ => Binding.Primary,
    };
}
