using System.Text;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Compiler.Tests.Linking;

namespace KnowledgeGraph.Compiler.Tests.Facts;

/// <summary>A format of its own takes part with a reader and a naming style, and nothing else knows of it.</summary>
public sealed class FactFormatTests
{
    /// <summary>An entity a line: its key, its kind and, if it has one, its label.</summary>
    private static readonly FactFormat Table = new("table", 2, NamingStyle.Json) { Extension = ".kg.csv", Reader = new TableReader() };

    [Fact]
    public void Facts_of_every_format_make_one_graph()
    {
        var file = Table.Read("DeepSeek,Company,Deep Seek\nH800,Chip\n", "a.kg.csv");
        Assert.Empty(file.Problems);

        var claims = new UnitBuilder("b").Claim("DeepSeek uses H800").ToUnit();
        var code = new UnitBuilder("Race.Company.X", FactFormat.CSharp).Entity("X", "Race.Company").Claim("X Backs DeepSeek").ToUnit();
        var (graph, problems) = KnowledgeGraph.Compiler.Linking.Linker.Link(
            Race.Vocabulary, [file.Unit, claims, code], TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        Assert.Equal(
            [("DeepSeek", "Deep Seek", Table), ("X", "X", FactFormat.CSharp), ("H800", "H800", Table)],
            graph.Nodes.Select(node => (node.Key, node.Label, node.DeclaredIn)));
        Assert.Equal(2, graph.Facts.Count);
    }

    [Fact]
    public void The_first_format_that_declares_an_entity_wins()
    {
        var units = new[]
        {
            new UnitBuilder("a", Table).Entity("X", "Company", null, "table"), new UnitBuilder("b").Entity("X", "Company", "Label", "json"),
            new UnitBuilder("c", FactFormat.CSharp).Entity("X", "Race.Company"),
        };
        var node = Assert.Single(Race.Link(units).Nodes);
        Assert.Equal(("X", "Label", FactFormat.CSharp), (node.Key, node.Label, node.DeclaredIn));
        Assert.Equal(["json", "table"], node.Aliases);

        Race.LinkWith(
            [
                "e: label of X | KG1006 The entity 'X' is already declared at <b: entity X>, with the label 'Label' instead of 'Other'. "
                    + "Give the entity one label, and make the other an alias.",
            ],
            [.. units, new UnitBuilder("d", Table).Entity("X", "Company"), new UnitBuilder("e", Later).Entity("X", "Company", "Other")]);
    }

    [Fact]
    public void Messages_write_names_in_the_style_of_the_facts()
    {
        foreach (var (format, member) in new[] { (Table, "backs"), (FactFormat.CSharp, "Backs") })
        {
            Race.LinkWith(
                [$"b: member of A Back B | KG1002 The kind 'Company' has no member 'Back'; did you mean '{member}'?"],
                new UnitBuilder("a").Entity("A", "Company").Entity("B", "Company"), new UnitBuilder("b", format).Claim("A Back B"));
        }
    }

    [Fact]
    public void The_encoding_is_checked_before_a_reader_sees_the_text()
    {
        var file = Table.Read([(byte)'A', 0xFF], "a.kg.csv");
        Assert.Equal(FactFileProblems.NotUtf8, Assert.Single(file.Problems).Descriptor);
        Assert.Equal((Table, true), (file.Unit.Format, file.Unit.IsIncomplete));

        var marked = Table.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("A,Chip")], "a.kg.csv");
        Assert.Equal("A", Assert.Single(marked.Unit.Entities).Key);
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_read()
    {
        var file = Table.Read("AAAA,Chip", "a.kg.csv", new FactFileLimits(MaximumLength: 8));
        Assert.Equal(FactFileProblems.TooLarge, Assert.Single(file.Problems).Descriptor);
        Assert.Empty(file.Unit.Entities);
    }

    [Theory]
    [InlineData("a/b.kg.json", "JSON")]
    [InlineData("B.KG.JSON", "JSON")]
    [InlineData("a.json", null)]
    [InlineData("a.cs", null)]
    public void The_end_of_a_name_tells_the_format(string path, string? name) => Assert.Equal(name, FactFormat.OfFile(path)?.Name);

    [Fact]
    public void Formats_are_found_by_their_names_and_sorted()
    {
        Assert.All(FactFormat.All, format => Assert.Same(format, FactFormat.Named(format.Name)));
        Assert.Null(FactFormat.Named("YAML"));
        Assert.Equal(Enumerable.Range(0, FactFormat.All.Count), FactFormat.All.Select(format => format.Order));
        Assert.Throws<InvalidOperationException>(() => FactFormat.CSharp.Read("", "a.cs"));
    }

    private static FactFormat Later { get; } = new("later", 3, NamingStyle.Json);

    private sealed class TableReader : FactReader
    {
        public override FactFile Read(string text, string path, FactFileLimits limits)
        {
            var (anchors, entities, start) = (new AnchorTable.Builder(), new List<EntityDeclaration>(), 0);
            anchors.Add(0, 0);
            foreach (var line in text.Split('\n'))
            {
                var cells = line.Split(',');
                var anchor = anchors.Add(start, cells[0].Length);
                for (var part = 0; part < 2; part++) anchors.Add(start, line.Length);
                start += line.Length + 1;
                if (cells.Length > 1)
                    entities.Add(new EntityDeclaration(cells[0], cells[1], cells.Length > 2 ? cells[2] : null, default, null, anchor));
            }

            var unit = new FactUnit(path, Table, default, new EquatableArray<EntityDeclaration>([.. entities]), default);
            return new FactFile(unit, anchors.ToTable(path, path), default);
        }
    }
}
