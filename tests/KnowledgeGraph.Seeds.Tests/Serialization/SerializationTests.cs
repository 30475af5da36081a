using System.ComponentModel;
using System.Text.Json;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace KnowledgeGraph.Seeds.Tests.Serialization;

/// <summary>
/// Whatever a program hands to a serialiser stays small: no value of the library leads a serialiser from a node to its graph and from there
/// to everything. Newtonsoft.Json stands for all that know type converters, Verify's serialiser among them.
/// </summary>
public sealed class SerializationTests
{
    private const int MostCharacters = 4000;

    private static readonly Func<object, string>[] Serializers =
    [
        value => JsonConvert.SerializeObject(value),
        value => JsonConvert.SerializeObject(
            value, Formatting.None, new JsonSerializerSettings { ReferenceLoopHandling = ReferenceLoopHandling.Ignore }),
        value => JsonSerializer.Serialize(value, value.GetType()),
    ];

    [Fact]
    public void Every_public_type_has_a_sample()
    {
        var samples = PublicTypes.Samples.Concat(PublicTypes.WholeGraph).Select(sample => Definition(sample.GetType())).ToHashSet();
        Assert.DoesNotContain(PublicTypes.Expected, type => !samples.Contains(type));
    }

    [Fact]
    public void No_value_brings_the_graph_along()
    {
        foreach (var sample in PublicTypes.Samples)
        {
            foreach (var serialize in Serializers) Assert.InRange(serialize(sample).Length, 1, MostCharacters);
        }
    }

    [Fact]
    public void What_holds_all_nodes_takes_one_line_for_each()
    {
        foreach (var sample in PublicTypes.WholeGraph)
        {
            foreach (var serialize in Serializers)
                Assert.InRange(serialize(sample).Length, Race.Graph.NodeCount, Race.Graph.NodeCount * 80);
        }
    }

    [Fact]
    public void Items_are_written_by_name_and_facts_with_their_evidence()
    {
        Assert.Equal("\"HighFlyer\"", JsonConvert.SerializeObject(Company.HighFlyer));
        Assert.Equal("\"HighFlyer\"", JsonConvert.SerializeObject(Company.HighFlyer.AsNode()));
        Assert.Equal("[\"DeepSeek\"]", JsonConvert.SerializeObject(Company.HighFlyer.Backs));
        Assert.Equal("{\"HighFlyer\":1}", JsonConvert.SerializeObject(new Dictionary<Company, int> { [Company.HighFlyer] = 1 }));
        Assert.Equal("\"Company\"", JsonConvert.SerializeObject(Race.Graph.Kinds["Company"]));
        Assert.Equal("\"" + Company.Schema.Backs + "\"", JsonConvert.SerializeObject(Company.Schema.Backs));
        Assert.Equal("\"2023-09~\"", JsonConvert.SerializeObject(PartialDate.Parse("2023-09~")));
        Assert.Equal("\"5.6 USD\"", JsonConvert.SerializeObject(new Quantity(5.6m, "USD")));

        var fact = Race.Graph.Facts.First(fact => fact.Subject == Company.DeepSeek && fact.Object == Chip.H800);
        var text = TypeDescriptor.GetConverter(typeof(Fact)).ConvertToInvariantString(fact)!;
        Assert.StartsWith("DeepSeek uses H800 [", text, StringComparison.Ordinal);
        foreach (var claim in fact.Claims)
        {
            Assert.Contains(claim.Quote!, text, StringComparison.Ordinal);
            Assert.Equal(1, Occurrences(text, claim.Source!.Value.Key + ","));
        }
    }

    [Fact]
    public void Nodes_and_values_are_read_back()
    {
        Assert.Equal(Company.HighFlyer, JsonConvert.DeserializeObject<Company>("\"HighFlyer\""));
        Assert.Equal(new Quantity(5.6m, "USD"), JsonConvert.DeserializeObject<Quantity>("\"5.6 USD\""));
        Assert.Equal(
            PartialDate.Parse("2023-09~"), TypeDescriptor.GetConverter(typeof(PartialDate)).ConvertFromInvariantString("2023-09~"));
        Assert.Equal(default(PartialDate), TypeDescriptor.GetConverter(typeof(PartialDate)).ConvertFromInvariantString(""));
        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Company>("\"HighFlier\""));
        var exception = Assert.Throws<FormatException>(
            () => TypeDescriptor.GetConverter(typeof(Company)).ConvertFromInvariantString("HighFlier"));
        Assert.Contains("HighFlyer", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(Node))]
    [InlineData(typeof(Company))]
    [InlineData(typeof(Kind))]
    [InlineData(typeof(Member))]
    [InlineData(typeof(Source))]
    [InlineData(typeof(Fact))]
    [InlineData(typeof(FactValue))]
    [InlineData(typeof(Claim))]
    [InlineData(typeof(Claim<PartialDate>))]
    [InlineData(typeof(PathStep))]
    [InlineData(typeof(PartialDate))]
    [InlineData(typeof(Quantity))]
    [InlineData(typeof(LanguageText))]
    public void The_default_value_is_the_empty_text(Type type) =>
        Assert.Equal("", TypeDescriptor.GetConverter(type).ConvertToInvariantString(Activator.CreateInstance(type)));

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static int Occurrences(string text, string part) =>
        (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
