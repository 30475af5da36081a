using KnowledgeGraph.Generators.Tests.Harness;
using static KnowledgeGraph.Generators.Tests.Constraints.ConstraintExample;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>Values against the constraints of their member: id, message and exact span, in C# and in a fact file.</summary>
public sealed class ValueConstraintTests
{
    /// <summary>
    /// Attribute; type; the value in C# and in JSON; id; message, where M stands for the member and PLACE for that of the attribute.
    /// </summary>
    public static TheoryData<string, string, string, string, string, string> Wrong => new()
    {
        { "Range(1, 5)", "int?", "6", "6", "KG1201",
            "'6' is outside the range of 'M': it is not at most 5. Correct the value, or the range at PLACE." },
        { "Range(1, 5)", "long?", "0", "0", "KG1201",
            "'0' is outside the range of 'M': it is not at least 1. Correct the value, or the range at PLACE." },
        { "Range(0.5, 5, MaximumIsExclusive = true)", "Values<int>", "5", "5", "KG1201",
            "'5' is outside the range of 'M': it is not below 5. Correct the value, or the range at PLACE." },
        { "Range(0.5, 5)", "decimal?", "\"5.01\"", "5.01", "KG1201",
            "'5.01' is outside the range of 'M': it is not at most 5. Correct the value, or the range at PLACE." },
        { "MinExclusive(\"0.10\")", "decimal?", "0.1", "1e-1", "KG1201",
            "'0.1' is outside the range of 'M': it is not above 0.1. Correct the value, or the range at PLACE." },
        { "Range(-1e300, 1e30)", "double?", "2e30", "2e30", "KG1201",
            "'2E+30' is outside the range of 'M': it is not at most 1E+30. Correct the value, or the range at PLACE." },
        { "MinInclusive(\"2024-03-01T00:00:00Z\")", "DateTimeOffset?", "\"2024-03-01T00:30:00+01:00\"", "\"2024-03-01T00:30:00+01:00\"",
            "KG1201",
            "'2024-02-29T23:30:00Z' is outside the range of 'M': it is before 2024-03-01T00:00:00Z. Correct the value, "
                + "or the range at PLACE." },
        { "MaxExclusive(\"2024-03-01T00:00:00Z\")", "DateTimeOffset?", "\"2024-03-01T00:00:00Z\"", "\"2024-03-01T00:00:00Z\"", "KG1201",
            "'2024-03-01T00:00:00Z' is outside the range of 'M': it is not before 2024-03-01T00:00:00Z. Correct the value, "
                + "or the range at PLACE." },
        { "AllowedValues(0.5, 1)", "decimal?", "2", "2.0", "KG1204",
            "'2' is not an allowed value of 'M': the allowed values are '0.5' and '1'. Write one of these, or add the value at PLACE." },
        { "DeniedValues(\"1.50\")", "double?", "1.5", "15e-1", "KG1205",
            "'1.5' is not an allowed value of 'M': [DeniedValues] excludes it. Write another value, or allow it at PLACE." },
        { "Range(0.0, double.PositiveInfinity)", "Quantity?", "\"-1 USD\"", "\"-1 USD\"", "KG1201",
            "'-1 USD' is outside the range of 'M': it is not at least 0. Correct the value, or the range at PLACE." },
        { "Range(typeof(Quantity), \"0 %\", \"100 %\")", "Quantity?", "\"90..101 %\"", "\"90..101 %\"", "KG1201",
            "'90..101 %' is outside the range of 'M': it is not entirely at most 100 %. Correct the value, or the range at PLACE." },
        { "MaxInclusive(\"100 %\")", "Quantity?", "\">=150 %\"", "\">=150 %\"", "KG1201",
            "'>=150 %' is outside the range of 'M': it is not at most 100 %. Correct the value, or the range at PLACE." },
        { "MinExclusive(\"0 USD\")", "Quantity?", "\"0 USD\"", "\"0 USD\"", "KG1201",
            "'0 USD' is outside the range of 'M': it is not above 0 USD. Correct the value, or the range at PLACE." },
        { "MinInclusive(\"0 USD\")", "Quantity?", "\"1 EUR\"", "\"1 EUR\"", "KG1201",
            "'1 EUR' is outside the range of 'M': it is in 'EUR', but the bound is in 'USD'. Correct the value, or the range at PLACE." },
        { "Range(1900, 2100)", "PartialDate?", "\"1899\"", "\"1899\"", "KG1201",
            "'1899' is outside the range of 'M': it is before 1900. Correct the value, or the range at PLACE." },
        { "MaxExclusive(\"2020\")", "PartialDate?", "\"2020-05\"", "\"2020-05\"", "KG1201",
            "'2020-05' is outside the range of 'M': it is not before 2020. Correct the value, or the range at PLACE." },
        { "RegularExpression(\"[A-Z]{2}\")", "string?", "\"ABC\"", "\"ABC\"", "KG1202",
            "'ABC' is not a valid text for 'M': it does not match '[A-Z]{2}'. Correct the text, or the pattern at PLACE." },
        { "RegularExpression(\"[A-Z]+\")", "LanguageText?", "\"Ab@en\"", "\"Ab@en\"", "KG1202",
            "'Ab@en' is not a valid text for 'M': it does not match '[A-Z]+'. Correct the text, or the pattern at PLACE." },
        { "StringLength(3, MinimumLength = 2)", "string?", "\"A\"", "\"A\"", "KG1203",
            "'A' has a length that 'M' does not allow: it has 1 character, and the minimum is 2. Correct the text, "
                + "or the length at PLACE." },
        { "StringLength(3)", "string?", "\"ABCD\"", "\"ABCD\"", "KG1203",
            "'ABCD' has a length that 'M' does not allow: it has 4 characters, and the maximum is 3. Correct the text, "
                + "or the length at PLACE." },
        { "AllowedValues(\"a\", \"b\")", "string?", "\"c\"", "\"c\"", "KG1204",
            "'c' is not an allowed value of 'M': the allowed values are 'a' and 'b'. Write one of these, or add the value at PLACE." },
        { "AllowedValues(Stage.Seed)", "Stage?", "Stage.Listed", "\"listed\"", "KG1204",
            "'Listed' is not an allowed value of 'M': the only allowed value is 'Seed'. Write one of these, or add the value at PLACE." },
        { "AllowedValues(\"2020\", \"2021\")", "PartialDate?", "\"2022-05\"", "\"2022-05\"", "KG1204",
            "'2022-05' is not an allowed value of 'M': the allowed values are '2020' and '2021'. Write one of these, "
                + "or add the value at PLACE." },
        { "DeniedValues(0)", "int?", "0", "0", "KG1205",
            "'0' is not an allowed value of 'M': [DeniedValues] excludes it. Write another value, or allow it at PLACE." },
        { "Unit(\"USD\", \"1\")", "Quantity?", "\"1 EUR\"", "\"1 EUR\"", "KG1208",
            "'1 EUR' is not in the unit of 'M': it is in 'EUR' instead of 'USD' or '1'. Write it in that unit, or add the unit at PLACE." },
        { "Unit(\"USD\")", "Quantity?", "\"7\"", "\"7\"", "KG1208",
            "'7' is not in the unit of 'M': it has no unit, but needs 'USD'. Write it in that unit, or add the unit at PLACE." },
        { "Unit(\"m\")", "Quantity?", "\"5 cm\"", "\"5 cm\"", "KG1208",
            "'5 cm' is not in the unit of 'M': it is in 'cm' instead of 'm'; converted, it is '0.05 m'. Write it in that unit, "
                + "or add the unit at PLACE." },
        { "MaxInclusive(\"1 m\")", "Quantity?", "\"101 cm\"", "\"101 cm\"", "KG1201",
            "'101 cm' is outside the range of 'M': it is not at most 1 m. Correct the value, or the range at PLACE." },
        { "MinExclusive(\"0 Cel\")", "Quantity?", "\"32 [degF]\"", "\"32 [degF]\"", "KG1201",
            "'32 [degF]' is outside the range of 'M': it is not above 0 Cel. Correct the value, or the range at PLACE." },
        { "DeniedValues(\"1 m\")", "Quantity?", "\"100 cm\"", "\"100 cm\"", "KG1205",
            "'100 cm' is not an allowed value of 'M': [DeniedValues] excludes it. Write another value, or allow it at PLACE." },
        { "RegularExpression(\"chip|chipset\")", "string?", "\"chipsets\"", "\"chipsets\"", "KG1202",
            "'chipsets' is not a valid text for 'M': it does not match 'chip|chipset'. Correct the text, or the pattern at PLACE." },
        { "RegularExpression(\"a$\")", "string?", "\"a\\n\"", "\"a\\n\"", "KG1202",
            "'a\\u000a' is not a valid text for 'M': it does not match 'a$'. Correct the text, or the pattern at PLACE." },
        { "StringLength(1)", "string?", "\"🚀🚀\"", "\"🚀🚀\"", "KG1203",
            "'🚀🚀' has a length that 'M' does not allow: it has 2 characters, and the maximum is 1. Correct the text, "
                + "or the length at PLACE." },
        { "StringLength(9, MinimumLength = 1)", "string?", "\"\"", "\"\"", "KG1203",
            "'' has a length that 'M' does not allow: it has 0 characters, and the minimum is 1. Correct the text, "
                + "or the length at PLACE." },
        { "Language(\"zh\", \"en\")", "LanguageText?", "\"x@de\"", "\"x@de\"", "KG1209",
            "'x@de' is not in a language of 'M': it is in 'de' instead of 'zh' or 'en'. Correct the language, or add it at PLACE." },
        { "PastOrPresent", "PartialDate?", "\"2025-02\"", "\"2025-02\"", "KG1210",
            "'2025-02' is in the future, which 'M' does not allow: it is after 2025-01-29. Correct the date, "
                + "or remove [PastOrPresent] at PLACE." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_reported_in_CSharp(string attribute, string type, string csharp, string json, string id, string message)
    {
        Assert.NotEmpty(json);
        Reports(Project(attribute, type).InCSharp($"Claim(nameof(Firm.M), [|{csharp}|])"), id, message);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_reported_in_a_file(string attribute, string type, string csharp, string json, string id, string message)
    {
        Assert.NotEmpty(csharp);
        Reports(
            Project(attribute, type).InFile($"""["A", "m", [|{json}|]]"""), id, message.Replace("'M'", "'m'", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_that_is_not_walked_is_held_against_nothing(
        string attribute, string type, string csharp, string json, string id, string message)
    {
        Assert.NotEmpty(csharp + id + message);
        string[] qualifiers =
            ["\"modality\": \"denied\"", "\"modality\": \"rumoured\"", "\"rank\": \"deprecated\", \"rankReason\": \"wrong\""];
        foreach (var qualifier in qualifiers)
            Assert.Empty(Project(attribute, type).InFile($$"""["A", "m", {{json}}, { {{qualifier}} }]""").Run().Diagnostics);
    }

    [Theory]
    [InlineData("Range(1, 5)", "int?", "1", "5")]
    [InlineData("Range(1.5, 1e300)", "long?", "2", "9223372036854775807")]
    [InlineData("Range(typeof(Quantity), \"0 %\", \"100 %\")", "Quantity?", "\"0 %\"", "\"~100 %\"")]
    [InlineData("Range(-100.0, 100.0)", "Quantity?", "\"<-3 %\"", "\">=99 %\"")]
    [InlineData("MinExclusive(\"0\")", "Quantity?", "\">0 USD\"", "\"0.1 EUR\"")]
    [InlineData("Range(1900, 2100)", "PartialDate?", "\"1899/1901\"", "\"XXXX-01-27\"")]
    [InlineData("MinExclusive(\"2020\")", "PartialDate?", "\"2020~\"", "\"2020/2021\"")]
    [InlineData("MinExclusive(\"0 m\")", "Quantity?", "\"5 mm\"", "\"1 [mi_i]\"")]
    [InlineData("Range(typeof(Quantity), \"0 Cel\", \"100 Cel\")", "Quantity?", "\"32 [degF]\"", "\"373.15 K\"")]
    [InlineData("AllowedValues(\"1 m\")", "Quantity?", "\"100 cm\"", "\"~1 m\"")]
    [InlineData("Unit(\"L\", \"m/s\")", "Quantity?", "\"5 l\"", "\"5 m.s-1\"")]
    [InlineData("Unit(\"GB\")", "Quantity?", "\"5 GB\"", "\"6 GB\"")]
    [InlineData("RegularExpression(\"[A-Z]{2}\")", "string?", "\"AB\"", "\"CD\"")]
    [InlineData("RegularExpression(\"chip|chipset\")", "string?", "\"chip\"", "\"chipset\"")]
    [InlineData("RegularExpression(\"(?x) a # a letter\")", "string?", "\"a\"", "\"a\"")]
    [InlineData("StringLength(1)", "string?", "\"🚀\"", "\"é\"")]
    [InlineData("StringLength(12, MinimumLength = 12)", "Uri?", "\"https://a.b\"", "\"https://c.d\"")]
    [InlineData("AllowedValues(\"2020\", null)", "PartialDate?", "\"2020-05\"", "\"2019/2020\"")]
    [InlineData("Unit(\"USD\", \"1\")", "Quantity?", "\"5\"", "\"5 USD\"")]
    [InlineData("Language(\"zh\")", "LanguageText?", "\"x@zh-Hans\"", "\"x@zh\"")]
    [InlineData("PastOrPresent", "PartialDate?", "\"2025\"", "\"2025-01-29\"")]
    public void A_right_value_is_silent(string attribute, string type, string one, string other) => Assert.Empty(
        Project(attribute, type).InFile($"""["A", "m", {one}], ["B", "m", {other}]""").Run().Diagnostics);

    [Fact]
    public void A_key_that_is_not_allowed_is_reported_where_it_stands_also_through_the_inverse()
    {
        const string Members = "[Relation(Inverse = nameof(BackedBy)), AllowedValues(\"A\")] public partial Nodes<Firm> M { get; } "
            + "[Inverse] public partial Nodes<Firm> BackedBy { get; }";
        const string Message =
            "'B' is not an allowed value of 'backedBy': the only allowed value is 'A'. Write one of these, or add the value at PLACE.";
        Reports(Vocabulary(Members).InFile("""["A", "m", "A"], [[|"B"|], "backedBy", "A"]"""), "KG1204", Message);
    }

    [Fact]
    public void Without_a_date_of_the_build_no_date_is_in_the_future()
    {
        var test = Project("PastOrPresent", "PartialDate?").InFile("""["A", "m", "9999"]""");
        Assert.Empty((test with { Properties = test.Properties.Remove("build_property.KnowledgeGraphToday") }).Run().Diagnostics);
    }

    [Fact]
    public void KG0116_the_date_of_the_build_is_a_date()
    {
        var test = Project("PastOrPresent", "PartialDate?").InFile("");
        var diagnostic = Assert.Single(
            (test with { Properties = test.Properties.SetItem("build_property.KnowledgeGraphToday", "now") }).Run().Diagnostics);
        Assert.Equal("KG0116", diagnostic.Id);
        Assert.StartsWith(
            "The MSBuild property KnowledgeGraphToday is 'now', which is not a valid date: at position 1, ", diagnostic.GetMessage(null),
            StringComparison.Ordinal);
    }

    [Fact]
    public void KG1213_a_pattern_that_takes_too_long_is_given_up_once()
    {
        var slow = "\"" + new string('a', 64) + "!\"";
        var test = Project("RegularExpression(\"(a?a?)+(a*a*)*b\", MatchTimeoutInMilliseconds = 1)", "string?");
        Reports(
            test.InFile($"""["A", "m", [|{slow}|]], ["B", "m", {slow}]"""), "KG1213",
            $"Matching '{slow.Trim('"')}' against the pattern of 'm' took too long and was stopped. Later texts are not checked. "
                + "Simplify the pattern at PLACE.");
    }

    /// <summary>Type; value; what UCUM reads; what is proposed.</summary>
    [Theory]
    [InlineData("5 GB", "GB", "gigabel", "5 GBy", "GB")]
    [InlineData("~1 GB/s", "GB", "gigabel", "~1 GBy/s", "GB/s")]
    [InlineData("20 C", "C", "coulomb", "20 Cel", "C")]
    [InlineData("30 mph", "mph", "milliphot", "30 [mi_i]/h", "mph")]
    public void KG1235_a_unit_that_UCUM_reads_differently_is_named(string value, string symbol, string reading, string meant, string unit)
    {
        var message = $"In the value '{value}' of 'M', UCUM reads '{symbol}' as {reading}. Write '{meant}' if that is what you mean, "
            + $"or declare [Unit(\"{unit}\")] on the member.";
        var test = Vocabulary("[Property] public partial Quantity? M { get; }");
        Assert.Equal(
            message, DiagnosticAssert.Reports(test.InCSharp($"Claim(nameof(Firm.M), [|\"{value}\"|])"), "KG1235", "").GetMessage(null));
        var inFile = DiagnosticAssert.Reports(test.InFile($"""["A", "m", [|"{value}"|]]"""), "KG1235", "");
        Assert.Equal(message.Replace("'M'", "'m'", StringComparison.Ordinal), inFile.GetMessage(null));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, inFile.Severity);
        Assert.Empty(test.InFile($$"""["A", "m", "{{value}}", { "except": "KG1235: a bel" }]""").Run().Diagnostics);
    }

    [Theory]
    [InlineData("string?", "")]
    [InlineData("string?, RegularExpression(\"[A-Z]{2}\")", "")]
    [InlineData("Values<string>, Unique", " ")]
    [InlineData("LanguageText?", " @en")]
    public void KG1236_an_empty_text_is_not_a_value(string type, string value)
    {
        const string Message = "The value of 'M' is an empty text. Remove the claim, or write the text.";
        var parts = type.Split(", ");
        var attributes = string.Join(", ", parts.Skip(1).Prepend("Property"));
        var test = Vocabulary($"[{attributes}] public partial {parts[0]} M {{ get; }}");
        Assert.Equal(
            Message, DiagnosticAssert.Reports(test.InCSharp($"Claim(nameof(Firm.M), [|\"{value}\"|])"), "KG1236", "").GetMessage(null));
        var inFile = test.InFile($"""["A", "m", [|"{value}"|]]""");
        Assert.Equal(
            Message.Replace("'M'", "'m'", StringComparison.Ordinal), DiagnosticAssert.Reports(inFile, "KG1236", "").GetMessage(null));

        // Each is reported for itself, and not as the same value of two entities.
        Assert.Equal(
            ["KG1236", "KG1236"],
            test.InFile($"""["A", "m", "{value}"], ["B", "m", "{value}"]""").Run().Diagnostics.Select(found => found.Id));
    }

    [Theory]
    [InlineData("Quantity?", "1 m", "100 cm")]
    [InlineData("Quantity?", "17 %", "0.17")]
    public void KG1220_equal_quantities_in_different_units_are_one_value(string type, string one, string other)
    {
        var test = Vocabulary($"[Property, Unique] public partial {type} M {{ get; }}")
            .InFile($"""["A", "m", "{one}"], ["B", "m", "{other}"]""");
        Assert.Equal("KG1220", Assert.Single(test.Run().Diagnostics).Id);
    }

    [Theory]
    [InlineData("1 cm", "0.01 m")]
    [InlineData("1 L", "1 l")]
    [InlineData("17 %", "0.17")]
    [InlineData("5 m/s", "5 m.s-1")]
    [InlineData("0 Cel", "32 [degF]")]
    public void Equal_quantities_in_different_units_do_not_contradict_each_other(string one, string other)
    {
        var test = Vocabulary("[Property] public partial Quantity? M { get; }");
        Assert.Empty(test.InFile($$"""["A", "m", "{{one}}", { "source": "D1" }], ["A", "m", "{{other}}"]""").Run().Diagnostics);
        Assert.Empty(test.InFile($"""["A", "m", "{one}"], ["A", "m", "{other}"]""").Run().Diagnostics);
    }

    private static GeneratorTest Project(string attribute, string type)
    {
        var test = Vocabulary($"[Property, {attribute}] public partial {type} M {{ get; }}");
        return test with { Properties = test.Properties.Add("build_property.KnowledgeGraphToday", "2025-01-29") };
    }

    private static void Reports(GeneratorTest test, string id, string message)
    {
        var column = test.Sources[0].Text.Split('\n')[7].IndexOf(", ", StringComparison.Ordinal) + 3;
        if (id == "KG1204" && message.Contains("backedBy", StringComparison.Ordinal))
            column = test.Sources[0].Text.Split('\n')[7].IndexOf("Allowed", StringComparison.Ordinal) + 1;
        var place = $"Vocabulary.cs:8:{column}";
        Assert.Equal(message.Replace("PLACE", place, StringComparison.Ordinal), DiagnosticAssert.Reports(test, id, "").GetMessage(null));
    }
}
