using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Tests.Queries;

/// <summary>Random expressions, and a form of them without places that shows their structure.</summary>
internal sealed class RandomPath(Random random, params string[] names)
{
    public PathExpression Next(int depth)
    {
        switch (depth <= 0 ? random.Next(3) : random.Next(10))
        {
            case 0 or 1:
                return new PathMember(Name(), 0);
            case 2:
                return new PathNegation(
                    [.. Enumerable.Range(0, random.Next(4)).Select(_ => new NegatedMember(Name(), random.Next(3) == 0, 0))], 0);
            case 3 or 4:
                return new PathInverse(Next(depth - 1));
            case 5:
                return PathAlternative.Of(Parts(depth));
            case 6 or 7:
                return PathSequence.Of(Parts(depth));
            default:
                var minimum = random.Next(3);
                int?[] maxima = [null, minimum, minimum + 1, minimum + random.Next(3)];
                return new PathRepetition(Next(depth - 1), minimum, maxima[random.Next(maxima.Length)]);
        }
    }

    public static string Shape(PathExpression expression) => expression switch
    {
        PathMember member => member.Name,
        PathNegation negation => "[!" + string.Join(' ', negation.Members.Select(m => (m.IsInverse ? "^" : "") + m.Name)) + "]",
        PathInverse inverse => "[^" + Shape(inverse.Operand) + "]",
        PathSequence sequence => "[/" + string.Join(' ', sequence.Parts.Select(Shape)) + "]",
        PathAlternative alternative => "[|" + string.Join(' ', alternative.Parts.Select(Shape)) + "]",
        PathRepetition repetition => $"[{repetition.Minimum}..{repetition.Maximum} {Shape(repetition.Operand)}]",
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    public static ParsedPath Parse(string text)
    {
        Assert.True(PathExpressionParser.TryParse(text, out var path, out var error), $"{text}: {error?.Column}: {error?.Message}");
        return path;
    }

    private PathExpression[] Parts(int depth) => [.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Next(depth - 1))];

    private string Name() => names[random.Next(names.Length)];
}
