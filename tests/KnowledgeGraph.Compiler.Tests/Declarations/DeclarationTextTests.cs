using System.Text;
using KnowledgeGraph.Compiler.Declarations;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Vocabularies;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Tests.Declarations;

public sealed class DeclarationTextTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_declarations_are_equal_after_reading()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var declarations = new RandomDeclarations(new Random(seed));
        for (var i = 0; i < 3_000; i++)
        {
            var written = declarations.Next();
            Assert.True(written == DeclarationReader.Read(DeclarationWriter.Write(written)), $"seed {seed}, declarations {i}");
        }
    }

    [Fact]
    public void A_text_that_was_cut_or_changed_is_refused_or_read_but_no_other_fault()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var declarations = new RandomDeclarations(random);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(DeclarationWriter.Write(declarations.Next()));
            if (random.Next(2) == 0) text.Length = random.Next(text.Length);
            else text[random.Next(text.Length)] = "0123456789;:-a"[random.Next(14)];
            try
            {
                DeclarationReader.Read(text.ToString());
            }
            catch (FormatException)
            {
            }
        }
    }

    [Fact]
    public void Another_version_is_refused() =>
        Assert.Throws<FormatException>(() => DeclarationReader.Read($"{DeclarationFormat.Version - 1};4:Race0:1;0;0;"));

    [Theory]
    [InlineData("4:Race0:1;-0;0;0;", true)]
    [InlineData("4:Race0:1;-0;0;1;1:a4:JSON0;0;0;0;0;0;0;", true)]
    [InlineData("4:Race0:1;-1;4:Core1:C3:1.016:00000000000000FF0;0;", true)]
    [InlineData("4:Race0:1;-1;4:Core1:C3:1.016:00000000000000FG0;0;", false)]
    [InlineData("", false)]
    [InlineData("4:Race0:2;-0;0;0;", false)]
    [InlineData("4:Race0:1;-0;0;0;0;", false)]
    [InlineData("9999999999:Race0:1;-0;0;0;", false)]
    [InlineData("4:Race0:1;-0;999999999;0;", false)]
    [InlineData("-0:1;-0;0;0;", false)]
    [InlineData("4:Race0:1;-0;0;1;1:a4:JSOX0;0;0;0;0;0;0;", false)]
    public void What_is_not_in_the_format_is_refused(string text, bool isRight)
    {
        text = $"{DeclarationFormat.Version};{text}";
        if (isRight) Assert.Equal("Race", DeclarationReader.Read(text).Name);
        else Assert.Throws<FormatException>(() => DeclarationReader.Read(text));
    }

    [Fact]
    public void The_version_stands_first()
    {
        Assert.Equal(
            DeclarationFormat.Version,
            DeclarationReader.VersionOf(DeclarationWriter.Write(GraphDeclarations.Of("Race", "", true, [], []))));
        Assert.Equal(17, DeclarationReader.VersionOf("17;whatever that version has"));
    }

    [Fact]
    public void The_order_of_files_and_documentation_change_nothing()
    {
        var (company, chip) = (Declare.Kind("Company", Declare.Property("Founded", MemberType.PartialDate)),
            Declare.Kind("Chip"));
        FactUnit[] units =
        [
            new("Race.B", FactFormat.CSharp, default, default, default), new("Race.A", FactFormat.CSharp, default, default, default)
        ];
        var documented = company with { Documentation = "A firm.", Members = new([company.Members[0] with { Documentation = "When." }]) };

        var text = Write([company, chip], units);
        Assert.Equal(text, Write([chip, documented], units.Reverse()));
        Assert.NotEqual(text, Write([company with { Plural = "Firms" }, chip], units));

        static string Write(KindDeclaration[] kinds, IEnumerable<FactUnit> units) =>
            DeclarationWriter.Write(GraphDeclarations.Of("Race", "", true, kinds, units));
    }

    [Fact]
    public void Assertions_are_not_named_by_the_paths_of_their_files()
    {
        var assertion = new AssertionDeclaration(AssertionForm.Acyclic, null, "Backs", null, null, null, 0);
        FactUnit[] units = [Unit("/home/b/B.cs Acyclic"), Unit("/home/b/A.cs Acyclic")];

        Assert.Equal(
            ["assembly: Acyclic", "assembly: Acyclic 2"], GraphDeclarations.Of("Race", "", true, [], units).Units.Select(u => u.Unit));

        FactUnit Unit(string name) => new(name, FactFormat.CSharp, default, default, default) { Assertions = new([assertion]) };
    }

    [Fact]
    public void Amendments_are_not_named_by_the_paths_of_their_files()
    {
        var unit = new FactUnit("/home/b/B.cs Amendment", FactFormat.CSharp, default, default, default)
        {
            Amendments = new([new AmendmentDeclaration("c1", default, 0)]),
        };
        Assert.Equal(["assembly: Amendment"], GraphDeclarations.Of("Race", "", true, [], [unit]).Units.Select(u => u.Unit));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced_as_metadata_would_replace_it()
    {
        var text = DeclarationWriter.Write(GraphDeclarations.Of("\ud83d", "😀\ude00", true, [], []));

        Assert.Equal(("\ufffd", "😀\ufffd"), (DeclarationReader.Read(text).Name, DeclarationReader.Read(text).Namespace));
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }
}
