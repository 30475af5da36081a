using System.Text.Json;

namespace KnowledgeGraph.Tests.Values;

public class LanguageTextTests
{
    [Theory]
    [InlineData("深度求索@zh-Hans", "深度求索", "zh-Hans")]
    [InlineData("DeepSeek@en", "DeepSeek", "en")]
    [InlineData("a@b@en", "a@b", "en")]
    [InlineData("a@@en", "a@", "en")]
    [InlineData(" @en", " ", "en")]
    [InlineData("x@EN-us", "x", "en-US")]
    [InlineData("x@ZH-HANS-cn", "x", "zh-Hans-CN")]
    [InlineData("x@es-419", "x", "es-419")]
    [InlineData("x@DE-CH-1996", "x", "de-CH-1996")]
    [InlineData("x@sl-rozaj-BISKE-1994", "x", "sl-rozaj-biske-1994")]
    [InlineData("x@zh-cmn-hans-cn", "x", "zh-cmn-Hans-CN")]
    [InlineData("x@en-a-BBBB-x-AB-CDEF", "x", "en-a-bbbb-x-ab-cdef")]
    [InlineData("x@AZ-arab-x-AZE-derbend", "x", "az-Arab-x-aze-derbend")]
    [InlineData("x@de-DE-u-co-phonebk", "x", "de-DE-u-co-phonebk")]
    [InlineData("x@X-WHATEVER", "x", "x-whatever")]
    [InlineData("x@I-KLINGON", "x", "i-klingon")]
    [InlineData("x@EN-gb-OED", "x", "en-GB-oed")]
    [InlineData("x@sgn-be-fr", "x", "sgn-BE-FR")]
    [InlineData("x@zh-min-nan", "x", "zh-min-nan")]
    [InlineData("x@art-lojban", "x", "art-lojban")]
    public void Divides_at_the_last_at_sign_and_puts_the_tag_into_canonical_case(string text, string content, string language)
    {
        var value = LanguageText.Parse(text);

        Assert.Equal((content, language), (value.Text, value.Language));
        Assert.Equal(content + "@" + language, value.ToString());
        Assert.Equal(value, LanguageText.Parse(value.ToString()));
        Assert.Equal(value, LanguageText.Create(content, language));
        Assert.Equal(value.GetHashCode(), LanguageText.Parse(value.ToString()).GetHashCode());
    }

    /// <summary>Positions count from 1.</summary>
    [Theory]
    [InlineData("", 1, "language is missing")]
    [InlineData("DeepSeek", 9, "language is missing")]
    [InlineData("@en", 1, "the text before '@' is missing")]
    [InlineData("x@", 3, "a language tag is missing")]
    [InlineData("x@e", 3, "begins with a language")]
    [InlineData("x@42", 3, "begins with a language")]
    [InlineData("x@en_US", 5, "found '_'")]
    [InlineData("x@en US", 5, "found a space")]
    [InlineData("x@en-", 6, "is missing")]
    [InlineData("x@en--US", 6, "is missing")]
    [InlineData("x@abcdefghi", 3, "at most 8")]
    [InlineData("x@en-US-US", 9, "'US' is not allowed here")]
    [InlineData("x@en-Latn-Latn", 11, "'Latn' is not allowed here")]
    [InlineData("x@de-1996-1996", 11, "is repeated")]
    [InlineData("x@en-a-bb-a-cc", 11, "extension 'a' is repeated")]
    [InlineData("x@en-a", 7, "missing after the extension 'a'")]
    [InlineData("x@en-a-x-b", 8, "missing after the extension 'a'")]
    [InlineData("x@en-x", 7, "missing after 'x'")]
    [InlineData("x@x", 4, "missing after 'x'")]
    [InlineData("x@i-unknown", 3, "begins with a language")]
    [InlineData("x@zh-Häns", 7, "found 'ä'")]
    public void Names_the_position_of_what_is_wrong(string text, int position, string reason)
    {
        var exception = Assert.Throws<FormatException>(() => LanguageText.Parse(text));

        Assert.Contains($"at position {position}:", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.False(LanguageText.TryParse(text, out var value));
        Assert.True(value.IsDefault);
    }

    [Theory]
    [InlineData("High-Flyer@en", "幻方@zh", true)]
    [InlineData("High-Flyer@en", "High-Flyer@en", true)]
    [InlineData("High-Flyer@en", "Highflyer@en", false)]
    [InlineData("High-Flyer@en", "Highflyer@EN", false)]
    [InlineData("colour@en-GB", "color@en-US", true)]
    public void Is_compatible_with_itself_and_with_texts_in_other_languages(string one, string other, bool expected) =>
        Assert.Equal(expected, LanguageText.Parse(one).IsCompatibleWith(LanguageText.Parse(other)));

    [Fact]
    public void Default_value_is_no_text()
    {
        LanguageText none = default;
        var text = LanguageText.Parse("a@en");

        Assert.Equal(("", "", ""), (none.ToString(), none.Text, none.Language));
        Assert.NotEqual(text, none);
        Assert.True(none.CompareTo(text) < 0 && text.CompareTo(none) > 0 && text.CompareFineness(none) < 0);
        Assert.False(none.IsCompatibleWith(text) || text.IsCompatibleWith(none));
        Assert.False(LanguageText.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => LanguageText.Parse(null!));
    }

    [Fact]
    public void Sorts_by_tag_then_text()
    {
        string[] sorted = ["b@de", "a@en", "b@en", "a@zh-Hans"];

        Assert.Equal(sorted, sorted.Reverse().Select(LanguageText.Parse).Order().Select(text => text.ToString()));
    }

    [Fact]
    public void Is_a_string_in_JSON()
    {
        var text = LanguageText.Parse("\"quoted\"@en");

        Assert.Equal(text, JsonSerializer.Deserialize<LanguageText>(JsonSerializer.Serialize(text)));
        Assert.Equal("null", JsonSerializer.Serialize(default(LanguageText)));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Whatever_is_accepted_prints_as_an_equal_value_and_nothing_else_happens(int seed)
    {
        var texts = new RandomTexts(seed);
        var accepted = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var valid = texts.Pick(
                "深度求索@zh-Hans", "a@en-US", "b@de-CH-1996", "c@sl-rozaj-biske", "d@en-a-bbb-x-a", "e@i-klingon", "f@zh-cmn-Hant-HK");
            var text = texts.Noise("azENxiHans0149-@_ 深\ud800", texts.Pick(valid, texts.Noise("aX1-", valid)));
            if (!LanguageText.TryParse(text, out var value, out var error))
            {
                Assert.True(error.Position >= 0 && error.Position <= text.Length && error.Message.Length > 0, $"seed {seed}: {text}");
                continue;
            }

            accepted++;
            Assert.True(value == LanguageText.Parse(value.ToString()), $"seed {seed}: {text} prints as {value}");
            Assert.True(
                string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase), $"seed {seed}: {text} prints as {value}");
        }

        Assert.True(accepted > 1000, $"seed {seed}: {accepted} of the texts were accepted, too few to show anything");
    }
}
