using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Tests.Text;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("DeepSek", "DeepSeek")]
    [InlineData("deepseek", "DeepSeek")]
    [InlineData("DeepSeeek", "DeepSeek")]
    [InlineData("DepeSeek", "DeepSeek")]
    [InlineData("H80", "H800")]
    [InlineData("H8000", "H800")]
    [InlineData("Nvdia", "Nvidia")]
    [InlineData("High-Flyer", "HighFlyer")]
    [InlineData("Google", null)]
    [InlineData("H", null)]
    [InlineData("", null)]
    public void The_name_with_the_fewest_edits_is_found(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["Nvidia", "DeepSeek", "H800", "HighFlyer", ""], new WorkBudget(100_000)));

    [Fact]
    public void Of_equally_near_names_the_first_is_found() =>
        Assert.Equal("abcdeX", NearestName.Find("abcde", ["abcdeX", "abcdeY"], new WorkBudget(1000)));

    [Fact]
    public void Only_wanted_names_are_found() =>
        Assert.Equal(1, new NearestName(["abcde", "abcdX"]).FindIndex("abcde", new WorkBudget(1000), i => i == 1));

    [Fact]
    public void The_distance_is_that_of_the_whole_table()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var (name, candidate) = (Text(random), Text(random));
            var limit = name.Length < 2 ? 0 : Math.Min(3, (name.Length + 2) / 3);
            var isNear = candidate.Length > 0 && Edits(name, candidate) <= limit;
            Assert.True(isNear == (NearestName.Find(name, [candidate], new WorkBudget(100_000)) is not null), $"'{name}' '{candidate}'");
        }
    }

    [Fact]
    public void Ten_thousand_long_names_take_bounded_work()
    {
        var random = new Random(5);
        var start = new string('a', 400);
        var candidates = Enumerable.Range(0, 10_000)
            .Select(i => start + random.Next() + new string('b', 500) + random.Next() + new string('c', 80)).ToArray();
        var index = new NearestName(candidates);
        var budget = new WorkBudget(20_000_000);
        index.FindIndex(start + "x" + new string('b', 500) + "y" + new string('c', 90), budget);
        var once = budget.Spent;
        for (var i = 0; i < 1000; i++) index.FindIndex(start + i + new string('b', 510) + "y" + new string('c', 90), budget);

        // Once: folding and comparing at most seven cells a letter. For ever: the budget, and the one comparison that crosses it.
        Assert.InRange(once, 1, 10_000L * 1_010 * 8);
        Assert.InRange(budget.Spent, 1, 20_000_000 + 8_100);
    }

    [Fact]
    public void A_spent_budget_gives_no_name() => Assert.Null(NearestName.Find("abc", ["abc"], new WorkBudget(0)));

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(10)).Select(_ => (char)('a' + random.Next(3)))]);

    private static int Edits(string a, string b)
    {
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                d[i, j] = Math.Min(d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
