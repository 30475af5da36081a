using System.Text.Json;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Tests.Text;

public sealed class NameTests
{
    [Theory]
    [InlineData("RestrictedBy", "restricted by")]
    [InlineData("MITLicense", "MIT license")]
    [InlineData("LicenseMIT", "license MIT")]
    [InlineData("GPUs", "GPUs")]
    [InlineData("UsesGPUsOf", "uses GPUs of")]
    [InlineData("IsABank", "is a bank")]
    [InlineData("H800Chips", "H800 chips")]
    [InlineData("Sha256", "sha256")]
    [InlineData("snake_case_Name", "snake case name")]
    [InlineData("ÄnderungVon", "änderung von")]
    [InlineData("Uses", "uses")]
    [InlineData("X", "x")]
    [InlineData("", "")]
    [InlineData("__", "")]
    public void Names_are_written_as_words(string name, string words) => Assert.Equal(words, Words.FromPascalCase(name));

    [Theory]
    [InlineData("RestrictedBy", "restrictedBy")]
    [InlineData("MITLicense", "mitLicense")]
    [InlineData("URL", "url")]
    [InlineData("URL2", "urL2")]
    [InlineData("IPhone", "iPhone")]
    [InlineData("uses", "uses")]
    [InlineData("", "")]
    public void Names_are_written_in_camel_case(string name, string camelCase) => Assert.Equal(camelCase, CamelCase.Of(name));

    [Fact]
    public void Camel_case_is_that_of_System_Text_Json()
    {
        const string Letters = "ABCDabc1_ ÄäßǅЖж";
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var name = new string([.. Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)])]);
            Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), CamelCase.Of(name));
        }
    }

    [Theory]
    [InlineData("Company", "Companies")]
    [InlineData("Policy", "Policies")]
    [InlineData("ExportPolicy", "ExportPolicies")]
    [InlineData("Day", "Days")]
    [InlineData("Soliloquy", "Soliloquies")]
    [InlineData("Chip", "Chips")]
    [InlineData("Person", "People")]
    [InlineData("Chairwoman", "Chairwomen")]
    [InlineData("Human", "Humans")]
    [InlineData("Status", "Statuses")]
    [InlineData("Class", "Classes")]
    [InlineData("Box", "Boxes")]
    [InlineData("Branch", "Branches")]
    [InlineData("Epoch", "Epochs")]
    [InlineData("Dish", "Dishes")]
    [InlineData("Analysis", "Analyses")]
    [InlineData("Criterion", "Criteria")]
    [InlineData("Matrix", "Matrices")]
    [InlineData("Index", "Indexes")]
    [InlineData("Embargo", "Embargoes")]
    [InlineData("Photo", "Photos")]
    [InlineData("Tariff", "Tariffs")]
    [InlineData("Shelf", "Shelves")]
    [InlineData("TimeSeries", "TimeSeries")]
    [InlineData("Aircraft", "Aircraft")]
    [InlineData("GPU", "GPUs")]
    [InlineData("OS", "OSes")]
    [InlineData("Quiz", "Quizzes")]
    [InlineData("Process", "Processes")]
    [InlineData("Model", "Models")]
    [InlineData("H800", "H800s")]
    [InlineData("_", "_s")]
    public void Plurals_are_English(string name, string plural) => Assert.Equal(plural, EnglishPlural.Of(name));
}
