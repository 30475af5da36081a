using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Graphs;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The questions of docs/seeds.md are answered as the page says, by the commands that it gives.</summary>
public sealed partial class SeedsQuestionTests
{
    private static readonly Match[] Questions = [.. Question().Matches(Repository.Read("docs", "seeds.md")).Cast<Match>()];

    public static TheoryData<int> Numbers => [.. Questions.Select((_, index) => index + 1)];

    [Fact]
    public void There_are_thirty_questions_each_with_one_command_or_two()
    {
        var numbers = Questions.Select(question => int.Parse(question.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 30), numbers);
        Assert.All(Questions, question => Assert.InRange(Command().Count(question.Value), 1, 2));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_question_has_the_answer_that_the_page_gives(int number)
    {
        foreach (Match command in Command().Matches(Questions[number - 1].Value))
        {
            var kg = Kg.RunOn(DefaultGraph.Open(), [.. CommandLineParser.SplitCommandLine(command.Groups["arguments"].Value)]);
            var answer = kg.Output + kg.Error + (command.Groups["code"].Success ? $"{kg.ExitCode}\n" : "");
            Assert.Equal(command.Groups["answer"].Value, answer);
            if (!command.Groups["code"].Success) Assert.Equal(0, kg.ExitCode);
        }
    }

    [GeneratedRegex(@"^### (?<number>\d+)\. [^\n]+\?\n(?:(?!^##).*\n)*", RegexOptions.Multiline)]
    private static partial Regex Question();

    [GeneratedRegex(@"^\$ kg (?<arguments>[^;\n]+)(?<code>; echo \$\?)?\n(?<answer>(?:(?!```).*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
