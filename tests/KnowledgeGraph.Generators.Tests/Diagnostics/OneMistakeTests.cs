using KnowledgeGraph.Generators.Tests.Diagnostics.Mistakes;

namespace KnowledgeGraph.Generators.Tests.Diagnostics;

/// <summary>
/// A small project that is right, and one mistake at a time in its vocabulary, its facts or the program that uses them. Each gives one
/// error, of the compiler or of the generator, and never one inside generated code.
/// </summary>
public sealed class OneMistakeTests
{
    public static TheoryData<string, string> One { get; } = Mistake.Read(
        GraphAndKindMistakes.All, MemberMistakes.All, CSharpFactMistakes.All, FactFileMistakes.All,
        """
        CS0117: Service.Search.Calls ==> Service.Serch.Calls
        CS1061: Service.Search.Calls ==> Service.Search.Cals
        KG5002: Walk<Service>("Calls+") ==> Walk<Service>("Cals+")
        """);

    public static TheoryData<string, string> More { get; } = Mistake.Read(MistakesWithMoreErrors.All);

    [Fact]
    public async Task Without_a_mistake_there_is_no_error() => Assert.Empty(await ShopProject.ErrorsAsync(ShopProject.Test));

    [Theory]
    [MemberData(nameof(One))]
    public async Task One_mistake_is_one_error(string id, string edits) => await AssertErrorsAsync(id, edits);

    [Theory]
    [MemberData(nameof(More))]
    public async Task A_mistake_that_the_compiler_reports_in_several_ways_is_as_few_errors_as_can_be(string ids, string edits) =>
        await AssertErrorsAsync(ids, edits);

    private static async Task AssertErrorsAsync(string ids, string edits)
    {
        var errors = await ShopProject.ErrorsAsync(Mistake.Apply(ShopProject.Test, edits));
        var isAsExpected = errors.Select(static e => e.Diagnostic.Id).Order(StringComparer.Ordinal).SequenceEqual(ids.Split(' '));
        Assert.True(
            isAsExpected && !errors.Exists(static e => e.IsGenerated),
            string.Join('\n', errors.Select(e => (e.IsGenerated ? "GENERATED " : "") + e.Diagnostic)));
    }
}
