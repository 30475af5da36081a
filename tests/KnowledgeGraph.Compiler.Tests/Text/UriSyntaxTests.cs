using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Compiler.Linking;
using KnowledgeGraph.Compiler.Text;

namespace KnowledgeGraph.Compiler.Tests.Text;

public sealed partial class UriSyntaxTests
{
    [Theory]
    [InlineData("https://example.org/#%20a%2Db")]
    [InlineData("https://example.org/a#:~:text=Inter%2Dprocess%20communication")]
    [InlineData("https://en.wikipedia.org/wiki/Foo_(bar)?a=1&b=%7E#x?y/z")]
    [InlineData("HTTP://user:pass@Example.ORG:8080/a/../b;c=d,e?q[0]", 49, "found '['")]
    [InlineData("ftp://ftp.is.co.za/rfc/rfc1808.txt")]
    [InlineData("http://www.ietf.org/rfc/rfc2396.txt")]
    [InlineData("ldap://[2001:db8::7]/c=GB?objectClass?one")]
    [InlineData("mailto:John.Doe@example.com")]
    [InlineData("news:comp.infosystems.www.servers.unix")]
    [InlineData("tel:+1-816-555-1212")]
    [InlineData("telnet://192.0.2.16:80/")]
    [InlineData("urn:oasis:names:specification:docbook:dtd:xml:4.1.2")]
    [InlineData("file:///etc/hosts")]
    [InlineData("https://深度求索.example/深度?q=求索#索")]
    [InlineData("https://example.org/a%FFb")]
    [InlineData("https://example.org:/a")]
    [InlineData("", 1, "empty")]
    [InlineData("/a/b", 1, "scheme is missing")]
    [InlineData("//example.org/a", 1, "scheme is missing")]
    [InlineData("example.org/a:b", 1, "scheme is missing")]
    [InlineData("1a:b", 1, "scheme is missing", "letters, digits")]
    [InlineData("ht tp://a", 3, "found a space")]
    [InlineData(@"C:\a", 1, "at least two characters")]
    [InlineData("https:", 7, "nothing follows")]
    [InlineData("https:example.org", 7, "'//' and a host")]
    [InlineData("https:///a", 9, "the host is missing")]
    [InlineData("https://:80/a", 9, "the host is missing")]
    [InlineData("https://user@/a", 14, "the host is missing")]
    [InlineData("https://a@b@c/", 10, "write %40")]
    [InlineData("https://a:b:c/", 11, "a port is a number")]
    [InlineData("https://a:99999/", 0, "host or port is not valid")]
    [InlineData("https://[::1/a", 13, "']' is missing")]
    [InlineData("https://[::g]/a", 12, "IPv6")]
    [InlineData("https://example.org/a b", 22, "write %20")]
    [InlineData("https://example.org/a\\b", 22, "write %5C")]
    [InlineData("https://example.org/<a>", 21, "write %3C")]
    [InlineData("https://example.org/%", 21, "write %25")]
    [InlineData("https://example.org/%4", 21, "write %25")]
    [InlineData("https://example.org/%zz", 21, "two hexadecimal digits")]
    [InlineData("https://example.org/#a#b", 23, "write %23")]
    [InlineData("https://example.org/\u200Ea", 21, "U+200E")]
    [InlineData("https://example.org/\u0085", 21, "U+0085")]
    [InlineData("https://example.org/\uE000", 21, "U+E000")]
    public void An_address_is_accepted_or_refused_with_what_is_wrong(
        string text, int position = -1, string reason = "", string? otherReason = null)
    {
        var canonical = UriText.Canonical(text, out var error);
        if (position < 0)
        {
            Assert.True(canonical is not null, error);
            Assert.Equal(canonical, UriText.Canonical(canonical, out _));
            return;
        }

        Assert.Null(canonical);
        Assert.True(position == 0 || error.StartsWith($"at position {position}, ", StringComparison.Ordinal), error);
        Assert.True(
            error.Contains(reason, StringComparison.Ordinal)
                || otherReason is not null && error.Contains(otherReason, StringComparison.Ordinal), error);
    }

    [Theory]
    [InlineData(801)]
    [InlineData(802)]
    public void Agrees_with_the_grammar_of_RFC_3986_as_an_expression(int seed)
    {
        var random = new Random(seed);
        string[] valid =
        [
            "https://u:p@example.org:80/a/b;c?d=e&f#g", "ftp://h/%20a", "mailto:a@b", "urn:a:b", "ws://[::1]:80/?", "abc:/a//b",
            "x-y.z+1://a.b/c%2Dd?e?f#/?"
        ];
        const string Alphabet = "abz09AF-._~!$&'()*+,;=:@/?#[]% \\<>\"{}|^`\n";
        var accepted = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = new StringBuilder(valid[random.Next(valid.Length)]);
            for (var edits = random.Next(4); edits > 0 && text.Length > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(at, 1);
                if (random.Next(3) > 0) text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
            }

            var address = text.ToString();
            var fault = UriSyntax.Check(address);
            Assert.True(fault is null == IsAddress(address), $"seed {seed}: {address}: {fault}");
            Assert.True(
                fault is null || fault.Value.Position >= 0 && fault.Value.Position <= address.Length && fault.Value.Message.Length > 0,
                $"seed {seed}: {address}");
            if (fault is null) accepted++;
            var canonical = UriText.Canonical(address, out var error);
            Assert.True(canonical is null ? error.Length > 0 : new Uri(canonical).AbsoluteUri.Length > 0, $"seed {seed}: {address}");

            // What .NET calls well-formed stays accepted, but for addresses that it completes or repairs.
            var isWellFormed = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsWellFormedOriginalString();
            if (isWellFormed && IsAddress(address)) Assert.True(canonical is not null, $"seed {seed}: {address}");
        }

        Assert.True(accepted > 10_000, $"seed {seed}: {accepted}");
    }

    /// <summary>The grammar, with schemes of two characters and more, and a host where the scheme has one.</summary>
    private static bool IsAddress(string text) =>
        Grammar().Match(text) is { Success: true } match
        && match.Groups["rest"].Length > 0
        && (!NeedsHost().IsMatch(match.Groups["scheme"].Value) || match.Groups["authority"].Success && match.Groups["host"].Length > 0)
        && (match.Groups["host"].Length > 0 || match.Groups["authority"].Length == 0);

    [GeneratedRegex("""
        \A(?<scheme>[A-Za-z][A-Za-z0-9+.-]+):
        (?<rest>
          (//(?<authority>((?<user>([A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*)@)?
            (?<host>\[[0-9A-Fa-f:.]*\]|([A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(:[0-9]*)?)(?=[/?\#]|\z)|(?!//))
          ([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*
          (\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?
          (\#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?
        )\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();

    [GeneratedRegex(@"\A(https?|ftp|wss?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex NeedsHost();
}
