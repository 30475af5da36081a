using System.Text;
using KnowledgeGraph.Compiler.Json;

namespace KnowledgeGraph.Compiler.Tests.Json;

public sealed class JsonReaderTests
{
    [Fact]
    public void Every_token_has_its_place()
    {
        const string text = """{"a": [1, -2.5e+3 ,"x\n"], "b":{}, "c":true,"d" :false,"e":null}""";
        Assert.Equal(
            [
                "StartObject {", "PropertyName \"a\"", "StartArray [", "Number 1", "Number -2.5e+3", "String \"x\\n\"", "EndArray ]",
                "PropertyName \"b\"", "StartObject {", "EndObject }", "PropertyName \"c\"", "True true", "PropertyName \"d\"",
                "False false",
                "PropertyName \"e\"", "Null null", "EndObject }",
            ],
            Tokens(text, JsonReaderOptions.Strict));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_read_where_they_are_allowed()
    {
        const string text = "\uFEFF// a\n[1, /* b */ {\"c\": 2, /**/ } , // d\r]";
        Assert.Equal(
            ["StartArray [", "Number 1", "StartObject {", "PropertyName \"c\"", "Number 2", "EndObject }", "EndArray ]"],
            Tokens(text, JsonReaderOptions.HandWritten));
    }

    [Theory]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[/**/]")]
    [InlineData("[1]//")]
    [InlineData("\uFEFF[]")]
    public void What_people_write_is_an_error_where_json_is_strict(string text)
    {
        Assert.NotNull(Error(text, JsonReaderOptions.Strict));
        Assert.Null(Error(text, JsonReaderOptions.HandWritten));
    }

    [Theory]
    [InlineData("[,]")]
    [InlineData("{,}")]
    [InlineData("[1,,]")]
    [InlineData("{\"a\":1,,}")]
    [InlineData(",")]
    [InlineData("1,")]
    [InlineData("/ 1")]
    [InlineData("[1 /*]")]
    public void Other_commas_and_slashes_are_wrong_everywhere(string text) => Assert.NotNull(Error(text, JsonReaderOptions.HandWritten));

    [Theory]
    [InlineData("[1 2]", 3, 1, "expected ',' or ']' after the value, found '2'; Put a comma between the values")]
    [InlineData("{\"a\" 1}", 5, 1, "expected ':' after the property name, found '1'; Write \"name\": value")]
    [InlineData("{\"a\"", 4, 0, "expected ':' after the property name, found the end of the file; Write \"name\": value")]
    [InlineData("{'a': 1}", 1, 1, "expected a property name, found '''; Use double quotes")]
    [InlineData("{a-b: 1}", 1, 3, "expected a property name, found 'a-b'; Put property names in double quotes")]
    [InlineData("{1: 1}", 1, 1, "expected a property name, found '1'; Put property names in double quotes")]
    [InlineData("['a']", 1, 1, "expected a value, found '''; Use double quotes")]
    [InlineData("[NaN]", 1, 3, "'NaN' is not a value; Put text in double quotes")]
    [InlineData("[NULL]", 1, 4, "'NULL' is not a value; Write it in lower case: null")]
    [InlineData("[nullx]", 1, 5, "'nullx' is not a value; Put text in double quotes")]
    [InlineData("[+1]", 1, 2, "'+1' is not a number; Remove the '+'")]
    [InlineData("[.5]", 1, 2, "'.5' is not a number; Write a digit before the point")]
    [InlineData("[-.5]", 1, 3, "'-.5' is not a number; Write a digit before the point")]
    [InlineData("[1.]", 1, 2, "'1.' is not a number; Put it in double quotes if it is text or a date")]
    [InlineData("[1e+]", 1, 3, "'1e+' is not a number; Put it in double quotes if it is text or a date")]
    [InlineData("[-]", 1, 1, "'-' is not a number; Put it in double quotes if it is text or a date")]
    [InlineData("[0x1F]", 1, 4, "'0x1F' is not a number; Put it in double quotes if it is text or a date")]
    [InlineData("[\"a\tb\"]", 3, 1, "a string contains the control character U+0009; Write it as \\t")]
    [InlineData("[\"a\0b\"]", 3, 1, "a string contains the control character U+0000; Write it as \\u0000")]
    [InlineData("[\"a\\x\"]", 3, 2, "a backslash followed by 'x' is not an escape sequence; Write \\\\ for a backslash")]
    [InlineData("[\"a\\u12g4\"]", 3, 4, "the escape sequence \\u has fewer than four hexadecimal digits; Write it as \\u0041")]
    [InlineData("[\"a\\", 3, 1, "the string ends in a backslash; Write \\\\ for a backslash")]
    [InlineData("[\"abc", 1, 4, "the string that begins here is not closed; Close it with '\"'")]
    [InlineData("[1}", 2, 1, "expected ',' or ']' after the value, found '}'; Close the array with ']' first")]
    [InlineData("[\u00A01]", 1, 1, "expected a value, found U+00A0; Write a string, a number, true, false, null, an object or an array")]
    [InlineData("[1 \U0001F600]", 3, 1, "expected ',' or ']' after the value, found U+1F600; Remove it")]
    [InlineData("[1", 2, 0, "the file ends inside an array; Close it with ']'")]
    [InlineData("[{\"a\":", 6, 0, "the file ends inside an object; Close it with '}'")]
    [InlineData("1 2", 2, 1, "expected the end of the file after the value, found '2'; Remove what follows the value")]
    public void An_error_has_a_place_and_a_remedy(string text, int offset, int length, string message)
    {
        var error = Error(text, JsonReaderOptions.Strict);
        Assert.NotNull(error);
        Assert.Equal(message, $"{error.Message}; {error.Remedy}");
        Assert.Equal((offset, length), (error.Offset, error.Length));
    }

    [Fact]
    public void Nothing_is_read_after_an_error_or_the_end()
    {
        var broken = new JsonReader("[1 2]", JsonReaderOptions.Strict);
        while (broken.Read())
        {
        }

        var error = broken.Error;
        Assert.False(broken.Read());
        Assert.False(broken.Skip());
        Assert.Same(error, broken.Error);
        Assert.Equal(JsonTokenKind.None, broken.Kind);

        var whole = new JsonReader("1", JsonReaderOptions.Strict);
        Assert.True(whole.Read());
        Assert.False(whole.Read());
        Assert.False(whole.Read());
        Assert.Null(whole.Error);
    }

    [Fact]
    public void Skipping_moves_to_the_end_of_the_value()
    {
        var reader = new JsonReader("""[{"a": [[], {"b": [1]}]}, 2]""", JsonReaderOptions.Strict);
        reader.Read();
        reader.Read();
        Assert.True(reader.Skip());
        Assert.Equal(JsonTokenKind.EndObject, reader.Kind);
        Assert.Equal(1, reader.Depth);
        Assert.True(reader.Read());
        Assert.True(reader.Skip());
        Assert.Equal("2", reader.GetRawText(new TextPool()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(500)]
    public void The_depth_limit_is_the_number_of_open_brackets(int depth)
    {
        var options = new JsonReaderOptions(Lenient: false, depth);
        Assert.Null(Error(new string('[', depth) + new string(']', depth), options));
        var error = Error(new string('[', depth + 1), options);
        Assert.Equal((JsonErrorKind.TooDeep, depth), (error!.Kind, error.Offset));
    }

    [Fact]
    public void Every_text_is_read_back_as_the_framework_wrote_it()
    {
        var random = new Random(11);
        var pool = new TextPool();
        for (var i = 0; i < 5000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(100); n > 0; n--)
            {
                text.Append(random.Next(4) switch
                {
                    0 => new Rune(random.Next(0x10000, 0x110000)).ToString(),
                    1 => ((char)random.Next(0x20)).ToString(),
                    2 => ((char)random.Next(0xD800)).ToString(),
                    _ => "\"",
                });
            }

            var reader = new JsonReader(System.Text.Json.JsonSerializer.Serialize(text.ToString()), JsonReaderOptions.Strict);
            Assert.True(reader.Read());
            Assert.Equal(text.ToString(), reader.GetString(pool));
            Assert.Equal(text.ToString(), reader.GetString(null));
        }
    }

    [Fact]
    public void A_pool_keeps_one_string_of_each_text_even_when_it_grows()
    {
        var pool = new TextPool();
        var first = Enumerable.Range(0, 100).Select(i => pool.Intern($"key{i}")).ToArray();
        for (var i = 0; i < 10_000; i++) Assert.Equal($"other{i}", pool.Intern($"other{i}"));
        var kept = Enumerable.Range(0, 100).Count(i => ReferenceEquals(first[i], pool.Intern($"key{i}")));
        Assert.InRange(kept, 90, 100);
        Assert.Same(string.Empty, pool.Intern(""));
    }

    private static List<string> Tokens(string text, JsonReaderOptions options)
    {
        var reader = new JsonReader(text, options);
        var tokens = new List<string>();
        while (reader.Read()) tokens.Add($"{reader.Kind} {text.Substring(reader.Start, reader.Length)}");
        Assert.Null(reader.Error);
        return tokens;
    }

    private static JsonError? Error(string text, JsonReaderOptions options)
    {
        var reader = new JsonReader(text, options);
        while (reader.Read())
        {
        }

        return reader.Error;
    }
}
