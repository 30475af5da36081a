using KnowledgeGraph.Compiler.Queries;
using KnowledgeGraph.Compiler.Tests.Linking;
using KnowledgeGraph.Queries.Plans;
using KnowledgeGraph.Queries.Syntax;

namespace KnowledgeGraph.Compiler.Tests.Queries;

public sealed class PathExpressionParserTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData(" A / B\n| ^ C ", "[|[/A B] [^C]]")]
    [InlineData("A|B/C*", "[|A [/B [0.. C]]]")]
    [InlineData("^A*", "[^[0.. A]]")]
    [InlineData("(^A)*", "[0.. [^A]]")]
    [InlineData("^A/B", "[/[^A] B]")]
    [InlineData("^(A/B)", "[^[/A B]]")]
    [InlineData("^(^A)", "[^[^A]]")]
    [InlineData("A/(B/C)/(D|E)", "[/A B C [|D E]]")]
    [InlineData("A?/B+/C{2}/D{2,4}/E{3,}/F{0,0}", "[/[0..1 A] [1.. B] [2..2 C] [2..4 D] [3.. E] [0..0 F]]")]
    [InlineData("A{ 2 , 4 }", "[2..4 A]")]
    [InlineData("!A", "[!A]")]
    [InlineData("!^A*", "[0.. [!^A]]")]
    [InlineData("!( A | ^B )/C", "[/[!A ^B] C]")]
    [InlineData("!()", "[!]")]
    [InlineData("((A))", "A")]
    [InlineData("größe_2/подруга", "[/größe_2 подруга]")]
    public void Precedence_is_that_of_SPARQL(string text, string shape) =>
        Assert.Equal(shape, RandomPath.Shape(RandomPath.Parse(text).Expression));

    [Theory]
    [InlineData(" ( A / B ) | C ", "A/B|C")]
    [InlineData("(A|B)|C", "A|B|C")]
    [InlineData("(A|B)/C", "(A|B)/C")]
    [InlineData("(A*)*", "(A*)*")]
    [InlineData("A{1,}/B{0,}/C{0,1}/D{2,2}/E{1}", "A+/B*/C?/D{2}/E{1}")]
    [InlineData("!(^A)", "!^A")]
    [InlineData("!(A | B)", "!(A|B)")]
    [InlineData("(^A)*/^(A*)", "(^A)*/^A*")]
    public void Printing_leaves_out_what_is_not_needed(string text, string printed) =>
        Assert.Equal(printed, RandomPath.Parse(text).Expression.ToString());

    [Fact]
    public void What_is_printed_is_parsed_as_it_was()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var paths = new RandomPath(random, "A", "backedBy", "C_3");
        for (var i = 0; i < 20_000; i++)
        {
            var expression = paths.Next(random.Next(5));
            var printed = expression.ToString();
            if (!PathExpressionParser.TryParse(printed, out var parsed, out var error))
            {
                Assert.True(error.Message.StartsWith("written out", StringComparison.Ordinal), $"seed {seed}: {printed}: {error.Message}");
                continue;
            }

            Assert.Equal(RandomPath.Shape(expression), RandomPath.Shape(parsed.Expression));
            Assert.Equal(printed, parsed.Expression.ToString());
        }
    }

    [Theory]
    [InlineData("", 1, 0, "the expression is empty", "Write the members that the path follows, as in Backs/Uses")]
    [InlineData("  ", 3, 0, "the expression is empty", "Write the members that the path follows, as in Backs/Uses")]
    [InlineData(
        "A/", 3, 0, "found the end, but a step begins with a member's name, '^', '!' or '('",
        "Write the member that the path follows here")]
    [InlineData(
        "A//B", 3, 1, "found '/', but a step begins with a member's name, '^', '!' or '('", "Write the member that the path follows here")]
    [InlineData("A.B", 2, 1, "found '.', but members are joined by '/'", "Write '/' between the members")]
    [InlineData(
        "A B", 3, 1, "found 'B', but a step is followed by '/', '|', a repetition or the end",
        "Write '/' before the next member, or '|' before an alternative")]
    [InlineData("A/*", 3, 1, "there is nothing before '*' to repeat", "Write the member before it")]
    [InlineData("A*+", 3, 1, "a repetition is repeated here", "Put what is repeated in parentheses")]
    [InlineData("^^A", 2, 1, "found a second '^'", "Remove both, or put the inner one in parentheses")]
    [InlineData("A/(B|C", 3, 1, "the '(' is not closed", "Write ')' where the group ends")]
    [InlineData(
        "(A B)", 4, 1, "found 'B', but a step is followed by '/', '|', a repetition or the end",
        "Write '/' before the next member, or '|' before an alternative")]
    [InlineData("A)", 2, 1, "')' does not close a group", "Remove it, or write the '(' that it closes")]
    [InlineData("!(A|B", 2, 1, "the '(' is not closed", "Write ')' where the group ends")]
    [InlineData(
        "!(A/B)", 4, 1, "found '/', but in a negation members are joined by '|'", "Write '|' between the members, or ')' after the last")]
    [InlineData(
        "!*", 2, 1, "found '*', but '!' takes the name of a member, or several as !(A|^B)", "Write the members that the step may not take")]
    [InlineData(
        "!", 2, 0, "found the end, but '!' takes the name of a member, or several as !(A|^B)",
        "Write the members that the step may not take")]
    [InlineData("A{}", 3, 1, "found '}', but a count is a number", "Write the count as {2}, {2,4} or {2,}")]
    [InlineData("A{,2}", 3, 1, "found ',', but a count is a number", "Write the count as {2}, {2,4} or {2,}")]
    [InlineData("A{2", 4, 0, "found the end, but a count ends with '}'", "Write the count as {2}, {2,4} or {2,}")]
    [InlineData("A{4,2}", 2, 5, "the maximum of the count is less than its minimum", "Write the smaller number first")]
    [InlineData("A{99999999999}", 3, 11, "the count is more than 100", "Write '*' or '+' for any number of times")]
    [InlineData(
        "((A{100}){100}){2}", 1, 18, "without counts, the expression would have more than 1000 steps",
        "Write '*' or '+' for large counts, or split the expression")]
    [InlineData("A}", 2, 1, "found '}' outside a count", "Remove it, or write the count as {2}, {2,4} or {2,}")]
    [InlineData(
        "7A", 1, 1, "found '7', but a step begins with a member's name, '^', '!' or '('", "Write the member that the path follows here")]
    [InlineData(
        "A/\u202E", 3, 1, "found U+202E, but a step begins with a member's name, '^', '!' or '('",
        "Write the member that the path follows here")]
    [InlineData(
        "A/\U0001F600", 3, 2, "found '\U0001F600', but a step begins with a member's name, '^', '!' or '('",
        "Write the member that the path follows here")]
    public void An_error_names_the_column_and_the_remedy(string text, int column, int length, string message, string remedy)
    {
        Assert.False(PathExpressionParser.TryParse(text, out _, out var error));
        Assert.Equal((column, length, message, remedy), (error.Column, error.Place.Length, error.Message, error.Remedy));
    }

    [Theory]
    [InlineData(PathExpressionParser.MaximumDepth, null)]
    [InlineData(PathExpressionParser.MaximumDepth + 1, "more than 64 parentheses are open here")]
    [InlineData(1_000_000, "more than 64 parentheses are open here")]
    public void Parentheses_have_a_limit(int depth, string? message)
    {
        var isRead = PathExpressionParser.TryParse(new string('(', depth) + "A" + new string(')', depth), out _, out var error);
        Assert.Equal((message is null, message), (isRead, error?.Message));
    }

    [Fact]
    public void Names_and_negations_have_their_places()
    {
        const string text = "Backs / !( ^Uses|Of)+ |(LedBy)";
        var places = RandomPath.Parse(text).Places;
        Assert.Equal(["Backs", "!( ^Uses|Of)", "Uses", "Of", "LedBy"], places.Select(p => text.Substring(p.Start, p.Length)));
    }

    [Fact]
    public void Counts_of_nothing_do_not_make_the_automaton_large()
    {
        var text = "A{0}";
        for (var i = 0; i < 60; i++) text = $"({text}){{100}}";
        Assert.False(PathExpressionParser.TryParse(text, out _, out _));
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var (random, names) = (new Random(seed), new RelationNames(Race.Vocabulary));
        const string alphabet = "AAb_1/|^*+?{},(()!  \t\n.\0\uD83D\uDE00é";
        for (var i = 0; i < 100_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(24)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            if (PathExpressionParser.TryParse(text, out var path, out var error))
                Assert.NotEqual(0, PathAutomaton.Of(names, path.Expression).Count);
            else
                Assert.True(
                    error.Place.Start >= 0 && error.Place.End <= text.Length && error.Message.Length > 0 && error.Remedy.Length > 0, text);
        }
    }
}
